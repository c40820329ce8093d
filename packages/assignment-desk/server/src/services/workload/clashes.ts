import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { STATES, type State } from '../../../../domain/assignment';
import { isPending } from '../../../../domain/due';
import { maySee, type Sight } from '../../../../domain/visibility';
import { clashesOf, type Piece } from '../../../../domain/workload';
import { assignments } from '../store';
import { type AssignmentRow, table, UID } from '../tables';

/** What is read of an event in the city. An exception to a series names the series and the start it replaces. */
type Happening = {
  documentId: string;
  starts: string | null;
  ends: string | null;
  allDay: boolean;
  state: string;
  place: string | null;
  series: string | null;
  original: string | null;
};

const PENDING: State[] = STATES.filter(isPending);
/** Events that will not be where and when they say. */
const OFF = ['cancelled', 'postponed'];
const MOST = 5_000;

/** Work somebody still has to go out for, due in a window, as far as a sight reaches. */
async function out(strapi: Core.Strapi, from: string, to: string, sight: Sight, now: string, person?: string): Promise<AssignmentRow[]> {
  const rows = await assignments(strapi).findMany({
    where: {
      due: { $gte: from, $lt: to },
      state: { $in: PENDING },
      assignee: person ?? { $notNull: true },
      $or: [{ place: { $ne: '' } }, { happening: { $notNull: true } }],
    },
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
    limit: MOST,
  });
  return rows.filter((row) => maySee(sight, row, now));
}

async function happeningsOf(strapi: Core.Strapi, rows: readonly AssignmentRow[]): Promise<Happening[]> {
  const ids = [...new Set(rows.flatMap((row) => row.happening ?? []))];
  if (ids.length === 0) return [];
  return table<Happening>(strapi, UID.happening).findMany({ where: { $or: [{ documentId: { $in: ids } }, { series: { $in: ids } }] } });
}

/** An assignment as the domain asks where somebody has to be, and when. */
function pieceOf(row: AssignmentRow, events: readonly Happening[]): Piece {
  const event = events.find((one) => one.documentId === row.happening);
  const exception = row.occurrence ? events.find((one) => one.series === row.happening && one.original === row.occurrence) : undefined;
  const held = exception ?? event;
  const times = held && !held.allDay && !OFF.includes(held.state) ? timesOf(held, exception ? null : row.occurrence) : null;
  return {
    id: row.documentId,
    place: fold(row.place || held?.place || '').trim(),
    due: row.due,
    event: row.happening === null ? null : `${row.happening} ${row.occurrence ?? ''}`,
    starts: times?.starts ?? null,
    ends: times?.ends ?? null,
  };
}

/** A day of a series lasts as long as its first. */
function timesOf(event: Happening, occurrence: string | null): { starts: string; ends: string } | null {
  if (event.starts === null || event.ends === null) return null;
  const starts = occurrence ?? event.starts;
  const length = Date.parse(event.ends) - Date.parse(event.starts);
  return { starts, ends: new Date(Date.parse(starts) + length).toISOString() };
}

export type Clash = { person: string; pair: [string, string]; due: string };

/** Every pair of one person's work in two places at once, with the due time of the earlier piece. */
export async function readClashes(
  strapi: Core.Strapi,
  from: string,
  to: string,
  sight: Sight,
  now: string,
  person?: string,
): Promise<Clash[]> {
  const rows = await out(strapi, from, to, sight, now, person);
  const events = await happeningsOf(strapi, rows);
  const due = new Map(rows.map((row) => [row.documentId, row.due ?? from]));
  return [...new Set(rows.map((row) => row.assignee ?? ''))].flatMap((one) =>
    clashesOf(rows.filter((row) => row.assignee === one).map((row) => pieceOf(row, events))).map((pair) => ({
      person: one,
      pair,
      due: due.get(pair[0]) ?? from,
    })),
  );
}
