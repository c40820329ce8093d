import type { BodyInputOf, QueryInputOf, ResponseOf, StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { endpoints } from '../../contracts';
import { PLUGIN_ID } from './pluginId';

type Endpoints = typeof endpoints;
type Response<K extends keyof Endpoints> = ResponseOf<Endpoints[K]>;
type Body<K extends keyof Endpoints> = BodyInputOf<Endpoints[K]>;

const at = (path: string) => `/${PLUGIN_ID}${path}`;
const data = <R>(answer: { data: R }): R => answer.data;

const WORK = 'AssignmentDeskWork' as const;
const DESK = 'AssignmentDeskDesk' as const;
/** What an opened assignment shows the names of. */
const NAMED = ['AssignmentDeskCampaign', 'AssignmentDeskCommission', 'AssignmentDeskHappening'] as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [WORK, DESK, ...NAMED] }).injectEndpoints({
  endpoints: (build) => ({
    deskBoard: build.query<Response<'board'>, QueryInputOf<Endpoints['board']>>({
      query: (params) => ({ url: at('/board'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'board'>>,
      providesTags: [WORK],
    }),
    deskMyWork: build.query<Response<'myWork'>, void>({
      query: () => at('/my-work'),
      transformResponse: data<Response<'myWork'>>,
      providesTags: [WORK],
    }),
    deskOne: build.query<Response<'one'>, string>({
      query: (id) => at(`/assignments/${id}`),
      transformResponse: data<Response<'one'>>,
      providesTags: [WORK, DESK, ...NAMED],
    }),
    deskOfStory: build.query<Response<'ofStory'>, StoryRef>({
      query: (params) => ({ url: at('/of-story'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'ofStory'>>,
      providesTags: [WORK],
    }),
    deskDesks: build.query<Response<'desks'>, void>({
      query: () => at('/desks'),
      transformResponse: data<Response<'desks'>>,
      providesTags: [DESK],
    }),
    deskPeople: build.query<Response<'people'>, { all: 'true' | 'false' }>({
      query: (params) => ({ url: at('/people'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'people'>>,
      providesTags: [DESK],
    }),
    deskStoryTypes: build.query<Response<'storyTypes'>, void>({
      query: () => at('/story-types'),
      transformResponse: data<Response<'storyTypes'>>,
    }),
    deskCreate: build.mutation<Response<'create'>, Body<'create'>>({
      query: (body) => ({ url: at('/assignments'), method: 'POST', data: body }),
      transformResponse: data<Response<'create'>>,
      invalidatesTags: [WORK],
    }),
    deskChange: build.mutation<Response<'change'>, { id: string; body: Body<'change'> }>({
      query: ({ id, body }) => ({ url: at(`/assignments/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Response<'change'>>,
      invalidatesTags: [WORK],
    }),
    deskAct: build.mutation<Response<'act'>, { id: string; body: Body<'act'> }>({
      query: ({ id, body }) => ({ url: at(`/assignments/${id}/act`), method: 'POST', data: body }),
      transformResponse: data<Response<'act'>>,
      // After a refusal too: what the screen showed was behind.
      invalidatesTags: [WORK],
    }),
    deskWriteStory: build.mutation<Response<'writeStory'>, { id: string; body: Body<'writeStory'> }>({
      query: ({ id, body }) => ({ url: at(`/assignments/${id}/story`), method: 'POST', data: body }),
      transformResponse: data<Response<'writeStory'>>,
      invalidatesTags: [WORK],
    }),
    deskComment: build.mutation<Response<'comment'>, { id: string; text: string }>({
      query: ({ id, text }) => ({ url: at(`/assignments/${id}/comments`), method: 'POST', data: { text } }),
      transformResponse: data<Response<'comment'>>,
      invalidatesTags: [WORK],
    }),
    deskCreateDesk: build.mutation<Response<'createDesk'>, Body<'createDesk'>>({
      query: (body) => ({ url: at('/desks'), method: 'POST', data: body }),
      transformResponse: data<Response<'createDesk'>>,
      invalidatesTags: [DESK],
    }),
    /** Stories of a type the person may read, newest first, as the Content Manager lists them. */
    deskStories: build.query<{ documentId: string; locale?: string | null; [field: string]: unknown }[], { uid: string; q: string }>({
      query: ({ uid, q }) => ({
        url: `/content-manager/collection-types/${uid}`,
        method: 'GET',
        config: { params: { page: 1, pageSize: 10, sort: 'updatedAt:DESC', ...(q ? { _q: q } : {}) } },
      }),
      transformResponse: (answer: { results: { documentId: string }[] }) => answer.results,
      // Stories are written elsewhere in the admin: what was found a minute ago lacks the newest.
      keepUnusedDataFor: 0,
    }),
  }),
});

export const {
  useDeskBoardQuery,
  useDeskMyWorkQuery,
  useDeskOneQuery,
  useDeskOfStoryQuery,
  useDeskDesksQuery,
  useDeskPeopleQuery,
  useDeskStoryTypesQuery,
  useDeskStoriesQuery,
  useDeskCreateMutation,
  useDeskChangeMutation,
  useDeskActMutation,
  useDeskWriteStoryMutation,
  useDeskCommentMutation,
  useDeskCreateDeskMutation,
} = api;
