import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { SCRIPT_STATES } from '../domain/script';

export const script = z.strictObject({
  id: z.string(),
  story: z.string(),
  headline: z.string(),
  slugline: z.string(),
  cue: z.string(),
  text: z.string(),
  syllables: z.number().int(),
  seconds: z.number().int(),
  state: z.enum(SCRIPT_STATES),
  /** The story has a newer version whose words wait in `offered`. */
  outdated: z.boolean(),
  offered: z.strictObject({ cue: z.string(), text: z.string() }).nullable(),
  storyVersion: z.number().int(),
  updatedAt: z.string(),
  version: z.number().int(),
});
export type ScriptView = z.infer<typeof script>;

export const scriptChange = z.strictObject({
  version: z.number().int(),
  slugline: z.string().trim().min(1).max(60).optional(),
  cue: z.string().max(4000).optional(),
  text: z.string().max(60_000).optional(),
  /** The offered words have been looked at: the script is no longer outdated. */
  seen: z.boolean().optional(),
});
export type ScriptChange = z.infer<typeof scriptChange>;

const write = { kind: 'admin', actions: ['plugin::channels.scripts'] } as const;
const see = { kind: 'admin', actions: ['plugin::channels.scripts', 'plugin::channels.outbox'] } as const;

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
    summary: 'One script with the text of its story',
    response: z.strictObject({
      script,
      source: z.strictObject({ headline: z.string(), summary: z.string(), paragraphs: z.array(z.string()) }).nullable(),
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
