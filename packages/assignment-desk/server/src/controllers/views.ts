/** Filled by contracts/views.ts. */
export const views = () => ({});
