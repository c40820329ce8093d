import { getFetchClient } from '@strapi/strapi/admin';
import { at, base, data, type Query, type Response, TAG } from './base';

const api = base.injectEndpoints({
  endpoints: (build) => ({
    briefingCoverage: build.query<Response<'coverage'>, Query<'coverage'>>({
      query: (params) => ({ url: at('/coverage'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'coverage'>>,
      providesTags: [TAG],
    }),
    briefingCoverageOf: build.query<Response<'coverageOf'>, string>({
      query: (id) => at(`/occurrences/${id}/coverage`),
      transformResponse: data<Response<'coverageOf'>>,
      providesTags: [TAG],
    }),
    briefingFigures: build.query<Response<'figures'>, Query<'figures'>>({
      query: (params) => ({ url: at('/figures'), method: 'GET', config: { params } }),
      transformResponse: data<Response<'figures'>>,
      providesTags: [TAG],
    }),
  }),
});

export const { useBriefingCoverageQuery, useBriefingCoverageOfQuery, useBriefingFiguresQuery } = api;

/** A report as a file for a spreadsheet, its words in the language of the screen. */
export async function fetchReport(which: 'coverage' | 'figures', query: Query<'coverage'>, language: 'vi' | 'en'): Promise<Blob> {
  const asked = new URLSearchParams({ ...query, language });
  return (await getFetchClient().get<Blob>(at(`/${which}.csv?${asked}`), { responseType: 'blob' })).data;
}
