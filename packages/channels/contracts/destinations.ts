import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';

const slugs = z.array(z.string().min(1).max(120)).max(100);

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Hours of the newsroom's clock between which nothing leaves of itself; over midnight where `to` is before `from`. */
export const quiet = z.strictObject({ from: clock, to: clock });

export const destination = z.strictObject({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  settings: z.record(z.string(), z.unknown()),
  /** Names of the secrets that are set; never the secrets. */
  secrets: z.array(z.string()),
  enabled: z.boolean(),
  /** Why the system itself switched it off, if it did. */
  disabledWhy: z.string().nullable(),
  sections: slugs,
  locales: slugs,
  /** Whether a story goes here unless somebody says otherwise. */
  byDefault: z.boolean(),
  /** Whether somebody must approve before anything leaves. */
  approval: z.boolean(),
  quiet: quiet.nullable(),
  health: z.strictObject({ ok: z.boolean(), at: z.string(), why: z.string() }).nullable(),
  /** ISO instant until which the network asked to be left alone. */
  pausedUntil: z.string().nullable(),
  /** How much of each limit of the network is used up now. */
  quota: z.array(z.strictObject({ max: z.number().int(), perMs: z.number(), used: z.number() })),
  version: z.int32(),
});
export type DestinationView = z.infer<typeof destination>;

const sentence = z.strictObject({ en: z.string(), vi: z.string() });

/** A field of a kind's settings, enough to draw a form. */
export const settingField = z.strictObject({
  name: z.string(),
  label: sentence.nullable(),
  hint: sentence.nullable(),
  type: z.enum(['text', 'url', 'number', 'boolean', 'choice']),
  required: z.boolean(),
  /** What may be chosen; without words of the channel's own, its value is shown. */
  choices: z.array(z.strictObject({ value: z.string(), label: sentence.nullable() })).default([]),
  /** Seldom touched: the form folds it away. */
  advanced: z.boolean().default(false),
  /** What holds where nothing is given. */
  preset: z.union([z.string(), z.number(), z.boolean()]).nullable(),
});
export const kind = z.strictObject({
  kind: z.string(),
  label: sentence,
  fields: z.array(settingField),
  secrets: z.array(z.strictObject({ name: z.string(), label: sentence.nullable(), made: z.boolean() })),
  /** Whether its secret can be changed for a new one while the old one still holds. */
  rotates: z.boolean(),
  can: z.strictObject({ update: z.boolean(), retract: z.boolean() }),
  reach: z.enum(['rows', 'network', 'person']),
  /** False for kinds of which one is enough. */
  many: z.boolean(),
  test: z.boolean(),
});
export type KindView = z.infer<typeof kind>;

export const newDestination = z.strictObject({
  kind: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(120),
  settings: z.record(z.string(), z.unknown()).default({}),
  secrets: z.record(z.string(), z.string().max(4000)).default({}),
  enabled: z.boolean().default(true),
  sections: slugs.default([]),
  locales: slugs.default([]),
  byDefault: z.boolean().default(true),
  approval: z.boolean().default(false),
  quiet: quiet.nullable().default(null),
});
export type NewDestination = z.input<typeof newDestination>;

export const destinationChange = z.strictObject({
  version: z.int32(),
  name: z.string().trim().min(1).max(120).optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
  secrets: z.record(z.string(), z.string().max(4000)).optional(),
  enabled: z.boolean().optional(),
  sections: slugs.optional(),
  locales: slugs.optional(),
  byDefault: z.boolean().optional(),
  approval: z.boolean().optional(),
  quiet: quiet.nullable().optional(),
});
export type DestinationChange = z.infer<typeof destinationChange>;

const see = { kind: 'admin', actions: ['plugin::channels.outbox', 'plugin::channels.destinations'] } as const;
const manage = { kind: 'admin', actions: ['plugin::channels.destinations'] } as const;

export const destinationEndpoints = {
  list: {
    method: 'GET',
    path: '/destinations',
    handler: 'destinations.list',
    access: see,
    summary: 'Destinations and the kinds there are',
    response: z.strictObject({
      destinations: z.array(destination),
      kinds: z.array(kind),
      /** What the CMS has to choose from. */
      sections: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
      locales: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      /** IANA zone of the newsroom, by whose clock quiet hours go. */
      timezone: z.string(),
    }),
  },
  create: {
    method: 'POST',
    path: '/destinations',
    handler: 'destinations.create',
    access: manage,
    summary: 'A new destination; secrets made for it are shown this once',
    body: newDestination,
    response: z.strictObject({ destination, shownOnce: z.record(z.string(), z.string()) }),
  },
  update: {
    method: 'PUT',
    path: '/destinations/:id',
    handler: 'destinations.update',
    access: manage,
    summary: 'Change a destination',
    body: destinationChange,
    response: destination,
  },
  remove: {
    method: 'DELETE',
    path: '/destinations/:id',
    handler: 'destinations.remove',
    access: manage,
    summary: 'Take a destination away; refused while something of it is on its way or may be live there',
    response: z.strictObject({ id: z.string() }),
  },
  rotate: {
    method: 'POST',
    path: '/destinations/:id/rotate',
    handler: 'destinations.rotate',
    access: manage,
    summary: 'Change the signing secret: a new one is made and shown this once, the old one signs too until it is taken away',
    body: z.strictObject({ version: z.int32() }),
    response: z.strictObject({ destination, shownOnce: z.record(z.string(), z.string()) }),
  },
  test: {
    method: 'POST',
    path: '/destinations/:id/test',
    handler: 'destinations.test',
    access: manage,
    summary: 'Send a harmless test message',
    response: z.strictObject({ ok: z.boolean(), status: z.number().nullable(), said: z.string() }),
  },
} satisfies Record<string, Endpoint>;
