import type { Calendar, Card, HappeningOccurrence } from '../../../contracts';
import { isPending, lateness } from '../../../domain/due';
import { openHappeningActs } from '../../../domain/happening/state';
import { instantOf, wallOf } from '../../../domain/zone';
import type { Show } from './useCalendar';

export type Item =
  | { kind: 'event'; one: HappeningOccurrence; bars: string[] }
  | { kind: 'deadline'; one: Card; bars: string[]; late: boolean };

/** An entry as FullCalendar takes it. Its clock is set to UTC and fed wall-clock times of the newsroom, whatever zone the browser is in. */
export type Entry = {
  id: string;
  title: string;
  start: string;
  end?: string;
  allDay: boolean;
  startEditable: boolean;
  durationEditable: boolean;
  extendedProps: { item: Item };
};

const HALF_HOUR_MS = 30 * 60_000;

/** An instant as the wall clock of a zone shows it, written as if it were UTC. */
const toWall = (iso: string, zone: string): string => new Date(wallOf(Date.parse(iso), zone)).toISOString();
export const fromWall = (wall: Date, zone: string): string => new Date(instantOf(wall.getTime(), zone)).toISOString();

const mayMoveWork = (card: Card): boolean =>
  (card.as.includes('assigner') || card.as.includes('editor')) && card.state !== 'published' && card.state !== 'cancelled';

export function entriesOf(
  calendar: Calendar,
  show: Show,
  mayPlan: boolean,
  colourOf: (desk: string) => string | undefined,
  now: string,
): Entry[] {
  const { timezone } = calendar;
  const bars = (desks: readonly string[]) => desks.flatMap((desk) => colourOf(desk) ?? []);
  const events = calendar.occurrences.map((one): Entry => {
    const movable = mayPlan && openHappeningActs(one.state).includes('reschedule');
    // Days are those of the event's own zone; hours, the newsroom's.
    const zone = one.allDay ? one.timezone : timezone;
    return {
      id: `event ${one.id} ${one.original ?? ''}`,
      title: one.title,
      start: toWall(one.starts, zone),
      end: toWall(one.ends, zone),
      allDay: one.allDay,
      startEditable: movable,
      durationEditable: movable,
      extendedProps: { item: { kind: 'event', one, bars: bars(one.desks) } },
    };
  });
  const deadlines = calendar.deadlines.map((one): Entry => {
    const due = one.due ?? '';
    return {
      id: `deadline ${one.id}`,
      title: one.slugline,
      start: toWall(due, timezone),
      end: new Date(wallOf(Date.parse(due), timezone) + HALF_HOUR_MS).toISOString(),
      allDay: false,
      startEditable: mayMoveWork(one),
      durationEditable: false,
      extendedProps: {
        item: { kind: 'deadline', one, bars: bars([one.desk]), late: isPending(one.state) && lateness(one, now) === 'late' },
      },
    };
  });
  return [...(show === 'deadlines' ? [] : events), ...(show === 'events' ? [] : deadlines)];
}
