import { adminApi } from '@strapi/strapi/admin';
import type { newsroomApi } from '../../contracts/api';
import type { BodyInputOf, QueryInputOf, ResponseOf } from '../../contracts/endpoint';
import { PLUGIN_ID } from './pluginId';

type Endpoints = typeof newsroomApi;
type Response<K extends keyof Endpoints> = ResponseOf<Endpoints[K]>;
type Body<K extends keyof Endpoints> = BodyInputOf<Endpoints[K]>;

const at = (path: string) => `/${PLUGIN_ID}${path}`;
const data = <R>(answer: { data: R }): R => answer.data;

const NOTICES = 'NewsroomNotices' as const;
const STORY = 'NewsroomStory' as const;
const HEALTH = 'NewsroomHealth' as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [NOTICES, STORY, HEALTH] }).injectEndpoints({
  endpoints: (build) => ({
    newsroomStoryTypes: build.query<Response<'storyTypes'>, void>({
      query: () => at('/stories/types'),
      transformResponse: data<Response<'storyTypes'>>,
    }),
    newsroomStoryState: build.query<Response<'storyState'>, QueryInputOf<Endpoints['storyState']>>({
      query: (params) => ({ url: at('/stories/state'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'storyState'>>,
      providesTags: [STORY],
    }),
    newsroomSchedule: build.mutation<Response<'schedule'>, Body<'schedule'>>({
      query: (body) => ({ url: at('/stories/schedule'), method: 'POST', data: body }),
      transformResponse: data<Response<'schedule'>>,
      invalidatesTags: [STORY],
    }),
    newsroomUnschedule: build.mutation<Response<'unschedule'>, Body<'unschedule'>>({
      query: (body) => ({ url: at('/stories/unschedule'), method: 'POST', data: body }),
      transformResponse: data<Response<'unschedule'>>,
      invalidatesTags: [STORY],
    }),
    newsroomNotices: build.query<Response<'notices'>, { unread: 'true' | 'false'; limit: number }>({
      query: (params) => ({ url: at('/notices'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'notices'>>,
      providesTags: [NOTICES],
    }),
    newsroomReadNotices: build.mutation<Response<'readNotices'>, Body<'readNotices'>>({
      query: (body) => ({ url: at('/notices/read'), method: 'POST', data: body }),
      transformResponse: data<Response<'readNotices'>>,
      invalidatesTags: [NOTICES],
    }),
    newsroomHealth: build.query<Response<'health'>, void>({
      query: () => at('/health'),
      transformResponse: data<Response<'health'>>,
      providesTags: [HEALTH],
    }),
    newsroomVerify: build.mutation<Response<'verify'>, void>({
      query: () => ({ url: at('/audit/verify'), method: 'POST', data: {} }),
      transformResponse: data<Response<'verify'>>,
      invalidatesTags: [HEALTH],
    }),
  }),
});

export const {
  useNewsroomStoryTypesQuery,
  useNewsroomStoryStateQuery,
  useNewsroomScheduleMutation,
  useNewsroomUnscheduleMutation,
  useNewsroomNoticesQuery,
  useNewsroomReadNoticesMutation,
  useNewsroomHealthQuery,
  useNewsroomVerifyMutation,
} = api;
