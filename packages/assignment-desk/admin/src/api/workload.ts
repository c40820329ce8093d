import type { BodyInputOf, QueryInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { endpoints } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

type Endpoints = typeof endpoints;
type Response<K extends keyof Endpoints> = ResponseOf<Endpoints[K]>;
type Query<K extends keyof Endpoints> = QueryInputOf<Endpoints[K]>;
type Body<K extends keyof Endpoints> = BodyInputOf<Endpoints[K]>;

const at = (path: string) => `/${PLUGIN_ID}${path}`;
const data = <R>(answer: { data: R }): R => answer.data;

const WORK = 'AssignmentDeskWork' as const;
const ABSENCE = 'AssignmentDeskAbsence' as const;
const DESK = 'AssignmentDeskDesk' as const;

/** Absences, workload, and changing desks. Work that changes hands changes what each person has to do. */
const api = adminApi.enhanceEndpoints({ addTagTypes: [WORK, ABSENCE, DESK] }).injectEndpoints({
  endpoints: (build) => ({
    deskWorkload: build.query<Response<'workload'>, Query<'workload'>>({
      query: (params) => ({ url: at('/workload'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'workload'>>,
      providesTags: [WORK, ABSENCE, DESK],
    }),
    deskWorkOfDay: build.query<Response<'workOfDay'>, Query<'workOfDay'>>({
      query: (params) => ({ url: at('/workload/day'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'workOfDay'>>,
      providesTags: [WORK],
    }),
    deskAvailability: build.query<Response<'availability'>, Query<'availability'>>({
      query: (params) => ({ url: at('/availability'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'availability'>>,
      providesTags: [WORK, ABSENCE, DESK],
    }),
    deskAbsences: build.query<Response<'absences'>, Query<'absences'>>({
      query: (params) => ({ url: at('/absences'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'absences'>>,
      providesTags: [ABSENCE],
    }),
    deskCreateAbsence: build.mutation<Response<'createAbsence'>, Body<'createAbsence'>>({
      query: (body) => ({ url: at('/absences'), method: 'POST', data: body }),
      transformResponse: data<Response<'createAbsence'>>,
      invalidatesTags: [ABSENCE],
    }),
    deskChangeAbsence: build.mutation<Response<'changeAbsence'>, { id: string; body: Body<'changeAbsence'> }>({
      query: ({ id, body }) => ({ url: at(`/absences/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Response<'changeAbsence'>>,
      invalidatesTags: [ABSENCE],
    }),
    deskRemoveAbsence: build.mutation<Response<'removeAbsence'>, { id: string; version: number }>({
      query: ({ id, version }) => ({ url: at(`/absences/${id}`), method: 'DELETE', config: { params: { version } } }),
      transformResponse: data<Response<'removeAbsence'>>,
      invalidatesTags: [ABSENCE],
    }),
    deskEveryDesk: build.query<Response<'desks'>, void>({
      query: () => ({ url: at('/desks'), method: 'GET', config: { params: { archived: 'true' } } }),
      transformResponse: data<Response<'desks'>>,
      providesTags: [DESK],
    }),
    deskChangeDesk: build.mutation<Response<'changeDesk'>, { id: string; body: Body<'changeDesk'> }>({
      query: ({ id, body }) => ({ url: at(`/desks/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Response<'changeDesk'>>,
      invalidatesTags: [DESK],
    }),
  }),
});

export const {
  useDeskWorkloadQuery,
  useDeskWorkOfDayQuery,
  useDeskAvailabilityQuery,
  useDeskAbsencesQuery,
  useDeskCreateAbsenceMutation,
  useDeskChangeAbsenceMutation,
  useDeskRemoveAbsenceMutation,
  useDeskEveryDeskQuery,
  useDeskChangeDeskMutation,
} = api;
