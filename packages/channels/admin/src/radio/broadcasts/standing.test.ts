import { expect, it } from 'vitest';
import type { BroadcastView } from '../../../../contracts';
import { confirmed, troubles, urgency } from './standing';

const NOON = Date.parse('2026-11-27T12:00:00Z');
const receipt = (area: string, said: 'received' | 'played' | 'failed') => ({
  area,
  said,
  at: '2026-11-27T11:00:00Z',
  note: '',
  by: 'P. 1',
});
const delivery = (state: string) => ({ id: state, destination: 'Loa', state, why: null, at: null });
const message = (more: Partial<BroadcastView> = {}) =>
  ({
    state: 'approved',
    class: 'normal',
    areas: ['Phường 1', 'Phường 2', 'Phường 3'],
    receipts: [],
    deliveries: [delivery('delivered')],
    until: '2026-11-27T18:00:00Z',
    ...more,
  }) as BroadcastView;

it('counts wards that have it; one that failed has not', () => {
  expect(
    confirmed(message({ receipts: [receipt('Phường 1', 'played'), receipt('Phường 2', 'failed'), receipt('Khác', 'played')] })),
  ).toEqual({
    said: 1,
    of: 3,
  });
});

it('knows what is wrong, and that silence is wrong only when the time is over', () => {
  expect(troubles(message(), NOON)).toEqual([]);
  expect(troubles(message({ until: '2026-11-27T11:00:00Z', receipts: [receipt('Phường 1', 'played')] }), NOON)).toEqual([
    { what: 'silent', count: 2 },
  ]);
  expect(
    troubles(message({ deliveries: [delivery('dead')], receipts: [receipt('Phường 1', 'failed')] }), NOON).map(({ what }) => what),
  ).toEqual(['failed', 'undelivered']);
  expect(troubles(message({ state: 'cancelled', deliveries: [delivery('dead')] }), NOON)).toEqual([]);
});

it('puts an emergency that waits on top, then trouble, then what waits', () => {
  const all = [
    message(),
    message({ state: 'waiting' }),
    message({ deliveries: [delivery('failed')] }),
    message({ state: 'waiting', class: 'emergency' }),
  ];
  expect(all.map((one) => urgency(one, NOON))).toEqual([3, 2, 1, 0]);
});
