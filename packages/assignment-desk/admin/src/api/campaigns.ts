import { adminApi } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../pluginId';

type Listed = { id: string; title: string };
const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    deskCampaigns: build.query<Listed[], { state?: 'open' | 'closed' }>({
      query: (params) => ({ url: `/${PLUGIN_ID}/campaigns`, method: 'GET', config: { params } }),
      transformResponse: (answer: { data: Listed[] }) => answer.data,
    }),
  }),
});

export const { useDeskCampaignsQuery } = api;
