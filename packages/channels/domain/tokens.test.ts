import { describe, expect, it } from 'vitest';
import { claimOf, usable } from './tokens';

describe('a remembered token', () => {
  const now = 1_000_000;
  it.each([
    ['none', null, undefined, false],
    ['without an end', { access: 'a', expiresAt: null }, undefined, true],
    ['with an hour to go', { access: 'a', expiresAt: now + 3_600_000 }, undefined, true],
    ['with a minute to go', { access: 'a', expiresAt: now + 60_000 }, undefined, false],
    ['that was refused', { access: 'a', expiresAt: null }, 'a', false],
    ['newer than the one that was refused', { access: 'b', expiresAt: null }, 'a', true],
    ['newer, and already at its end', { access: 'b', expiresAt: now }, 'a', false],
  ])('%s', (_, kept, stale, can) => expect(usable(kept, now, stale)).toBe(can));

  it('is renewed by one at a time, and by another where the first never came back', () => {
    expect(claimOf({ holder: null, heldUntil: null }, now)).toBe('free');
    expect(claimOf({ holder: 'a', heldUntil: now + 1 }, now)).toBe('held');
    expect(claimOf({ holder: 'a', heldUntil: now }, now)).toBe('abandoned');
    expect(claimOf({ holder: 'a', heldUntil: null }, now)).toBe('abandoned');
  });
});
