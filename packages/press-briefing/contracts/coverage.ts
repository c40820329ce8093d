import { z } from 'zod';
import { day, id, instant } from './things';

const count = z.object({ name: z.string(), count: z.number() });

/** What the newsroom published between two meetings, counted from its own events. */
export const coverage = z.object({
  from: instant,
  to: instant,
  stories: z.number(),
  /** Of the same length before, to compare with. */
  before: z.number(),
  campaigns: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      count: z.number(),
      /** Stories wanted in that span: the share of its aim that falls into it; null without an aim. */ aim: z.number().nullable(),
    }),
  ),
  sections: z.array(count),
  kinds: z.array(count),
  channels: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })),
  agencies: z.array(z.object({ id, name: z.string(), count: z.number() })),
  days: z.array(z.object({ day: z.string(), count: z.number() })),
  corrections: z.array(
    z.object({
      headline: z.string(),
      at: instant,
      /** Destinations that show the corrected words, of those that had it. */ done: z.number(),
      of: z.number(),
    }),
  ),
  /** How many there were in all: the list holds the latest. */
  corrected: z.number(),
  pulled: z.number(),
  /** Work that missed its time; '' is what is kept in the house (closed, or under embargo when it was late). */
  late: z.array(z.object({ slugline: z.string(), due: instant.nullable(), at: instant })),
  lateCount: z.number(),
});
export type Coverage = z.infer<typeof coverage>;

export const figures = z.object({
  from: instant,
  to: instant,
  /** By unit: answers that were due in the span. */
  units: z.array(
    z.object({
      id: id.nullable(),
      name: z.string(),
      answered: z.number(),
      onTime: z.number(),
      late: z.number(),
      owed: z.number(),
      /** Minutes; null without an answer. */ median: z.number().nullable(),
    }),
  ),
  /** Minutes from question to answer; null without one. */
  median: z.number().nullable(),
  agencies: z.array(z.object({ id, name: z.string(), invited: z.number(), came: z.number(), asked: z.number() })),
  meetings: z.array(
    z.object({
      id,
      title: z.string(),
      starts: instant,
      invited: z.number(),
      came: z.number(),
      questions: z.number(),
      decisions: z.number(),
      done: z.number(),
    }),
  ),
  /** `open` with `late` in it; what was dropped is neither done nor open. */
  decisions: z.object({ made: z.number(), done: z.number(), open: z.number(), late: z.number() }),
});
export type Figures = z.infer<typeof figures>;

/** An instant, or a day of the newsroom's calendar: from its beginning, until its end. */
const edge = z.union([instant, day]);
export const spanQuery = z.strictObject({ from: edge, to: edge });
/** `language`: of headings and words in the file. */
export const spanFileQuery = spanQuery.extend({ language: z.enum(['vi', 'en']).default('vi') });
