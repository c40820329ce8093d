import { adminApi } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../pluginId';

type Listed = { id: string; title: string; starts: string; original: string | null };
const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    deskHappenings: build.query<Listed[], { from: string; to: string; q?: string }>({
      query: (params) => ({ url: `/${PLUGIN_ID}/happenings`, method: 'GET', config: { params } }),
      transformResponse: (answer: { data: Listed[] }) => answer.data,
    }),
  }),
});

export const { useDeskHappeningsQuery } = api;
