import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { agendaLine } from '../agenda';
import { clash, holidayEffect, holidayEffectInput } from '../clashes';
import { briefingDocument } from '../documents';
import { attendance } from '../invitations';
import { question } from '../questions';
import * as t from '../things';
import { decide, manage, see } from './access';

export const meetings = {
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
      /** Who comes to `current`. */
      attendance,
      /** What goes to delegates next by itself; null where nothing does. */
      ahead: z
        .object({
          what: z.enum(['invitations', 'reminder']),
          at: t.instant,
          to: z.enum(['all', 'unanswered', 'coming']),
          /** As things stand; null where it is not counted yet. */
          count: z.number().nullable(),
        })
        .nullable(),
      /** What is not as the series has it. */
      changed: z.array(z.enum(['time', 'room'])),
      /** How many agencies the series invites. */
      agencies: z.number(),
      /** The agenda of `current`, line by line. */
      agenda: z.array(agendaLine),
      documents: z.array(briefingDocument),
      /** Cancelled meetings that would have come before it. */
      cancelled: z.array(t.occurrence),
      questions: z.array(question),
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
  seriesStaying: {
    method: 'GET',
    path: '/series/:id/staying',
    handler: 'series.staying',
    access: manage,
    summary: 'Meetings to come that a change of the series leaves as they are: invited, changed by a person, asked of, with documents',
    response: z.array(t.occurrence),
  },
  seriesEnd: {
    method: 'POST',
    path: '/series/:id/end',
    handler: 'series.end',
    access: manage,
    summary: 'Ends a series: no more meetings are made, those to come are cancelled, and who was invited is told once',
    body: z.strictObject({ version: t.version, reason: t.text(500) }),
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
    summary: 'Move, cancel, restore, start, hold, publish minutes, write the agenda',
    body: t.occurrenceAct,
    response: t.occurrence,
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
  decisionChange: {
    method: 'PUT',
    path: '/decisions/:id',
    handler: 'decision.change',
    access: decide,
    summary: 'Changes the words of a conclusion; an assignment it became keeps its own',
    body: t.decisionInput.omit({ key: true }).extend({ version: t.version }),
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
  holidayClashes: {
    method: 'GET',
    path: '/holidays/clashes',
    handler: 'holiday.clashes',
    access: see,
    summary: 'Meetings to come that fall on a day off, or were moved for a day that is none any more',
    response: z.array(clash),
  },
  holidayEffect: {
    method: 'POST',
    path: '/holidays/effect',
    handler: 'holiday.effect',
    access: manage,
    summary: 'What a change of one day would mean for meetings made and still to be made; changes nothing',
    body: holidayEffectInput,
    response: holidayEffect,
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
