import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../zone';
import { planAct, planEdit } from './act';
import { startsBetween } from './expand';
import type { Happening } from './happening';
import { type Changes, type Plan, type Planned, SCOPES } from './plan';
import { carryOut, event, everything, hit, subjectOf } from './support';

const at = (text: string) => Date.parse(text);
const done = (planned: Planned): Plan => {
  if (!planned.ok) throw new Error(planned.code);
  return planned;
};
const starts = (rows: readonly Happening[], to?: number) =>
  everything(rows, to).map((one) => new Date(one.starts).toISOString().slice(0, 16));
const exception = (part: Partial<Happening>): Happening => event({ id: 'x', rrule: null, series: 'e', ...part });
const MOVED = exception({
  original: at('2026-12-10T01:30Z'),
  starts: at('2026-12-11T07:00Z'),
  ends: at('2026-12-11T08:30Z'),
  state: 'rescheduled',
});
const NOW = at('2026-11-24T00:00Z');

describe('one meeting', () => {
  it('becomes an exception and says how far it moved', () => {
    const original = at('2026-12-03T01:30Z');
    const plan = done(
      planEdit(subjectOf([event()], 'e', [original]), 'one', original, { starts: at('2026-12-03T07:00Z'), ends: at('2026-12-03T08:00Z') }),
    );
    expect(plan.creates).toMatchObject([{ series: 'e', original, state: 'rescheduled', rrule: null }]);
    expect(plan.carries).toEqual([
      { from: { happening: 'e', occurrence: original }, to: { happening: 'e', occurrence: original }, span: 5.5 * 3_600_000 },
    ]);
    expect(starts(carryOut([event()], plan), at('2026-12-11T00:00Z'))).toEqual([
      '2026-11-26T01:30',
      '2026-12-03T07:00',
      '2026-12-10T01:30',
    ]);
    // Put back by hand: the exception stays, and is planned again.
    const rows = carryOut([event()], plan).map((row) => (row.id === 'new:0' ? { ...row, id: 'x' } : row));
    const back = done(planEdit(subjectOf(rows), 'one', original, { starts: original, ends: original + 5_400_000 }));
    expect(back.updates).toMatchObject([{ id: 'x', changes: { state: 'planned', starts: original } }]);
  });
  it('is refused where the rule has none', () => {
    expect(planEdit(subjectOf([event()]), 'one', at('2026-12-04T01:30Z'), { title: 'x' })).toEqual({
      ok: false,
      code: 'happening.no_occurrence',
    });
    expect(planEdit(subjectOf([event()]), 'one', at('2026-12-03T01:30Z'), { rrule: null })).toEqual({
      ok: false,
      code: 'happening.needs_series',
    });
  });
});

describe('this and the following', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=TH;COUNT=9', 'FREQ=WEEKLY;BYDAY=TH;COUNT=3', 'FREQ=WEEKLY;BYDAY=TU;COUNT=6'],
    [
      'FREQ=WEEKLY;BYDAY=TH;UNTIL=20270131T165959Z',
      'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T012959Z',
      'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270131T165959Z',
    ],
    ['FREQ=WEEKLY;BYDAY=TH', 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T012959Z', 'FREQ=WEEKLY;BYDAY=TU'],
  ])('splits %s', (rrule, before, after) => {
    const plan = done(
      planEdit(subjectOf([event({ rrule })]), 'following', at('2026-12-17T01:30Z'), {
        starts: at('2026-12-15T02:00Z'),
        ends: at('2026-12-15T03:00Z'),
      }),
    );
    expect(plan.updates[0]?.changes.rrule).toBe(before);
    expect(plan.creates).toMatchObject([{ rrule: after, starts: at('2026-12-15T02:00Z'), ends: at('2026-12-15T03:00Z') }]);
  });
  it('is all where it is the first', () => {
    expect(done(planEdit(subjectOf([event()]), 'following', event().starts, { title: 'Khác' })).creates).toEqual([]);
  });
  it('takes later exceptions and work along, and leaves the earlier', () => {
    const early = exception({
      id: 'early',
      original: at('2026-12-03T01:30Z'),
      starts: at('2026-12-03T02:30Z'),
      ends: at('2026-12-03T03:30Z'),
      state: 'rescheduled',
    });
    const rows = [event(), early, MOVED];
    const hung = [null, at('2026-12-03T01:30Z'), at('2026-12-10T01:30Z'), at('2026-12-17T01:30Z')];
    const plan = done(planEdit(subjectOf(rows, 'e', hung), 'following', at('2026-12-10T01:30Z'), { title: 'Giao ban' }));
    expect(plan.carries).toEqual(
      ['2026-12-10T01:30Z', '2026-12-17T01:30Z'].map((one) => ({
        from: { happening: 'e', occurrence: at(one) },
        to: { happening: 'new:0', occurrence: at(one) },
        span: 0,
      })),
    );
    const after = carryOut(rows, plan);
    expect(after.find((row) => row.id === 'early')?.series).toBe('e');
    expect(after.find((row) => row.id === 'x')).toMatchObject({
      series: 'new:0',
      title: 'Giao ban',
      starts: MOVED.starts,
      state: 'rescheduled',
    });
    expect(starts(after)).toEqual(starts(rows));
  });
});

