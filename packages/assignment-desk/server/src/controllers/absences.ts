/** Filled by contracts/absences.ts. */
export const absences = () => ({});
