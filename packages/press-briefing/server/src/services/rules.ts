/** Reckoning with dates takes large libraries: they are read with the first series, not while the server starts. */
export const rules = async () => ({ ...(await import('../../../domain/recurrence')), ...(await import('../../../domain/plan')) });
