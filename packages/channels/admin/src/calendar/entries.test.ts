import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../../contracts';
import { entriesOf, toneOf, wordOf } from './entries';
import { stepped } from './views';

const item = (more: Partial<Outgoing>): Outgoing => ({
  delivery: 'd',
  story: 's',
  headline: 'Mưa lớn',
  destination: { id: 'a', name: 'Web', kind: 'web' },
  operation: 'publish',
  state: 'delivered',
  at: '2026-11-22T17:30:00.000Z',
  ...more,
});

it('steps a month to its first day, so that none is skipped', () => {
  expect(stepped('2026-01-31', 'month', 1)).toBe('2026-02-01');
  expect(stepped('2026-03-30', 'month', -1)).toBe('2026-02-01');
  expect(stepped('2026-12-28', 'week', 1)).toBe('2027-01-04');
});

describe('an entry of the calendar', () => {
  it('stands on the newsroom’s clock', () => expect(entriesOf([item({})], 'Asia/Ho_Chi_Minh')[0]?.start).toBe('2026-11-23T00:30:00.000Z'));
  it('says in colour and word how it stands, not on which network', () => {
    expect([toneOf(item({})), wordOf(item({}))]).toEqual(['success', 'calendar.sent']);
    expect([toneOf(item({ operation: 'retract' })), wordOf(item({ operation: 'retract' }))]).toEqual(['danger', 'state.pulled']);
    expect([toneOf(item({ state: null })), wordOf(item({ state: null }))]).toEqual(['neutral', 'calendar.planned']);
    expect([toneOf(item({ state: 'dead' })), wordOf(item({ state: 'dead' }))]).toEqual(['danger', 'calendar.trouble']);
  });
});
