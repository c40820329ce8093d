import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLAIMABLE,
  DELIVERY_STATES,
  type DeliveryEvent,
  type DeliveryState,
  decisionsFor,
  inDoubt,
  nextState,
  overtaken,
  released,
  stopped,
  TRANSITIONS,
  UNSENT,
  WAITS,
  waitAfter,
} from './delivery';

const EVENTS = [...new Set(Object.values(TRANSITIONS).flatMap((row) => Object.keys(row)))] as DeliveryEvent[];

describe('a delivery’s states', () => {
  it('has exactly the transitions that were agreed', () => {
    const table = DELIVERY_STATES.flatMap((state) =>
      Object.entries(TRANSITIONS[state]).map(([event, next]) => `${state} ${event} ${next}`),
    );
    expect(table).toMatchInlineSnapshot(`
      [
        "held release pending",
        "held resume retry_wait",
        "held doubt unknown",
        "held supersede superseded",
        "held kill cancelled",
        "pending claim leased",
        "pending hold held",
        "pending exhausted dead",
        "pending supersede superseded",
        "pending kill cancelled",
        "leased attempt sending",
        "leased lease_lost pending",
        "sending confirmed delivered",
        "sending taken accepted",
        "sending not_applied retry_wait",
        "sending rejected failed",
        "sending unsure unknown",
        "sending lease_lost unknown",
        "accepted confirmed delivered",
        "accepted rejected failed",
        "accepted unsure unknown",
        "unknown confirmed delivered",
        "unknown absent retry_wait",
        "unknown it_is_live delivered",
        "unknown resend pending",
        "unknown give_up cancelled",
        "retry_wait claim leased",
        "retry_wait hold held",
        "retry_wait exhausted dead",
        "retry_wait doubt unknown",
        "retry_wait supersede superseded",
        "retry_wait kill cancelled",
        "needs_human it_is_live delivered",
        "needs_human give_up cancelled",
        "needs_human supersede superseded",
        "needs_human kill cancelled",
        "failed it_is_live delivered",
        "failed give_up cancelled",
        "dead resend pending",
        "dead it_is_live delivered",
        "dead give_up cancelled",
      ]
    `);
  });

  it('treats a silence as doubt only where a second send does harm', () => {
    for (const event of ['unsure', 'lease_lost'] as const) {
      expect(nextState('sending', event, 'never')).toBe('unknown');
      expect(nextState('sending', event, 'safe')).toBe('retry_wait');
      expect(nextState('sending', event, 'keyed')).toBe('retry_wait');
    }
    expect(nextState('accepted', 'unsure', 'safe')).toBe('unknown');
  });

  it('never sends again on its own what may be there, and never leaves an ended delivery', () => {
    const ended: DeliveryState[] = ['delivered', 'superseded', 'cancelled'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS)), (events) => {
        let state: DeliveryState = 'pending';
        for (const event of events) {
          const next = nextState(state, event, 'never');
          if (ended.includes(state)) expect(next).toBeNull();
          // From "sending" a channel that must not repeat comes back to the queue by proof only.
          if (state === 'sending' && next === 'retry_wait') expect(event).toBe('not_applied');
          state = next ?? state;
        }
      }),
    );
  });

  it('knows what has not left, what may start, and what a person may say', () => {
    expect(UNSENT).toEqual(['held', 'pending', 'retry_wait', 'needs_human']);
    expect(CLAIMABLE).toEqual(['pending', 'retry_wait']);
    expect(decisionsFor('unknown')).toEqual(['retry', 'it_is_live', 'give_up']);
    expect(decisionsFor('failed')).toEqual(['retry']);
    expect(decisionsFor('failed', 'retract')).toEqual(['retry', 'it_is_live', 'give_up']);
    expect(decisionsFor('delivered')).toEqual([]);
  });
});

describe('doubt', () => {
  it('is not lifted by a later try that never left or was refused, but by a look', () => {
    const after = (...outcomes: (string | null)[]) => inDoubt(outcomes.map((outcome) => ({ outcome })));
    expect(after()).toBe(false);
    expect(after('not_applied')).toBe(false);
    expect(after('unsure', 'not_applied', 'rejected')).toBe(true);
    expect(after(null, 'not_applied')).toBe(true);
    expect(after('unsure', 'probe_absent', 'not_applied')).toBe(false);
  });
});

describe('a keyed try that may have arrived', () => {
  const row = (state: DeliveryState, mode: 'safe' | 'keyed' | 'never' = 'keyed', doubt = true) => ({ state, mode, doubt });
  it('is looked for, whatever stops it, and is told again when it is let go', () => {
    for (const state of ['retry_wait', 'held'] as const) {
      expect(stopped(row(state), 'cancelled')).toBe('unknown');
      expect(overtaken(row(state), 'kill')).toBe('unknown');
      expect(overtaken(row(state), 'version')).toBeNull();
      // Every way out of it stands in the machine.
      expect(TRANSITIONS[state].doubt).toBe('unknown');
    }
    expect(released(row('held'))).toBe(TRANSITIONS.held.resume);
  });
  it('is no such thing where it is known, where it may be told twice, and where nothing has left', () => {
    expect(stopped(row('retry_wait', 'keyed', false), 'cancelled')).toBe('cancelled');
    expect(stopped(row('held', 'safe'), 'superseded')).toBe('superseded');
    expect(stopped(row('pending'), 'cancelled')).toBe('cancelled');
    expect(released(row('held', 'keyed', false))).toBe(TRANSITIONS.held.release);
  });
});

describe('waits', () => {
  it('grow, end, and honour Retry-After up to a day', () => {
    expect(waitAfter(1, null, 0)).toBe(5_000);
    expect(waitAfter(1, 60_000, 0)).toBe(60_000);
    expect(waitAfter(2, 1_000, 0)).toBe(300_000);
    expect(waitAfter(1, 10 ** 12, 0)).toBe(86_400_000);
    expect(waitAfter(WAITS.length + 1, null, 0)).toBeNull();
  });
  it('are spread by at most a tenth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: WAITS.length }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, jitter) => {
        const wait = waitAfter(tries, null, jitter) as number;
        const base = WAITS[tries - 1] as number;
        expect(wait).toBeGreaterThanOrEqual(base);
        expect(wait).toBeLessThanOrEqual(base * 1.1 + 1);
      }),
    );
  });
});
