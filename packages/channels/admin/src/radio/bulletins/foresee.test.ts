import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BulletinAct, BulletinRow, BulletinView } from '../../../../contracts';
import { changedRows, foresee, steady, undoOf } from './foresee';

const row = (id: string, more: Partial<BulletinRow> = {}): BulletinRow => ({
  id,
  kind: 'script',
  title: id,
  script: null,
  text: '',
  presenter: null,
  planned: 30,
  insert: null,
  note: '',
  float: false,
  killed: false,
  spare: false,
  began: null,
  ended: null,
  syllables: 100,
  estimate: 30,
  measured: null,
  readiness: 'ready',
  since: null,
  scriptVersion: 1,
  headline: null,
  reader: null,
  ...more,
});
const bulletin = (rows: BulletinRow[], more: Partial<BulletinView> = {}): BulletinView => ({
  id: 'b',
  name: 'Bản tin 17:00',
  template: null,
  state: 'planned',
  startsAt: '2026-11-22T10:00:00.000Z',
  hardEnd: '2026-11-22T10:07:35.000Z',
  presenter: null,
  rows,
  current: null,
  changedBy: null,
  version: 1,
  ...more,
});
const plan = bulletin([row('a'), row('b', { float: true }), row('c', { killed: true }), row('d'), row('s', { spare: true })]);
const now = new Date('2026-11-22T10:01:00.000Z');
const order = ({ rows }: BulletinView) => rows.map(({ id, spare }) => (spare ? `(${id})` : id)).join(' ');
const all = (from: BulletinView, acts: BulletinAct[]) => acts.reduce((each, act) => foresee(each, act, now), from);

describe('what an act will do', () => {
  it('moves in the bulletin, out of it and back in', () => {
    expect(order(foresee(plan, { do: 'move', item: 'd', after: null }, now))).toBe('d a b c (s)');
    expect(order(foresee(plan, { do: 'move', item: 'b', after: 's', spare: true }, now))).toBe('a c d (s) (b)');
    expect(order(foresee(plan, { do: 'move', item: 's', after: 'a', spare: false }, now))).toBe('a s b c d');
  });
  it('adds once, however often it is tried', () => {
    const add: BulletinAct = { do: 'add', id: 'n', item: { kind: 'sting', planned: 5 }, after: 'a' };
    expect(order(all(plan, [add, add]))).toBe('a n b c d (s)');
  });
  it('goes on air, past what is out and what was pulled, and stays on the last', () => {
    const air = foresee(bulletin([row('p', { readiness: 'pulled' }), row('a'), row('c', { killed: true }), row('d')]), { do: 'air' }, now);
    expect(air).toMatchObject({ state: 'on_air', current: 'a' });
    const after = foresee(air, { do: 'next', item: 'a' }, new Date(now.getTime() + 31_400));
    expect(after.current).toBe('d');
    expect(after.rows.find(({ id }) => id === 'a')?.measured).toBe(31);
    // Nothing follows: it runs on until the bulletin is ended.
    expect(foresee(after, { do: 'next', item: 'd' }, now).current).toBe('d');
  });
  it('counts a press once that is sent twice', () => {
    const air = foresee(plan, { do: 'air' }, now);
    expect(
      all(air, [
        { do: 'next', item: 'a' },
        { do: 'next', item: 'a' },
      ]).current,
    ).toBe('b');
  });
  it('goes back to the item before, which runs on from where it began', () => {
    const air = foresee(plan, { do: 'air' }, now);
    const back = all(air, [
      { do: 'next', item: 'a' },
      { do: 'back', item: 'b' },
    ]);
    expect(back.current).toBe('a');
    expect(back.rows.find(({ id }) => id === 'a')).toMatchObject({ began: now.toISOString(), ended: null, measured: null });
  });
});

describe('taking an act back', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 's');
  const act: fc.Arbitrary<BulletinAct> = fc.oneof(
    fc.record({ do: fc.constant('remove' as const), item: id }),
    fc
      .record({ do: fc.constant('float' as const), item: id })
      .chain((one) => fc.constant({ ...one, on: !plan.rows.find((each) => each.id === one.item)?.float })),
    fc
      .record({ do: fc.constant('kill' as const), item: id })
      .chain((one) => fc.constant({ ...one, on: !plan.rows.find((each) => each.id === one.item)?.killed })),
    fc.record({ do: fc.constant('set' as const), item: id, fields: fc.record({ title: fc.string(), planned: fc.nat(900) }) }),
    fc
      .record({ do: fc.constant('move' as const), item: id, after: fc.option(id, { nil: null }), spare: fc.boolean() })
      .filter(
        ({ item, after, spare }) =>
          item !== after && (after === null ? !spare : plan.rows.find((each) => each.id === after)?.spare === spare),
      ),
  );
  const side = ({ rows }: BulletinView, spares: boolean) =>
    rows
      .filter(({ spare }) => spare === spares)
      .map(({ id: name, title, planned, float, killed }) => ({ name, title, planned, float, killed }));
  const plain = (one: BulletinView) => [side(one, false), side(one, true)];
  it('leaves the bulletin as it was', () => {
    fc.assert(
      fc.property(act, (one) => {
        expect(plain(all(foresee(plan, one, now), undoOf(plan, one)))).toEqual(plain(plan));
      }),
    );
  });
  it('offers no way back for what was taken out on air', () => {
    const air = foresee(bulletin([row('a'), row('b')]), { do: 'air' }, now);
    expect(undoOf(air, { do: 'kill', item: 'a', on: true })).toEqual([]);
    expect(undoOf(air, { do: 'kill', item: 'b', on: true })).toEqual([{ do: 'kill', item: 'b', on: false }]);
  });
  it('takes what was added out again', () => {
    const add: BulletinAct = { do: 'add', id: 'n', item: { kind: 'sting' }, after: null };
    expect(undoOf(plan, add)).toEqual([{ do: 'remove', item: 'n' }]);
  });
});

describe('what comes from elsewhere', () => {
  const fresh = bulletin([row('d', { readiness: 'pulled' }), row('n'), row('a'), row('b', { float: true })], { version: 2 });
  it('changes what stands and moves nothing under a hand', () => {
    const held = steady(plan, fresh);
    expect(order(held)).toBe('a b c d (s)');
    expect(held.rows.find(({ id }) => id === 'd')?.readiness).toBe('pulled');
  });
  it('names the rows that changed', () => expect(changedRows(plan, fresh)).toEqual(['d', 'n']));
});
