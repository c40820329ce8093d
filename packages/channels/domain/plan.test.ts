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
  byHand: false,
  on: true,
  approval: false,
  at: null,
  quiet: null,
  ...given,
});
const story = { section: 'do-thi', locale: 'vi', version: 2, correction: false, embargo: null, now: 1000, zone: 'Asia/Ho_Chi_Minh' };
const was = (given: Partial<Known> = {}): Known => ({
  id: 'd1',
  destination: 'web',
  operation: 'publish',
  state: 'delivered',
  storyVersion: 1,
  mode: 'never',
  attempts: [],
  why: null,
  ...given,
});

describe('planning a published story', () => {
  it('publishes first, updates later, corrects where there is a note', () => {
    expect(planPublish(story, [to('web')], []).deliveries).toMatchObject([{ destination: 'web', operation: 'publish', state: 'pending' }]);
    expect(planPublish(story, [to('web')], [was()]).deliveries[0]?.operation).toBe('update');
    expect(planPublish({ ...story, correction: true }, [to('web')], [was()]).deliveries[0]?.operation).toBe('correct');
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
    expect(planPublish(story, [to('web', { sections: ['the-thao'] })], [was()]).deliveries).toMatchObject([
      { destination: 'web', operation: 'retract', state: 'pending' },
    ]);
  });
  it('holds an embargoed story, supersedes what has not left, and plans a version once', () => {
    expect(planPublish({ ...story, embargo: 2000 }, [to('web')], []).deliveries[0]).toMatchObject({
      state: 'held',
      heldFor: 'embargo',
      until: 2000,
    });
    expect(planPublish(story, [to('web')], [was({ state: 'retry_wait' })])).toMatchObject({
      end: [{ id: 'd1', state: 'superseded' }],
      deliveries: [{ operation: 'publish' }],
    });
    expect(planPublish(story, [to('web')], [was({ storyVersion: 2, state: 'pending' })])).toEqual({
      deliveries: [],
      end: [],
      adopt: [],
    });
  });
});

describe('what an editor or a destination says of one story', () => {
  it('leaves alone what is live where it was switched off', () => {
    expect(planPublish(story, [to('web', { on: false })], [was()])).toEqual({ deliveries: [], end: [], adopt: [] });
  });
  it('plans anew what was switched off and on again', () => {
    const off = was({ state: 'cancelled', why: 'switched_off', storyVersion: 2 });
    expect(planPublish(story, [to('web')], [off]).deliveries).toHaveLength(1);
  });
  it('gives to a person what nobody sends, and takes it back when a newer version comes', () => {
    const waiting = was({ state: 'needs_human' });
    const plan = planPublish(story, [to('web', { byHand: true })], [waiting]);
    expect(plan).toMatchObject({ end: [{ id: 'd1', state: 'superseded' }], deliveries: [{ state: 'needs_human', why: 'by_hand' }] });
    expect(planRetract([to('web', { byHand: true })], [waiting])).toMatchObject({
      end: [{ id: 'd1', state: 'cancelled' }],
      deliveries: [],
    });
  });
  it('asks a person to correct what cannot be changed, and plans behind what is still unclear', () => {
    const fixed = to('web', { can: { update: false, retract: true } });
    expect(planPublish(story, [fixed], [was()]).deliveries).toEqual([]);
    expect(planPublish({ ...story, correction: true }, [fixed], [was()]).deliveries).toMatchObject([
      { state: 'needs_human', why: 'no_update' },
    ]);
    expect(planPublish(story, [fixed], [was({ state: 'unknown' })]).deliveries).toMatchObject([{ state: 'pending' }]);
  });
  it('settles a keyed try in doubt before anything else, and looks for it when it is pulled', () => {
    const doubtful = was({ state: 'retry_wait', mode: 'keyed', attempts: [{ outcome: 'unsure' }] });
    expect(planPublish(story, [to('web')], [doubtful])).toMatchObject({ end: [], deliveries: [{ operation: 'update' }] });
    expect(planRetract([to('web')], [doubtful])).toMatchObject({ end: [{ state: 'unknown' }], deliveries: [{ operation: 'retract' }] });
    // Held for the night between two tries, it may stand there all the same.
    expect(planPublish(story, [to('web')], [{ ...doubtful, state: 'held' }])).toMatchObject({
      end: [],
      deliveries: [{ operation: 'update' }],
    });
  });
});

const known = fc
  .array(
    fc.record({
      destination: fc.constantFrom('web', 'hook'),
      operation: fc.constantFrom(...OPERATIONS),
      state: fc.constantFrom(...DELIVERY_STATES),
      storyVersion: fc.integer({ min: 1, max: 5 }),
      mode: fc.constantFrom('safe' as const, 'keyed' as const, 'never' as const),
      attempts: fc.array(fc.record({ outcome: fc.constantFrom('unsure', 'rejected', 'not_applied', 'probe_absent', null) })),
      why: fc.constant(null),
    }),
  )
  .map((rows) => rows.map((row, index): Known => ({ ...row, id: `d${index}` })));

describe('pulling a story', () => {
  it('ends all that has not left and retracts all that may be out, once', () => {
    fc.assert(
      fc.property(known, (rows) => {
        const plan = planRetract([to('web'), to('hook', { enabled: false })], rows);
        for (const row of rows)
          if (UNSENT.includes(row.state) && row.operation !== 'retract') expect(plan.end.map(({ id }) => id)).toContain(row.id);
        for (const id of ['web', 'hook']) {
          const lane = rows.filter((row) => row.destination === id);
          const planned = plan.deliveries.filter((one) => one.destination === id);
          const adopted = lane.filter((row) => plan.adopt.includes(row.id));
          expect(planned.length).toBeLessThanOrEqual(1);
          if (planned.length) expect(mayBeLive(lane)).toBe(true);
          if (mayBeLive(lane)) expect(planned.length + adopted.length).toBeGreaterThan(0);
        }
      }),
    );
  });
  it('asks a person where the channel cannot take anything back', () => {
    expect(planRetract([to('web', { can: { update: true, retract: false } })], [was()]).deliveries[0]?.state).toBe('needs_human');
  });
});
