import { adminApi } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../pluginId';

type Listed = { id: string; title: string };
const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    deskCommissions: build.query<Listed[], { state?: 'open' | 'closed' }>({
      query: (params) => ({ url: `/${PLUGIN_ID}/commissions`, method: 'GET', config: { params } }),
      transformResponse: (answer: { data: Listed[] }) => answer.data,
    }),
  }),
});

export const { useDeskCommissionsQuery } = api;
