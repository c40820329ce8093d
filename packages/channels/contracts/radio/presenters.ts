import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';

/** How numbers are said where Vietnamese says them in two ways: by region, or by house style. */
export const voice = z.strictObject({
  zero: z.enum(['linh', 'lẻ']),
  thousand: z.enum(['nghìn', 'ngàn']),
  four: z.enum(['tư', 'bốn']),
});
export type Voice = z.infer<typeof voice>;

export const presenter = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Syllables a minute that estimates go by. */
  rate: z.number().int(),
  /** Whether measured times move the rate; false: it stays as somebody set it. */
  learns: z.boolean(),
  /** Measured readings the rate was learned from; 0: as somebody set it. */
  readings: z.number().int(),
  voice,
  active: z.boolean(),
  version: z.int32(),
});
export type PresenterView = z.infer<typeof presenter>;

const input = z.strictObject({
  name: z.string().trim().min(1).max(120),
  rate: z.number().int().min(100).max(400),
  learns: z.boolean(),
  voice,
  active: z.boolean(),
});
export type PresenterInput = z.infer<typeof input>;

const see = { kind: 'admin', actions: ['plugin::channels.scripts', 'plugin::channels.bulletins', 'plugin::channels.outbox'] } as const;
const write = { kind: 'admin', actions: ['plugin::channels.bulletins'] } as const;

export const presenterEndpoints = {
  list: {
    method: 'GET',
    path: '/presenters',
    handler: 'presenters.list',
    access: see,
    summary: 'Presenters by name, those who read no longer last',
    query: z.strictObject({}),
    response: z.array(presenter),
  },
  create: {
    method: 'POST',
    path: '/presenters',
    handler: 'presenters.create',
    access: write,
    summary: 'Add a presenter',
    body: input.partial().required({ name: true }),
    response: presenter,
  },
  save: {
    method: 'PUT',
    path: '/presenters/:id',
    handler: 'presenters.save',
    access: write,
    summary: 'Change a presenter; a rate set by hand forgets what was learned',
    body: input.partial().extend({ version: z.int32() }),
    response: presenter,
  },
} satisfies Record<string, Endpoint>;
