import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredOf, rundown, secondsOf, type TimedRow, type Timing } from './rundown';

const START = Date.parse('2026-11-22T10:00:00Z');
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();
const timing: Timing = { state: 'planned', startsMs: START, endMs: START + 455_000, current: null };
const row = (id: string, estimate: number, more: Partial<TimedRow> = {}): TimedRow => ({
  id,
  planned: 30,
  estimate,
  float: false,
  killed: false,
  spare: false,
  began: null,
  ended: null,
  ...more,
});
/** The bulletin of the drawing: 7:57 in 7:35. */
const ROWS = [
  row('a', 20),
  row('b', 102),
  row('c', 84),
  row('d', 31, { float: true }),
  row('e', 40, { readiness: 'pulled' }),
  row('f', 240),
];
const clock = (ms: number | null | undefined): string | null => (ms ? new Date(ms).toISOString().slice(11, 19) : null);

const seconds = fc.integer({ min: 0, max: 600 });
const flag = fc.boolean();
const planned = fc
  .array(fc.record({ planned: seconds, estimate: seconds, float: flag, killed: flag, spare: flag }), { maxLength: 30 })
  .map((rows) => rows.map((one, place): TimedRow => ({ ...one, id: `i${place}`, began: null, ended: null })));
/** A bulletin on air: some rows were there, one is, the rest is to come; what is killed or spare among the first was passed by. */
const onAir = fc
  .tuple(planned, fc.nat(30), fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 31, maxLength: 31 }), fc.nat(400_000))
  .map(([rows, upTo, lengths, running]) => {
    let clockMs = START;
    const last = Math.min(upTo, rows.length - 1);
    const aired = rows.map((one, place): TimedRow => {
      if (place > last || (place < last && (one.killed || one.spare))) return one;
      const began = new Date(clockMs).toISOString();
      if (place === last) return { ...one, began };
      clockMs += lengths[place] as number;
      return { ...one, began, ended: new Date(clockMs).toISOString() };
    });
    const current = aired[last]?.id ?? null;
    return { rows: aired, timing: { ...timing, state: current ? 'on_air' : 'planned', current } as Timing, now: clockMs + running };
  });
const any = fc.oneof(
  planned.map((rows) => ({ rows, timing, now: START })),
  onAir,
);

describe('a rundown', () => {
  it('says when each item begins, when it must, and how much is too long', () => {
    const { rows, total, over, endsAt } = rundown(timing, ROWS, START);
    expect([total, over, clock(endsAt)]).toEqual([477, 22, '10:07:57']);
    expect(rows.map(({ start, back }) => [clock(start), clock(back)])).toEqual([
      ['10:00:00', '09:59:38'],
      ['10:00:20', '09:59:58'],
      ['10:02:02', '10:01:40'],
      ['10:03:26', '10:03:04'],
      [null, null],
      ['10:03:57', '10:03:35'],
    ]);
  });
  it('counts what was measured, then what runs, then the estimate, then the plan', () => {
    const rows = [row('a', 20, { began: at(5), ended: at(30) }), row('b', 60, { began: at(30) }), row('c', 0), row('d', 50)];
    const live: Timing = { ...timing, state: 'on_air', current: 'b' };
    const during = rundown(live, rows, START + 40_000);
    expect(during.rows.map(({ basis, seconds: s }) => [basis, s])).toEqual([
      ['measured', 25],
      ['running', 60],
      ['planned', 30],
      ['estimate', 50],
    ]);
    // It began five seconds late: that is not forgotten.
    expect(during.over).toBe(5 + 25 + 60 + 30 + 50 - 455);
    expect(rundown(live, rows, START + 100_000).over - during.over).toBe(10);
  });
  it('counts what was killed on air, passes by what lies behind, and after the end only what was heard', () => {
    const rows = [row('a', 20, { began: at(0), ended: at(10), killed: true }), row('b', 60), row('c', 60, { began: at(10) }), row('d', 50)];
    expect(rundown({ ...timing, state: 'on_air', current: 'c' }, rows, START + 10_000).rows.map(({ counts }) => counts)).toEqual([
      true,
      false,
      true,
      true,
    ]);
    const over = rows.map((one) => (one.id === 'c' ? { ...one, ended: at(70) } : one));
    expect(rundown({ ...timing, state: 'done' }, over, START + 900_000).total).toBe(70);
  });
  it('lets a hole in the air grow', () => {
    const rows = [row('a', 20, { began: at(0), ended: at(10), killed: true }), row('b', 60, { killed: true })];
    const hole = (now: number) => rundown({ ...timing, state: 'on_air' }, rows, START + now).endsAt - START;
    expect([hole(10_000), hole(25_000)]).toEqual([10_000, 25_000]);
  });

  it('always ends at the hard end, counted back', () => {
    fc.assert(
      fc.property(any, ({ rows, timing: when, now }) => {
        const found = rundown(when, rows, now);
        const counting = found.rows.filter(({ counts }) => counts);
        const [first, last] = [counting[0], counting.at(-1)];
        if (!first || !last) return;
        expect((first.back as number) + counting.reduce((sum, { ms }) => sum + ms, 0)).toBe(when.endMs);
        expect((last.back as number) + last.ms).toBe(when.endMs);
        expect((last.start as number) + last.ms).toBe(found.endsAt);
        for (const { start, back } of counting) expect((start as number) - (back as number)).toBe(found.overMs);
      }),
    );
  });
  it('changes by exactly the length of what is killed or put aside', () => {
    fc.assert(
      fc.property(any, fc.nat(29), fc.constantFrom('killed' as const, 'spare' as const), ({ rows, timing: when, now }, pick, how) => {
        const one = rows[pick % Math.max(1, rows.length)];
        if (!one || one.began) return;
        const before = rundown(when, rows, now);
        const counted = before.rows.find(({ id }) => id === one.id)?.ms ?? 0;
        const toggled = rows.map((each) => (each.id === one.id ? { ...each, [how]: true } : each));
        expect(before.overMs - rundown(when, toggled, now).overMs).toBe(counted);
        expect(counted === 0 || counted === secondsOf(one) * 1000).toBe(true);
        const floated = rows.map((each) => (each.id === one.id ? { ...each, float: !each.float } : each));
        expect(rundown(when, floated, now).overMs).toBe(before.overMs);
      }),
    );
  });
  it('takes the same time in any order', () => {
    const shuffled = planned.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(fc.property(shuffled, ([rows, other]) => rundown(timing, rows, START).total === rundown(timing, other, START).total));
  });
  it('never ends earlier while the clock goes on', () => {
    fc.assert(
      fc.property(
        any,
        fc.nat(900_000),
        ({ rows, timing: when, now }, later) => rundown(when, rows, now + later).endsAt >= rundown(when, rows, now).endsAt,
      ),
    );
  });
  it('measures to the second', () => {
    expect(measuredOf({ began: at(0), ended: at(12.4) })).toBe(12);
    expect(measuredOf({ began: at(0), ended: null })).toBeNull();
  });
});