describe('all meetings', () => {
  it('move on the wall clock, with their exceptions, across a change of the clocks', () => {
    const york = event({ timezone: 'America/New_York', starts: at('2027-02-25T13:30Z'), ends: at('2027-02-25T14:30Z') });
    const own = exception({
      original: at('2027-03-18T12:30Z'),
      starts: at('2027-03-18T12:30Z'),
      ends: at('2027-03-18T13:30Z'),
      title: 'Riêng',
    });
    const plan = done(
      planEdit(subjectOf([york, own]), 'all', at('2027-03-04T13:30Z'), { starts: at('2027-03-05T14:30Z'), ends: at('2027-03-05T15:30Z') }),
    );
    const after = carryOut([york, own], plan);
    expect(after[0]).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=FR', starts: at('2027-02-26T14:30Z') });
    expect(after[1]).toMatchObject({ title: 'Riêng', original: at('2027-03-19T13:30Z'), starts: at('2027-03-19T13:30Z') });
  });
  it('keep an own time, an own fact, and take over the rest', () => {
    const own = { ...MOVED, place: 'Hội trường B' };
    const plan = done(planEdit(subjectOf([event(), own]), 'all', event().starts, { place: 'Hội trường A', title: 'Giao ban' }));
    expect(carryOut([event(), own], plan)[1]).toMatchObject({ place: 'Hội trường B', title: 'Giao ban', starts: MOVED.starts });
  });
  it('make what the new rule does not hold an event of its own', () => {
    const hung = [at('2026-12-03T01:30Z'), MOVED.original];
    const plan = done(
      planEdit(subjectOf([event(), { ...MOVED, original: at('2026-12-03T01:30Z') }], 'e', hung), 'all', event().starts, {
        rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
      }),
    );
    expect(plan).toMatchObject({ singles: 1, updates: [{ id: 'e' }, { id: 'x', changes: { series: null, original: null } }] });
    expect(plan.carries.map((one) => one.to)).toEqual([
      { happening: 'x', occurrence: null },
      { happening: 'e', occurrence: MOVED.original },
    ]);
  });
  it('ask for a rule where its days cannot simply move', () => {
    const rrule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
    const master = event({ rrule, starts: at('2026-11-30T01:30Z'), ends: at('2026-11-30T02:30Z') });
    expect(planEdit(subjectOf([master]), 'all', null, { starts: at('2026-12-01T01:30Z') })).toEqual({
      ok: false,
      code: 'happening.rule_stays',
    });
  });
});

