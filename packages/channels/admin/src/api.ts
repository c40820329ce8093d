import type { BodyInputOf, QueryInputOf, ResponseOf, StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { destinationEndpoints, outboxEndpoints, scriptEndpoints } from '../../contracts';
import { PLUGIN_ID } from './pluginId';

type Outbox = typeof outboxEndpoints;
type Scripts = typeof scriptEndpoints;
type Destinations = typeof destinationEndpoints;

const at = (path: string) => `/${PLUGIN_ID}${path}`;
const data = <R>(answer: { data: R }): R => answer.data;

const OUTBOX = 'ChannelsOutbox' as const;
const SCRIPT = 'ChannelsScript' as const;
const DESTINATION = 'ChannelsDestination' as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [OUTBOX, SCRIPT, DESTINATION] }).injectEndpoints({
  endpoints: (build) => ({
    channelsOutbox: build.query<ResponseOf<Outbox['list']>, QueryInputOf<Outbox['list']>>({
      query: (params) => ({ url: at('/deliveries'), method: 'GET', config: { params } }),
      transformResponse: data<ResponseOf<Outbox['list']>>,
      providesTags: [OUTBOX],
    }),
    channelsOfStory: build.query<ResponseOf<Outbox['ofStory']>, StoryRef>({
      query: (params) => ({ url: at('/deliveries/of-story'), method: 'GET', config: { params } }),
      transformResponse: data<ResponseOf<Outbox['ofStory']>>,
      providesTags: [OUTBOX],
    }),
    channelsDecide: build.mutation<ResponseOf<Outbox['decide']>, { id: string; body: BodyInputOf<Outbox['decide']> }>({
      query: ({ id, body }) => ({ url: at(`/deliveries/${id}/decide`), method: 'POST', data: body }),
      transformResponse: data<ResponseOf<Outbox['decide']>>,
      // After a refusal too: what the screen showed was behind.
      invalidatesTags: [OUTBOX],
    }),
    channelsScripts: build.query<ResponseOf<Scripts['list']>, QueryInputOf<Scripts['list']>>({
      query: (params) => ({ url: at('/scripts'), method: 'GET', config: { params } }),
      transformResponse: data<ResponseOf<Scripts['list']>>,
      providesTags: [SCRIPT],
    }),
    channelsScript: build.query<ResponseOf<Scripts['get']>, string>({
      query: (id) => at(`/scripts/${id}`),
      transformResponse: data<ResponseOf<Scripts['get']>>,
      providesTags: [SCRIPT],
    }),
    channelsSaveScript: build.mutation<ResponseOf<Scripts['save']>, { id: string; body: BodyInputOf<Scripts['save']> }>({
      query: ({ id, body }) => ({ url: at(`/scripts/${id}`), method: 'PUT', data: body }),
      transformResponse: data<ResponseOf<Scripts['save']>>,
      invalidatesTags: [SCRIPT],
    }),
    channelsApproveScript: build.mutation<ResponseOf<Scripts['approve']>, { id: string; body: BodyInputOf<Scripts['approve']> }>({
      query: ({ id, body }) => ({ url: at(`/scripts/${id}/approve`), method: 'POST', data: body }),
      transformResponse: data<ResponseOf<Scripts['approve']>>,
      invalidatesTags: [SCRIPT],
    }),
    channelsDestinations: build.query<ResponseOf<Destinations['list']>, void>({
      query: () => at('/destinations'),
      transformResponse: data<ResponseOf<Destinations['list']>>,
      providesTags: [DESTINATION],
    }),
    channelsCreateDestination: build.mutation<ResponseOf<Destinations['create']>, BodyInputOf<Destinations['create']>>({
      query: (body) => ({ url: at('/destinations'), method: 'POST', data: body }),
      transformResponse: data<ResponseOf<Destinations['create']>>,
      invalidatesTags: [DESTINATION],
    }),
    channelsChangeDestination: build.mutation<
      ResponseOf<Destinations['update']>,
      { id: string; body: BodyInputOf<Destinations['update']> }
    >({
      query: ({ id, body }) => ({ url: at(`/destinations/${id}`), method: 'PUT', data: body }),
      transformResponse: data<ResponseOf<Destinations['update']>>,
      invalidatesTags: [DESTINATION],
    }),
    channelsTestDestination: build.mutation<ResponseOf<Destinations['test']>, string>({
      query: (id) => ({ url: at(`/destinations/${id}/test`), method: 'POST' }),
      transformResponse: data<ResponseOf<Destinations['test']>>,
    }),
  }),
});

export const {
  useChannelsOutboxQuery,
  useChannelsOfStoryQuery,
  useChannelsDecideMutation,
  useChannelsScriptsQuery,
  useChannelsScriptQuery,
  useChannelsSaveScriptMutation,
  useChannelsApproveScriptMutation,
  useChannelsDestinationsQuery,
  useChannelsCreateDestinationMutation,
  useChannelsChangeDestinationMutation,
  useChannelsTestDestinationMutation,
} = api;
