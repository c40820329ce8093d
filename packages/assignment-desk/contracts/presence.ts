import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';

/** Who is looking. */
export const presenceEndpoints = {} satisfies Record<string, Endpoint>;
