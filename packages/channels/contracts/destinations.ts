import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';

const slugs = z.array(z.string().min(1).max(120)).max(100);

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
  version: z.number().int(),
});
export type DestinationView = z.infer<typeof destination>;

/** A field of a kind's settings, enough to draw a form. */
export const settingField = z.strictObject({
  name: z.string(),
  type: z.enum(['text', 'url', 'number', 'boolean']),
  required: z.boolean(),
});
export const kind = z.strictObject({
  kind: z.string(),
  label: z.strictObject({ en: z.string(), vi: z.string() }),
  fields: z.array(settingField),
  secrets: z.array(z.string()),
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
});
export type NewDestination = z.input<typeof newDestination>;

export const destinationChange = z.strictObject({
  version: z.number().int(),
  name: z.string().trim().min(1).max(120).optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
  secrets: z.record(z.string(), z.string().max(4000)).optional(),
  enabled: z.boolean().optional(),
  sections: slugs.optional(),
  locales: slugs.optional(),
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
    response: z.strictObject({ destinations: z.array(destination), kinds: z.array(kind) }),
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
  test: {
    method: 'POST',
    path: '/destinations/:id/test',
    handler: 'destinations.test',
    access: manage,
    summary: 'Send a harmless test message',
    response: z.strictObject({ ok: z.boolean(), status: z.number().nullable(), said: z.string() }),
  },
} satisfies Record<string, Endpoint>;
