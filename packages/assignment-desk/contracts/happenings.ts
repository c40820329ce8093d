import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { SCOPES } from '../domain/happening/plan';
import { HAPPENING_ACTS, HAPPENING_STATES } from '../domain/happening/state';
import { of } from './access';
import { file } from './detail';
import { card, contact, day, flag, id, instant, moment } from './schemas';

const fields = {
  title: z.string().trim().min(1).max(200),
  notes: z.string().max(10_000),
  place: z.string().trim().max(200),
  organiser: z.string().trim().max(200),
  contacts: z.array(contact).max(20),
  /** Ids of files in Strapi's media library. */
  files: z.array(z.int().min(1)).max(50),
  starts: instant,
  /** All day: any moment of the last day, or midnight after it. */
  ends: instant,
  allDay: z.boolean(),
  /** IANA zone whose wall clock the event keeps. */
  timezone: z.string().min(1).max(64),
  /** RFC 5545 RRULE without its name, e.g. `FREQ=WEEKLY;BYDAY=TH`; null where it does not repeat. */
  rrule: z.string().trim().toUpperCase().max(200).nullable(),
};

export const newHappening = z.strictObject({
  ...fields,
  notes: fields.notes.default(''),
  place: fields.place.default(''),
  organiser: fields.organiser.default(''),
  contacts: fields.contacts.default([]),
  files: fields.files.default([]),
  allDay: fields.allDay.default(false),
  /** The newsroom's own where it is left out. */
  timezone: fields.timezone.optional(),
  rrule: fields.rrule.default(null),
});

const reach = {
  /** `following` takes this meeting and all after it. */
  scope: z.enum(SCOPES).default('one'),
  /** Which meeting of a series: its start by the rule. */
  original: instant.nullable().default(null),
};
const act = {
  act: z.enum(HAPPENING_ACTS),
  /** Why; wanted for postpone and cancel. */
  note: z.string().trim().max(2_000).default(''),
  /** The new time of a reschedule. */
  starts: instant.optional(),
  ends: instant.optional(),
};

export const happeningChanges = z.strictObject({
  version: z.int32(),
  ...reach,
  changes: z.strictObject(fields).partial(),
  /** Moves the due times of open work that hangs on it by the same span. */
  moveAssignments: z.boolean().default(false),
});
export const happeningAct = z.strictObject({
  version: z.int32(),
  ...reach,
  ...act,
  moveAssignments: z.boolean().default(false),
  /** Cancels open work that hangs on it, with the note. */
  cancelAssignments: z.boolean().default(false),
});
/** Either an edit or an act. */
export const happeningWish = z.strictObject({
  ...reach,
  changes: z.strictObject(fields).partial().optional(),
  ...z.strictObject(act).partial().shape,
});

/** At most 400 days. */
const window = { from: instant, to: instant };
export const happeningsQuery = z.strictObject({
  ...window,
  /** Words in any order of accents. */
  q: z.string().max(100).optional(),
});
export const happeningQuery = z.strictObject({ original: instant.optional() });
export const calendarQuery = z.strictObject({
  ...window,
  desk: id.optional(),
  mine: flag,
  q: z.string().max(100).optional(),
});

/** One meeting as a calendar shows it. */
export const occurrence = z.object({
  /** The event, or the master of the series. */
  id,
  /** Its start by the rule; null for an event of its own. */
  original: moment.nullable(),
  version: z.int32(),
  title: z.string(),
  place: z.string(),
  starts: moment,
  ends: moment,
  allDay: z.boolean(),
  timezone: z.string(),
  state: z.enum(HAPPENING_STATES),
  note: z.string().nullable(),
  recurring: z.boolean(),
  /** Open or done work that hangs on it, as far as the caller sees it. */
  assignments: z.int(),
  /** The desks of that work. */
  desks: z.array(z.string()),
});

