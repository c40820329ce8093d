import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';

/** The list: sorting, bulk acts, CSV. */
export const listEndpoints = {} satisfies Record<string, Endpoint>;