describe('any edit', () => {
  const rules = fc
    .tuple(
      fc.constantFrom(
        'FREQ=WEEKLY;BYDAY=TH',
        'FREQ=WEEKLY;BYDAY=MO,TH',
        'FREQ=DAILY',
        'FREQ=MONTHLY;BYDAY=4TH',
        'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
      ),
      fc.constantFrom('', ';COUNT=14', ';UNTIL=20270401T000000Z'),
    )
    .map((part) => part.join(''));
  const zones = fc.constantFrom('Asia/Ho_Chi_Minh', 'America/New_York', 'Europe/Paris');
  const worlds = fc.record({
    rrule: rules,
    timezone: zones,
    picks: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 4 }),
    works: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 4 }),
    at: fc.integer({ min: 0, max: 11 }),
    hours: fc.integer({ min: -30, max: 30 }),
    scope: fc.constantFrom(...SCOPES),
    shift: fc.integer({ min: -26, max: 26 }),
    rule: fc.option(rules, { nil: undefined }),
  });

  it('loses no exception and no work, and claims no start twice', () => {
    fc.assert(
      fc.property(worlds, ({ rrule, timezone, picks, works, at: place, hours, scope, shift, rule }) => {
        const master = event({ rrule, timezone });
        const all = startsBetween({ ...master, rrule }, master.starts, at('2028-01-01T00:00Z'), 12);
        const of = (n: number) => all[n % all.length] as number;
        const rows = [
          master,
          ...[...new Set(picks.map(of))].map((original, n) =>
            exception({
              id: `x${n}`,
              timezone,
              original,
              starts: original + hours * 3_600_000,
              ends: original + hours * 3_600_000 + 3_600_000,
            }),
          ),
        ];
        const hung = [...new Set(works.map(of))];
        const original = of(place);
        const changes: Changes = {
          title: 'Mới',
          starts: original + shift * 3_600_000,
          ends: original + shift * 3_600_000 + 3_600_000,
          ...(rule && scope !== 'one' ? { rrule: rule } : {}),
        };
        const planned = planEdit(subjectOf(rows, 'e', hung), scope, original, changes);
        if (!planned.ok) return;
        const after = carryOut(rows, planned);
        for (const row of rows) expect(after.some((one) => one.id === row.id)).toBe(true);
        for (const one of hung) {
          const carry = planned.carries.find(({ from }) => from.occurrence === one);
          const hook = carry?.to ?? { happening: 'e', occurrence: one };
          const was = hit(rows, { happening: 'e', occurrence: one });
          const is = hit(after, hook);
          expect(is, `${one}`).toBeDefined();
          expect((is?.starts ?? 0) - (was?.starts ?? 0)).toBe(carry?.span ?? 0);
        }
        expect(hit(after, planned.at)?.row.title).toBe('Mới');
      }),
      { numRuns: 250 },
    );
  });

  it('that changes nothing but its reach shows the same calendar', () => {
    fc.assert(
      fc.property(worlds, ({ rrule, timezone, picks, at: place, hours }) => {
        const master = event({ rrule, timezone });
        const all = startsBetween({ ...master, rrule }, master.starts, at('2028-01-01T00:00Z'), 12);
        const of = (n: number) => all[n % all.length] as number;
        const rows = [
          master,
          ...[...new Set(picks.map(of))].map((original, n) =>
            exception({
              id: `x${n}`,
              timezone,
              original,
              starts: original + hours * 3_600_000,
              ends: original + hours * 3_600_000 + 7_200_000,
            }),
          ),
        ];
        for (const scope of SCOPES)
          expect(starts(carryOut(rows, done(planEdit(subjectOf(rows), scope, of(place), {})))), scope).toEqual(starts(rows));
      }),
      { numRuns: 60 },
    );
  });
});

describe('putting off and calling off', () => {
  const one = at('2026-12-03T01:30Z');
  it('is said for one, and taken back', () => {
    const off = done(planAct(subjectOf([event()]), 'one', one, { act: 'cancel', note: ' Bão số 12 ' }, NOW));
    const rows = carryOut([event()], off);
    expect(rows[1]).toMatchObject({ state: 'cancelled', note: 'Bão số 12', original: one });
    const back = done(planAct(subjectOf(rows), 'one', one, { act: 'restore', note: '' }, NOW));
    expect(carryOut(rows, back)[1]).toMatchObject({ state: 'planned', note: null });
  });
  it('is said for all: each meeting is off, and comes back as it was', () => {
    const off = carryOut(
      [event(), MOVED],
      done(planAct(subjectOf([event(), MOVED]), 'all', null, { act: 'cancel', note: 'Hết nhiệm kỳ' }, NOW)),
    );
    expect(new Set(everything(off).map((meeting) => meeting.state))).toEqual(new Set(['cancelled']));
    expect(planAct(subjectOf(off), 'one', one, { act: 'restore', note: '' }, NOW)).toEqual({
      ok: false,
      code: 'happening.series_cancelled',
    });
    const back = carryOut(off, done(planAct(subjectOf(off), 'all', null, { act: 'restore', note: '' }, NOW)));
    expect(everything(back).map((meeting) => meeting.state)).toEqual(everything([event(), MOVED]).map((meeting) => meeting.state));
  });
  it('is said from one on', () => {
    const plan = done(planAct(subjectOf([event()], 'e', [one]), 'following', one, { act: 'cancel', note: 'Sáp nhập' }, NOW));
    const rows = carryOut([event()], plan);
    expect(everything(rows, at('2026-12-11T00:00Z')).map((meeting) => meeting.state)).toEqual(['planned', 'cancelled', 'cancelled']);
    expect(plan.carries).toMatchObject([{ to: { happening: 'new:0', occurrence: one }, span: 0 }]);
  });
  it.each([
    ['cancel', '', 'happening.needs_note'],
    ['reschedule', 'x', 'happening.needs_time'],
    ['restore', '', 'happening.wrong_state'],
  ] as const)('%s is refused with %s', (act, note, code) => {
    expect(planAct(subjectOf([event()]), 'one', one, { act, note }, NOW)).toEqual({ ok: false, code });
  });
  it('is not said of what is over', () => {
    expect(planAct(subjectOf([event()]), 'one', one, { act: 'cancel', note: 'x' }, one + DAY_MS)).toEqual({
      ok: false,
      code: 'happening.wrong_state',
    });
  });
});
