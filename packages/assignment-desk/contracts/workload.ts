import { z } from 'zod';
import { ABSENCE_KINDS } from '../domain/absence';
import { DESK_ROLES } from '../domain/standing';
import { card, counted, day, id, moment } from './schemas';

const load = { day, count: z.int(), capacity: z.int() };

export const workloadPerson = z.object({
  id: z.string(),
  name: z.string(),
  /** False for somebody who cannot sign in any more. */
  active: z.boolean(),
  /** The desks the caller sees this person on; empty for somebody lent from elsewhere. */
  desks: z.array(z.object({ desk: z.string(), role: z.enum(DESK_ROLES) })),
  days: z.array(z.object({ ...load, away: z.boolean(), clashes: z.int() })),
  absences: z.array(
    z.object({
      id,
      version: z.int32(),
      kind: z.enum(ABSENCE_KINDS),
      starts: moment,
      ends: moment,
      note: z.string(),
      mayChange: z.boolean(),
    }),
  ),
});

export const workload = z.object({
  timezone: z.string(),
  today: day,
  days: z.array(day),
  desks: z.array(z.object({ id, name: z.string(), colour: z.string(), days: z.array(z.object(load)) })),
  people: z.array(workloadPerson),
  /** Planned work nobody has that is due before the window ends, or has no time: the most pressing first. */
  unassigned: counted.extend({ items: z.array(card) }),
});

export type Workload = z.infer<typeof workload>;
export type WorkloadPerson = z.infer<typeof workloadPerson>;
