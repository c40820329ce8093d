import fc from 'fast-check';
import { expect } from 'vitest';
import type { Board, Card, Desk } from '../../../packages/assignment-desk/contracts';
import { STATES } from '../../../packages/assignment-desk/domain/assignment';
import { COLUMN_NAMES, type Column } from '../../../packages/assignment-desk/domain/columns';
import { lateness } from '../../../packages/assignment-desk/domain/due';
import { placeOf } from '../../../packages/assignment-desk/domain/rank';
import { maySee, type Sight, sightOf } from '../../../packages/assignment-desk/domain/visibility';
import { KINDS } from '../../../packages/assignment-desk/domain/work';
import { searchOf } from '../../../packages/assignment-desk/server/src/services/store';
import type { AssignmentRow } from '../../../packages/assignment-desk/server/src/services/tables';
import { fold } from '../../../packages/viet-text/src';
import { app, desk, ids, ok, type Role } from './desk';
import { HOUR } from './newsroom';

const UID = 'plugin::assignment-desk.assignment';
export type Row = Pick<
  AssignmentRow,
  | 'id'
  | 'documentId'
  | 'slugline'
  | 'desk'
  | 'assignee'
  | 'kind'
  | 'tags'
  | 'priority'
  | 'due'
  | 'embargo'
  | 'place'
  | 'state'
  | 'stage'
  | 'rank'
  | 'closed'
  | 'campaign'
  | 'commission'
  | 'happening'
  | 'updatedAt'
>;
export const desks: Desk[] = [];

type Query = { createMany(params: { data: object[] }): Promise<unknown>; findMany(params: object): Promise<Row[]> };
const query = (): Query => app.strapi.db.query(UID as never) as unknown as Query;

/** Three desks: a person is reporter on one, editor on another and nobody on the third. */
export async function openDesks(): Promise<void> {
  desks.push(desk);
  for (const [name, members] of [
    ['Kinh tế', [{ user: ids.reporter, role: 'editor' }]],
    ['Đời sống', [{ user: ids.stranger, role: 'reporter' }]],
  ] as const)
    desks.push(await ok<Desk>('chief', 'POST', '/desks', { name, members }));
}

/** In the middle of an hour from now, so that the server's clock and the test's see the same. */
const hours = fc.integer({ min: -60, max: 300 }).map((count) => new Date(Date.now() + (count + 0.5) * HOUR).toISOString());
const rows = () =>
  fc.record({
    slugline: fc.constantFrom('Mưa lớn ở quận 7', 'Giá điện tăng 100%', 'Chợ nổi_Cái Răng', 'Đường sắt đô thị', '=1+1', 'Ăn Tết'),
    desk: fc.constantFrom(...desks.map((one) => one.id)),
    assignee: fc.constantFrom(null, ids.reporter, ids.mate, ids.stranger, ids.editor),
    kind: fc.constantFrom(...KINDS),
    tags: fc.subarray(['Mùa lũ', 'ngập', 'giá_cả', '50%']),
    channels: fc.subarray(['web', 'radio']),
    priority: fc.integer({ min: 1, max: 5 }),
    due: fc.option(hours),
    embargo: fc.option(hours, { freq: 2 }),
    place: fc.constantFrom('', 'Bến Thành', 'Đắk Lắk'),
    state: fc.constantFrom(...STATES),
    stateAt: fc.integer({ min: 1, max: 20 }).map((count) => new Date(Date.now() - count * HOUR).toISOString()),
    closed: fc.boolean(),
    campaign: fc.constantFrom(null, 'c1', 'c2'),
    commission: fc.constantFrom(null, 'o1'),
    happening: fc.constantFrom(null, 'h1'),
  });

let made = 0;
/** Writes rows past the service, as an archive of years would stand there. */
export async function insert(fresh: readonly (Partial<Row> & { stateAt?: string })[]): Promise<void> {
  const at = new Date().toISOString();
  const whole = fresh.map((row) => {
    const full = { slugline: 'Việc', desk: desk.id, assignee: null, kind: 'text', tags: [], channels: [], priority: 3, ...row };
    const { due = null, place = '', stateAt = at, state = 'planned', closed = false } = row;
    return {
      ...full,
      ...{ due, place, stateAt, state, closed },
      ...searchOf({ slugline: full.slugline, place, tags: full.tags }),
      ...placeOf({ state, stateAt, due, priority: full.priority }),
      documentId: `row${String(++made).padStart(8, '0')}`,
      createdAt: at,
      updatedAt: new Date(Date.now() - made * 1000).toISOString(),
      version: 1,
    };
  });
  for (let from = 0; from < whole.length; from += 20) await query().createMany({ data: whole.slice(from, from + 20) });
}

export const insertRandom = (count: number, seed: number): Promise<void> => insert(fc.sample(rows(), { numRuns: count, seed }));

