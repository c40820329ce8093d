import { at, base, data, type Query, type Response, TAG, type WithId } from './base';

/** Found at the door. */
const MOST = 20;

const api = base.injectEndpoints({
  endpoints: (build) => ({
    briefingSession: build.query<Response<'session'>, string>({
      query: (id) => at(`/occurrences/${id}/session`),
      transformResponse: data<Response<'session'>>,
      providesTags: [TAG],
    }),
    briefingWalkIns: build.query<Response<'delegates'>, Pick<Query<'delegates'>, 'q'>>({
      query: ({ q }) => ({ url: at('/delegates'), method: 'GET', config: { params: { q, state: 'granted', limit: MOST } } }),
      transformResponse: data<Response<'delegates'>>,
      keepUnusedDataFor: 5,
    }),
    briefingCheckInByCode: build.mutation<Response<'checkInByCode'>, string>({
      query: (code) => ({ url: at(`/check-ins/${encodeURIComponent(code)}`), method: 'POST' }),
      transformResponse: data<Response<'checkInByCode'>>,
      invalidatesTags: [TAG],
    }),
    briefingDecisionChange: build.mutation<Response<'decisionChange'>, WithId<'decisionChange'>>({
      query: ({ id, body }) => ({ url: at(`/decisions/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Response<'decisionChange'>>,
      invalidatesTags: [TAG],
    }),
  }),
});

export const { useBriefingSessionQuery, useBriefingWalkInsQuery, useBriefingCheckInByCodeMutation, useBriefingDecisionChangeMutation } =
  api;
