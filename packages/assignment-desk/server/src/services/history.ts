import type { NewsroomEvent } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Detail } from '../../../contracts/detail';
import { isNamedField, type NamedField } from './titles';

type Change = { field: string; before: unknown; after: unknown };
export type Told = Omit<Detail['history'][number], 'changes'> & { changes: Change[] };

/**
 * The log of an assignment, newest first, with what stood in every changed field before and after. An event holds what stood
 * before; what came after is what stood before the next change of that field, or stands in the row now.
 */
export function historyOf(events: readonly NewsroomEvent[], row: Record<string, unknown>): Told[] {
  const standing = new Map(Object.entries(row));
  return events.map((event) => {
    const data = event.data as { note?: string; fields?: string[]; before?: Record<string, unknown> };
    const fields = data.fields ?? [];
    const changes: Change[] = [];
    for (const field of fields) {
      if (data.before && field in data.before) {
        if (standing.has(field)) changes.push({ field, before: data.before[field], after: standing.get(field) });
        standing.set(field, data.before[field]);
      } else {
        // An event of before there was a `before`: what stood earlier is not known.
        standing.delete(field);
      }
    }
    return { id: event.id, type: event.type, at: event.at, by: event.actor.name, note: data.note ?? null, fields, changes };
  });
}

/** Every id that stands in the history or the row, by field: what `titlesOf` is asked for. */
export function idsIn(history: readonly Told[], row: Record<NamedField, string | null>): Record<NamedField, (string | null)[]> {
  const all: Record<NamedField, (string | null)[]> = {
    desk: [row.desk],
    happening: [row.happening],
    campaign: [row.campaign],
    commission: [row.commission],
  };
  for (const { field, before, after } of history.flatMap((event) => event.changes))
    if (isNamedField(field)) all[field].push(before as string | null, after as string | null);
  return all;
}

/** Ids as names; where a name may not be told, the change keeps its field and loses its values. */
export const named = (history: readonly Told[], nameOf: (field: NamedField, id: unknown) => string | null): Told[] =>
  history.map((event) => ({
    ...event,
    changes: event.changes.map(({ field, before, after }) =>
      isNamedField(field) ? { field, before: nameOf(field, before), after: nameOf(field, after) } : { field, before, after },
    ),
  }));
