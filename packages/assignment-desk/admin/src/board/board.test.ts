import { describe, expect, it } from 'vitest';
import type { Board, Card, Desk } from '../../../contracts';
import { COLUMN_NAMES, type Column, columnOf } from '../../../domain/columns';
import { LANE_KINDS } from '../../../domain/drops';
import { KINDS } from '../../../domain/work';
import en from '../translations/en.json';
import vi from '../translations/vi.json';
import { fits, type Here, isOnly, narrowed } from './fits';
import { lanesOf, reuse } from './lanes';
import { endingIn, layoutOf, partOf, SIZE, STEP, shift } from './layout';
import { findCard, pageIn, patch, put, recount, remove, type Store, storeOf } from './store';
import { cardAt, spotOf, walk } from './walk';

const LANGUAGES: Record<string, string>[] = [en, vi];
const NAMES = COLUMN_NAMES.filter((name) => name !== 'cancelled');
const none = { total: 0, more: false };
const card = (id: string, more: Partial<Card> = {}): Card =>
  ({
    id,
    version: 1,
    slugline: `Việc ${id}`,
    desk: 'news',
    assignee: null,
    assigneeName: null,
    kind: 'text',
    priority: 3,
    due: `2026-11-22T0${id.length}:00:00.000Z`,
    state: 'planned',
    stateAt: '2026-11-22T00:00:00.000Z',
    campaign: null,
    tags: [],
    place: '',
    as: [],
    ...more,
  }) as unknown as Card;
const boardOf = (cards: Card[], more: Partial<Board['columns'][number]> = {}): Board => ({
  columns: NAMES.map((name) => {
    const items = cards.filter(({ state }) => columnOf(state) === name);
    return { name, items, total: items.length, more: false, next: null, ...more };
  }),
  counts: { late: none, soon: none, waiting: none },
});
const ids = (store: Store, name: Column) => store.piles.find((pile) => pile.name === name)?.items.map(({ id }) => id);
const total = (store: Store, name: Column) => store.piles.find((pile) => pile.name === name)?.total;
const desk = (id: string, users: string[] = []): Desk =>
  ({
    id,
    name: `Ban ${id}`,
    colour: '#111111',
    members: users.map((user) => ({ user, name: `Người ${user}`, role: 'reporter' })),
  }) as unknown as Desk;
const words = { elsewhere: 'Ban khác', nobody: 'Chưa có ai', noCampaign: 'Không thuộc chiến dịch', otherCampaign: 'Chiến dịch khác' };
const known = (desks: Desk[]) => ({ desks, people: [], campaigns: [] });

describe('what the board knows', () => {
  const store = storeOf(boardOf([card('a'), card('aaa')]));

  it('lays a card where the server would, and counts along', () => {
    const added = put(store, card('bb'));
    expect(ids(added, 'planned')).toEqual(['a', 'bb', 'aaa']);
    expect(total(added, 'planned')).toBe(3);
    const moved = put(added, card('bb', { version: 2, state: 'accepted' }));
    expect([ids(moved, 'planned'), ids(moved, 'doing'), total(moved, 'planned'), total(moved, 'doing')]).toEqual([
      ['a', 'aaa'],
      ['bb'],
      2,
      1,
    ]);
    expect(ids(store, 'planned'), 'what was is left alone').toEqual(['a', 'aaa']);
  });
  it('puts what is over from the newest back', () => {
    const over = [1, 3, 2].map((hour) => card(`p${hour}`, { state: 'published', stateAt: `2026-11-22T0${hour}:00:00.000Z` }));
    expect(ids(over.reduce(put, store), 'published')).toEqual(['p3', 'p2', 'p1']);
  });
  it('does not go back to an older version', () => {
    const newer = put(store, card('a', { version: 5, slugline: 'Mới' }));
    expect(findCard(put(newer, card('a', { version: 4 })), 'a')?.slugline).toBe('Mới');
  });
  it('takes off what may be seen no more, and what does not fit the filters any longer', () => {
    const gone = patch(store, ['a', 'aaa', 'new'], [card('aaa', { version: 2, desk: 'sport' }), card('new')], (one) => one.desk === 'news');
    expect(ids(gone, 'planned')).toEqual(['new']);
    expect(remove(store, 'nobody')).toBe(store);
  });
  it('adds pages: each card once, the newest of it, and comes to an end', () => {
    const first = storeOf(boardOf([card('a')], { next: '1', total: 1000, more: true }));
    const live = put(first, card('bb', { version: 3, state: 'accepted' }));
    const page = { name: 'planned' as const, items: [card('bb'), card('aaa')], total: 1000, more: true, next: '2' };
    const read = pageIn(live, page);
    expect([ids(read, 'planned'), ids(read, 'doing')]).toEqual([['a', 'aaa'], ['bb']]);
    expect(read.piles[0]?.next).toBe('2');
    expect(pageIn(read, page).piles[0]?.next, 'the same page twice would be asked for for ever').toBeNull();
    expect(total(remove(read, 'a'), 'planned'), 'a total that is not counted out stays').toBe(1000);
  });
  it('takes over the sums of the server', () => {
    const sums = recount(store, { ...boardOf([], { total: 7 }), counts: { late: { total: 2, more: false }, soon: none, waiting: none } });
    expect([total(sums, 'planned'), sums.counts.late.total, ids(sums, 'planned')]).toEqual([7, 2, ['a', 'aaa']]);
  });
});

