import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BulletinAct } from '../../contracts';
import { type Bulletin, type Circumstances, decide, may, newItem, nextUp } from './acts';
import { BULLETIN_STATES } from './bulletin';
import { measuredOf, rundown } from './rundown';

const START = Date.parse('2026-11-22T10:00:00Z');
const iso = (seconds: number): string => new Date(START + seconds * 1000).toISOString();
const item = (id: string, flags = {}) => ({ ...newItem({ kind: 'script', title: id }, id), ...flags });
const planned = (...items: ReturnType<typeof item>[]): Bulletin => ({ state: 'planned', items, current: null });

/** Carries out acts one after another, ten seconds apart; the last outcome. */
function run(bulletin: Bulletin, acts: BulletinAct[], more: Partial<Circumstances> = {}) {
  let now = bulletin;
  let said: ReturnType<typeof decide> = { bulletin, aired: null };
  for (const [place, act] of acts.entries()) {
    said = decide(now, act, { now: START + place * 10_000, newId: `new${place}`, ...more });
    if ('bulletin' in said) now = said.bulletin;
  }
  return said;
}
const after = (bulletin: Bulletin, acts: BulletinAct[], more: Partial<Circumstances> = {}): Bulletin => {
  const said = run(bulletin, acts, more);
  if ('refused' in said) throw new Error(`refused: ${said.refused}`);
  return said.bulletin;
};
const ids = ({ items }: Bulletin): string[] => items.map(({ id }) => id);

