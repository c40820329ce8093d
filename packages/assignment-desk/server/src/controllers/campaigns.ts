/** Filled by contracts/campaigns.ts. */
export const campaigns = () => ({});
