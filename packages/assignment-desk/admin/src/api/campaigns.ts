import type { BodyInputOf, QueryInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { endpoints } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

type Endpoints = typeof endpoints;
type Response<K extends keyof Endpoints> = ResponseOf<Endpoints[K]>;
type Body<K extends keyof Endpoints> = BodyInputOf<Endpoints[K]>;

const at = (path: string) => `/${PLUGIN_ID}/campaigns${path}`;
const data = <R>(answer: { data: R }): R => answer.data;
const CAMPAIGN = 'AssignmentDeskCampaign' as const;
/** What is done to an assignment moves the progress of its campaign. */
const WORK = 'AssignmentDeskWork' as const;

/** What other pages say of a campaign. */
export type CampaignHead = { id: string; title: string; colour: string; state: 'open' | 'closed' };

const api = adminApi.enhanceEndpoints({ addTagTypes: [CAMPAIGN, WORK] }).injectEndpoints({
  endpoints: (build) => ({
    deskCampaigns: build.query<Response<'campaigns'>, QueryInputOf<Endpoints['campaigns']>>({
      query: (params) => ({ url: at(''), method: 'GET', config: { params } }),
      transformResponse: data<Response<'campaigns'>>,
      providesTags: [CAMPAIGN, WORK],
    }),
    /** All of them by name: not read again whenever work changes, as their progress would be. */
    deskCampaignHeads: build.query<CampaignHead[], void>({
      query: () => at(''),
      transformResponse: (answer: { data: Response<'campaigns'> }) =>
        answer.data.map(({ id, title, colour, state }) => ({ id, title, colour, state })),
      providesTags: [CAMPAIGN],
    }),
    deskCampaign: build.query<Response<'campaign'>, string>({
      query: (id) => at(`/${id}`),
      transformResponse: data<Response<'campaign'>>,
      providesTags: [CAMPAIGN, WORK],
    }),
    deskCreateCampaign: build.mutation<Response<'createCampaign'>, Body<'createCampaign'>>({
      query: (body) => ({ url: at(''), method: 'POST', data: body }),
      transformResponse: data<Response<'createCampaign'>>,
      invalidatesTags: [CAMPAIGN],
    }),
    deskChangeCampaign: build.mutation<Response<'changeCampaign'>, { id: string; body: Body<'changeCampaign'> }>({
      query: ({ id, body }) => ({ url: at(`/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Response<'changeCampaign'>>,
      invalidatesTags: [CAMPAIGN],
    }),
    deskTurnCampaign: build.mutation<Response<'closeCampaign'>, { id: string; to: 'close' | 'reopen'; version: number }>({
      query: ({ id, to, version }) => ({ url: at(`/${id}/${to}`), method: 'POST', data: { version } }),
      transformResponse: data<Response<'closeCampaign'>>,
      invalidatesTags: [CAMPAIGN],
    }),
  }),
});

export const {
  useDeskCampaignsQuery,
  useDeskCampaignHeadsQuery,
  useDeskCampaignQuery,
  useDeskCreateCampaignMutation,
  useDeskChangeCampaignMutation,
  useDeskTurnCampaignMutation,
} = api;
