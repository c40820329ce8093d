import type { QueryInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { endpoints } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

type Happenings = (typeof endpoints)['happenings'];
const HAPPENING = 'AssignmentDeskHappening' as const;

/** Events of a span of time, for a form that looks one up; the calendar has its own questions. */
const api = adminApi.enhanceEndpoints({ addTagTypes: [HAPPENING] }).injectEndpoints({
  endpoints: (build) => ({
    deskHappenings: build.query<ResponseOf<Happenings>, QueryInputOf<Happenings>>({
      query: (params) => ({ url: `/${PLUGIN_ID}/happenings`, method: 'GET', config: { params } }),
      transformResponse: (answer: { data: ResponseOf<Happenings> }) => answer.data,
      providesTags: [HAPPENING],
    }),
  }),
});

export const { useDeskHappeningsQuery } = api;
