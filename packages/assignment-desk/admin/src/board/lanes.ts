import type { Card, Desk, Person } from '../../../contracts';
import type { Column } from '../../../domain/columns';
import { type LaneKind, laneOf } from '../../../domain/drops';
import type { Store } from './store';

export type Campaign = { id: string; title: string; colour?: string; state?: string };
export type Lane = {
  key: string;
  by: LaneKind;
  /** What it stands for; null for nobody and no campaign, LENT for what belongs to none that is known here. */
  id: string | null;
  title: string;
  /** A desk's colour. */
  colour: string | null;
  /** How many people have work in it, and of how many where that is known. */
  people: number;
  of: number | null;
  count: number;
  /** Its cards by column. */
  cells: Readonly<Record<Column, readonly Card[]>>;
};
export const LENT = '?';

export type Known = { desks: readonly Desk[]; people: readonly Person[]; campaigns: readonly Campaign[] };
export type LaneWords = { elsewhere: string; nobody: string; noCampaign: string; otherCampaign: string };

/** Whether something can be dropped where nothing is yet: not on what is lent, and nobody's work is never made by a drop. */
const mayTake = (by: LaneKind, id: string | null): boolean => id !== LENT && !(by === 'person' && id === null);

type Head = Pick<Lane, 'id' | 'title' | 'colour' | 'of'>;
const NONE: readonly Card[] = [];

/**
 * The board's lanes. Every card lies in exactly one: what nobody has, what belongs to no campaign and what a desk one does not
 * see has lent have lanes too. `empty` shows lanes without work as well: something can be dropped there.
 */
export function lanesOf(store: Store, by: LaneKind, known: Known, words: LaneWords, empty: boolean): Lane[] {
  const heads = headsOf(by, known, words, store);
  const keys = new Set(heads.map(({ id }) => id));
  const sorted = new Map<string | null, Map<Column, Card[]>>();
  for (const { name, items } of store.piles) {
    for (const item of items) {
      const own = laneOf(by, item);
      const id = keys.has(own) ? own : LENT;
      const cells = sorted.get(id) ?? new Map<Column, Card[]>();
      sorted.set(id, cells);
      const cell = cells.get(name);
      if (cell) cell.push(item);
      else cells.set(name, [item]);
    }
  }
  return heads
    .filter(({ id }) => sorted.has(id) || (empty && mayTake(by, id)))
    .map((head) => laneWith(by, head, sorted.get(head.id), store));
}

function laneWith(by: LaneKind, head: Head, found: Map<Column, Card[]> | undefined, store: Store): Lane {
  const people = new Set<string>();
  let count = 0;
  for (const items of found?.values() ?? []) {
    count += items.length;
    for (const { assignee } of items) if (assignee !== null) people.add(assignee);
  }
  const cells = Object.fromEntries(store.piles.map(({ name }) => [name, found?.get(name) ?? NONE])) as unknown as Lane['cells'];
  return { key: `${by}:${head.id ?? ''}`, by, ...head, people: people.size, count, cells };
}

function headsOf(by: LaneKind, { desks, people, campaigns }: Known, words: LaneWords, store: Store): Head[] {
  const plain = (id: string | null, title: string): Head => ({ id, title, colour: null, of: null });
  if (by === 'desk')
    return [
      ...desks.map(({ id, name, colour, members }) => ({ id, title: name, colour, of: new Set(members.map((one) => one.user)).size })),
      plain(LENT, words.elsewhere),
    ];
  if (by === 'campaign')
    return [
      ...campaigns.map(({ id, title, colour = null }) => ({ ...plain(id, title), colour })),
      plain(LENT, words.otherCampaign),
      plain(null, words.noCampaign),
    ];
  const own = new Set(desks.map(({ id }) => id));
  const names = new Map(people.filter((one) => one.desks.some((desk) => own.has(desk))).map(({ id, name }) => [id, name]));
  for (const { items } of store.piles)
    for (const { assignee, assigneeName } of items)
      if (assignee !== null && !names.has(assignee)) names.set(assignee, assigneeName ?? assignee);
  const persons = [...names].sort(([, a], [, b]) => a.localeCompare(b, 'vi'));
  // What waits for a person stands on top.
  return [plain(null, words.nobody), ...persons.map(([id, name]) => plain(id, name))];
}

/** Takes from `before` what has not changed, so that only changed cells are drawn again. */
export function reuse(before: readonly Lane[], after: Lane[]): Lane[] {
  const old = new Map(before.map((lane) => [lane.key, lane]));
  return after.map((lane) => {
    const was = old.get(lane.key);
    if (!was) return lane;
    const names = Object.keys(lane.cells) as Column[];
    const cells = Object.fromEntries(
      names.map((name) => [name, same(was.cells[name] ?? NONE, lane.cells[name]) ? (was.cells[name] ?? NONE) : lane.cells[name]]),
    ) as unknown as Lane['cells'];
    const still =
      names.length === Object.keys(was.cells).length &&
      names.every((name) => cells[name] === was.cells[name]) &&
      was.title === lane.title &&
      was.colour === lane.colour &&
      was.of === lane.of;
    return still ? was : { ...lane, cells };
  });
}

const same = (a: readonly Card[], b: readonly Card[]): boolean => a.length === b.length && a.every((item, index) => item === b[index]);
