import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { DECISIONS, DELIVERY_STATES, OPERATIONS } from '../domain/delivery';
import { storyRef } from './adaptation';

export const ACTS = ['pull', 'correct'] as const;
export type Act = (typeof ACTS)[number];

/** Where one destination stands in a recall. `live`: readers may still see what was recalled. */
export const receipt = z.strictObject({
  delivery: z.string(),
  version: z.int32(),
  destination: z.strictObject({ id: z.string(), name: z.string(), kind: z.string() }),
  operation: z.enum(OPERATIONS),
  state: z.enum(DELIVERY_STATES),
  done: z.boolean(),
  live: z.boolean(),
  why: z.string().nullable(),
  link: z.string().nullable(),
  remoteId: z.string().nullable(),
  /** ISO instant of the receipt, where there is one. */
  at: z.string().nullable(),
  decisions: z.array(z.enum(DECISIONS)),
});
export type Receipt = z.infer<typeof receipt>;

export const recall = z.strictObject({
  id: z.string(),
  act: z.enum(ACTS),
  story: z.string(),
  ref: storyRef,
  headline: z.string(),
  storyVersion: z.int32(),
  reason: z.string(),
  note: z.string(),
  by: z.string(),
  at: z.string(),
  doneAt: z.string().nullable(),
  receipts: z.array(receipt),
  /** What had not left and was stopped. */
  stopped: z.array(z.strictObject({ name: z.string(), operation: z.enum(OPERATIONS) })),
});
export type RecallView = z.infer<typeof recall>;

const see = { kind: 'admin', actions: ['plugin::channels.outbox', 'plugin::channels.recall'] } as const;
const act = { kind: 'admin', actions: ['plugin::channels.recall'] } as const;

export const recallEndpoints = {
  list: {
    method: 'GET',
    path: '/recalls',
    handler: 'recalls.list',
    access: see,
    summary: 'Pulled and corrected stories, newest first; `open=1` only those without all receipts; of one story by its subject',
    query: z.strictObject({
      open: z.enum(['1']).optional(),
      story: z.string().max(300).optional(),
      search: z.string().max(200).optional(),
      before: z.coerce.number().int().positive().max(2_147_483_647).optional(),
    }),
    response: z.strictObject({ recalls: z.array(recall), open: z.number().int(), more: z.number().int().nullable() }),
  },
  get: {
    method: 'GET',
    path: '/recalls/:id',
    handler: 'recalls.get',
    access: see,
    summary: 'One recall with a receipt for each destination',
    response: recall,
  },
  create: {
    method: 'POST',
    path: '/recalls',
    handler: 'recalls.create',
    access: act,
    summary: 'Pull a story everywhere, or publish its correction everywhere, with a reason',
    body: z.strictObject({
      ref: storyRef,
      act: z.enum(ACTS),
      reason: z.string().trim().min(1).max(2000),
      /** What readers are told; a correction needs one. */
      note: z.string().trim().max(1000).default(''),
      /** The version one looked at; a newer one is told instead of pulled blindly. */
      storyVersion: z.int32(),
    }),
    response: recall,
  },
} satisfies Record<string, Endpoint>;
