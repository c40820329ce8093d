import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';

/** Saved views and templates. */
export const viewEndpoints = {} satisfies Record<string, Endpoint>;
