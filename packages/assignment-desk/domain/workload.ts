import { type Absence, awayShare } from './absence';
import { instantAt } from './days';
import type { DeskRole } from './standing';
import type { Kind } from './work';

/** Pieces a day, where a desk says nothing else of its member. */
export const DEFAULT_CAPACITY = 3;

/** The hours that leave is measured against: half of them away is half a day's work less. */
const OPENS = '08:00';
const CLOSES = '18:00';

/** What somebody can carry on a day with what leave leaves of it; a half piece counts as one. `away`: nothing is left of the day. */
export function capacityOn(
  capacity: number,
  absences: readonly Absence[],
  day: string,
  timeZone: string,
): { capacity: number; away: boolean } {
  const share = awayShare(absences, { starts: instantAt(day, OPENS, timeZone), ends: instantAt(day, CLOSES, timeZone) });
  return { capacity: Math.ceil(capacity * (1 - share)), away: share === 1 };
}

/** `none`: nobody expects work there. */
export const LEVELS = ['free', 'full', 'over', 'away', 'none'] as const;
export type Level = (typeof LEVELS)[number];

export function levelOf({ count, capacity, away }: { count: number; capacity: number; away: boolean }): Level {
  if (count > capacity) return 'over';
  if (away) return 'away';
  if (capacity === 0) return 'none';
  return count === capacity ? 'full' : 'free';
}

/** A piece of somebody's work as the clock and the map see it. `starts`, `ends`: the times of the event it hangs on. */
export type Piece = {
  id: string;
  /** Folded: "Chợ Bến Cũ" and "cho ben cu" are one place. Empty where none is known. */
  place: string;
  due: string | null;
  /** The event and its day; two pieces of one event are no clash. */
  event: string | null;
  starts: string | null;
  ends: string | null;
};

/** Two deadlines at two places nearer than this cannot both be kept. */
export const CLASH_MS = 90 * 60_000;

type Timed = { from: number; to: number; held: boolean };

function timeOf(piece: Piece): Timed | null {
  if (piece.starts !== null && piece.ends !== null) return { from: Date.parse(piece.starts), to: Date.parse(piece.ends), held: true };
  if (piece.due === null) return null;
  const due = Date.parse(piece.due);
  return { from: due, to: due, held: false };
}

/** Whether one person cannot do both: two places, and times that overlap or lie too near. */
export function clash(a: Piece, b: Piece): boolean {
  if (!a.place || !b.place || a.place === b.place) return false;
  if (a.event !== null && a.event === b.event) return false;
  const [one, other] = [timeOf(a), timeOf(b)];
  if (!one || !other) return false;
  // Two events have their own beginnings and ends; a deadline alone says only about when.
  if (one.held && other.held) return one.from < other.to && other.from < one.to;
  return Math.max(one.from, other.from) - Math.min(one.to, other.to) <= CLASH_MS;
}

/** Every pair of one person's work that clashes, each once. */
export function clashesOf(pieces: readonly Piece[]): [string, string][] {
  return pieces.flatMap((piece, index) =>
    pieces
      .slice(index + 1)
      .filter((other) => clash(piece, other))
      .map((other): [string, string] => [piece.id, other.id]),
  );
}

/** Who is asked first for which kind of work. */
const SUITED: Record<Kind, readonly DeskRole[]> = {
  text: ['reporter'],
  photo: ['photographer'],
  video: ['photographer', 'producer'],
  audio: ['producer'],
  social: ['producer'],
  live: ['reporter', 'producer'],
};

export type Candidate = {
  name: string;
  active: boolean;
  roles: readonly DeskRole[];
  count: number;
  capacity: number;
  away: boolean;
  /** On duty that day. */
  shift: boolean;
};

/** Those with room on a day, whom one would ask first at the top: the trade, then the shift, then the room that is left. */
export function whoIsFree<C extends Candidate>(people: readonly C[], kind: Kind): C[] {
  const suited = (one: C): boolean => one.roles.some((role) => SUITED[kind].includes(role));
  return people
    .filter((one) => one.active && levelOf(one) === 'free')
    .sort(
      (a, b) =>
        Number(suited(b)) - Number(suited(a)) ||
        Number(b.shift) - Number(a.shift) ||
        b.capacity - b.count - (a.capacity - a.count) ||
        a.name.localeCompare(b.name, 'vi'),
    );
}
