import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';

/** Ordered coverage. */
export const commissionEndpoints = {} satisfies Record<string, Endpoint>;
