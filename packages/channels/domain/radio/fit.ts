import type { BulletinAct } from '../../contracts';
import type { ItemKind } from './bulletin';
import { lastBegun, rundown, secondsOf, type TimedRow, type Timing } from './rundown';
import { type Item, RATE, type Reader, secondsFor } from './script';
import { type Candidate, type Cut, choose, droppable } from './trim';

/** A row and what may be cut of it: `words` are its script's items, or its own text as one reading; `syllables` of all that is said. */
export type FitRow = TimedRow & {
  kind: ItemKind;
  syllables: number;
  words?: readonly (Item & { id: string })[];
  reader?: Reader;
};

/** `seconds`: by how much it makes the bulletin shorter, or longer for `put`. */
export type Move =
  | { do: 'drop'; item: string; seconds: number }
  | { do: 'cut'; item: string; cuts: Cut[]; seconds: number }
  | { do: 'put'; item: string; after: string | null; seconds: number };
/** `change`: seconds it makes the bulletin longer; `over`: how much it will be over (above zero) or under then. */
export type Proposal = { moves: Move[]; change: number; over: number };

const MOST = 6;
/** How many of each sort are tried together with another. */
const TRIED = 8;
/** A second over the end is as bad as this many seconds before it. */
const OVERRUN = 3;
/** What a move costs beside the seconds it leaves, in seconds: words that go are work, and two moves are more work than one. */
const COST = { move: 3, cut: 1 };

const effect = ({ do: what, seconds }: Move): number => (what === 'put' ? seconds : -seconds);
const changeOf = (moves: readonly Move[]): number => moves.reduce((sum, move) => sum + effect(move), 0);
const badness = (over: number): number => (over > 0 ? over * OVERRUN : -over);
const effort = (moves: readonly Move[]): number =>
  moves.reduce((sum, move) => sum + COST.move + (move.do === 'cut' ? move.cuts.length * COST.cut : 0), 0);
const score = ({ moves, over }: Proposal): number => badness(over) + effort(moves);

type Cuttable = { row: FitRow; rate: number; all: Candidate[] };

/** The shortest of cuts that take `needed` seconds of a row, or all that can go where that is less; null where nothing can. */
function cut({ row, rate, all }: Cuttable, needed: number): (Move & { do: 'cut' }) | null {
  const { cuts } = choose(all, needed, rate);
  const gone = cuts.reduce((sum, one) => sum + one.syllables, 0);
  const seconds = secondsFor(row.syllables, rate) - secondsFor(row.syllables - gone, rate);
  return seconds > 0 ? { do: 'cut', item: row.id, cuts, seconds } : null;
}

/** Before the closing words, and behind what is on air. */
function placeOf(rows: readonly FitRow[]): string | null {
  const stands = rows.findLastIndex((row) => !row.spare && row.kind !== 'close');
  return rows[Math.max(stands, lastBegun(rows))]?.id ?? null;
}

const pairs = <T, U>(some: readonly T[], others: readonly U[]): [T, U][] =>
  some.flatMap((one) => others.map((other): [T, U] => [one, other]));
const unlike = ([one, other]: readonly [Move, Move]): boolean => one.item !== other.item || one.do !== other.do;

/**
 * What a producer may do to end on time, best first, at most six: a floating item to the spares, sentences out of one, a spare put in,
 * or two of these where one does not do it. Nothing that is on air or was is touched. In a locked bulletin they are shown as well:
 * who unlocks it knows why. `now` in epoch ms.
 */
