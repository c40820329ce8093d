import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';

/** Events in the city, and the calendar. */
export const happeningEndpoints = {} satisfies Record<string, Endpoint>;
