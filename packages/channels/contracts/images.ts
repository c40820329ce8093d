import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';

/** Pictures made for channels, for networks and readers that come for them. Answers are files, not `{ data }`. */
export const imageEndpoints = {
  file: {
    method: 'GET',
    path: '/images/:name',
    handler: 'images.file',
    access: { kind: 'public', perMinute: 600 },
    summary: 'A picture made for a channel, by its hash; cached for ever. Other sizes cannot be asked for',
    query: z.strictObject({}),
    response: z.string(),
  },
} satisfies Record<string, Endpoint>;
