import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { DELIVERY_STATES, OPERATIONS } from '../domain/delivery';
import { HELD_FOR } from '../domain/hold';
import { adaptation, adapted, storyRef } from './adaptation';

const sentence = z.strictObject({ en: z.string(), vi: z.string() });
const focal = z.strictObject({ x: z.number(), y: z.number() }).nullable();

/** Why a rendition cannot go as it is, or should not. */
export const problem = z.strictObject({ level: z.enum(['error', 'warning']), field: z.string(), say: sentence });
export type Problem = z.infer<typeof problem>;

/** A count as the network counts: `used` of `limit` in `unit`. `limit` null has no end; `price` is in the settings' own currency. */
export const measure = z.strictObject({
  field: z.string(),
  unit: z.enum(['characters', 'weighted', 'graphemes', 'bytes', 'parts', 'posts', 'seconds', 'price']),
  used: z.number(),
  limit: z.number().nullable(),
  /** Where the limit falls in the text, in UTF-16 units: what stands behind it is too much. */
  cutAt: z.number().int().nullable().default(null),
});
export type Measure = z.input<typeof measure>;

/** How it will look there, in parts every network is made of. */
export const look = z.strictObject({
  title: z.string().default(''),
  /** One text a post: a thread has several. */
  posts: z.array(z.string()).default([]),
  link: z.string().nullable().default(null),
  card: z.strictObject({ title: z.string(), description: z.string(), host: z.string() }).nullable().default(null),
  pictures: z
    .array(z.strictObject({ file: z.number().int(), url: z.string(), alt: z.string(), ratio: z.number(), focal, size: z.string() }))
    .default([]),
  note: sentence.nullable().default(null),
});
export type Look = z.input<typeof look>;

/** A way to make it fit: the fields as they would be. */
export const suggestion = z.strictObject({ label: sentence, fields: z.record(z.string(), z.string()) });
export type Suggestion = z.infer<typeof suggestion>;

export const adaptField = z.strictObject({
  name: z.string(),
  label: sentence,
  lines: z.number().int(),
  choices: z.array(z.strictObject({ value: z.string(), label: sentence })).optional(),
  /** What stands there where nothing is written. */
  from: z.string(),
});

export const previewed = z.strictObject({
  destination: z.strictObject({ id: z.string(), name: z.string(), kind: z.string(), label: sentence }),
  on: z.boolean(),
  /** Why it is not asked at all: its section, its language, switched off. */
  left: z.enum(['section', 'locale', 'off']).nullable(),
  /** What publishing now would do there; null: nothing. */
  next: z.enum(OPERATIONS).nullable(),
  /** True where the operation posts anew instead of changing what is there. */
  anew: z.boolean(),
  /** The latest delivery of this story there, and what it was to do. */
  state: z.enum(DELIVERY_STATES).nullable(),
  operation: z.enum(OPERATIONS).nullable(),
  /** What a held one waits for, and until when; ISO instant. */
  heldFor: z.enum(HELD_FOR).nullable(),
  until: z.string().nullable(),
  approval: z.boolean(),
  /** Whether an editor may choose and crop the picture here. */
  picture: z.boolean(),
  problems: z.array(problem),
  measures: z.array(measure),
  look: look.nullable(),
  suggestions: z.array(suggestion),
  fields: z.array(adaptField),
  adaptation: adaptation.nullable(),
});
export type Previewed = z.output<typeof previewed>;

const see = { kind: 'admin', actions: ['plugin::channels.outbox', 'plugin::channels.adapt'] } as const;

export const previewEndpoints = {
  story: {
    method: 'GET',
    path: '/preview',
    handler: 'previews.story',
    access: see,
    summary: 'How the draft of a story will look and count on every destination; sends nothing',
    /** Without a documentId: only whether the type is a story's. */
    query: storyRef,
    response: z.strictObject({
      mapped: z.boolean(),
      headline: z.string(),
      version: z.int32(),
      status: z.enum(['draft', 'published', 'modified']),
      embargo: z.string().nullable(),
      /** IANA zone of the newsroom, in which times are given and said. */
      timezone: z.string(),
      /** Pictures one may choose from. */
      images: z.array(z.strictObject({ file: z.number().int(), url: z.string(), alt: z.string(), credit: z.string(), focal })),
      channels: z.array(previewed),
    }),
  },
  /** While somebody types: the same for one destination with what is not saved yet. */
  one: {
    method: 'POST',
    path: '/preview',
    handler: 'previews.one',
    access: see,
    summary: 'The same for one destination with texts that are not saved yet',
    body: z.strictObject({ ref: storyRef, destination: z.string().max(64), adapted: adapted }),
    response: previewed,
  },
} satisfies Record<string, Endpoint>;
