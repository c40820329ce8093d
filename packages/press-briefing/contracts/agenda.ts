import { z } from 'zod';
import { AGENDA_KINDS } from '../domain/agenda';
import { id, instant } from './things';

/** One line of a meeting's agenda: when it begins, who speaks, and how far it is prepared. */
export const agendaLine = z.object({
  id: z.string(),
  title: z.string(),
  minutes: z.number(),
  note: z.string(),
  kind: z.enum(AGENDA_KINDS),
  /** Id and name of the unit that speaks; null without one. */
  unit: z.object({ id, name: z.string() }).nullable(),
  wants: z.boolean(),
  begins: instant,
  ends: instant,
  readiness: z.union([z.enum(['ready', 'wants_document']), z.object({ answered: z.number(), of: z.number() })]),
  /** Ids of its documents, of every audience. */
  documents: z.array(id),
  /** The latest embargo of its documents that is still to come; null without one. */
  embargo: instant.nullable(),
  /** Campaigns that run on the day of the meeting, where the item is about them. */
  campaigns: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type AgendaLine = z.infer<typeof agendaLine>;
