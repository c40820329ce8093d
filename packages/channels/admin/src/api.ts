import type { BodyInputOf, QueryInputOf, ResponseOf, StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { calendarEndpoints, destinationEndpoints, outboxEndpoints, recallEndpoints, scriptEndpoints } from '../../contracts';
import { PLUGIN_ID } from './pluginId';

type Calendar = typeof calendarEndpoints;
type Outbox = typeof outboxEndpoints;
type Recalls = typeof recallEndpoints;
type Scripts = typeof scriptEndpoints;
type Destinations = typeof destinationEndpoints;

/** What is asked here of the spine's answer about a story. */
type StoryType = { uid: string; name: string; localized: boolean };
type StoryState = { version: number; state: 'draft' | 'published' | 'withdrawn' };

const at = (path: string) => `/${PLUGIN_ID}${path}`;
const data = <R>(answer: { data: R }): R => answer.data;

const OUTBOX = 'ChannelsOutbox' as const;
const RECALL = 'ChannelsRecall' as const;
const SCRIPT = 'ChannelsScript' as const;
const DESTINATION = 'ChannelsDestination' as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [OUTBOX, RECALL, SCRIPT, DESTINATION] }).injectEndpoints({
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
    channelsDelivery: build.query<ResponseOf<Outbox['get']>, string>({
      query: (id) => at(`/deliveries/${id}`),
      transformResponse: data<ResponseOf<Outbox['get']>>,
      providesTags: [OUTBOX],
    }),
    channelsApprove: build.mutation<ResponseOf<Outbox['approve']>, { id: string; version: number }>({
      query: ({ id, version }) => ({ url: at(`/deliveries/${id}/approve`), method: 'POST', data: { version } }),
      transformResponse: data<ResponseOf<Outbox['approve']>>,
      invalidatesTags: [OUTBOX],
    }),
    channelsCalendar: build.query<ResponseOf<Calendar['list']>, QueryInputOf<Calendar['list']>>({
      query: (params) => ({ url: at('/calendar'), method: 'GET', config: { params } }),
      transformResponse: data<ResponseOf<Calendar['list']>>,
      providesTags: [OUTBOX],
    }),
    channelsToday: build.query<ResponseOf<Calendar['today']>, void>({
      query: () => at('/today'),
      transformResponse: data<ResponseOf<Calendar['today']>>,
      providesTags: [OUTBOX],
    }),
    channelsRecalls: build.query<ResponseOf<Recalls['list']>, QueryInputOf<Recalls['list']>>({
      query: (params) => ({ url: at('/recalls'), method: 'GET', config: { params } }),
      transformResponse: data<ResponseOf<Recalls['list']>>,
      providesTags: [RECALL],
    }),
    channelsRecall: build.query<ResponseOf<Recalls['get']>, string>({
      query: (id) => at(`/recalls/${id}`),
      transformResponse: data<ResponseOf<Recalls['get']>>,
      providesTags: [RECALL],
    }),
    channelsMakeRecall: build.mutation<ResponseOf<Recalls['create']>, BodyInputOf<Recalls['create']>>({
      query: (body) => ({ url: at('/recalls'), method: 'POST', data: body }),
      transformResponse: data<ResponseOf<Recalls['create']>>,
      invalidatesTags: [OUTBOX, RECALL],
    }),
    channelsStoryTypes: build.query<StoryType[], void>({
      query: () => '/newsroom/stories/types',
      transformResponse: data<StoryType[]>,
    }),
    /** The spine's word on a story: its version, and whether it is out. */
    channelsStoryState: build.query<StoryState, StoryRef>({
      query: (params) => ({ url: '/newsroom/stories/state', method: 'GET', config: { params } }),
      transformResponse: data<StoryState>,
      providesTags: [OUTBOX],
    }),
    channelsDecide: build.mutation<ResponseOf<Outbox['decide']>, { id: string; body: BodyInputOf<Outbox['decide']> }>({
      query: ({ id, body }) => ({ url: at(`/deliveries/${id}/decide`), method: 'POST', data: body }),
      transformResponse: data<ResponseOf<Outbox['decide']>>,
      // After a refusal too: what the screen showed was behind.
      invalidatesTags: [OUTBOX, RECALL],
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
    channelsRemoveDestination: build.mutation<ResponseOf<Destinations['remove']>, string>({
      query: (id) => ({ url: at(`/destinations/${id}`), method: 'DELETE' }),
      transformResponse: data<ResponseOf<Destinations['remove']>>,
      invalidatesTags: [DESTINATION],
    }),
    channelsRotateSecret: build.mutation<ResponseOf<Destinations['rotate']>, { id: string; version: number }>({
      query: ({ id, version }) => ({ url: at(`/destinations/${id}/rotate`), method: 'POST', data: { version } }),
      transformResponse: data<ResponseOf<Destinations['rotate']>>,
      invalidatesTags: [DESTINATION],
    }),
    channelsTestDestination: build.mutation<ResponseOf<Destinations['test']>, string>({
      query: (id) => ({ url: at(`/destinations/${id}/test`), method: 'POST' }),
      transformResponse: data<ResponseOf<Destinations['test']>>,
      invalidatesTags: [DESTINATION],
    }),
  }),
});

export const {
  useChannelsOutboxQuery,
  useLazyChannelsOutboxQuery,
  useChannelsOfStoryQuery,
  useChannelsDeliveryQuery,
  useChannelsApproveMutation,
  useChannelsCalendarQuery,
  useChannelsTodayQuery,
  useChannelsRecallsQuery,
  useChannelsRecallQuery,
  useChannelsMakeRecallMutation,
  useChannelsStoryTypesQuery,
  useChannelsStoryStateQuery,
  useChannelsRemoveDestinationMutation,
  useChannelsRotateSecretMutation,
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
