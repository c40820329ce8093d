/** Filled by contracts/happenings.ts. */
export const happenings = () => ({});
