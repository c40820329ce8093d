import { z } from 'zod';
import { QUESTION_STATES } from '../domain/question';
import { id, instant, key, text, version } from './things';

/** Steps a late answer has climbed: 0 none, 1 spokesperson, 2 unit head, 3 press office. */
export const CLIMBS = [0, 1, 2, 3] as const;

export const question = z.object({
  id,
  occurrence: id,
  /** Name of the agency that asks. */
  agency: z.string(),
  agencyId: id.nullable(),
  /** Who asks; '' where the press office wrote it down without a name. */
  asker: z.string(),
  text: z.string(),
  /** Name of the unit that owes the answer. */
  unit: z.string(),
  unitId: id.nullable(),
  /** Id of the spokesperson in that unit; null leaves it to any of them. */
  spokesperson: z.string().nullable(),
  due: instant.nullable(),
  /** To be answered in writing after the meeting. */
  afterMeeting: z.boolean(),
  state: z.enum(QUESTION_STATES),
  answer: z.string(),
  note: z.string(),
  climbed: z.number(),
  asked: instant,
  answered: instant.nullable(),
  released: instant.nullable(),
  version: z.number(),
});
export type Question = z.infer<typeof question>;

export const questionInput = z.strictObject({
  /** Name of the agency; with `agencyId` it may stay empty. */
  agency: text(200).default(''),
  agencyId: id.nullable().default(null),
  asker: text(120).default(''),
  text: text(2000).min(1),
  /** Naming the unit that owes the answer triages the question at once. */
  unit: text(200).default(''),
  unitId: id.nullable().default(null),
  /** @default the series' question deadline */
  due: instant.nullish(),
  afterMeeting: z.boolean().default(false),
  key: key.optional(),
});
export type QuestionInput = z.input<typeof questionInput>;

export const questionAct = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('triage'),
    version,
    unit: text(200).default(''),
    unitId: id.nullable().default(null),
    spokesperson: text(40).nullable().default(null),
    due: instant,
    afterMeeting: z.boolean().default(false),
  }),
  z.strictObject({ act: z.literal('answer'), version, text: text(10_000) }),
  z.strictObject({ act: z.literal('approve'), version }),
  /** `due`: a new time for it; without one the old time stands, and what has climbed stays climbed. */
  z.strictObject({ act: z.literal('return'), version, reason: text(500), due: instant.nullable().default(null) }),
  z.strictObject({ act: z.literal('release'), version }),
  z.strictObject({ act: z.literal('decline'), version, reason: text(500) }),
  z.strictObject({ act: z.literal('reopen'), version }),
]);
export type QuestionActInput = z.input<typeof questionAct>;

export const questionQuery = z.strictObject({
  occurrence: id.optional(),
  state: z.enum(QUESTION_STATES).optional(),
  unit: id.optional(),
  agency: id.optional(),
  /** `late`: overdue and still owed. `closed`: released or declined. */
  only: z.enum(['late', 'open', 'closed']).optional(),
  /** Words of question, agency or unit; accents do not matter. */
  q: text(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  after: id.optional(),
});
/** A question with the meeting it belongs to, for the board. */
export const questionCard = question.extend({
  meeting: z.object({ title: z.string(), starts: instant, ends: instant, closed: z.boolean(), timezone: z.string() }),
});
export type QuestionCard = z.infer<typeof questionCard>;
/** One question with what became of it, newest last. */
export const questionDetail = questionCard.extend({
  history: z.array(z.object({ at: instant, who: z.string(), what: z.string(), state: z.string(), unit: z.string() })),
});
export type QuestionDetail = z.infer<typeof questionDetail>;
export const questionPage = z.object({
  items: z.array(questionCard),
  counts: z.record(z.enum(QUESTION_STATES), z.number()),
  late: z.number(),
  more: z.boolean(),
});
/** What one's own unit owes: nothing of who asked but the agency's name. */
export const owedAnswer = z.object({
  id,
  text: z.string(),
  agency: z.string(),
  unit: z.string(),
  due: instant.nullable(),
  state: z.enum(QUESTION_STATES),
  answer: z.string(),
  note: z.string(),
  climbed: z.number(),
  meeting: z.object({ title: z.string(), starts: instant, timezone: z.string() }),
  version: z.number(),
});
export type OwedAnswer = z.infer<typeof owedAnswer>;
