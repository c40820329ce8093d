import { at, type Body, base, data, type Query, type Response, TAG, type WithId } from './base';

/** Apart from meetings: a question that moves on reads no calendar again. */
export const QUESTIONS = 'PressQuestions' as const;

const api = base.enhanceEndpoints({ addTagTypes: [QUESTIONS] }).injectEndpoints({
  endpoints: (build) => ({
    briefingQuestions: build.query<Response<'questions'>, Query<'questions'>>({
      query: (params) => ({ url: at('/questions'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'questions'>>,
      providesTags: [TAG, QUESTIONS],
    }),
    briefingQuestion: build.query<Response<'questionRead'>, string>({
      query: (id) => at(`/questions/${id}`),
      transformResponse: data<Response<'questionRead'>>,
      providesTags: [TAG, QUESTIONS],
    }),
    briefingQuestionsLate: build.query<Response<'questionsLate'>, void>({
      query: () => at('/questions-late'),
      transformResponse: data<Response<'questionsLate'>>,
      providesTags: [TAG, QUESTIONS],
    }),
    briefingOwed: build.query<Response<'owedAnswers'>, void>({
      query: () => at('/owed-answers'),
      transformResponse: data<Response<'owedAnswers'>>,
      providesTags: [QUESTIONS],
    }),
    briefingOwedAnswer: build.mutation<Response<'owedAnswer'>, WithId<'owedAnswer'>>({
      query: ({ id, body }: { id: string; body: Body<'owedAnswer'> }) => ({ url: at(`/owed-answers/${id}`), method: 'POST', data: body }),
      transformResponse: data<Response<'owedAnswer'>>,
      // Also after a refusal: what was on the screen was not true any more.
      invalidatesTags: [TAG, QUESTIONS],
    }),
    /** Reads again what shows questions, and nothing else. */
    briefingReread: build.mutation<null, void>({ queryFn: () => ({ data: null }), invalidatesTags: [QUESTIONS] }),
  }),
});

export const {
  useBriefingQuestionsQuery,
  useBriefingQuestionQuery,
  useLazyBriefingQuestionQuery,
  useBriefingRereadMutation,
  useBriefingQuestionsLateQuery,
  useBriefingOwedQuery,
  useBriefingOwedAnswerMutation,
} = api;
