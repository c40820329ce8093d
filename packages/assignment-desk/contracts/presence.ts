import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { of } from './access';

/** Where somebody can be seen: on the board, or at one assignment. */
export const place = z.string().regex(/^(board|assignment:[A-Za-z0-9]{1,64})$/);
export const placeBody = z.strictObject({ place });
export const onlooker = z.object({ id: z.string(), name: z.string() });

export type Onlooker = z.infer<typeof onlooker>;

/** Who is looking. */
export const presenceEndpoints = {
  look: {
    method: 'POST',
    path: '/presence',
    handler: 'presence.look',
    access: of('read'),
    summary: 'Says that the caller looks at a place, and answers who else does; to be said again every 15 seconds',
    body: placeBody,
    response: z.array(onlooker),
  },
  leave: {
    method: 'DELETE',
    path: '/presence',
    handler: 'presence.leave',
    access: of('read'),
    summary: 'Says that the caller looks at a place no more',
    query: placeBody,
    response: z.null(),
  },
} satisfies Record<string, Endpoint>;
