/** Filled by contracts/presence.ts. */
export const presence = () => ({});
