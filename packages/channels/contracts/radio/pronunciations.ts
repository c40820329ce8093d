import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';

/** How something written is said on air: an acronym's reading, or a foreign name as a Vietnamese mouth says it. */
export const PRONUNCIATIONS = ['acronym', 'name'] as const;

export const pronunciation = z.strictObject({
  id: z.string(),
  kind: z.enum(PRONUNCIATIONS),
  written: z.string(),
  said: z.string(),
  changedBy: z.string().nullable(),
  version: z.number().int(),
});
export type PronunciationView = z.infer<typeof pronunciation>;

const input = z.strictObject({
  kind: z.enum(PRONUNCIATIONS),
  written: z.string().trim().min(1).max(80),
  said: z.string().trim().min(1).max(200),
});
export type PronunciationInput = z.infer<typeof input>;

const see = { kind: 'admin', actions: ['plugin::channels.scripts', 'plugin::channels.bulletins', 'plugin::channels.outbox'] } as const;
const write = { kind: 'admin', actions: ['plugin::channels.scripts'] } as const;

export const pronunciationEndpoints = {
  list: {
    method: 'GET',
    path: '/pronunciations',
    handler: 'pronunciations.list',
    access: see,
    summary: 'The newsroom’s own readings of acronyms and names, and those built in; its own win',
    query: z.strictObject({ search: z.string().max(200).optional() }),
    response: z.strictObject({
      own: z.array(pronunciation),
      builtIn: z.array(pronunciation.pick({ kind: true, written: true, said: true })),
    }),
  },
  create: {
    method: 'POST',
    path: '/pronunciations',
    handler: 'pronunciations.create',
    access: write,
    summary: 'Add a reading',
    body: input,
    response: pronunciation,
  },
  save: {
    method: 'PUT',
    path: '/pronunciations/:id',
    handler: 'pronunciations.save',
    access: write,
    summary: 'Change a reading',
    body: input.partial().extend({ version: z.number().int() }),
    response: pronunciation,
  },
  remove: {
    method: 'DELETE',
    path: '/pronunciations/:id',
    handler: 'pronunciations.remove',
    access: write,
    summary: 'Take a reading away; the one built in holds again. With a version, only as it was then',
    query: z.strictObject({ version: z.coerce.number().int().optional() }),
    response: z.strictObject({}),
  },
} satisfies Record<string, Endpoint>;
