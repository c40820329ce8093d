/** Filled by contracts/commissions.ts. */
export const commissions = () => ({});
