import type { QueryInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { endpoints } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

type BoardAnswer = ResponseOf<(typeof endpoints)['board']>;
export type BoardParams = QueryInputOf<(typeof endpoints)['board']>;
const WORK = 'AssignmentDeskWork' as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [WORK] }).injectEndpoints({
  endpoints: (build) => ({
    /** The sums of the board alone: read again whenever work changes, for they cannot be told from the cards on the screen. */
    deskBoardSums: build.query<BoardAnswer, BoardParams>({
      query: (params) => ({ url: `/${PLUGIN_ID}/board`, method: 'GET', config: { params: { ...params, limit: 1 } } }),
      transformResponse: (answer: { data: BoardAnswer }) => answer.data,
      providesTags: [WORK],
    }),
  }),
});

export const { useDeskBoardSumsQuery } = api;
