import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { ABSENCE_KINDS } from '../domain/absence';
import { of } from './access';
import { card, day, id, instant, moment, user } from './schemas';
import { workload } from './workload';

const kind = z.enum(ABSENCE_KINDS);
const fields = { kind, starts: instant, ends: instant, note: z.string().trim().max(500) };
/** Enters it although the person has something in that time already. */
const anyway = z.boolean().optional();

export const newAbsence = z.strictObject({
  /** Left out: the caller. */
  person: user.optional(),
  ...fields,
  note: fields.note.default(''),
  anyway,
});
export const absenceChanges = z.strictObject({ version: z.int32(), changes: z.strictObject(fields).partial(), anyway });

export const absence = z.object({
  id,
  version: z.int32(),
  person: z.string(),
  personName: z.string(),
  kind,
  starts: moment,
  ends: moment,
  note: z.string(),
  /** Whether the caller may change and remove it. */
  mayChange: z.boolean(),
});

export const availability = z.object({
  timezone: z.string(),
  people: z.array(
    z.object({
      person: z.string(),
      /** The end of the leave that the moment falls into; never what kind of leave it is. */
      awayUntil: moment.nullable(),
      /** The person's work of that day, as far as the caller sees it, and what the person can carry. */
      count: z.int(),
      capacity: z.int(),
    }),
  ),
});

export type NewAbsence = z.input<typeof newAbsence>;
export type AbsenceChanges = z.input<typeof absenceChanges>['changes'];
export type AbsenceShape = z.infer<typeof absence>;
export type Availability = z.infer<typeof availability>;

/** Leave, shifts and workload. */
export const absenceEndpoints = {
  absences: {
    method: 'GET',
    path: '/absences',
    handler: 'absences.list',
    access: of('read'),
    summary: 'Leave and shifts between two moments: own, and with the right `staff` those of the people of own desks',
    query: z.strictObject({ from: instant, to: instant, person: user.optional() }),
    response: z.array(absence),
  },
  createAbsence: {
    method: 'POST',
    path: '/absences',
    handler: 'absences.create',
    access: of('read'),
    summary: 'Enters own leave or a shift, or with the right `staff` somebody else’s',
    body: newAbsence,
    response: absence,
  },
  changeAbsence: {
    method: 'PUT',
    path: '/absences/:id',
    handler: 'absences.change',
    access: of('read'),
    summary: 'Changes leave or a shift; a stale version is refused',
    body: absenceChanges,
    response: absence,
  },
  removeAbsence: {
    method: 'DELETE',
    path: '/absences/:id',
    handler: 'absences.remove',
    access: of('read'),
    summary: 'Takes leave or a shift back; a stale version is refused',
    query: z.strictObject({ version: z.coerce.number().pipe(z.int32()) }),
    response: z.object({ id }),
  },
  availability: {
    method: 'GET',
    path: '/availability',
    handler: 'absences.availability',
    access: of('assign'),
    summary: 'Who is on leave at a moment, and how much each person has to do that day: for who hands work out',
    query: z.strictObject({ at: instant.optional() }),
    response: availability,
  },
  workload: {
    method: 'GET',
    path: '/workload',
    handler: 'absences.workload',
    access: of('staff'),
    summary: 'People and days (31 at most): pieces due against capacity, leave, clashes, and work nobody has',
    query: z.strictObject({ from: day, to: day, desk: id.optional() }),
    response: workload,
  },
  workOfDay: {
    method: 'GET',
    path: '/workload/day',
    handler: 'absences.workOfDay',
    access: of('staff'),
    summary: 'One person’s work of one day, as far as the caller sees it, and which pieces of it clash',
    query: z.strictObject({ person: user, day }),
    response: z.object({ items: z.array(card), clashes: z.array(z.tuple([id, id])) }),
  },
} satisfies Record<string, Endpoint>;
