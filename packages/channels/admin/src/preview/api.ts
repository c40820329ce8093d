import type { BodyInputOf, QueryInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { adaptationEndpoints, previewEndpoints } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

type Previews = typeof previewEndpoints;
type Adaptations = typeof adaptationEndpoints;
export type StoryPreview = ResponseOf<Previews['story']>;

const data = <R>(answer: { data: R }): R => answer.data;
const PREVIEW = 'ChannelsPreview' as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [PREVIEW] }).injectEndpoints({
  endpoints: (build) => ({
    channelsPreview: build.query<StoryPreview, QueryInputOf<Previews['story']>>({
      query: (params) => ({ url: `/${PLUGIN_ID}/preview`, method: 'GET', config: { params } }),
      transformResponse: data<StoryPreview>,
      providesTags: [PREVIEW],
      // The story is edited beside it: what was read a minute ago is not what stands there.
      keepUnusedDataFor: 0,
    }),
    // Asked while somebody types; it changes nothing.
    channelsPreviewOne: build.mutation<ResponseOf<Previews['one']>, BodyInputOf<Previews['one']>>({
      query: (body) => ({ url: `/${PLUGIN_ID}/preview`, method: 'POST', data: body }),
      transformResponse: data<ResponseOf<Previews['one']>>,
    }),
    channelsAdapt: build.mutation<ResponseOf<Adaptations['save']>, BodyInputOf<Adaptations['save']>>({
      query: (body) => ({ url: `/${PLUGIN_ID}/adaptations`, method: 'PUT', data: body }),
      transformResponse: data<ResponseOf<Adaptations['save']>>,
      // After a refusal too: what the screen showed was behind.
      invalidatesTags: [PREVIEW],
    }),
  }),
});

export const { useChannelsPreviewQuery, useChannelsPreviewOneMutation, useChannelsAdaptMutation } = api;
