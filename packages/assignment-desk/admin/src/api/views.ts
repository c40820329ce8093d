import type { BodyInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { endpoints, Template, View } from '../../../contracts';
import type { ViewPage } from '../../../domain/view';
import { PLUGIN_ID } from '../pluginId';

type Endpoints = typeof endpoints;
type Body<K extends keyof Endpoints> = BodyInputOf<Endpoints[K]>;
type Gone = { id: string; version: number };

const at = (path: string) => `/${PLUGIN_ID}${path}`;
const data = <R>(answer: { data: R }): R => answer.data;
const VIEW = 'AssignmentDeskView' as const;
const TEMPLATE = 'AssignmentDeskTemplate' as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [VIEW, TEMPLATE] }).injectEndpoints({
  endpoints: (build) => ({
    deskViews: build.query<View[], ViewPage>({
      query: (page) => ({ url: at('/views'), method: 'GET', config: { params: { page } } }),
      transformResponse: data<View[]>,
      providesTags: [VIEW],
    }),
    deskCreateView: build.mutation<View, Body<'createView'>>({
      query: (body) => ({ url: at('/views'), method: 'POST', data: body }),
      transformResponse: data<View>,
      invalidatesTags: [VIEW],
    }),
    deskChangeView: build.mutation<View, { id: string; body: Body<'changeView'> }>({
      query: ({ id, body }) => ({ url: at(`/views/${id}`), method: 'PUT', data: body }),
      transformResponse: data<View>,
      invalidatesTags: [VIEW],
    }),
    deskRemoveView: build.mutation<ResponseOf<Endpoints['removeView']>, Gone>({
      query: ({ id, version }) => ({ url: at(`/views/${id}?version=${version}`), method: 'DELETE' }),
      invalidatesTags: [VIEW],
    }),
    deskTemplates: build.query<Template[], void>({
      query: () => at('/templates'),
      transformResponse: data<Template[]>,
      providesTags: [TEMPLATE],
    }),
    deskCreateTemplate: build.mutation<Template, Body<'createTemplate'>>({
      query: (body) => ({ url: at('/templates'), method: 'POST', data: body }),
      transformResponse: data<Template>,
      invalidatesTags: [TEMPLATE],
    }),
    deskChangeTemplate: build.mutation<Template, { id: string; body: Body<'changeTemplate'> }>({
      query: ({ id, body }) => ({ url: at(`/templates/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Template>,
      invalidatesTags: [TEMPLATE],
    }),
    deskRemoveTemplate: build.mutation<ResponseOf<Endpoints['removeTemplate']>, Gone>({
      query: ({ id, version }) => ({ url: at(`/templates/${id}?version=${version}`), method: 'DELETE' }),
      invalidatesTags: [TEMPLATE],
    }),
  }),
});

export const {
  useDeskViewsQuery,
  useDeskCreateViewMutation,
  useDeskChangeViewMutation,
  useDeskRemoveViewMutation,
  useDeskTemplatesQuery,
  useDeskCreateTemplateMutation,
  useDeskChangeTemplateMutation,
  useDeskRemoveTemplateMutation,
} = api;
