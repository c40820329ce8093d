import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { OPERATIONS } from '../../domain/delivery';
import { BROADCAST_ACTS, BROADCAST_CLASSES, BROADCAST_PROBLEMS, BROADCAST_STATES, CONFIRMATIONS } from '../../domain/radio/broadcast';

const version = z.int32();
const instant = z.iso.datetime({ offset: true });

export const wardReceipt = z.strictObject({
  area: z.string(),
  said: z.enum(CONFIRMATIONS),
  /** ISO instant. */
  at: z.string(),
  note: z.string(),
  /** The ward's system, or the person who heard it from the ward. */
  by: z.string(),
});
export type WardReceipt = z.infer<typeof wardReceipt>;

export const servedArea = z.strictObject({
  area: z.string(),
  /** Whether one of its destinations is switched on: without one no message for it is handed over. */
  on: z.boolean(),
});
export type ServedArea = z.infer<typeof servedArea>;

export const broadcast = z.strictObject({
  id: z.string(),
  title: z.string(),
  class: z.enum(BROADCAST_CLASSES),
  /** As written; the package carries the spoken form beside it. */
  text: z.string(),
  /** The script it was made from. */
  script: z.string().nullable(),
  areas: z.array(z.string()),
  /** ISO instants between which it may be played. */
  from: z.string(),
  until: z.string(),
  /** Times it is played, and minutes between two. */
  repeats: z.number().int(),
  everyMinutes: z.number().int(),
  /** Estimated running time of one playing, in seconds. */
  seconds: z.number().int(),
  state: z.enum(BROADCAST_STATES),
  writtenBy: z.string(),
  approvedBy: z.string().nullable(),
  /** An emergency takes two: who approved it besides. */
  secondBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  /** Whether the package carries sound; null until it is made. */
  audio: z.enum(['audio/mpeg', 'audio/wav', 'none']).nullable(),
  /** SHA-256 of the package, hexadecimal. */
  checksum: z.string().nullable(),
  /** Where it is handed over, and how far that is: the latest operation of each destination. */
  deliveries: z.array(
    z.strictObject({
      id: z.string(),
      /** Its name. */
      destination: z.string(),
      /** `retract` is the withdrawal of a message that was called off. */
      operation: z.enum(OPERATIONS),
      state: z.string(),
      why: z.string().nullable(),
      at: z.string().nullable(),
    }),
  ),
  /** The last word of each ward that said anything, by area. */
  receipts: z.array(wardReceipt),
  /** What this person may do with it now. */
  may: z.array(z.enum(BROADCAST_ACTS)),
  /** Codes of what keeps it from being handed over as it is; none of an approved one. Each is a refusal of `submit` and `approve`. */
  problems: z.array(z.enum(BROADCAST_PROBLEMS)),
  /** Why it was sent back or called off. */
  note: z.string().nullable(),
  changedBy: z.string().nullable(),
  updatedAt: z.string(),
  version,
});
export type BroadcastView = z.infer<typeof broadcast>;

const fields = z.strictObject({
  title: z.string().trim().min(1).max(200),
  class: z.enum(BROADCAST_CLASSES),
  text: z.string().max(20_000),
  script: z.string().max(60).nullable(),
  areas: z.array(z.string().trim().min(1).max(120)).max(500),
  from: instant,
  until: instant,
  repeats: z.number().int().min(1).max(48),
  everyMinutes: z.number().int().min(0).max(1440),
});
export type BroadcastFields = z.infer<typeof fields>;

const see = {
  kind: 'admin',
  actions: ['plugin::channels.broadcasts', 'plugin::channels.broadcast-approve', 'plugin::channels.outbox'],
} as const;
const write = { kind: 'admin', actions: ['plugin::channels.broadcasts'] } as const;
const decide = { kind: 'admin', actions: ['plugin::channels.broadcast-approve'] } as const;
const on = z.strictObject({ version });

