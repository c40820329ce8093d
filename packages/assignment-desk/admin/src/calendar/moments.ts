import { DAY_MS, instantOf, wallOf } from '../../../domain/zone';

/** What the inputs of a form hold: wall-clock times of the event's own zone. */
export type TimeDraft = { starts: string; ends: string; allDay: boolean; timezone: string };

const text = (wall: number, allDay: boolean): string => new Date(wall).toISOString().slice(0, allDay ? 10 : 16);

/** An all-day event is shown with its last day, though it ends at midnight after it. */
export function draftOfTimes({ starts, ends, allDay, timezone }: TimeDraft): TimeDraft {
  const last = wallOf(Date.parse(ends), timezone) - (allDay ? DAY_MS : 0);
  return { starts: text(wallOf(Date.parse(starts), timezone), allDay), ends: text(last, allDay), allDay, timezone };
}

const wallOfInput = (value: string): number => Date.parse(value.length === 10 ? `${value}T00:00Z` : `${value}Z`);

/** Wall-clock start of a draft; NaN where the field is empty. */
export const startWall = ({ starts }: TimeDraft): number => wallOfInput(starts);

/** As the server takes them; null while a field is empty. */
export function timesOfDraft({
  starts,
  ends,
  allDay,
  timezone,
}: TimeDraft): { starts: string; ends: string; allDay: boolean; timezone: string } | null {
  const [from, to] = [wallOfInput(starts), wallOfInput(ends)];
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  const iso = (wall: number) => new Date(instantOf(wall, timezone)).toISOString();
  return { starts: iso(from), ends: iso(to + (allDay ? DAY_MS : 0)), allDay, timezone };
}

/** Moves the end along with the start, so that the length stays. */
export function withStart(draft: TimeDraft, starts: string): TimeDraft {
  const by = wallOfInput(starts) - wallOfInput(draft.starts);
  const end = wallOfInput(draft.ends) + by;
  return { ...draft, starts, ends: Number.isNaN(end) ? draft.ends : text(end, draft.allDay) };
}

export function withAllDay(draft: TimeDraft, allDay: boolean): TimeDraft {
  const day = (value: string) => value.slice(0, 10);
  if (allDay) return { ...draft, allDay, starts: day(draft.starts), ends: day(draft.ends) };
  return { ...draft, allDay, starts: `${day(draft.starts)}T08:00`, ends: `${day(draft.ends)}T09:00` };
}
