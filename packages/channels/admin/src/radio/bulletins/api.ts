import type { BodyInputOf, QueryInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { bulletinEndpoints } from '../../../../contracts';
import { PLUGIN_ID } from '../../pluginId';

type Bulletins = typeof bulletinEndpoints;

const at = (path: string) => `/${PLUGIN_ID}${path}`;
const data = <R>(answer: { data: R }): R => answer.data;

const BULLETIN = 'ChannelsBulletin' as const;
const TEMPLATE = 'ChannelsTemplate' as const;

/** Where one bulletin is read and acted on: its page keeps it itself, see useBulletin. */
export const bulletinUrl = (id: string, path = ''): string => at(`/bulletins/${id}${path}`);

const api = adminApi.enhanceEndpoints({ addTagTypes: [BULLETIN, TEMPLATE] }).injectEndpoints({
  endpoints: (build) => ({
    channelsBulletins: build.query<ResponseOf<Bulletins['list']>, QueryInputOf<Bulletins['list']>>({
      query: (params) => ({ url: at('/bulletins'), method: 'GET', config: { params } }),
      transformResponse: data<ResponseOf<Bulletins['list']>>,
      providesTags: [BULLETIN],
    }),
    channelsMakeBulletin: build.mutation<ResponseOf<Bulletins['create']>, BodyInputOf<Bulletins['create']>>({
      query: (body) => ({ url: at('/bulletins'), method: 'POST', data: body }),
      transformResponse: data<ResponseOf<Bulletins['create']>>,
      invalidatesTags: [BULLETIN],
    }),
    channelsSaveBulletin: build.mutation<ResponseOf<Bulletins['save']>, { id: string; body: BodyInputOf<Bulletins['save']> }>({
      query: ({ id, body }) => ({ url: bulletinUrl(id), method: 'PUT', data: body }),
      transformResponse: data<ResponseOf<Bulletins['save']>>,
      invalidatesTags: [BULLETIN],
    }),
    channelsRemoveBulletin: build.mutation<ResponseOf<Bulletins['remove']>, { id: string; version: number }>({
      query: ({ id, version }) => ({ url: bulletinUrl(id), method: 'DELETE', config: { params: { version } } }),
      transformResponse: data<ResponseOf<Bulletins['remove']>>,
      invalidatesTags: [BULLETIN],
    }),
    channelsReading: build.query<ResponseOf<Bulletins['reading']>, string>({
      query: (id) => bulletinUrl(id, '/reading'),
      transformResponse: data<ResponseOf<Bulletins['reading']>>,
      providesTags: [BULLETIN],
    }),
    channelsTemplates: build.query<ResponseOf<Bulletins['templates']>, void>({
      query: () => at('/bulletin-templates'),
      transformResponse: data<ResponseOf<Bulletins['templates']>>,
      providesTags: [TEMPLATE],
    }),
    channelsMakeTemplate: build.mutation<ResponseOf<Bulletins['makeTemplate']>, BodyInputOf<Bulletins['makeTemplate']>>({
      query: (body) => ({ url: at('/bulletin-templates'), method: 'POST', data: body }),
      transformResponse: data<ResponseOf<Bulletins['makeTemplate']>>,
      invalidatesTags: [TEMPLATE, BULLETIN],
    }),
    channelsSaveTemplate: build.mutation<
      ResponseOf<Bulletins['saveTemplate']>,
      { id: string; body: BodyInputOf<Bulletins['saveTemplate']> }
    >({
      query: ({ id, body }) => ({ url: at(`/bulletin-templates/${id}`), method: 'PUT', data: body }),
      transformResponse: data<ResponseOf<Bulletins['saveTemplate']>>,
      invalidatesTags: [TEMPLATE, BULLETIN],
    }),
    channelsRemoveTemplate: build.mutation<ResponseOf<Bulletins['removeTemplate']>, { id: string; version: number }>({
      query: ({ id, version }) => ({ url: at(`/bulletin-templates/${id}`), method: 'DELETE', config: { params: { version } } }),
      transformResponse: data<ResponseOf<Bulletins['removeTemplate']>>,
      invalidatesTags: [TEMPLATE],
    }),
  }),
});

export const {
  useChannelsBulletinsQuery,
  useChannelsMakeBulletinMutation,
  useChannelsSaveBulletinMutation,
  useChannelsRemoveBulletinMutation,
  useChannelsReadingQuery,
  useChannelsTemplatesQuery,
  useChannelsMakeTemplateMutation,
  useChannelsSaveTemplateMutation,
  useChannelsRemoveTemplateMutation,
} = api;
