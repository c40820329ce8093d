import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { DECISIONS, DELIVERY_STATES, OPERATIONS } from '../domain/delivery';
import { HELD_FOR } from '../domain/hold';
import { look } from './preview';

export const attempt = z.strictObject({
  n: z.number().int(),
  at: z.string(),
  ended: z.string().nullable(),
  outcome: z.string().nullable(),
  status: z.number().nullable(),
  said: z.string(),
});
export type Attempt = z.infer<typeof attempt>;

export const delivery = z.strictObject({
  id: z.string(),
  story: z.string(),
  headline: z.string(),
  storyVersion: z.int32(),
  destination: z.strictObject({ id: z.string(), name: z.string(), kind: z.string() }),
  operation: z.enum(OPERATIONS),
  state: z.enum(DELIVERY_STATES),
  mode: z.enum(['safe', 'keyed', 'never']),
  heldFor: z.enum(HELD_FOR).nullable(),
  approvedBy: z.string().nullable(),
  /** documentId of the recall it belongs to. */
  recall: z.string().nullable(),
  attempts: z.array(attempt),
  why: z.string().nullable(),
  link: z.string().nullable(),
  remoteId: z.string().nullable(),
  nextTryAt: z.string().nullable(),
  at: z.string(),
  decisions: z.array(z.enum([...DECISIONS, 'approve'])),
  version: z.int32(),
});
export type DeliveryView = z.infer<typeof delivery>;

const see = { kind: 'admin', actions: ['plugin::channels.outbox'] } as const;
const resolve = { kind: 'admin', actions: ['plugin::channels.resolve'] } as const;

export const outboxEndpoints = {
  list: {
    method: 'GET',
    path: '/deliveries',
    handler: 'outbox.list',
    access: see,
    summary: 'Deliveries, newest first; `needs=1` only those a person must look at',
    query: z.strictObject({
      needs: z.enum(['1']).optional(),
      /** One group of states, as people tell them apart. */
      show: z.enum(['waiting', 'sending', 'sent', 'trouble', 'stopped']).optional(),
      /** Subject of one story. */
      story: z.string().max(300).optional(),
      search: z.string().max(200).optional(),
      destination: z.string().max(64).optional(),
      before: z.coerce.number().int().positive().max(2_147_483_647).optional(),
    }),
    response: z.strictObject({ deliveries: z.array(delivery), needs: z.number().int(), more: z.number().int().nullable() }),
  },
  ofStory: {
    method: 'GET',
    path: '/deliveries/of-story',
    handler: 'outbox.ofStory',
    access: see,
    summary: 'Where one story stands on every destination',
    query: z.strictObject({ uid: z.string().max(200), documentId: z.string().max(64), locale: z.string().max(20).default('') }),
    response: z.strictObject({
      /** False where this type is not mapped to a story: there is nothing to show. */
      mapped: z.boolean(),
      deliveries: z.array(
        z.strictObject({
          destination: z.string(),
          name: z.string(),
          kind: z.string(),
          state: z.enum(DELIVERY_STATES).nullable(),
          operation: z.enum(OPERATIONS).nullable(),
          link: z.string().nullable(),
          at: z.string().nullable(),
          why: z.string().nullable(),
        }),
      ),
    }),
  },
  get: {
    method: 'GET',
    path: '/deliveries/:id',
    handler: 'outbox.get',
    access: see,
    summary: 'One delivery with its timeline, and how it looked as it was sent',
    response: z.strictObject({
      delivery,
      /** As it was sent; null where nothing was rendered. */
      look: look.nullable(),
      /** Every operation of this story at this destination, oldest first. */
      lane: z.array(delivery),
    }),
  },
  decide: {
    method: 'POST',
    path: '/deliveries/:id/decide',
    handler: 'outbox.decide',
    access: resolve,
    summary: 'Retry, say that it is live (with its link where one posts by hand), or give up',
    body: z.strictObject({
      decision: z.enum(DECISIONS),
      version: z.int32(),
      link: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .optional(),
    }),
    response: delivery,
  },
  approve: {
    method: 'POST',
    path: '/deliveries/:id/approve',
    handler: 'outbox.approve',
    access: { kind: 'admin', actions: ['plugin::channels.approve'] },
    summary: 'Let a delivery leave that waits for approval',
    body: z.strictObject({ version: z.int32() }),
    response: delivery,
  },
} satisfies Record<string, Endpoint>;
