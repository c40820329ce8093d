import type { ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { endpoints } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

type Link = ResponseOf<(typeof endpoints)['feedLink']>;

const FEED = 'AssignmentDeskFeed' as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [FEED] }).injectEndpoints({
  endpoints: (build) => ({
    deskFeedLink: build.query<Link, void>({
      query: () => `/${PLUGIN_ID}/feed-link`,
      transformResponse: (answer: { data: Link }) => answer.data,
      providesTags: [FEED],
    }),
    deskRenewFeedLink: build.mutation<Link, void>({
      query: () => ({ url: `/${PLUGIN_ID}/feed-link/renew`, method: 'POST' }),
      transformResponse: (answer: { data: Link }) => answer.data,
      invalidatesTags: [FEED],
    }),
  }),
});

export const { useDeskFeedLinkQuery, useDeskRenewFeedLinkMutation } = api;
