import type { BodyInputOf, QueryInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { endpoints } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

type Endpoints = typeof endpoints;
export type List = ResponseOf<Endpoints['list']>;
export type Item = List['items'][number];
export type ListQuery = QueryInputOf<Endpoints['list']>;
export type BulkBody = BodyInputOf<Endpoints['bulk']>;
export type BulkDone = ResponseOf<Endpoints['bulk']>;

const at = (path: string) => `/${PLUGIN_ID}${path}`;
const data = <R>(answer: { data: R }): R => answer.data;
const WORK = 'AssignmentDeskWork' as const;
/** Rows bear the name of their desk. */
const DESK = 'AssignmentDeskDesk' as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [WORK, DESK] }).injectEndpoints({
  endpoints: (build) => ({
    deskList: build.query<List, ListQuery>({
      query: (params) => ({ url: at('/assignments'), method: 'GET', config: { params } }),
      transformResponse: data<List>,
      providesTags: [WORK, DESK],
    }),
    deskBulk: build.mutation<BulkDone, BulkBody>({
      query: (body) => ({ url: at('/assignments/bulk'), method: 'POST', data: body }),
      transformResponse: data<BulkDone>,
      // After a refusal too: what the screen showed was behind.
      invalidatesTags: [WORK],
    }),
  }),
});

export const { useDeskListQuery, useLazyDeskListQuery, useDeskBulkMutation } = api;

/** Where the CSV of a list is fetched, with the person's token. */
export const CSV_URL = at('/assignments.csv');
