import { type CampaignHead, useDeskCampaignHeadsQuery } from '../api/campaigns';

/** Campaigns work can be put into. */
export const useOpenCampaigns = (): CampaignHead[] => (useDeskCampaignHeadsQuery().data ?? []).filter(({ state }) => state !== 'closed');

/** A campaign's title by its id; the id where it is not to be had. */
export function useTitles(wanted: boolean): (id: string) => string {
  const { data = [] } = useDeskCampaignHeadsQuery(undefined, { skip: !wanted });
  return (id) => data.find((one) => one.id === id)?.title ?? id;
}