export const happeningDetail = occurrence.extend({
  notes: z.string(),
  organiser: z.string(),
  contacts: z.array(contact),
  files: z.array(z.int()),
  /** Those of `files` that are there still. */
  filesFound: z.array(file),
  rrule: z.string().nullable(),
  /** Whether the caller may change it. */
  mayPlan: z.boolean(),
  work: z.array(card),
  history: z.array(z.object({ id: z.string(), at: moment, by: z.string(), what: z.string(), fields: z.array(z.string()) })),
});

/** What a wish would do: said before the press. */
export const consequences = z.object({
  /** Meetings it touches; null where the series has no end. */
  meetings: z.int().nullable(),
  /** Meetings that become events of their own, because the new rule does not hold them. */
  singles: z.int(),
  /** Work whose due time would move along. */
  moving: z.int(),
  /** Work that would be cancelled along. */
  cancellable: z.int(),
});

export const happeningDone = z.object({
  id,
  original: moment.nullable(),
  version: z.int32(),
  meetings: z.int().nullable(),
  singles: z.int(),
  /** How much work moved or was cancelled along. */
  moved: z.int(),
  cancelled: z.int(),
});

export const holiday = z.object({ date: day, name: z.string(), kind: z.enum(['public', 'compensatory', 'working']) });
export const calendar = z.object({
  occurrences: z.array(occurrence),
  /** Work that is due in the window. */
  deadlines: z.array(card),
  /** True where there were too many deadlines to show them all. */
  more: z.boolean(),
  holidays: z.array(holiday),
  /** The newsroom's zone: its days are the calendar's. */
  timezone: z.string(),
});

/** Events in the city, and the calendar. */
export const happeningEndpoints = {
  calendar: {
    method: 'GET',
    path: '/calendar',
    handler: 'happenings.calendar',
    access: of('read'),
    summary: 'Events, the deadlines the caller may see, and days off in a window',
    query: calendarQuery,
    response: calendar,
  },
  happenings: {
    method: 'GET',
    path: '/happenings',
    handler: 'happenings.list',
    access: of('read'),
    summary: 'Events in a window, recurring ones meeting by meeting',
    query: happeningsQuery,
    response: z.array(occurrence),
  },
  happening: {
    method: 'GET',
    path: '/happenings/:id',
    handler: 'happenings.one',
    access: of('read'),
    summary: 'One event, or one meeting of a series (`original`; the next one without)',
    query: happeningQuery,
    response: happeningDetail,
  },
  createHappening: {
    method: 'POST',
    path: '/happenings',
    handler: 'happenings.create',
    access: of('plan'),
    summary: 'Makes an event',
    body: newHappening,
    response: happeningDone,
  },
  changeHappening: {
    method: 'PUT',
    path: '/happenings/:id',
    handler: 'happenings.change',
    access: of('plan'),
    summary: 'Changes one meeting, this and the following, or all; a stale version is refused',
    body: happeningChanges,
    response: happeningDone,
  },
  previewHappening: {
    method: 'POST',
    path: '/happenings/:id/preview',
    handler: 'happenings.preview',
    access: of('plan'),
    summary: 'What an edit or an act would do; writes nothing',
    body: happeningWish,
    response: consequences,
  },
  stateHappening: {
    method: 'POST',
    path: '/happenings/:id/state',
    handler: 'happenings.act',
    access: of('plan'),
    summary: 'Postpones, reschedules, cancels or restores',
    body: happeningAct,
    response: happeningDone,
  },
} satisfies Record<string, Endpoint>;

export type NewHappening = z.input<typeof newHappening>;
export type HappeningFields = z.output<typeof happeningChanges>['changes'];
export type HappeningChanges = z.input<typeof happeningChanges>;
export type HappeningAct = z.input<typeof happeningAct>;
export type HappeningWish = z.input<typeof happeningWish>;
export type HappeningOccurrence = z.infer<typeof occurrence>;
export type HappeningDetail = z.infer<typeof happeningDetail>;
export type HappeningDone = z.infer<typeof happeningDone>;
export type Consequences = z.infer<typeof consequences>;
export type Calendar = z.infer<typeof calendar>;
export type CalendarQuery = z.infer<typeof calendarQuery>;
export type Holiday = z.infer<typeof holiday>;
