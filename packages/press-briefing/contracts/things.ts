import { z } from 'zod';
import { AGENDA_KINDS } from '../domain/agenda';
import { isId } from '../domain/id';
import { OCCURRENCE_STATES } from '../domain/occurrence';

export const text = (max: number) => z.string().trim().max(max);
/** One that a row can have: what is larger is refused here, before a database has to. */
export const id = z
  .string()
  .regex(/^\d{1,10}$/)
  .refine(isId);
/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** Made by the caller: the same key never writes a second row. */
export const key = text(60).min(8);
/** Of people: no line ends, so that no header can be broken by one. */
export const email = z.email().max(254);
/** An instant with its offset, so that no reader guesses the zone. */
export const instant = z.iso.datetime({ offset: true });
export const version = z.int32().min(1);

export const agendaItem = z.strictObject({
  title: text(300).min(1),
  minutes: z.number().int().min(0).max(600),
  note: text(500).optional(),
  /** Stays with the item however it is moved about. */
  id: text(40).min(1).optional(),
  /** @default 'topic' */
  kind: z.enum(AGENDA_KINDS).optional(),
  /** Id of the unit that speaks. */
  unit: id.optional(),
  /** True where delegates expect a document. */
  wants: z.boolean().optional(),
});

/** A letter some hours before the start, once to each it concerns. */
export const reminder = z.strictObject({
  hours: z.number().int().min(1).max(720),
  to: z.enum(['unanswered', 'coming']),
});

export const seriesInput = z.strictObject({
  title: text(200).min(1),
  mode: z.enum(['closed', 'open']),
  /** RFC 5545 RRULE value, e.g. `FREQ=WEEKLY;BYDAY=TH`. */
  rrule: text(200).min(1),
  /** First day the rule counts from. @default today in `timezone` */
  from: z.iso.date().optional(),
  /** Wall-clock start in `timezone`, `HH:MM`. */
  time: z.string().max(5),
  /** Minutes. */
  duration: z.number().int().min(5).max(720),
  /** IANA zone. @default the newsroom's */
  timezone: text(60).optional(),
  room: text(200).default(''),
  onlineLink: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default(''),
  chair: text(200).default(''),
  agenda: z.array(agendaItem).max(40).default([]),
  /** Questions are taken until this many hours before the start. */
  questionDeadline: z.number().int().min(0).max(720).default(24),
  holidayPolicy: z.enum(['skip', 'previous', 'next']).default('next'),
  /** Id of the unit that calls the meeting. */
  hostUnit: id.nullable().default(null),
  /** Ids of the agencies invited to every meeting. */
  agencies: z.array(id).max(500).default([]),
  reminders: z
    .array(reminder)
    .max(6)
    .default([
      { hours: 48, to: 'unanswered' },
      { hours: 24, to: 'unanswered' },
    ]),
  /** Invitations go out by themselves this many days before; null leaves it to a person. */
  inviteDays: z.number().int().min(1).max(60).nullable().default(null),
});
export type SeriesInput = z.input<typeof seriesInput>;

export const series = z.object({
  id,
  title: z.string(),
  mode: z.enum(['closed', 'open']),
  rrule: z.string(),
  from: z.string(),
  time: z.string(),
  duration: z.number(),
  timezone: z.string(),
  room: z.string(),
  onlineLink: z.string(),
  chair: z.string(),
  agenda: z.array(agendaItem),
  questionDeadline: z.number(),
  holidayPolicy: z.enum(['skip', 'previous', 'next']),
  hostUnit: id.nullable(),
  agencies: z.array(id),
  reminders: z.array(reminder),
  inviteDays: z.number().nullable(),
  /** Ended: no more meetings are made, those to come were cancelled. */
  ended: z.boolean(),
  uid: z.string(),
  sequence: z.number(),
  version: z.number(),
});
export type Series = z.infer<typeof series>;

export const occurrence = z.object({
  id,
  series: id,
  title: z.string(),
  closed: z.boolean(),
  original: instant,
  starts: instant,
  ends: instant,
  timezone: z.string(),
  state: z.enum(OCCURRENCE_STATES),
  agenda: z.array(agendaItem),
  room: z.string(),
  onlineLink: z.string(),
  chair: z.string(),
  /** Why it was moved or cancelled: a person's reason, or the holiday's name. */
  note: z.string(),
  minutes: z.string(),
  /** When the first invitations went out; null before. */
  invitedAt: instant.nullable(),
  /** When the session was opened; null before. */
  startedAt: instant.nullable(),
  sequence: z.number(),
  version: z.number(),
});
export type Occurrence = z.infer<typeof occurrence>;

export const decision = z.object({
  id,
  occurrence: id,
  what: z.string(),
  desk: z.string().nullable(),
  who: z.string(),
  due: instant.nullable(),
  version: z.number(),
  /** The assignment it became; null where there is none (yet), or no assignment desk. */
  assignment: z.object({ id: z.string(), state: z.string(), due: z.string().nullable() }).nullable(),
});
export type Decision = z.infer<typeof decision>;

export const decisionInput = z.strictObject({
  what: text(1000).min(1),
  /** Desk id; null leaves it to the assignment desk which desk takes it. */
  desk: text(60).nullish(),
  who: text(200).default(''),
  due: instant.nullish(),
  /** Made by the caller: the same key never writes a second decision. */
  key: text(60).min(8).optional(),
});
export type DecisionInput = z.input<typeof decisionInput>;

export const planned = z.object({
  original: instant,
  starts: instant,
  effect: z.enum(['kept', 'moved', 'skipped']),
  holiday: z.string().nullable(),
});
export type PlannedDate = z.infer<typeof planned>;

export const holiday = z.object({
  date: z.string(),
  name: z.string(),
  kind: z.enum(['public', 'compensatory', 'working']),
  version: z.number(),
});
export type HolidayDay = z.infer<typeof holiday>;

export const holidayInput = z.strictObject({
  date: z.iso.date(),
  name: text(200).min(1),
  /** `working` is a weekend day worked in exchange for another. */
  kind: z.enum(['public', 'compensatory', 'working']),
  /** Of the row to change; absent for a day that is not in the table. */
  version: version.optional(),
});
export type HolidayInput = z.input<typeof holidayInput>;

export const occurrenceAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('move'), version, starts: instant, ends: instant, room: text(200) }),
  z.strictObject({ act: z.literal('cancel'), version, reason: text(500) }),
  z.strictObject({ act: z.literal('restore'), version }),
  z.strictObject({ act: z.literal('start'), version }),
  z.strictObject({ act: z.literal('hold'), version }),
  z.strictObject({ act: z.literal('publish_minutes'), version, minutes: text(100_000) }),
  z.strictObject({ act: z.literal('agenda'), version, agenda: z.array(agendaItem).max(40) }),
]);
export type OccurrenceAct = z.infer<typeof occurrenceAct>;
