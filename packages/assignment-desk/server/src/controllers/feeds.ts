/** Filled by contracts/feeds.ts. */
export const feeds = () => ({});
