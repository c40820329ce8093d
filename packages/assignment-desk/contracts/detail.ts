import { z } from 'zod';
import { card, counted, id, moment, storyRef, work } from './schemas';

/** Stories that come to an assignment and stories that leave it. */
export const relink = z.strictObject({
  version: z.int32(),
  link: z.array(storyRef).max(20).default([]),
  unlink: z.array(storyRef).max(20).default([]),
});

/** One page of the Content Manager's list: documents of one type and one locale, commas between. */
export const ofStoriesQuery = z.strictObject({
  uid: storyRef.shape.uid,
  locale: storyRef.shape.locale.default(''),
  ids: z
    .string()
    .max(7_000)
    .transform((ids) => [...new Set(ids.split(','))].filter(Boolean).slice(0, 100)),
});
/** A file of the media library, as far as a drawer shows it; `size` in kilobytes, as Strapi keeps it. */
export const file = z.object({
  id: z.int(),
  name: z.string(),
  url: z.string(),
  /** A small picture of it, where it is one. */
  thumbnail: z.string().nullable(),
  mime: z.string(),
  size: z.number(),
  alternativeText: z.string().nullable(),
});
export const comment = z.object({
  id,
  by: z.string(),
  /** Empty where it was taken back; that it stood there stays. */
  text: z.string(),
  at: moment,
  removedAt: moment.nullable(),
  /** Whether the caller wrote it. */
  mine: z.boolean(),
});
/** The comments after one was added; `notTold` names those it calls who may not see the assignment. */
export const commented = z.object({ comments: z.array(comment), notTold: z.array(z.string()) });

export const detail = work.extend({
  deskName: z.string(),
  author: z.string().nullable(),
  decision: z.string().nullable(),
  createdAt: moment,
  updatedAt: moment,
  /** Titles of what it hangs on, where the caller may see it; a commission only with the right to commissions. */
  happeningTitle: z.string().nullable(),
  campaignTitle: z.string().nullable(),
  commissionTitle: z.string().nullable(),
  /** Those of `files` that are there still. */
  filesFound: z.array(file),
  linked: z.array(
    z.object({
      ref: storyRef,
      headline: z.string(),
      /** Admin path of the story in the Content Manager. */
      url: z.string(),
      /** False where the story is not there any more. */
      there: z.boolean(),
      published: z.boolean(),
      publishedAt: moment.nullable(),
      /** True where the draft says something else than what is published. */
      changed: z.boolean(),
      deliveries: z.array(z.object({ destination: z.string(), kind: z.string(), state: z.string(), link: z.string().nullable() })),
    }),
  ),
  history: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      at: moment,
      by: z.string(),
      note: z.string().nullable(),
      fields: z.array(z.string()),
      /** What stood in a changed field before and after; ids of desks, events, campaigns and commissions as their names. */
      changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    }),
  ),
  comments: z.array(comment),
});

/** What is pressing on the desks the caller sees: four counts, then the first pieces. */
export const today = z.object({ due: counted, late: counted, unassigned: counted, waiting: counted, items: z.array(card) });
/** By document: the assignments a story fulfils, as little as a list shows of them. */
export const ofStories = z.record(z.string(), z.array(card.pick({ id: true, slugline: true, state: true, assigneeName: true, due: true })));

export type Comment = z.infer<typeof comment>;
export type Detail = z.infer<typeof detail>;
export type File = z.infer<typeof file>;
export type Today = z.infer<typeof today>;
export type OfStories = z.infer<typeof ofStories>;
