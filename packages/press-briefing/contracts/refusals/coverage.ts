/** Of reports and figures. */
export const coverage = {} as const;