export const everyRow = (): Promise<Row[]> => query().findMany({ orderBy: [{ id: 'asc' }], limit: 100_000 });

export const sightOfRole = (role: Role): Sight => sightOf(ids[role], role === 'chief', desks);

const dayOf = (instant: number): number => Math.floor((instant + 7 * HOUR) / (24 * HOUR));

/** What the filters mean, told once more without SQL. */
export const FILTERS: Record<string, (row: Row, role: Role) => boolean> = {
  '': () => true,
  'desk=0': (row) => row.desk === desks[0]?.id,
  'desk=1': (row) => row.desk === desks[1]?.id,
  'desk=2': (row) => row.desk === desks[2]?.id,
  'person=mate': (row) => row.assignee === ids.mate,
  'person=reporter': (row) => row.assignee === ids.reporter,
  'person=none': (row) => row.assignee === null,
  'kind=photo': (row) => row.kind === 'photo',
  'campaign=c1': (row) => row.campaign === 'c1',
  'commission=o1': (row) => row.commission === 'o1',
  'happening=h1': (row) => row.happening === 'h1',
  'tag=MUA LU': (row) => row.tags.includes('Mùa lũ'),
  'tag=50%': (row) => row.tags.includes('50%'),
  // Neither a part of a tag nor one letter for another.
  'tag=mua': () => false,
  'tag=giáxcả': () => false,
  'q=duong SAT': (row) => row.slugline === 'Đường sắt đô thị',
  'q=dak lak mua lon': (row) => row.place === 'Đắk Lắk' && row.slugline === 'Mưa lớn ở quận 7',
  'q=%': (row) => fold(`${row.slugline} ${row.tags}`).includes('%'),
  'q=noi_cai': (row) => row.slugline === 'Chợ nổi_Cái Răng',
  'mine=true': (row, role) => row.assignee === ids[role],
  'when=late': (row) => lateness(row, new Date().toISOString()) === 'late',
  'when=today': (row) => row.due !== null && dayOf(Date.parse(row.due)) === dayOf(Date.now()),
  'when=week': (row) => {
    const ahead = row.due === null ? -1 : dayOf(Date.parse(row.due)) - dayOf(Date.now());
    return ahead >= 0 && ahead < 7;
  },
  'desk=1&person=mate&kind=text': (row) => row.desk === desks[1]?.id && row.assignee === ids.mate && row.kind === 'text',
  'campaign=c2&when=week&q=mua lon': (row, role) =>
    row.campaign === 'c2' && row.slugline === 'Mưa lớn ở quận 7' && (FILTERS['when=week'] as (row: Row, role: Role) => boolean)(row, role),
};

/** A filter as the address has it: desks and people by their ids. */
export const addressOf = (filter: string): string =>
  new URLSearchParams(
    [...new URLSearchParams(filter.replaceAll('%', '%25'))].map(([key, value]): [string, string] => {
      if (key === 'desk') return [key, desks[Number(value)]?.id ?? ''];
      return [key, key === 'person' && value !== 'none' ? ids[value as Role] : value];
    }),
  ).toString();

/** What somebody must find: the domain's `maySee`, and the filter. */
export const expected = (all: readonly Row[], filter: string, role: Role): Row[] => {
  const now = new Date().toISOString();
  const fits = FILTERS[filter] as (row: Row, role: Role) => boolean;
  return all.filter((row) => maySee(sightOfRole(role), row, now) && fits(row, role));
};

export const inColumn = (rows: readonly Row[], column: Column): string[] =>
  rows
    .filter((row) => row.stage === column)
    .sort((a, b) => a.rank - b.rank || a.id - b.id)
    .map((row) => row.documentId);

/** Every column of a board to its end, by pages of `limit`. */
export async function wholeBoard(role: Role, filter: string, limit: number): Promise<Record<Column, string[]>> {
  const address = `/board?${addressOf(filter)}&limit=${limit}&cancelled=true`;
  const first = await ok<Board>(role, 'GET', address);
  expect(first.columns.map((column) => column.name)).toEqual(COLUMN_NAMES);
  const found = {} as Record<Column, string[]>;
  for (const column of first.columns) {
    const items: Card[] = [...column.items];
    for (let next = column.next; next !== null; ) {
      const [page, ...others] = (await ok<Board>(role, 'GET', `${address}&column=${column.name}&after=${encodeURIComponent(next)}`))
        .columns;
      expect(others).toEqual([]);
      expect(page).toMatchObject({ name: column.name, total: column.total });
      items.push(...(page?.items ?? []));
      next = page?.next ?? null;
    }
    expect({ total: column.total, more: column.more }).toEqual({ total: items.length, more: false });
    found[column.name] = items.map((item) => item.id);
  }
  return found;
}