describe('acts on a bulletin', () => {
  const ABC = planned(item('a'), item('b'), item('c'));

  it('add, move, change and remove', () => {
    expect(ids(after(ABC, [{ do: 'add', item: { kind: 'weather' }, after: 'a' }]))).toEqual(['a', 'new0', 'b', 'c']);
    expect(ids(after(ABC, [{ do: 'move', item: 'c', after: null }]))).toEqual(['c', 'a', 'b']);
    expect(ids(after(ABC, [{ do: 'remove', item: 'b' }]))).toEqual(['a', 'c']);
    expect(after(ABC, [{ do: 'set', item: 'b', fields: { planned: 40 } }]).items[1]).toMatchObject({ title: 'b', planned: 40 });
    expect(after(ABC, [{ do: 'move', item: 'b', after: 'c', spare: true }]).items[2]).toMatchObject({ id: 'b', spare: true });
  });
  it('on an older version are carried out where they still mean the same', () => {
    expect(
      run(ABC, [
        { do: 'remove', item: 'b' },
        { do: 'float', item: 'b', on: true },
      ]),
    ).toEqual({ refused: 'no_item' });
    expect(
      run(ABC, [
        { do: 'remove', item: 'b' },
        { do: 'move', item: 'a', after: 'b' },
      ]),
    ).toEqual({ refused: 'no_place' });
    expect(run(ABC, [{ do: 'move', item: 'a', after: 'a' }])).toEqual({ refused: 'no_place' });
    // The answer was lost, and it is sent again.
    const add: BulletinAct = { do: 'add', item: { kind: 'weather' }, after: 'a', id: 'w' };
    expect(ids(after(ABC, [add, add]))).toEqual(['a', 'w', 'b', 'c']);
  });
  it('of two who press next at once the second does nothing', () => {
    const live = after(ABC, [{ do: 'air' }]);
    const press: BulletinAct = { do: 'next', item: 'a' };
    expect(run(live, [press, press])).toEqual({ refused: 'moved_on' });
    expect(run(live, [{ do: 'next' }], { stale: true })).toEqual({ refused: 'moved_on' });
    expect(after(live, [press], { stale: true }).current).toBe('b');
  });
  it('on air: what ends is measured, what begins follows at once, what was is left alone', () => {
    const said = run(ABC, [{ do: 'air' }, { do: 'next' }]);
    expect(said).toMatchObject({ aired: 'a', bulletin: { state: 'on_air', current: 'b' } });
    const live = after(ABC, [{ do: 'air' }, { do: 'next' }]);
    expect(live.items.map(({ began, ended }) => [began, ended])).toEqual([
      [iso(0), iso(10)],
      [iso(10), null],
      [null, null],
    ]);
    expect(measuredOf(live.items[0] as never)).toBe(10);
    for (const act of [
      { do: 'remove', item: 'a' },
      { do: 'set', item: 'b', fields: {} },
      { do: 'move', item: 'a', after: 'c' },
      { do: 'kill', item: 'a', on: true },
      { do: 'kill', item: 'a', on: false },
    ] as const)
      expect(run(live, [act])).toEqual({ refused: 'aired' });
    expect(run(live, [{ do: 'move', item: 'c', after: 'a' }])).toEqual({ refused: 'no_place' });
    expect(run(live, [{ do: 'add', item: { kind: 'filler' }, after: null }])).toEqual({ refused: 'no_place' });
    expect(ids(after(live, [{ do: 'add', item: { kind: 'filler' }, after: 'b' }]))).toEqual(['a', 'b', 'new0', 'c']);
  });
  it('pass over what is killed, spare or pulled', () => {
    const many = planned(item('x', { killed: true }), item('a'), item('b', { spare: true }), item('c'), item('d'));
    const live = after(many, [{ do: 'air' }]);
    expect(live.current).toBe('a');
    expect(after(live, [{ do: 'next' }], { pulled: new Set(['c']) }).current).toBe('d');
    expect(run(planned(item('x', { killed: true })), [{ do: 'air' }])).toEqual({ refused: 'empty' });
  });
  it('kill on air moves on, and counts the time that is gone', () => {
    const live = after(ABC, [{ do: 'air' }]);
    const said = decide(live, { do: 'kill', item: 'a', on: true }, { now: START + 7_000, newId: 'n' });
    expect(said).toMatchObject({
      aired: null,
      bulletin: { current: 'b', items: [{ killed: true, ended: iso(7) }, { began: iso(7) }, {}] },
    });
    const alone = after(planned(item('a')), [{ do: 'air' }, { do: 'kill', item: 'a', on: true }]);
    expect(alone).toMatchObject({ state: 'on_air', current: null });
    // Something put in now can still go on air.
    expect(after(alone, [{ do: 'add', item: { kind: 'filler' }, after: 'a' }, { do: 'next' }]).current).toBe('new0');
  });
  it('back undoes a wrong press, the first one too', () => {
    const live = after(ABC, [{ do: 'air' }]);
    expect(after(live, [{ do: 'next' }, { do: 'back', item: 'b' }])).toEqual(live);
    expect(after(ABC, [{ do: 'air' }, { do: 'back' }])).toEqual(ABC);
    expect(run(ABC, [{ do: 'air' }, { do: 'kill', item: 'a', on: true }, { do: 'back' }])).toEqual({ refused: 'no_way_back' });
    expect(run(live, [{ do: 'next' }, { do: 'back' }], { pulled: new Set(['a']) })).toEqual({ refused: 'pulled' });
  });
  it('end with done, and go on where that was a wrong press', () => {
    const live = after(ABC, [{ do: 'air' }, { do: 'next' }, { do: 'next' }]);
    expect(run(live, [{ do: 'next' }])).toEqual({ refused: 'last' });
    const over = run(live, [{ do: 'done' }], { now: START + 60_000 });
    expect(over).toMatchObject({ aired: 'c', bulletin: { state: 'done', current: null } });
    expect('bulletin' in over && after(over.bulletin, [{ do: 'reopen' }])).toEqual(live);
  });
  it('in a locked bulletin only take out, unlock or go on air', () => {
    const locked = after(ABC, [{ do: 'lock' }]);
    expect(may('locked')).toEqual(['kill', 'unlock', 'air']);
    expect(run(locked, [{ do: 'remove', item: 'a' }])).toEqual({ refused: 'locked' });
    expect(after(locked, [{ do: 'kill', item: 'a', on: true }, { do: 'air' }]).current).toBe('b');
    expect(after(locked, [{ do: 'unlock' }])).toEqual(ABC);
  });
  it.each([
    ['planned', 'not_on_air', ['next', 'back', 'done']],
    ['planned', 'not_done', ['reopen']],
    ['planned', 'not_locked', ['unlock']],
    ['on_air', 'on_air', ['air', 'lock']],
    ['done', 'done', ['add', 'set', 'move', 'remove', 'float', 'kill', 'lock', 'air']],
  ] as const)('%s: %s', (state, refused, acts) => {
    for (const act of acts) expect(decide({ ...ABC, state }, { do: act } as BulletinAct, { now: START, newId: 'n' })).toEqual({ refused });
  });
  it('take two hundred items', () => {
    const full = planned(...Array.from({ length: 200 }, (_, place) => item(`i${place}`)));
    expect(run(full, [{ do: 'add', item: { kind: 'filler' }, after: null }])).toEqual({ refused: 'full' });
  });
});

