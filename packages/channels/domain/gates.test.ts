import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gates, hold } from './hold';
import { cell, freeAt, take, used } from './pace';
import { quietUntil } from './quiet';
import { reminderIn, standingIn } from './recall';

const VN = 'Asia/Ho_Chi_Minh';
const at = (iso: string) => Date.parse(iso);
const said = (ms: number | null) => ms && new Date(ms).toISOString();

describe('quiet hours', () => {
  it('end on the newsroom’s clock, over midnight too', () => {
    expect(said(quietUntil({ from: '22:00', to: '06:00' }, at('2026-11-20T16:30:30Z'), VN))).toBe('2026-11-20T23:00:00.000Z');
    expect(said(quietUntil({ from: '22:00', to: '06:00' }, at('2026-11-20T22:59:59Z'), VN))).toBe('2026-11-20T23:00:00.000Z');
    expect(quietUntil({ from: '22:00', to: '06:00' }, at('2026-11-20T23:00:00Z'), VN)).toBeNull();
    expect(quietUntil({ from: '12:00', to: '12:00' }, at('2026-11-20T05:00:00Z'), VN)).toBeNull();
    expect(quietUntil(null, 0, VN)).toBeNull();
  });
  it('end by the wall clock in the nights the clock is changed', () => {
    // Paris: 2026-03-29 02:00 → 03:00, 2026-10-25 03:00 → 02:00.
    expect(said(quietUntil({ from: '22:00', to: '06:00' }, at('2026-03-28T22:00:00Z'), 'Europe/Paris'))).toBe('2026-03-29T04:00:00.000Z');
    expect(said(quietUntil({ from: '22:00', to: '06:00' }, at('2026-10-24T21:00:00Z'), 'Europe/Paris'))).toBe('2026-10-25T05:00:00.000Z');
  });
  it('always end, and it is not quiet then', () => {
    const clock = fc
      .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    const moment = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') });
    fc.assert(
      fc.property(clock, clock, moment, (from, to, now) => {
        const end = quietUntil({ from, to }, now, VN);
        if (end === null) return;
        expect(end).toBeGreaterThan(now);
        expect(end - now).toBeLessThanOrEqual(24 * 3_600_000);
        expect(quietUntil({ from, to }, end, VN)).toBeNull();
      }),
    );
  });
});

describe('what holds a delivery', () => {
  const open: Gates = { operation: 'publish', approval: false, approved: false, embargo: null, at: null, quiet: null, zone: VN, now: 1000 };
  it('is approval, the embargo, the editor’s time, the quiet hours, in that order', () => {
    const quiet = { from: '00:00', to: '23:59' };
    const all = { ...open, approval: true, embargo: 2000, at: 3000, quiet };
    expect(hold(all)).toEqual({ for: 'approval', until: null });
    expect(hold({ ...all, approved: true })).toEqual({ for: 'embargo', until: 2000 });
    expect(hold({ ...all, approved: true, now: 2000 })).toEqual({ for: 'time', until: 3000 });
    expect(hold({ ...all, approved: true, now: 3000 })?.for).toBe('quiet');
    expect(hold(open)).toBeNull();
  });
  it('is nothing for what takes back, and the embargo alone for what puts right', () => {
    const all = { ...open, approval: true, embargo: 2000, at: 3000, quiet: { from: '00:00', to: '23:59' } };
    expect(hold({ ...all, operation: 'retract' })).toBeNull();
    expect(hold({ ...all, operation: 'correct' })?.for).toBe('embargo');
    expect(hold({ ...all, operation: 'correct', now: 2000 })).toBeNull();
  });
});

describe('pace', () => {
  const rules = fc.record({ max: fc.integer({ min: 1, max: 50 }), perMs: fc.integer({ min: 10, max: 10_000 }) });
  it('never lets a window hold more than the network allows, and uses at least half of it', () => {
    fc.assert(
      fc.property(rules, fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 300 }), (rule, gaps) => {
        let next = 0;
        let now = 1_000_000;
        const sent: number[] = [];
        for (const gap of gaps) {
          now += gap;
          const taken = take(next, now, rule);
          if (taken === null) {
            now = Math.max(now, freeAt(next, rule));
            continue;
          }
          next = taken;
          sent.push(now);
        }
        for (const [i, start] of sent.entries())
          expect(sent.slice(i).filter((one) => one < start + rule.perMs - 1e-6).length).toBeLessThanOrEqual(rule.max);
        expect(rule.perMs / cell(rule).interval).toBeGreaterThanOrEqual(rule.max / 2);
        expect(used(next, now, rule)).toBeLessThanOrEqual(rule.max);
      }),
    );
  });
});

describe('a recall', () => {
  it('shows what is still unclear before its retraction, and is done when that is delivered', () => {
    const sent = { id: 1, operation: 'publish' as const, state: 'unknown' as const, recall: null };
    const pulls = { id: 2, operation: 'retract' as const, state: 'pending' as const, recall: 'r' };
    expect(standingIn([sent, pulls], 'r', 'pull')).toMatchObject({
      row: sent,
      done: false,
      live: true,
      decisions: ['retry', 'it_is_live', 'give_up'],
    });
    expect(
      standingIn(
        [
          { ...sent, state: 'delivered' },
          { ...pulls, state: 'delivered' },
        ],
        'r',
        'pull',
      ),
    ).toMatchObject({ done: true, live: false });
    expect(standingIn([sent, { ...pulls, state: 'cancelled' }], 'r', 'pull')).toMatchObject({ done: true, live: true });
    expect(standingIn([sent], 'r', 'pull')).toBeNull();
  });
  it('asks at widening intervals without end', () => {
    const waits = Array.from({ length: 20 }, (_, asked) => reminderIn(asked));
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[19]).toBe(4 * 3_600_000);
  });
});