describe('lanes', () => {
  const store = storeOf(
    boardOf([
      card('a', { assignee: '2', assigneeName: 'Bình' }),
      card('b', { desk: 'sport', campaign: 'flood' }),
      card('c', { desk: 'far', assignee: '1', assigneeName: 'An', state: 'accepted' }),
    ]),
  );
  const desks = [desk('news', ['2', '3']), desk('sport'), desk('idle')];
  const titles = (by: 'desk' | 'person' | 'campaign', empty = false, campaigns: { id: string; title: string }[] = []) =>
    lanesOf(store, by, { ...known(desks), campaigns, people: [{ id: '3', name: 'Chi', desks: ['news'] }] }, words, empty).map(
      ({ title, count }) => `${title} ${count}`,
    );

  it('gather by desk, person or campaign, and leave no card out', () => {
    expect(titles('desk')).toEqual(['Ban news 1', 'Ban sport 1', 'Ban khác 1']);
    expect(titles('person')).toEqual(['Chưa có ai 1', 'An 1', 'Bình 1']);
    expect(titles('campaign', false, [{ id: 'flood', title: 'Mùa lũ' }])).toEqual(['Mùa lũ 1', 'Không thuộc chiến dịch 2']);
    expect(titles('campaign')).toEqual(['Chiến dịch khác 1', 'Không thuộc chiến dịch 2']);
  });
  it('stand empty where something may be dropped, but never for what is lent', () => {
    expect(titles('desk', true)).toEqual(['Ban news 1', 'Ban sport 1', 'Ban idle 0', 'Ban khác 1']);
    expect(titles('person', true)).toEqual(['Chưa có ai 1', 'An 1', 'Bình 1', 'Chi 0']);
  });
  it('say how many people have work, and of how many', () => {
    const [news] = lanesOf(store, 'desk', known(desks), words, false);
    expect([news?.people, news?.of]).toEqual([1, 2]);
  });
  it('are the same objects where nothing changed', () => {
    const before = lanesOf(store, 'desk', known(desks), words, false);
    const after = reuse(before, lanesOf(put(store, card('d', { desk: 'sport' })), 'desk', known(desks), words, false));
    expect(after.map((lane, index) => lane === before[index])).toEqual([true, false, true]);
    expect(after[1]?.cells.doing).toBe(before[1]?.cells.doing);
  });
});

describe('where things lie', () => {
  const store = storeOf(boardOf([card('a'), card('bb'), card('c', { desk: 'sport' }), card('d', { state: 'accepted' })]));
  const lanes = lanesOf(store, 'desk', known([desk('news'), desk('sport')]), words, false);
  const layout = layoutOf(lanes, NAMES, new Set());

  it('adds up: rows and lanes are as high together', () => {
    expect(layout.rows.reduce((sum, row) => sum + row, 0)).toBe(layout.height);
    expect(layout.lanes[1]?.top).toBe(SIZE.head + SIZE.pad * 2 + 2 * STEP - SIZE.gap + SIZE.foot);
    const folded = layoutOf(lanes, NAMES, new Set(['desk:news']));
    expect(folded.rows.reduce((sum, row) => sum + row, 0)).toBe(folded.height);
    expect(folded.lanes[1]?.top).toBe(SIZE.head + SIZE.foot);
  });
  it('knows which cards a span of rows shows', () => {
    const [news, sport] = layout.lanes;
    expect(news && partOf(news, 0, 2)).toEqual({ from: 0, to: 2 });
    expect(news && partOf(news, 2, 9)).toEqual({ from: 1, to: 2 });
    expect(sport && partOf(sport, 0, 3)).toBeNull();
    expect(sport && partOf(sport, 0, 5)).toEqual({ from: 0, to: 1 });
  });
  it('keeps the place when a lane above grows', () => {
    const grown = layoutOf(lanesOf(put(store, card('zz')), 'desk', known([desk('news'), desk('sport')]), words, false), NAMES, new Set());
    const inSport = (layout.lanes[1]?.top ?? 0) + 10;
    expect(shift(layout, grown, inSport)).toBe(STEP);
    expect(shift(layout, grown, 10)).toBe(0);
  });
  it('wants more of a column where a lane in view ends', () => {
    expect(endingIn(layout, ['planned', 'doing'], 0, SIZE.head + 150)).toEqual(['doing']);
    expect(endingIn(layout, ['planned', 'doing'], 0, 1000)).toEqual(['planned', 'doing']);
  });
  it('leads the arrows to the next card, also past what is empty or folded', () => {
    const go = (id: string, key: string, folded = new Set<string>()) => {
      const from = spotOf(lanes, id);
      const to = from && walk(lanes, NAMES, folded, from, key);
      return to && cardAt(lanes, to);
    };
    expect([go('a', 'ArrowDown'), go('bb', 'ArrowDown'), go('c', 'ArrowUp'), go('bb', 'ArrowRight'), go('d', 'ArrowLeft')]).toEqual([
      'bb',
      'c',
      'bb',
      'd',
      'a',
    ]);
    expect([go('a', 'ArrowUp'), go('c', 'ArrowRight'), go('bb', 'ArrowDown', new Set(['desk:sport']))]).toEqual([null, null, null]);
  });
});

