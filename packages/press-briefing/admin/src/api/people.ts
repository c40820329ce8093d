import { at, type Body, base, data, type Query, type Response, type WithId } from './base';

/** Apart from meetings: a delegate who is granted reads no agenda again. */
const PEOPLE = 'PressPeople' as const;
/**
 * What a form sends over a row: where it is refused, the form itself reads the row again. A second reading under way at that moment
 * would hand it the row as it was before.
 */
const unlessRefused = (_result: unknown, error: unknown): (typeof PEOPLE)[] => (error ? [] : [PEOPLE]);

const api = base.enhanceEndpoints({ addTagTypes: [PEOPLE] }).injectEndpoints({
  endpoints: (build) => ({
    pressAgencies: build.query<Response<'agencies'>, void>({
      query: () => at('/agencies'),
      transformResponse: data<Response<'agencies'>>,
      providesTags: [PEOPLE],
    }),
    pressAgencyCreate: build.mutation<Response<'agencyCreate'>, Body<'agencyCreate'>>({
      query: (body) => ({ url: at('/agencies'), method: 'POST', data: body }),
      transformResponse: data<Response<'agencyCreate'>>,
      invalidatesTags: [PEOPLE],
    }),
    pressAgencyChange: build.mutation<Response<'agencyChange'>, WithId<'agencyChange'>>({
      query: ({ id, body }) => ({ url: at(`/agencies/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Response<'agencyChange'>>,
      invalidatesTags: unlessRefused,
    }),
    pressAgencyLink: build.mutation<Response<'agencyLink'>, WithId<'agencyLink'>>({
      query: ({ id, body }) => ({ url: at(`/agencies/${id}/link`), method: 'POST', data: body }),
      transformResponse: data<Response<'agencyLink'>>,
      invalidatesTags: [PEOPLE],
    }),
    pressDestinations: build.query<Response<'destinations'>, void>({
      query: () => at('/destinations'),
      transformResponse: data<Response<'destinations'>>,
    }),
    pressDelegates: build.query<Response<'delegates'>, Query<'delegates'>>({
      query: (params) => ({ url: at('/delegates'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'delegates'>>,
      providesTags: [PEOPLE],
    }),
    pressDelegateCreate: build.mutation<Response<'delegateCreate'>, Body<'delegateCreate'>>({
      query: (body) => ({ url: at('/delegates'), method: 'POST', data: body }),
      transformResponse: data<Response<'delegateCreate'>>,
      invalidatesTags: [PEOPLE],
    }),
    pressDelegateChange: build.mutation<Response<'delegateChange'>, WithId<'delegateChange'>>({
      query: ({ id, body }) => ({ url: at(`/delegates/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Response<'delegateChange'>>,
      invalidatesTags: unlessRefused,
    }),
    pressDelegateAct: build.mutation<Response<'delegateAct'>, WithId<'delegateAct'>>({
      query: ({ id, body }) => ({ url: at(`/delegates/${id}/act`), method: 'POST', data: body }),
      transformResponse: data<Response<'delegateAct'>>,
      // Also after a refusal: what was on the screen was not true any more.
      invalidatesTags: [PEOPLE],
    }),
    pressDelegateGrant: build.mutation<Response<'delegateGrant'>, Body<'delegateGrant'>>({
      query: (body) => ({ url: at('/delegates/grant'), method: 'POST', data: body }),
      transformResponse: data<Response<'delegateGrant'>>,
      invalidatesTags: [PEOPLE],
    }),
    pressDelegateImport: build.mutation<Response<'delegateImport'>, Body<'delegateImport'>>({
      query: (body) => ({ url: at('/delegates/import'), method: 'POST', data: body }),
      transformResponse: data<Response<'delegateImport'>>,
      invalidatesTags: (_result, _error, { dry }) => (dry ? [] : [PEOPLE]),
    }),
    pressUnits: build.query<Response<'units'>, void>({
      query: () => at('/units'),
      transformResponse: data<Response<'units'>>,
      providesTags: [PEOPLE],
    }),
    pressUnitCreate: build.mutation<Response<'unitCreate'>, Body<'unitCreate'>>({
      query: (body) => ({ url: at('/units'), method: 'POST', data: body }),
      transformResponse: data<Response<'unitCreate'>>,
      invalidatesTags: [PEOPLE],
    }),
    pressUnitChange: build.mutation<Response<'unitChange'>, WithId<'unitChange'>>({
      query: ({ id, body }) => ({ url: at(`/units/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Response<'unitChange'>>,
      invalidatesTags: unlessRefused,
    }),
    pressAccounts: build.query<Response<'accounts'>, void>({
      query: () => at('/accounts'),
      transformResponse: data<Response<'accounts'>>,
    }),
  }),
});

export const {
  usePressAgenciesQuery,
  usePressAgencyCreateMutation,
  usePressAgencyChangeMutation,
  usePressAgencyLinkMutation,
  usePressDestinationsQuery,
  usePressDelegatesQuery,
  useLazyPressDelegatesQuery,
  usePressDelegateCreateMutation,
  usePressDelegateChangeMutation,
  usePressDelegateActMutation,
  usePressDelegateGrantMutation,
  usePressDelegateImportMutation,
  usePressUnitsQuery,
  usePressUnitCreateMutation,
  usePressUnitChangeMutation,
  usePressAccountsQuery,
} = api;
