import { at, type Body, base, data, type Query, type Response, TAG, type WithId } from './base';

type Upload = { id: string; form: FormData };

const api = base.injectEndpoints({
  endpoints: (build) => ({
    briefingSeriesEnd: build.mutation<Response<'seriesEnd'>, WithId<'seriesEnd'>>({
      query: ({ id, body }) => ({ url: at(`/series/${id}/end`), method: 'POST', data: body }),
      transformResponse: data<Response<'seriesEnd'>>,
      invalidatesTags: [TAG],
    }),
    briefingSeriesStaying: build.query<Response<'seriesStaying'>, string>({
      query: (id) => at(`/series/${id}/staying`),
      transformResponse: data<Response<'seriesStaying'>>,
      providesTags: [TAG],
    }),
    briefingInvited: build.query<Response<'invitations'>, string>({
      query: (id) => at(`/occurrences/${id}/invitations`),
      transformResponse: data<Response<'invitations'>>,
      providesTags: [TAG],
    }),
    briefingInvitePlan: build.query<Response<'invitationPlan'>, WithId<'invitationPlan'>>({
      query: ({ id, body }) => ({ url: at(`/occurrences/${id}/invitations/plan`), method: 'POST', data: body }),
      transformResponse: data<Response<'invitationPlan'>>,
      providesTags: [TAG],
    }),
    briefingInvite: build.mutation<Response<'invite'>, WithId<'invite'>>({
      query: ({ id, body }) => ({ url: at(`/occurrences/${id}/invitations`), method: 'POST', data: body }),
      transformResponse: data<Response<'invite'>>,
      invalidatesTags: [TAG],
    }),
    briefingInvitationAct: build.mutation<Response<'invitationAct'>, WithId<'invitationAct'>>({
      query: ({ id, body }) => ({ url: at(`/invitations/${id}/act`), method: 'POST', data: body }),
      transformResponse: data<Response<'invitationAct'>>,
      // Also after a refusal: what was on the screen was not true any more.
      invalidatesTags: [TAG],
    }),
    briefingInvitationLink: build.query<Response<'invitationLink'>, string>({
      query: (id) => at(`/invitations/${id}/link`),
      transformResponse: data<Response<'invitationLink'>>,
    }),
    briefingLetters: build.query<Response<'letters'>, { id: string; params: Query<'letters'> }>({
      query: ({ id, params }) => ({ url: at(`/occurrences/${id}/letters`), method: 'GET', config: { params } }),
      transformResponse: data<Response<'letters'>>,
      providesTags: [TAG],
    }),
    briefingDocumentAdd: build.mutation<Response<'documentAdd'>, Upload>({
      query: ({ id, form }) => ({ url: at(`/occurrences/${id}/documents`), method: 'POST', data: form }),
      transformResponse: data<Response<'documentAdd'>>,
      invalidatesTags: [TAG],
    }),
    briefingDocumentChange: build.mutation<Response<'documentChange'>, WithId<'documentChange'>>({
      query: ({ id, body }) => ({ url: at(`/documents/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Response<'documentChange'>>,
      invalidatesTags: [TAG],
    }),
    briefingDocumentRemove: build.mutation<void, WithId<'documentRemove'>>({
      query: ({ id, body }) => ({ url: at(`/documents/${id}/remove`), method: 'POST', data: body }),
      invalidatesTags: [TAG],
    }),
    briefingHolidays: build.query<Response<'holidays'>, void>({
      query: () => at('/holidays'),
      transformResponse: data<Response<'holidays'>>,
      providesTags: [TAG],
    }),
    briefingClashes: build.query<Response<'holidayClashes'>, void>({
      query: () => at('/holidays/clashes'),
      transformResponse: data<Response<'holidayClashes'>>,
      providesTags: [TAG],
    }),
    briefingHolidayEffect: build.query<Response<'holidayEffect'>, Body<'holidayEffect'>>({
      query: (body) => ({ url: at('/holidays/effect'), method: 'POST', data: body }),
      transformResponse: data<Response<'holidayEffect'>>,
      providesTags: [TAG],
    }),
    briefingHolidayPut: build.mutation<Response<'holidayPut'>, Body<'holidayPut'>>({
      query: (body) => ({ url: at('/holidays'), method: 'POST', data: body }),
      transformResponse: data<Response<'holidayPut'>>,
      invalidatesTags: [TAG],
    }),
    briefingHolidayRemove: build.mutation<void, string>({
      query: (date) => ({ url: at(`/holidays/${date}`), method: 'DELETE' }),
      invalidatesTags: [TAG],
    }),
  }),
});

export type WeekData = Response<'thisWeek'>;
/** Where a document's bytes are fetched from. */
export const documentUrl = (id: string): string => at(`/documents/${id}/file`);

export const {
  useBriefingSeriesEndMutation,
  useBriefingSeriesStayingQuery,
  useBriefingInvitedQuery,
  useBriefingInvitePlanQuery,
  useBriefingInviteMutation,
  useBriefingInvitationActMutation,
  useLazyBriefingInvitationLinkQuery,
  useBriefingLettersQuery,
  useBriefingDocumentAddMutation,
  useBriefingDocumentChangeMutation,
  useBriefingDocumentRemoveMutation,
  useBriefingHolidaysQuery,
  useBriefingClashesQuery,
  useBriefingHolidayEffectQuery,
  useBriefingHolidayPutMutation,
  useBriefingHolidayRemoveMutation,
} = api;
