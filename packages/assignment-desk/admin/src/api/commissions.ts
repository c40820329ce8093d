import type { BodyInputOf, QueryInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { endpoints } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

type Endpoints = typeof endpoints;
type Response<K extends keyof Endpoints> = ResponseOf<Endpoints[K]>;
type Body<K extends keyof Endpoints> = BodyInputOf<Endpoints[K]>;

const at = (path: string) => `/${PLUGIN_ID}/commissions${path}`;
const data = <R>(answer: { data: R }): R => answer.data;
const COMMISSION = 'AssignmentDeskCommission' as const;
/** What is done to an assignment moves what a commission has got. */
const WORK = 'AssignmentDeskWork' as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [COMMISSION, WORK] }).injectEndpoints({
  endpoints: (build) => ({
    deskCommissions: build.query<Response<'commissions'>, QueryInputOf<Endpoints['commissions']>>({
      query: (params) => ({ url: at(''), method: 'GET', config: { params } }),
      transformResponse: data<Response<'commissions'>>,
      providesTags: [COMMISSION, WORK],
    }),
    deskCommission: build.query<Response<'commission'>, string>({
      query: (id) => at(`/${id}`),
      transformResponse: data<Response<'commission'>>,
      providesTags: [COMMISSION, WORK],
    }),
    deskSheet: build.query<Response<'sheet'>, string>({
      query: (id) => at(`/${id}/sheet`),
      transformResponse: data<Response<'sheet'>>,
      providesTags: [COMMISSION, WORK],
    }),
    deskCreateCommission: build.mutation<Response<'createCommission'>, Body<'createCommission'>>({
      query: (body) => ({ url: at(''), method: 'POST', data: body }),
      transformResponse: data<Response<'createCommission'>>,
      invalidatesTags: [COMMISSION],
    }),
    deskChangeCommission: build.mutation<Response<'changeCommission'>, { id: string; body: Body<'changeCommission'> }>({
      query: ({ id, body }) => ({ url: at(`/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Response<'changeCommission'>>,
      invalidatesTags: [COMMISSION],
    }),
    deskTurnCommission: build.mutation<Response<'closeCommission'>, { id: string; to: 'close' | 'reopen'; version: number }>({
      query: ({ id, to, version }) => ({ url: at(`/${id}/${to}`), method: 'POST', data: { version } }),
      transformResponse: data<Response<'closeCommission'>>,
      invalidatesTags: [COMMISSION],
    }),
    deskAcceptCommission: build.mutation<Response<'acceptCommission'>, { id: string; body: Body<'acceptCommission'> }>({
      query: ({ id, body }) => ({ url: at(`/${id}/accept`), method: 'POST', data: body }),
      transformResponse: data<Response<'acceptCommission'>>,
      // After a refusal too: the sheet that was shown is behind.
      invalidatesTags: [COMMISSION],
    }),
  }),
});

export const {
  useDeskCommissionsQuery,
  useDeskCommissionQuery,
  useDeskSheetQuery,
  useDeskCreateCommissionMutation,
  useDeskChangeCommissionMutation,
  useDeskTurnCommissionMutation,
  useDeskAcceptCommissionMutation,
} = api;
