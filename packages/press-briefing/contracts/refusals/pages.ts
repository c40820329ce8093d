/** Of what the public may see. */
export const pages = {} as const;