export function proposals(timing: Timing, rows: readonly FitRow[], now: number): Proposal[] {
  const stand = rundown(timing, rows, now);
  const { over } = stand;
  if (over === 0 || timing.state === 'done') return [];
  const free = rows.filter((row, at) => row.began === null && stand.rows[at]?.counts);
  const spares = rows.filter((row) => row.spare && !row.killed && row.began === null && row.readiness !== 'pulled');
  const after = placeOf(rows);
  const drops = free.flatMap((row): Move[] =>
    row.float && secondsOf(row) > 0 ? [{ do: 'drop', item: row.id, seconds: secondsOf(row) }] : [],
  );
  const puts = spares.flatMap((row): Move[] => (secondsOf(row) > 0 ? [{ do: 'put', item: row.id, after, seconds: secondsOf(row) }] : []));
  const sayable = (row: FitRow): Cuttable[] =>
    row.estimate > 0 && row.words ? [{ row, rate: row.reader?.rate ?? RATE, all: droppable(row.words, row.reader) }] : [];
  const cuttable = [...free, ...spares].flatMap(sayable).filter(({ all }) => all.length > 0);
  const spare = new Set(spares.map(({ id }) => id));

  const proposal = (moves: Move[]): Proposal => ({ moves, change: changeOf(moves), over: over + changeOf(moves) });
  const better = (one: Proposal): boolean => Math.abs(one.over) < Math.abs(over);
  const nearest = (moves: readonly Move[]): Move[] =>
    [...moves].sort((one, other) => badness(over + effect(one)) - badness(over + effect(other))).slice(0, TRIED);
  /** Cuts of what `moves` leave too long; a spare's words only where it is put in. */
  const cutsAfter = (moves: readonly Move[]): Move[] => {
    const put = new Set(moves.flatMap((move) => (move.do === 'put' ? [move.item] : [])));
    const out = new Set(moves.flatMap((move) => (move.do === 'put' ? [] : [move.item])));
    const left = over + changeOf(moves);
    return left > 0
      ? cuttable.flatMap((one) => (out.has(one.row.id) || (spare.has(one.row.id) && !put.has(one.row.id)) ? [] : (cut(one, left) ?? [])))
      : [];
  };

  const cuts = cutsAfter([]);
  const singles: Move[] = [...(over > 0 ? drops : []), ...(over < 0 ? puts : []), ...cuts];
  const [someDrops, somePuts] = [nearest(drops), nearest(puts)];
  const twos: [Move, Move][] = [
    ...(over > 0 ? pairs(someDrops, someDrops).filter(([one, other]) => one.item < other.item) : []),
    ...(over < 0 ? pairs(somePuts, somePuts).filter(([one, other]) => one.item < other.item) : []),
    ...pairs(someDrops, somePuts),
    ...[...(over > 0 ? someDrops : []), ...somePuts, ...nearest(cuts)].flatMap((first) =>
      cutsAfter([first]).map((second): [Move, Move] => [first, second]),
    ),
  ];
  const alone = new Map(singles.map((move) => [move, score(proposal([move]))]));
  // Two are offered only where they do better than either of them alone.
  const needed = twos
    .filter(unlike)
    .map((moves) => proposal([...moves]))
    .filter((both) => both.moves.every((move) => score(both) < (alone.get(move) ?? badness(over))));
  const all = [...singles.map((move) => proposal([move])), ...needed].filter(better).sort((one, other) => score(one) - score(other));
  // What still runs over is worth a look only where nothing ends in time.
  const inTime = all.filter((one) => one.over <= 0);
  return distinct(over > 0 && inTime.length > 0 ? inTime : all).slice(0, MOST);
}

/** Cutting X and then Y is cutting Y and then X: the better of them is enough. */
function distinct(all: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return all.filter(({ moves }) => {
    const key = moves
      .map((move) => `${move.do} ${move.item}`)
      .sort()
      .join();
    return !seen.has(key) && seen.add(key);
  });
}

/** The act on the bulletin that carries a move out; null for a cut, whose words are the script's or the item's own. */
export function actOf(move: Move, rows: readonly FitRow[]): BulletinAct | null {
  if (move.do === 'cut') return null;
  if (move.do === 'put') return { do: 'move', item: move.item, after: move.after, spare: false };
  return { do: 'move', item: move.item, after: rows.findLast(({ id }) => id !== move.item)?.id ?? null, spare: true };
}
