import type { BodyInputOf, QueryInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { endpoints } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

type Endpoints = typeof endpoints;
type Response<K extends keyof Endpoints> = ResponseOf<Endpoints[K]>;
export type LibraryFile = {
  id: number;
  name: string;
  url: string;
  mime?: string | null;
  /** Kilobytes. */
  size?: number | null;
  formats?: { thumbnail?: { url?: string } } | null;
};

const at = (path: string) => `/${PLUGIN_ID}${path}`;
const data = <R>(answer: { data: R }): R => answer.data;
const WORK = 'AssignmentDeskWork' as const;

/** What is asked of one opened assignment, and by the places outside the desk's own pages. */
const api = adminApi.enhanceEndpoints({ addTagTypes: [WORK] }).injectEndpoints({
  endpoints: (build) => ({
    deskUncomment: build.mutation<Response<'uncomment'>, { id: string; comment: string }>({
      query: ({ id, comment }) => ({ url: at(`/assignments/${id}/comments/${comment}`), method: 'DELETE' }),
      transformResponse: data<Response<'uncomment'>>,
      invalidatesTags: [WORK],
    }),
    deskRelink: build.mutation<Response<'relink'>, { id: string; body: BodyInputOf<Endpoints['relink']> }>({
      query: ({ id, body }) => ({ url: at(`/assignments/${id}/stories`), method: 'POST', data: body }),
      transformResponse: data<Response<'relink'>>,
      invalidatesTags: [WORK],
    }),
    deskOfStories: build.query<Response<'ofStories'>, QueryInputOf<Endpoints['ofStories']>>({
      query: (params) => ({ url: at('/of-stories'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'ofStories'>>,
      providesTags: [WORK],
    }),
    deskToday: build.query<Response<'today'>, void>({
      query: () => at('/today'),
      transformResponse: data<Response<'today'>>,
      providesTags: [WORK],
    }),
    /** Files of the media library by their ids, for who may look into it. */
    deskFiles: build.query<LibraryFile[], number[]>({
      query: (ids) => ({
        url: '/upload/files',
        method: 'GET',
        config: { params: { page: 1, pageSize: 50, filters: { $and: [{ id: { $in: ids } }] } } },
      }),
      transformResponse: (answer: { results: LibraryFile[] }) => answer.results,
    }),
  }),
});

export const { useDeskUncommentMutation, useDeskRelinkMutation, useDeskOfStoriesQuery, useDeskTodayQuery, useDeskFilesQuery } = api;