describe('any acts, in any order', () => {
  const some = fc.constantFrom('a', 'b', 'c', 'd', 'n0', 'n1', 'n2', 'n9');
  const place = fc.option(some, { nil: null });
  const on = fc.boolean();
  const act: fc.Arbitrary<BulletinAct> = fc.oneof(
    fc.record({ do: fc.constant('add' as const), item: fc.constant({ kind: 'filler' as const }), after: place, spare: on }),
    fc.record({ do: fc.constant('set' as const), item: some, fields: fc.record({ planned: fc.nat(100) }) }),
    fc.record({ do: fc.constant('move' as const), item: some, after: place, spare: on }),
    fc.record({ do: fc.constant('remove' as const), item: some }),
    fc.record({ do: fc.constantFrom('float' as const, 'kill' as const), item: some, on }),
    ...(['lock', 'unlock', 'air', 'done', 'reopen'] as const).map((what) => fc.constant({ do: what })),
    ...(['next', 'next', 'next', 'back'] as const).map((what) => fc.record({ do: fc.constant(what) })),
  );
  // The clock may also go back a little: two servers never agree to the second.
  const wait = fc.oneof(fc.integer({ min: -2_000, max: 0 }), fc.nat(60_000));
  const steps = fc.array(fc.tuple(act, wait, fc.subarray(['a', 'c', 'n0'])), { minLength: 1, maxLength: 40, size: 'max' });

  it('leave one item on air at most, time in its order, and lose nothing but what is removed', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (all, live) => {
        let bulletin = planned(item('a'), item('b'), item('c', { float: true }), item('d', { spare: true }));
        if (live) bulletin = after(bulletin, [{ do: 'air' }]);
        let now = START;
        for (const [count, [one, wait, gone]] of all.entries()) {
          now += wait;
          const pulled = new Set(gone);
          const before = bulletin;
          const frozen = JSON.stringify(before);
          const said = decide(before, one, { now, newId: `n${count}`, pulled });
          expect(JSON.stringify(before)).toBe(frozen);
          if ('refused' in said) continue;
          bulletin = said.bulletin;
          check(before, one, bulletin, pulled);
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  function check(before: Bulletin, act: BulletinAct, { state, items, current }: Bulletin, pulled: ReadonlySet<string>): void {
    expect(BULLETIN_STATES).toContain(state);
    const left = ids(before).filter((id) => act.do !== 'remove' || id !== act.item);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(left));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items).toHaveLength(left.length + (act.do === 'add' ? 1 : 0));

    const running = items.filter(({ began, ended }) => began && !ended);
    expect(running.map(({ id }) => id)).toEqual(current === null ? [] : [current]);
    if (current !== null) expect(state).toBe('on_air');
    if (state === 'planned' || state === 'locked') expect(items.every(({ began }) => began === null)).toBe(true);
    if (current !== before.current && current !== null) expect(pulled.has(current)).toBe(act.do === 'reopen' && pulled.has(current));

    let clock = '';
    for (const { began, ended, spare } of items.filter((one) => one.began)) {
      expect((began as string) >= clock).toBe(true);
      if (ended) expect(ended >= (began as string)).toBe(true);
      expect(spare).toBe(false);
      clock = ended ?? (began as string);
    }
    const rows = items.map((one) => ({ ...one, estimate: 20 }));
    const counted = rundown({ state, startsMs: START, endMs: START + 60_000, current }, rows, START).rows.filter(({ counts }) => counts);
    for (const { id } of counted) expect(items.find((one) => one.id === id)?.spare).toBe(false);
    if (state !== 'done') expect(nextUp(items, pulled)?.spare ?? false).toBe(false);
  }
});
