import { describe, expect, it } from 'vitest';
import type { DeliveryView } from '../../../contracts';
import { byStory, byUrgency, failing, overtaken, standing, steady } from './groups';

const one = (id: string, more: Partial<DeliveryView> = {}): DeliveryView =>
  ({
    id,
    story: 's',
    headline: 'Mưa',
    state: 'delivered',
    operation: 'publish',
    recall: null,
    decisions: [],
    destination: { id: 'a', name: 'A', kind: 'x' },
    ...more,
  }) as DeliveryView;

describe('the outbox', () => {
  it('keeps a story together and shows the newest of each destination', () => {
    const rows = [one('3', { story: 't' }), one('2'), one('1')];
    expect(byStory(rows).map((group) => [group.story, group.deliveries.length])).toEqual([
      ['t', 1],
      ['s', 2],
    ]);
    expect(standing([one('2'), one('1'), one('0', { destination: { id: 'b', name: 'B', kind: 'x' } })]).map(({ id }) => id)).toEqual([
      '2',
      '0',
    ]);
  });

  it('asks nothing of what was tried anew since, unless it may be live', () => {
    const failed = one('1', { state: 'failed' });
    const unknown = one('0', { state: 'unknown' });
    const all = [one('2'), failed, unknown];
    expect([failed, unknown].map((row) => overtaken(row, all))).toEqual([true, false]);
    expect(overtaken(failed, [failed, unknown])).toBe(false);
  });

  it('puts what was pulled and may still be seen first, then what may be live, then what failed', () => {
    const rows = [
      one('dead', { state: 'dead' }),
      one('failed', { state: 'failed' }),
      one('unknown', { state: 'unknown' }),
      one('pulled', { state: 'failed', operation: 'retract' }),
      one('hand', { state: 'needs_human' }),
    ];
    expect(byUrgency(rows).map(({ id }) => id)).toEqual(['pulled', 'unknown', 'hand', 'failed', 'dead']);
  });

  it('offers to send again where several failed, and only what can be', () => {
    const retry = { decisions: ['retry' as const] };
    const rows = [
      one('1', { state: 'failed', ...retry }),
      one('2', { state: 'dead', ...retry }),
      one('3', { state: 'unknown', ...retry }),
      one('4', { state: 'failed' }),
      one('5', { state: 'failed', ...retry, destination: { id: 'b', name: 'B', kind: 'x' } }),
    ];
    expect(failing(rows).map(({ id, deliveries }) => [id, deliveries.map((row) => row.id)])).toEqual([['a', ['1', '2']]]);
  });

  it('moves nothing while somebody looks at it', () => {
    const groups = byStory([one('9', { story: 'new' }), one('8', { story: 's', headline: 'Mưa to' }), one('7', { story: 't' })]);
    const { shown, waiting } = steady(groups, ['t', 's', 'gone']);
    expect(shown.map(({ story, headline }) => [story, headline])).toEqual([
      ['t', 'Mưa'],
      ['s', 'Mưa to'],
    ]);
    expect(waiting).toBe(1);
  });
});