export const broadcastEndpoints = {
  list: {
    method: 'GET',
    path: '/broadcasts',
    handler: 'broadcasts.list',
    access: see,
    summary: 'Messages for ward loudspeakers: emergencies under way first, then newest first',
    query: z.strictObject({
      state: z.enum(BROADCAST_STATES).optional(),
      class: z.enum(BROADCAST_CLASSES).optional(),
      search: z.string().max(200).optional(),
      before: z.coerce.number().int().positive().max(2_147_483_647).optional(),
    }),
    response: z.strictObject({ broadcasts: z.array(broadcast), more: z.number().int().nullable() }),
  },
  areas: {
    method: 'GET',
    path: '/broadcasts/areas',
    handler: 'broadcasts.areas',
    access: see,
    summary: 'Areas that loudspeaker destinations serve, and whether those are switched on',
    query: z.strictObject({}),
    response: z.array(servedArea),
  },
  get: {
    method: 'GET',
    path: '/broadcasts/:id',
    handler: 'broadcasts.get',
    access: see,
    summary: 'One message with its deliveries and what the wards said',
    response: broadcast,
  },
  create: {
    method: 'POST',
    path: '/broadcasts',
    handler: 'broadcasts.create',
    access: write,
    summary: 'Begin a message; from a script its words are taken over',
    body: fields.partial().required({ title: true }),
    response: broadcast,
  },
  save: {
    method: 'PUT',
    path: '/broadcasts/:id',
    handler: 'broadcasts.save',
    access: write,
    summary: 'Change a draft',
    body: fields.partial().extend({ version }),
    response: broadcast,
  },
  submit: {
    method: 'POST',
    path: '/broadcasts/:id/submit',
    handler: 'broadcasts.submit',
    access: write,
    summary: 'Ask for approval, or take that back',
    body: on.extend({ back: z.boolean().default(false) }),
    response: broadcast,
  },
  approve: {
    method: 'POST',
    path: '/broadcasts/:id/approve',
    handler: 'broadcasts.approve',
    access: decide,
    summary: 'Approve: it is handed over at once. An emergency needs its own right and a second person',
    body: on,
    response: broadcast,
  },
  sendBack: {
    method: 'POST',
    path: '/broadcasts/:id/send-back',
    handler: 'broadcasts.sendBack',
    access: decide,
    summary: 'Send it back to its writer with a reason',
    body: on.extend({ reason: z.string().trim().min(1).max(500) }),
    response: broadcast,
  },
  cancel: {
    method: 'POST',
    path: '/broadcasts/:id/cancel',
    handler: 'broadcasts.cancel',
    access: decide,
    summary: 'Call it off: what is handed over is withdrawn everywhere',
    body: on.extend({ reason: z.string().trim().min(1).max(500) }),
    response: broadcast,
  },
  confirm: {
    method: 'POST',
    path: '/broadcasts/:id/confirm',
    handler: 'broadcasts.confirm',
    access: write,
    summary: 'Note what a ward said by telephone',
    body: wardReceipt.pick({ area: true, said: true, note: true }),
    response: broadcast,
  },
  package: {
    method: 'GET',
    path: '/broadcasts/:id/package.zip',
    handler: 'broadcasts.package',
    access: see,
    summary: 'The package as it is handed over. Answers with a file, not `{ data }`',
    query: z.strictObject({}),
    response: z.string(),
  },
} satisfies Record<string, Endpoint>;

/** Where wards' systems report. The body is signed as the package was handed over (Standard Webhooks), with the destination's secret. */
export const broadcastPublicEndpoints = {
  confirm: {
    method: 'POST',
    path: '/broadcasts/confirmations/:destination',
    handler: 'broadcasts.confirmSigned',
    access: { kind: 'public', perMinute: 300 },
    summary: 'What a ward says of a package: received, played or failed. Signed with the destination’s secret',
    body: z.strictObject({
      package: z.string().min(1).max(60),
      area: z.string().trim().min(1).max(120),
      said: z.enum(CONFIRMATIONS),
      at: instant.optional(),
      note: z.string().max(500).optional(),
    }),
    response: z.strictObject({ known: z.boolean() }),
  },
} satisfies Record<string, Endpoint>;