describe('whether a card fits the filters', () => {
  const here: Here = {
    me: '7',
    now: '2026-11-22T03:00:00.000Z',
    today: '2026-11-21T17:00:00.000Z',
    tomorrow: '2026-11-22T17:00:00.000Z',
    week: '2026-11-28T17:00:00.000Z',
  };
  const one = card('a', {
    due: '2026-11-22T02:00:00.000Z',
    assignee: '7',
    slugline: 'Mưa lớn ở Đắk Lắk',
    tags: ['Thời tiết'],
    kind: 'photo',
  });
  it.each([
    [{}, true],
    [{ q: 'lon mua' }, true],
    [{ q: 'mua lon thoi tiet' }, true],
    [{ q: 'nắng' }, false],
    [{ desk: 'sport' }, false],
    [{ person: '7' }, true],
    [{ person: 'none' }, false],
    [{ mine: 'true' }, true],
    [{ kind: 'text' }, false],
    [{ tag: 'thoi tiet' }, true],
    [{ when: 'late' }, true],
    [{ when: 'today' }, true],
    [{ when: 'week' }, true],
  ] as const)('%o', (filters, expected) => expect(fits(one, filters, here)).toBe(expected));
  it('tells this week from the next', () => {
    expect(fits(card('a', { due: '2026-11-28T16:59:00.000Z' }), { when: 'week' }, here)).toBe(true);
    expect(fits(card('a', { due: '2026-11-28T17:00:00.000Z' }), { when: 'week' }, here)).toBe(false);
    expect(fits(card('a', { due: null }), { when: 'week' }, here)).toBe(false);
    expect(fits(card('a', { due: '2026-11-22T02:00:00.000Z', state: 'filed' }), { when: 'late' }, here)).toBe(false);
  });
  it('knows when there is nothing more to pick out', () => {
    const pile = (items: Card[], name: Column = 'planned') => ({ name, items, total: 900, more: true, next: 'x' });
    const soon = card('a', { due: '2026-11-22T03:30:00.000Z' });
    const far = card('b', { due: '2026-11-23T03:30:00.000Z' });
    expect(narrowed(pile([soon, far]), 'soon', here.now)).toMatchObject({ items: [soon], total: 1, more: false, next: null });
    expect(narrowed(pile([one, soon]), 'soon', here.now)).toMatchObject({ items: [soon], more: true, next: 'x' });
    expect(narrowed(pile([card('p', { state: 'published' })], 'published'), 'soon', here.now).next).toBeNull();
    expect(narrowed(pile([card('o', { state: 'offered' })], 'offered'), 'waiting', here.now).next).toBe('x');
  });
  it('picks out what is soon due or waits for an answer', () => {
    expect(isOnly(card('a', { due: '2026-11-22T03:30:00.000Z' }), 'soon', here.now)).toBe(true);
    expect(isOnly(one, 'soon', here.now)).toBe(false);
    expect(isOnly(card('a', { state: 'offered' }), 'waiting', here.now)).toBe(true);
  });
});

it('has a word for whatever it groups and narrows by', () => {
  const keys = [
    ...LANE_KINDS.map((by) => `board.by.${by}`),
    ...['today', 'week', 'late'].map((when) => `board.when.${when}`),
    ...['when', 'person', 'kind', 'campaign'].map((name) => `board.filter.${name}`),
    ...KINDS.map((kind) => `kind.${kind}`),
  ];
  for (const words of LANGUAGES) for (const key of keys) expect(words[key], key).toBeTruthy();
});
