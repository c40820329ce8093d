import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DELIVERY_STATES, OPERATIONS, UNSENT } from './delivery';
import { type Known, mayBeLive, type PlannedDestination, planPublish, planRetract } from './plan';

const to = (id: string, given: Partial<PlannedDestination> = {}): PlannedDestination => ({
  id,
  enabled: true,
  sections: [],
  locales: [],
  can: { update: true, retract: true },
  ...given,
});
const story = { section: 'do-thi', locale: 'vi', version: 2, correction: null, embargoed: false };
const was = (given: Partial<Known> = {}): Known => ({
  id: 'd1',
  destination: 'web',
  operation: 'publish',
  state: 'delivered',
  storyVersion: 1,
  ...given,
});

describe('planning a published story', () => {
  it('publishes first, updates later, corrects where there is a note', () => {
    expect(planPublish(story, [to('web')], []).deliveries).toEqual([{ destination: 'web', operation: 'publish', state: 'pending' }]);
    expect(planPublish(story, [to('web')], [was()]).deliveries[0]?.operation).toBe('update');
    expect(planPublish({ ...story, correction: 'x' }, [to('web')], [was()]).deliveries[0]?.operation).toBe('correct');
  });
  it('publishes anew after a retraction', () => {
    const known = [was(), was({ id: 'd2', operation: 'retract', storyVersion: 1 })];
    expect(planPublish(story, [to('web')], known).deliveries[0]?.operation).toBe('publish');
  });
  it('keeps to sections, locales and switches', () => {
    const others = [to('a', { sections: ['the-thao'] }), to('b', { locales: ['en'] }), to('c', { enabled: false })];
    expect(planPublish(story, others, []).deliveries).toEqual([]);
    expect(planPublish({ ...story, locale: '' }, [to('b', { locales: ['en'] })], []).deliveries).toHaveLength(1);
  });
  it('pulls a story that moved out of what a destination takes', () => {
    expect(planPublish(story, [to('web', { sections: ['the-thao'] })], [was()]).deliveries).toEqual([
      { destination: 'web', operation: 'retract', state: 'pending' },
    ]);
  });
  it('holds an embargoed story, supersedes what has not left, and plans a version once', () => {
    expect(planPublish({ ...story, embargoed: true }, [to('web')], []).deliveries[0]?.state).toBe('held');
    expect(planPublish(story, [to('web')], [was({ state: 'retry_wait' })])).toMatchObject({
      supersede: ['d1'],
      deliveries: [{ operation: 'publish' }],
    });
    expect(planPublish(story, [to('web')], [was({ storyVersion: 2, state: 'pending' })])).toEqual({
      deliveries: [],
      supersede: [],
      cancel: [],
    });
  });
});

const known = fc.array(
  fc.record({
    id: fc.uuid(),
    destination: fc.constantFrom('web', 'hook'),
    operation: fc.constantFrom(...OPERATIONS),
    state: fc.constantFrom(...DELIVERY_STATES),
    storyVersion: fc.integer({ min: 1, max: 5 }),
  }),
);

describe('pulling a story', () => {
  it('cancels all that has not left and retracts all that may be out, once', () => {
    fc.assert(
      fc.property(known, (rows) => {
        const plan = planRetract([to('web'), to('hook', { enabled: false })], rows);
        for (const row of rows) if (UNSENT.includes(row.state) && row.operation !== 'retract') expect(plan.cancel).toContain(row.id);
        for (const id of ['web', 'hook']) {
          const planned = plan.deliveries.filter((one) => one.destination === id);
          expect(planned.length).toBeLessThanOrEqual(1);
          if (planned.length) expect(mayBeLive(rows, id)).toBe(true);
        }
      }),
    );
  });
  it('asks a person where the channel cannot take anything back', () => {
    expect(planRetract([to('web', { can: { update: true, retract: false } })], [was()]).deliveries[0]?.state).toBe('needs_human');
  });
});
