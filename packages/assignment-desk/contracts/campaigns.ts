import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';

/** Coverage focus for a period. */
export const campaignEndpoints = {} satisfies Record<string, Endpoint>;
