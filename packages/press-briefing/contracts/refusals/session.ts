/** Of a meeting that is being held. */
export const session = {} as const;
