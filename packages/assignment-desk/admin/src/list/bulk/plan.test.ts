import { describe, expect, it } from 'vitest';
import type { Item } from '../../api/list';
import { batchesOf, forecast, undoOf, type Wish } from './plan';

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  version: 1,
  slugline: id,
  desk: 'd1',
  deskName: 'Thời sự',
  assignee: null,
  assigneeName: null,
  kind: 'text',
  channels: [],
  priority: 3,
  due: null,
  embargo: null,
  state: 'planned',
  stateAt: '2026-11-26T00:00:00.000Z',
  offerUntil: null,
  note: null,
  place: '',
  length: null,
  tags: [],
  happening: null,
  occurrence: null,
  campaign: null,
  commission: null,
  closed: false,
  stories: [],
  as: ['assigner', 'editor'],
  updatedAt: '2026-11-26T00:00:00.000Z',
  ...more,
});
const ids = (items: Item[]) => items.map((one) => one.id).join('');
const told = (items: Item[], wish: Wish) => {
  const { able, idle, barred } = forecast(items, wish);
  return [ids(able), ids(idle), ids(barred)];
};

describe('what will happen', () => {
  it('to work that is handed out: planned is offered, work in hand is handed over, the rest is barred', () => {
    const items = [
      item('a'),
      item('b', { state: 'in_progress', assignee: '7' }),
      item('c', { state: 'offered', assignee: '9' }),
      item('d', { state: 'published', assignee: '9' }),
      item('e', { as: ['member'] }),
    ];
    expect(told(items, { kind: 'offer', to: '9' })).toEqual(['ab', 'c', 'de']);
    expect(batchesOf(items, { kind: 'offer', to: '9' }).map((batch) => [batch.do, batch.items.map(({ id }) => id).join('')])).toEqual([
      [{ act: 'offer', to: '9' }, 'ade'],
      [{ act: 'reassign', to: '9' }, 'b'],
    ]);
  });
  it('to fields: whoever leads or edits changes them, until the work is over', () => {
    const items = [item('a'), item('b', { desk: 'd2' }), item('c', { state: 'cancelled' }), item('d', { as: ['assignee'] })];
    expect(told(items, { kind: 'move', desk: 'd2' })).toEqual(['a', 'b', 'cd']);
    expect(told(items, { kind: 'cancel', note: 'x' })).toEqual(['ab', 'c', 'd']);
  });
  it('to due times: each moves from where it stands, those that are equal go together', () => {
    const [noon, one] = ['2026-11-26T05:00:00.000Z', '2026-11-26T06:00:00.000Z'];
    const items = [item('a', { due: noon }), item('b', { due: noon }), item('c', { due: one }), item('d')];
    expect(batchesOf(items, { kind: 'shift', ms: 3_600_000 }).map((batch) => [batch.do, batch.items.length])).toEqual([
      [{ due: one }, 2],
      [{ due: '2026-11-26T07:00:00.000Z' }, 1],
    ]);
  });
  it('goes out in requests of two hundred', () => {
    const many = Array.from({ length: 450 }, (_, index) => item(String(index)));
    expect(batchesOf(many, { kind: 'campaign', campaign: 'c' }).map((batch) => batch.items.length)).toEqual([200, 200, 50]);
  });
});

describe('the way back', () => {
  const undone = (items: Item[], wish: Wish) =>
    undoOf(
      items,
      wish,
      items.map(({ id }) => ({ id, version: 2 })),
    );
  it('gives each its own earlier value, on the version it has now', () => {
    const items = [item('a', { desk: 'd1' }), item('b', { desk: 'd3' }), item('c', { desk: 'd1' })];
    expect(undone(items, { kind: 'move', desk: 'd2' })).toEqual([
      {
        do: { move: { desk: 'd1' } },
        items: [
          { id: 'a', version: 2 },
          { id: 'c', version: 2 },
        ],
      },
      { do: { move: { desk: 'd3' } }, items: [{ id: 'b', version: 2 }] },
    ]);
  });
  it('takes off only tags that were put on, and puts back only those that were there', () => {
    const items = [item('a', { tags: ['mưa'] }), item('b', { tags: ['cũ'] })];
    expect(undone(items, { kind: 'tags', add: ['mưa'], remove: ['cũ'] }).map((batch) => batch.do)).toEqual([
      { tags: { add: ['cũ'], remove: ['mưa'] } },
    ]);
  });
  it('is not there for what people have been told', () => {
    expect(undone([item('a')], { kind: 'offer', to: '9' })).toEqual([]);
    expect(undone([item('a')], { kind: 'cancel', note: 'x' })).toEqual([]);
  });
});
