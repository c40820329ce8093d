import type { Endpoint, Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';

/** One thing an editor may write anew for a channel. `choice` offers values instead of a text. */
export type AdaptField = {
  name: string;
  label: Sentence;
  lines: number;
  choices?: readonly { value: string; label: Sentence }[];
};

export const storyRef = z.strictObject({
  uid: z.string().max(200),
  documentId: z.string().max(64),
  locale: z.string().max(20).default(''),
});

const percent = z.number().min(0).max(100);
export const adapted = z.strictObject({
  /** Texts by the name of the channel's field; an empty one falls back to the story's. */
  fields: z.record(z.string().max(40), z.string().max(20_000)),
  /** Another picture of the media library, or another focal point; null takes the story's own. */
  image: z.strictObject({ file: z.int32(), focal: z.strictObject({ x: percent, y: percent }).nullable() }).nullable(),
});
export type Adapted = z.infer<typeof adapted>;

export const adaptation = adapted.extend({
  destination: z.string(),
  /** On or off for this story; null leaves it to the destination's default. */
  on: z.boolean().nullable(),
  /** ISO instant before which it does not leave. */
  at: z.string().nullable(),
  version: z.int32(),
  changedBy: z.string().nullable(),
});
export type AdaptationView = z.infer<typeof adaptation>;

export const adaptationChange = z.strictObject({
  ref: storyRef,
  destination: z.string().max(64),
  /** 0 where there is none yet. */
  version: z.int32(),
  on: z.boolean().nullable().optional(),
  fields: adapted.shape.fields.optional(),
  image: adapted.shape.image.optional(),
  at: z.iso.datetime({ offset: true }).nullable().optional(),
});
export type AdaptationChange = z.infer<typeof adaptationChange>;

const adapt = { kind: 'admin', actions: ['plugin::channels.adapt'] } as const;

export const adaptationEndpoints = {
  save: {
    method: 'PUT',
    path: '/adaptations',
    handler: 'adaptations.save',
    access: adapt,
    summary: 'What one story says on one destination: on or off, texts, picture, time; refuses a stale version',
    body: adaptationChange,
    response: adaptation,
  },
} satisfies Record<string, Endpoint>;
