import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';

/** Personal calendar links. */
export const feedEndpoints = {} satisfies Record<string, Endpoint>;
