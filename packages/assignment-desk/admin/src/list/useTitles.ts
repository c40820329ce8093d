import { adminApi } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../pluginId';

type Titled = { id: string; title: string; state?: string };

/** Of campaigns the list needs no more than their titles. */
const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    deskCampaignTitles: build.query<Titled[], void>({
      query: () => `/${PLUGIN_ID}/campaigns`,
      transformResponse: ({ data }: { data: Titled[] }) => data.map(({ id, title, state = 'open' }) => ({ id, title, state })),
    }),
  }),
});

/** Campaigns work can be put into. */
export const useOpenCampaigns = (): Titled[] => (api.useDeskCampaignTitlesQuery().data ?? []).filter(({ state }) => state !== 'closed');

/** A campaign's title by its id; the id where it is not to be had. */
export function useTitles(wanted: boolean): (id: string) => string {
  const { data = [] } = api.useDeskCampaignTitlesQuery(undefined, { skip: !wanted });
  return (id) => data.find((one) => one.id === id)?.title ?? id;
}
