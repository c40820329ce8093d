/** Filled by contracts/list.ts. */
export const list = () => ({});
