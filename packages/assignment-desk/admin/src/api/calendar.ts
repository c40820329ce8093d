import type { BodyInputOf, QueryInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { happeningEndpoints } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

type Endpoints = typeof happeningEndpoints;
type Response<K extends keyof Endpoints> = ResponseOf<Endpoints[K]>;

const at = (path: string) => `/${PLUGIN_ID}${path}`;
const data = <R>(answer: { data: R }): R => answer.data;

const WORK = 'AssignmentDeskWork' as const;
const HAPPENING = 'AssignmentDeskHappening' as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [WORK, HAPPENING] }).injectEndpoints({
  endpoints: (build) => ({
    deskCalendar: build.query<Response<'calendar'>, QueryInputOf<Endpoints['calendar']>>({
      query: (params) => ({ url: at('/calendar'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'calendar'>>,
      providesTags: [WORK, HAPPENING],
    }),
    deskHappening: build.query<Response<'happening'>, { id: string; original: string | null }>({
      query: ({ id, original }) => ({ url: at(`/happenings/${id}`), method: 'GET', config: { params: original ? { original } : {} } }),
      transformResponse: data<Response<'happening'>>,
      providesTags: [WORK, HAPPENING],
    }),
    deskCreateHappening: build.mutation<Response<'createHappening'>, BodyInputOf<Endpoints['createHappening']>>({
      query: (body) => ({ url: at('/happenings'), method: 'POST', data: body }),
      transformResponse: data<Response<'createHappening'>>,
      invalidatesTags: [HAPPENING],
    }),
    deskChangeHappening: build.mutation<Response<'changeHappening'>, { id: string; body: BodyInputOf<Endpoints['changeHappening']> }>({
      query: ({ id, body }) => ({ url: at(`/happenings/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Response<'changeHappening'>>,
      // After a refusal too: what the screen showed was behind.
      invalidatesTags: [HAPPENING, WORK],
    }),
    deskActHappening: build.mutation<Response<'stateHappening'>, { id: string; body: BodyInputOf<Endpoints['stateHappening']> }>({
      query: ({ id, body }) => ({ url: at(`/happenings/${id}/state`), method: 'POST', data: body }),
      transformResponse: data<Response<'stateHappening'>>,
      invalidatesTags: [HAPPENING, WORK],
    }),
    /** What would happen: asked anew for every wish, never remembered. */
    deskPreviewHappening: build.query<Response<'previewHappening'>, { id: string; body: BodyInputOf<Endpoints['previewHappening']> }>({
      query: ({ id, body }) => ({ url: at(`/happenings/${id}/preview`), method: 'POST', data: body }),
      transformResponse: data<Response<'previewHappening'>>,
      keepUnusedDataFor: 0,
      providesTags: [HAPPENING, WORK],
    }),
  }),
});

export const {
  useDeskCalendarQuery,
  useDeskHappeningQuery,
  useDeskCreateHappeningMutation,
  useDeskChangeHappeningMutation,
  useDeskActHappeningMutation,
  useDeskPreviewHappeningQuery,
} = api;
