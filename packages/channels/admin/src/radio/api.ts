import type { BodyInputOf, QueryInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { broadcastEndpoints, presenterEndpoints, pronunciationEndpoints, speechEndpoints } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

type Presenters = typeof presenterEndpoints;
type Readings = typeof pronunciationEndpoints;
type Broadcasts = typeof broadcastEndpoints;
type Speech = typeof speechEndpoints;

const at = (path: string) => `/${PLUGIN_ID}${path}`;
const data = <R>(answer: { data: R }): R => answer.data;

const PRESENTER = 'ChannelsPresenter' as const;
const READING = 'ChannelsReading' as const;
const BROADCAST = 'ChannelsBroadcast' as const;
/** Estimates of scripts go by presenters and readings. */
const SCRIPT = 'ChannelsScript' as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [PRESENTER, READING, BROADCAST, SCRIPT] }).injectEndpoints({
  endpoints: (build) => ({
    radioPresenters: build.query<ResponseOf<Presenters['list']>, void>({
      query: () => at('/presenters'),
      transformResponse: data<ResponseOf<Presenters['list']>>,
      providesTags: [PRESENTER],
    }),
    radioCreatePresenter: build.mutation<ResponseOf<Presenters['create']>, BodyInputOf<Presenters['create']>>({
      query: (body) => ({ url: at('/presenters'), method: 'POST', data: body }),
      transformResponse: data<ResponseOf<Presenters['create']>>,
      invalidatesTags: [PRESENTER],
    }),
    radioSavePresenter: build.mutation<ResponseOf<Presenters['save']>, { id: string; body: BodyInputOf<Presenters['save']> }>({
      query: ({ id, body }) => ({ url: at(`/presenters/${id}`), method: 'PUT', data: body }),
      transformResponse: data<ResponseOf<Presenters['save']>>,
      invalidatesTags: [PRESENTER, SCRIPT],
    }),
    radioReadings: build.query<ResponseOf<Readings['list']>, QueryInputOf<Readings['list']>>({
      query: (params) => ({ url: at('/pronunciations'), method: 'GET', config: { params } }),
      transformResponse: data<ResponseOf<Readings['list']>>,
      providesTags: [READING],
    }),
    radioCreateReading: build.mutation<ResponseOf<Readings['create']>, BodyInputOf<Readings['create']>>({
      query: (body) => ({ url: at('/pronunciations'), method: 'POST', data: body }),
      transformResponse: data<ResponseOf<Readings['create']>>,
      invalidatesTags: [READING, SCRIPT],
    }),
    radioSaveReading: build.mutation<ResponseOf<Readings['save']>, { id: string; body: BodyInputOf<Readings['save']> }>({
      query: ({ id, body }) => ({ url: at(`/pronunciations/${id}`), method: 'PUT', data: body }),
      transformResponse: data<ResponseOf<Readings['save']>>,
      invalidatesTags: [READING, SCRIPT],
    }),
    radioRemoveReading: build.mutation<ResponseOf<Readings['remove']>, string>({
      query: (id) => ({ url: at(`/pronunciations/${id}`), method: 'DELETE' }),
      transformResponse: data<ResponseOf<Readings['remove']>>,
      invalidatesTags: [READING, SCRIPT],
    }),
    radioBroadcasts: build.query<ResponseOf<Broadcasts['list']>, QueryInputOf<Broadcasts['list']>>({
      query: (params) => ({ url: at('/broadcasts'), method: 'GET', config: { params } }),
      transformResponse: data<ResponseOf<Broadcasts['list']>>,
      providesTags: [BROADCAST],
    }),
    radioBroadcast: build.query<ResponseOf<Broadcasts['get']>, string>({
      query: (id) => at(`/broadcasts/${id}`),
      transformResponse: data<ResponseOf<Broadcasts['get']>>,
      providesTags: [BROADCAST],
    }),
    radioAreas: build.query<ResponseOf<Broadcasts['areas']>, void>({
      query: () => at('/broadcasts/areas'),
      transformResponse: data<ResponseOf<Broadcasts['areas']>>,
    }),
    radioCreateBroadcast: build.mutation<ResponseOf<Broadcasts['create']>, BodyInputOf<Broadcasts['create']>>({
      query: (body) => ({ url: at('/broadcasts'), method: 'POST', data: body }),
      transformResponse: data<ResponseOf<Broadcasts['create']>>,
      invalidatesTags: [BROADCAST],
    }),
    radioSaveBroadcast: build.mutation<ResponseOf<Broadcasts['save']>, { id: string; body: BodyInputOf<Broadcasts['save']> }>({
      query: ({ id, body }) => ({ url: at(`/broadcasts/${id}`), method: 'PUT', data: body }),
      transformResponse: data<ResponseOf<Broadcasts['save']>>,
      invalidatesTags: [BROADCAST],
    }),
    /** Submit, approve, send back, call off, confirm: one act on a message, by the end of its path. */
    radioActOnBroadcast: build.mutation<ResponseOf<Broadcasts['get']>, BroadcastAct>({
      query: ({ id, act, body }) => ({ url: at(`/broadcasts/${id}/${act}`), method: 'POST', data: body }),
      transformResponse: data<ResponseOf<Broadcasts['get']>>,
      invalidatesTags: [BROADCAST],
    }),
    radioSpeech: build.query<ResponseOf<Speech['able']>, void>({
      query: () => at('/speech'),
      transformResponse: data<ResponseOf<Speech['able']>>,
    }),
  }),
});

export type BroadcastAct = { id: string } & (
  | { act: 'submit'; body: BodyInputOf<Broadcasts['submit']> }
  | { act: 'approve'; body: BodyInputOf<Broadcasts['approve']> }
  | { act: 'send-back'; body: BodyInputOf<Broadcasts['sendBack']> }
  | { act: 'cancel'; body: BodyInputOf<Broadcasts['cancel']> }
  | { act: 'confirm'; body: BodyInputOf<Broadcasts['confirm']> }
);

export const {
  useRadioPresentersQuery,
  useRadioCreatePresenterMutation,
  useRadioSavePresenterMutation,
  useRadioReadingsQuery,
  useRadioCreateReadingMutation,
  useRadioSaveReadingMutation,
  useRadioRemoveReadingMutation,
  useRadioBroadcastsQuery,
  useRadioBroadcastQuery,
  useRadioAreasQuery,
  useRadioCreateBroadcastMutation,
  useRadioSaveBroadcastMutation,
  useRadioActOnBroadcastMutation,
  useRadioSpeechQuery,
} = api;
