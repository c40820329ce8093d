import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { SCRIPT_STATES } from '../../domain/radio/script';

const id = z.string().min(1).max(40);
const seconds = z.number().int().min(0).max(7200);
const label = z.string().trim().max(200);

/** What a script is made of between its intro and its tag, in the order of the air. */
export const scriptItem = z.discriminatedUnion('kind', [
  /** Read by the presenter. */
  z.strictObject({ id, kind: z.literal('read'), text: z.string().max(60_000) }),
  /** A recording (SOT): the words it begins and ends with, so that nobody talks over it. */
  z.strictObject({ id, kind: z.literal('actuality'), label, in: z.string().max(300), out: z.string().max(300), seconds }),
  /** A line to a reporter or a guest. */
  z.strictObject({ id, kind: z.literal('live'), label, seconds }),
  /** Music or a jingle. */
  z.strictObject({ id, kind: z.literal('sting'), label, seconds }),
]);
export type ScriptItem = z.infer<typeof scriptItem>;

/** A note how a word is said in this script, before the newsroom's own table. */
export const note = z.strictObject({ written: z.string().trim().min(1).max(80), said: z.string().trim().min(1).max(200) });

const words = z.strictObject({ cue: z.string(), text: z.string() });

export const script = z.strictObject({
  id: z.string(),
  story: z.string(),
  headline: z.string(),
  slugline: z.string(),
  cue: z.string(),
  items: z.array(scriptItem),
  tag: z.string(),
  notes: z.array(note),
  /** Who reads it; null: nobody yet, and the house's rate counts. */
  presenter: z.strictObject({ id: z.string(), name: z.string(), rate: z.number().int() }).nullable(),
  /** Syllables of what is said, inserts left out. */
  syllables: z.number().int(),
  /** Estimated running time with its inserts. */
  seconds: z.number().int(),
  /** As measured on air, last time. */
  measured: z.number().int().nullable(),
  state: z.enum(SCRIPT_STATES),
  /** The story has a newer version whose words wait in `offered`. */
  outdated: z.boolean(),
  offered: words.nullable(),
  /** The story's words this script was last held against: what `offered` is compared with. */
  source: words.nullable(),
  storyVersion: z.number().int(),
  changedBy: z.string().nullable(),
  updatedAt: z.string(),
  version: z.number().int(),
});
export type ScriptView = z.infer<typeof script>;

export const scriptChange = z.strictObject({
  version: z.number().int(),
  slugline: z.string().trim().min(1).max(60).optional(),
  cue: z.string().max(4000).optional(),
  items: z.array(scriptItem).max(60).optional(),
  tag: z.string().max(2000).optional(),
  notes: z.array(note).max(100).optional(),
  presenter: z.string().max(60).nullable().optional(),
  /** The offered words have been looked at: the script is no longer outdated. */
  seen: z.boolean().optional(),
});
export type ScriptChange = z.infer<typeof scriptChange>;

const write = { kind: 'admin', actions: ['plugin::channels.scripts'] } as const;
const see = { kind: 'admin', actions: ['plugin::channels.scripts', 'plugin::channels.bulletins', 'plugin::channels.outbox'] } as const;

export const scriptEndpoints = {
  list: {
    method: 'GET',
    path: '/scripts',
    handler: 'scripts.list',
    access: see,
    summary: 'Radio scripts, newest first',
    query: z.strictObject({
      state: z.enum(SCRIPT_STATES).optional(),
      search: z.string().max(200).optional(),
      before: z.coerce.number().int().positive().max(2_147_483_647).optional(),
    }),
    response: z.strictObject({ scripts: z.array(script), more: z.number().int().nullable() }),
  },
  get: {
    method: 'GET',
    path: '/scripts/:id',
    handler: 'scripts.get',
    access: see,
    summary: 'One script with the text of its story and the open bulletins it stands in',
    response: z.strictObject({
      script,
      source: z
        .strictObject({
          headline: z.string(),
          summary: z.string(),
          paragraphs: z.array(z.string()),
          /** What a producer must know of how it became a script: tables, pictures, what was left out. */
          remarks: z.array(z.strictObject({ en: z.string(), vi: z.string() })),
        })
        .nullable(),
      bulletins: z.array(z.strictObject({ id: z.string(), name: z.string(), startsAt: z.string(), state: z.string() })),
    }),
  },
  save: {
    method: 'PUT',
    path: '/scripts/:id',
    handler: 'scripts.save',
    access: write,
    summary: 'Save the producer’s words',
    body: scriptChange,
    response: script,
  },
  approve: {
    method: 'POST',
    path: '/scripts/:id/approve',
    handler: 'scripts.approve',
    access: write,
    summary: 'Approve a script for the air, or take the approval back',
    body: z.strictObject({ version: z.number().int(), approved: z.boolean().default(true) }),
    response: script,
  },
} satisfies Record<string, Endpoint>;
