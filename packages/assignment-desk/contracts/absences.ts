import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';

/** Leave, shifts and workload. */
export const absenceEndpoints = {} satisfies Record<string, Endpoint>;
