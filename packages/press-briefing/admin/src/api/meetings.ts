import type { QueryInputOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { at, type Body, base, data, type Endpoints, type Response, TAG, type WithId } from './base';

const api = base.injectEndpoints({
  endpoints: (build) => ({
    briefingWeek: build.query<Response<'thisWeek'>, QueryInputOf<Endpoints['thisWeek']>>({
      query: (params) => ({ url: at('/this-week'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'thisWeek'>>,
      providesTags: [TAG],
    }),
    briefingSeries: build.query<Response<'seriesList'>, void>({
      query: () => at('/series'),
      transformResponse: data<Response<'seriesList'>>,
      providesTags: [TAG],
    }),
    briefingOccurrences: build.query<Response<'occurrences'>, QueryInputOf<Endpoints['occurrences']>>({
      query: (params) => ({ url: at('/occurrences'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'occurrences'>>,
      providesTags: [TAG],
    }),
    briefingFeedLink: build.query<Response<'feedLink'>, void>({
      query: () => at('/feed-link'),
      transformResponse: data<Response<'feedLink'>>,
    }),
    briefingPreview: build.mutation<Response<'seriesPreview'>, Body<'seriesPreview'>>({
      query: (body) => ({ url: at('/series/preview'), method: 'POST', data: body }),
      transformResponse: data<Response<'seriesPreview'>>,
    }),
    briefingSeriesCreate: build.mutation<Response<'seriesCreate'>, Body<'seriesCreate'>>({
      query: (body) => ({ url: at('/series'), method: 'POST', data: body }),
      transformResponse: data<Response<'seriesCreate'>>,
      invalidatesTags: [TAG],
    }),
    briefingSeriesChange: build.mutation<Response<'seriesChange'>, WithId<'seriesChange'>>({
      query: ({ id, body }) => ({ url: at(`/series/${id}`), method: 'PUT', data: body }),
      transformResponse: data<Response<'seriesChange'>>,
      invalidatesTags: [TAG],
    }),
    briefingAct: build.mutation<Response<'occurrenceAct'>, WithId<'occurrenceAct'>>({
      query: ({ id, body }) => ({ url: at(`/occurrences/${id}/act`), method: 'POST', data: body }),
      transformResponse: data<Response<'occurrenceAct'>>,
      // Also after a refusal: what was on the screen was not true any more.
      invalidatesTags: [TAG],
    }),
    briefingQuestionAdd: build.mutation<Response<'questionAdd'>, WithId<'questionAdd'>>({
      query: ({ id, body }) => ({ url: at(`/occurrences/${id}/questions`), method: 'POST', data: body }),
      transformResponse: data<Response<'questionAdd'>>,
      invalidatesTags: [TAG],
    }),
    briefingQuestionAct: build.mutation<Response<'questionAct'>, WithId<'questionAct'>>({
      query: ({ id, body }) => ({ url: at(`/questions/${id}/act`), method: 'POST', data: body }),
      transformResponse: data<Response<'questionAct'>>,
      invalidatesTags: [TAG],
    }),
    briefingDecisionAdd: build.mutation<Response<'decisionAdd'>, WithId<'decisionAdd'>>({
      query: ({ id, body }) => ({ url: at(`/occurrences/${id}/decisions`), method: 'POST', data: body }),
      transformResponse: data<Response<'decisionAdd'>>,
      invalidatesTags: [TAG],
    }),
  }),
});

export const {
  useBriefingWeekQuery,
  useBriefingSeriesQuery,
  useBriefingOccurrencesQuery,
  useBriefingFeedLinkQuery,
  useBriefingPreviewMutation,
  useBriefingSeriesCreateMutation,
  useBriefingSeriesChangeMutation,
  useBriefingActMutation,
  useBriefingQuestionAddMutation,
  useBriefingQuestionActMutation,
  useBriefingDecisionAddMutation,
} = api;
