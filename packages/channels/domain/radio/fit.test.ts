import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actOf, type FitRow, type Proposal, proposals } from './fit';
import { rundown, type Timing } from './rundown';
import { estimate } from './script';
import { withoutCuts } from './trim';

const START = Date.parse('2026-11-22T10:00:00Z');
const timing: Timing = { state: 'planned', startsMs: START, endMs: START + 455_000, current: null };

const words = (id: string, text: string) => [{ id: `${id}-1`, kind: 'read', text }];
function row(id: string, length: number | string, more: Partial<FitRow> = {}): FitRow {
  const said = typeof length === 'string' ? words(id, length) : undefined;
  const counted = said ? estimate({ cue: '', items: said }) : { seconds: length as number, syllables: 0 };
  return {
    id,
    kind: 'script',
    planned: 30,
    estimate: counted.seconds,
    syllables: counted.syllables,
    float: false,
    killed: false,
    spare: false,
    began: null,
    ended: null,
    ...(said ? { words: said } : {}),
    ...more,
  };
}

/** Carries a proposal out as a producer does. */
function applied(rows: FitRow[], { moves }: Proposal): FitRow[] {
  return moves.reduce((all, move) => {
    const act = actOf(move, all);
    if (act?.do === 'move') return all.map((one) => (one.id === act.item ? { ...one, spare: act.spare ?? one.spare } : one));
    return all.map((one) => {
      if (one.id !== move.item || move.do !== 'cut') return one;
      const left = withoutCuts(one.words ?? [], move.cuts);
      const { seconds, syllables } = estimate({ cue: '', items: left });
      return { ...one, words: left, estimate: seconds, syllables };
    });
  }, rows);
}
const names = (proposals: readonly Proposal[]): string[] =>
  proposals.map(({ moves }) => moves.map((move) => `${move.do} ${move.item}`).join(' + '));

const SENTENCE = 'Nước rút chậm ở vùng thấp quanh bến xe phía nam thành phố chiều nay. ';
const sentence = fc.integer({ min: 2, max: 30 }).map((count) => `${Array(count).fill('nước').join(' ')}. `);
const rows = fc
  .array(
    fc.record({
      length: fc.oneof(
        fc.integer({ min: 0, max: 120 }),
        fc.array(sentence, { minLength: 1, maxLength: 8 }).map((all) => `Mở. ${all.join('')}`),
      ),
      float: fc.boolean(),
      spare: fc.boolean(),
      killed: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
    }),
    { maxLength: 10 },
  )
  .map((all) => all.map(({ length, ...flags }, place) => row(`i${place}`, length, flags)));
const span = fc.integer({ min: 30, max: 900 }).map((seconds): Timing => ({ ...timing, endMs: START + seconds * 1000 }));

describe('ways to end on time', () => {
  it('drop what floats, or cut sentences', () => {
    const all = [row('a', 20), row('b', SENTENCE.repeat(20).trim()), row('c', 31, { float: true }), row('d', 345)];
    const { over } = rundown(timing, all, START);
    expect(over).toBe(20 + 78 + 31 + 345 - 455);
    const found = proposals(timing, all, START);
    expect(names(found).slice(0, 2).sort()).toEqual(['cut b', 'drop c']);
    const cut = found.find(({ moves: [move] }) => move?.do === 'cut');
    expect(cut).toMatchObject({ change: -19, over: 0, moves: [{ seconds: 19 }] });
    expect(cut?.moves[0]).toHaveProperty('cuts.length', 5);
  });
  it('drop one and cut the rest out of another, where either alone would be too little or too much', () => {
    const all = [row('b', SENTENCE.repeat(20).trim()), row('c', 31, { float: true }), row('d', 386)];
    const found = proposals(timing, all, START);
    expect(rundown(timing, all, START).over).toBe(40);
    expect(names(found)).toEqual(['drop c + cut b', 'cut b']);
    expect(found[0]).toMatchObject({ change: -42, over: -2, moves: [{ seconds: 31 }, { seconds: 11, cuts: { length: 3 } }] });
  });
  it('put a spare in before the closing words where time is left, and take two where one does not do it', () => {
    const all = [
      row('a', 400),
      row('z', 5, { kind: 'close' }),
      row('s', 20, { spare: true }),
      row('t', 30, { spare: true }),
      row('u', 55, { spare: true }),
    ];
    const found = proposals(timing, all, START);
    expect(names(found).slice(0, 2)).toEqual(['put s + put t', 'put u']);
    expect(found.slice(0, 2).map(({ over }) => over)).toEqual([0, 5]);
    expect(found[0]?.moves.map((move) => actOf(move, all))).toEqual([
      { do: 'move', item: 's', after: 'a', spare: false },
      { do: 'move', item: 't', after: 'a', spare: false },
    ]);
  });
  it('touch nothing that is on air or was, nothing pulled, and nothing when all is well', () => {
    const aired = { began: new Date(START).toISOString(), float: true };
    const all = [
      row('a', SENTENCE.repeat(20), { ...aired, ended: new Date(START + 78_000).toISOString() }),
      row('b', SENTENCE.repeat(20), { ...aired, began: new Date(START + 78_000).toISOString() }),
      row('c', 120, { float: true }),
      row('d', 300),
      row('s', 20, { spare: true, readiness: 'pulled' }),
    ];
    expect(names(proposals({ ...timing, state: 'on_air', current: 'b' }, all, START + 80_000))).toEqual(['drop c']);
    expect(proposals(timing, [row('a', 455)], START)).toEqual([]);
    expect(proposals({ ...timing, state: 'done' }, all, START)).toEqual([]);
  });
  it('are shown of a locked bulletin too', () => {
    expect(names(proposals({ ...timing, state: 'locked' }, [row('a', 455), row('b', 9, { float: true })], START))).toEqual(['drop b']);
  });
  it('do what they say, never cut more than is needed by more than one sentence, and are better than nothing', () => {
    fc.assert(
      fc.property(rows, span, (all, when) => {
        const { over } = rundown(when, all, START);
        const found = proposals(when, all, START);
        expect(found.length).toBeLessThanOrEqual(6);
        expect(new Set(names(found)).size).toBe(found.length);
        for (const proposal of found) {
          expect(rundown(when, applied(all, proposal), START).over).toBe(proposal.over);
          expect(proposal.change).toBe(proposal.over - over);
          expect(Math.abs(proposal.over)).toBeLessThan(Math.abs(over));
          expect(proposal.moves.length).toBeLessThanOrEqual(2);
          const longest = Math.max(0, ...proposal.moves.flatMap((move) => (move.do === 'cut' ? move.cuts.map((cut) => cut.seconds) : [])));
          // Seconds are whole: half of one may come on top at either end.
          if (longest > 0) expect(-proposal.over).toBeLessThan(longest + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('come at once for forty items of many sentences', () => {
    const all = Array.from({ length: 40 }, (_, place) =>
      row(`i${place}`, SENTENCE.repeat(15), { float: place % 2 === 0, spare: place % 4 === 3 }),
    );
    const started = performance.now();
    expect(proposals(timing, all, START)).not.toHaveLength(0);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
