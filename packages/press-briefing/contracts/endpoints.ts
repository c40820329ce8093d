import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { PERMISSIONS } from '../domain/permissions';
import * as t from './things';

const see = { kind: 'admin', actions: [PERMISSIONS.see] } as const;
const manage = { kind: 'admin', actions: [PERMISSIONS.manage] } as const;
const decide = { kind: 'admin', actions: [PERMISSIONS.decide] } as const;

/** Mounted at `/press-briefing`. */
export const admin = {
  thisWeek: {
    method: 'GET',
    path: '/this-week',
    handler: 'occurrence.thisWeek',
    access: see,
    summary: 'The meeting in session or next to come, its questions and decisions, and what became of the last one',
    query: z.strictObject({
      /** Another meeting to look at. */ occurrence: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional(),
    }),
    response: z.object({
      current: t.occurrence.nullable(),
      /** Cancelled meetings that would have come before it. */
      cancelled: z.array(t.occurrence),
      questions: z.array(t.question),
      decisions: z.array(t.decision),
      previous: t.occurrence.nullable(),
      previousDecisions: z.array(t.decision),
      /** Desks a decision may go to; null without an assignment desk. */
      desks: z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
    }),
  },
  seriesList: { method: 'GET', path: '/series', handler: 'series.list', access: see, summary: 'All series', response: z.array(t.series) },
  seriesPreview: {
    method: 'POST',
    path: '/series/preview',
    handler: 'series.preview',
    access: manage,
    summary: 'The next six dates of a series that is not saved yet, with what holidays do to them',
    body: t.seriesInput,
    response: z.array(t.planned),
  },
  seriesCreate: {
    method: 'POST',
    path: '/series',
    handler: 'series.create',
    access: manage,
    summary: 'A new series and its meetings of the next 12 weeks',
    body: t.seriesInput,
    response: t.series,
  },
  seriesChange: {
    method: 'PUT',
    path: '/series/:id',
    handler: 'series.change',
    access: manage,
    summary: 'Changes a series; meetings to come that nobody touched follow it',
    body: t.seriesInput.extend({ version: t.version }),
    response: t.series,
  },
  occurrences: {
    method: 'GET',
    path: '/occurrences',
    handler: 'occurrence.list',
    access: see,
    summary: 'Meetings that start in [from, to)',
    query: z.strictObject({ from: t.instant, to: t.instant }),
    response: z.array(t.occurrence),
  },
  occurrenceAct: {
    method: 'POST',
    path: '/occurrences/:id/act',
    handler: 'occurrence.act',
    access: manage,
    summary: 'Move, cancel, restore, start, hold, publish minutes',
    body: t.occurrenceAct,
    response: t.occurrence,
  },
  questionAdd: {
    method: 'POST',
    path: '/occurrences/:id/questions',
    handler: 'question.add',
    access: manage,
    summary: 'A question of a press agency',
    body: t.questionInput,
    response: t.question,
  },
  questionAct: {
    method: 'POST',
    path: '/questions/:id/act',
    handler: 'question.act',
    access: manage,
    summary: 'Triage, answer, approve, return, release, decline, reopen',
    body: t.questionAct,
    response: t.question,
  },
  decisionAdd: {
    method: 'POST',
    path: '/occurrences/:id/decisions',
    handler: 'decision.add',
    access: decide,
    summary: 'A line of the conclusion; where there is an assignment desk it becomes an assignment',
    body: t.decisionInput,
    response: t.decision,
  },
  holidays: {
    method: 'GET',
    path: '/holidays',
    handler: 'holiday.list',
    access: see,
    summary: 'The table of days off and swapped working days',
    response: z.array(t.holiday),
  },
  holidayPut: {
    method: 'POST',
    path: '/holidays',
    handler: 'holiday.put',
    access: manage,
    summary: 'Adds a day or changes one; bears on meetings that are still to be made',
    body: t.holidayInput,
    response: t.holiday,
  },
  holidayRemove: {
    method: 'DELETE',
    path: '/holidays/:date',
    handler: 'holiday.remove',
    access: manage,
    summary: 'Takes a day out of the table',
    response: z.undefined(),
  },
  feedLink: {
    method: 'GET',
    path: '/feed-link',
    handler: 'feed.link',
    access: see,
    summary: "The caller's own calendar link, closed briefings included",
    response: z.object({ personal: z.string(), public: z.string(), expires: t.instant }),
  },
} satisfies Record<string, Endpoint>;

/** Mounted at `/api/press-briefing`. */
export const open = {
  calendar: {
    method: 'GET',
    path: '/calendar.ics',
    handler: 'feed.open',
    access: { kind: 'public', perMinute: 60 },
    summary: 'iCalendar of the open briefings',
    response: z.string(),
  },
  feed: {
    method: 'GET',
    path: '/feed/:token.ics',
    handler: 'feed.personal',
    access: { kind: 'public', perMinute: 60 },
    summary: 'iCalendar of all briefings for the holder of a signed link',
    response: z.string(),
  },
} satisfies Record<string, Endpoint>;
