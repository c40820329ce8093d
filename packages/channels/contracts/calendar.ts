import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { DELIVERY_STATES, OPERATIONS } from '../domain/delivery';

/** One thing that goes out, or went out, at a time. */
export const outgoing = z.strictObject({
  /** Of the delivery; null where the story is not published yet and only its adaptation or schedule says when. */
  delivery: z.string().nullable(),
  story: z.string(),
  headline: z.string(),
  destination: z.strictObject({ id: z.string(), name: z.string(), kind: z.string() }),
  operation: z.enum(OPERATIONS),
  state: z.enum(DELIVERY_STATES).nullable(),
  at: z.string(),
});
export type Outgoing = z.infer<typeof outgoing>;

const see = { kind: 'admin', actions: ['plugin::channels.outbox'] } as const;

export const calendarEndpoints = {
  list: {
    method: 'GET',
    path: '/calendar',
    handler: 'calendar.list',
    access: see,
    summary: 'What goes where and when, from one instant to another (at most 42 days)',
    query: z.strictObject({
      from: z.iso.datetime({ offset: true }),
      to: z.iso.datetime({ offset: true }),
      destination: z.string().max(64).optional(),
    }),
    response: z.strictObject({ items: z.array(outgoing), timezone: z.string(), cut: z.boolean() }),
  },
  today: {
    method: 'GET',
    path: '/today',
    handler: 'calendar.today',
    access: see,
    summary: 'What was sent today in the newsroom, by destination',
    response: z.strictObject({
      destinations: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          kind: z.string(),
          sent: z.number().int(),
          waiting: z.number().int(),
          trouble: z.number().int(),
        }),
      ),
      latest: z.array(outgoing),
    }),
  },
} satisfies Record<string, Endpoint>;
