import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENCE_KINDS, type Absence, awayShare, awayUntil, covers, handOver, isAway, overlaps } from './absence';
import { ACTS } from './assignment';
import { addDays, dayOf, daysBetween, instantAt, mondayOf, sayDay, sayUntil, startOf, weekdayOf } from './days';
import { DESK_ROLES } from './standing';
import { type Candidate, CLASH_MS, capacityOn, clash, clashesOf, LEVELS, levelOf, type Piece, whoIsFree } from './workload';

const ZONE = 'Asia/Ho_Chi_Minh';
const START = Date.parse('2026-03-09T00:00:00Z');
const HOUR = 3_600_000;
const hours = fc.integer({ min: 0, max: 14 * 24 });
const at = (hour: number): string => new Date(START + hour * HOUR).toISOString();
const absence = fc
  .tuple(fc.constantFrom(...ABSENCE_KINDS), hours, fc.integer({ min: 1, max: 72 }))
  .map(([kind, from, length]): Absence => ({ kind, starts: at(from), ends: at(from + length) }));
const absences = fc.array(absence, { maxLength: 8 });

describe('days of the newsroom', () => {
  it('begin at its own midnight', () => {
    expect(startOf('2026-03-12', ZONE)).toBe('2026-03-11T17:00:00.000Z');
    expect(dayOf('2026-03-11T17:00:00.000Z', ZONE)).toBe('2026-03-12');
    expect(dayOf('2026-03-11T16:59:59.999Z', ZONE)).toBe('2026-03-11');
  });
  it('are said with the weekday, and an end at midnight names the last day', () => {
    expect(sayDay('2026-03-12', 'vi')).toBe('T5 12/3');
    expect(sayUntil(startOf('2026-03-13', ZONE), ZONE, 'vi')).toBe('T5 12/3');
    expect(sayUntil(instantAt('2026-03-12', '14:00', ZONE), ZONE, 'en')).toBe('Thu 12/3 14:00');
  });
  it('begin a week on Monday', () => {
    expect(mondayOf('2026-03-15')).toBe('2026-03-09');
    expect(weekdayOf('2026-03-09')).toBe(0);
    expect(daysBetween('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
  });
  it('follow each other without a gap, where clocks change too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.constantFrom(ZONE, 'Europe/Berlin', 'America/Santiago', 'UTC'), (count, zone) => {
        const day = addDays('2025-01-01', count);
        expect(dayOf(startOf(day, zone), zone)).toBe(day);
        const before = new Date(Date.parse(startOf(day, zone)) - 1).toISOString();
        expect(dayOf(before, zone)).toBe(addDays(day, -1));
      }),
    );
  });
});

describe('leave', () => {
  it('that follows leave counts as one, and a shift is none', () => {
    const two: Absence[] = [
      { kind: 'leave', starts: at(0), ends: at(24) },
      { kind: 'sick', starts: at(24), ends: at(30) },
      { kind: 'shift', starts: at(30), ends: at(40) },
    ];
    expect(awayUntil(two, at(3))).toBe(at(30));
    expect(awayUntil(two, at(30))).toBeNull();
  });
  it('ends when somebody is there again, and never before', () => {
    fc.assert(
      fc.property(absences, hours, (all, hour) => {
        const until = awayUntil(all, at(hour));
        const away = (moment: string) => all.some((one) => isAway(one.kind) && covers(one, moment));
        expect(until !== null).toBe(away(at(hour)));
        if (until === null) return;
        expect(until > at(hour)).toBe(true);
        expect(away(until)).toBe(false);
        for (let moment = hour; at(moment) < until; moment += 1) expect(away(at(moment))).toBe(true);
      }),
    );
  });
  it('takes the share of a day that its hours are, entered once or twice', () => {
    fc.assert(
      fc.property(absences, hours, fc.integer({ min: 1, max: 48 }), (all, from, length) => {
        const window = { starts: at(from), ends: at(from + length) };
        const hoursAway = Array.from({ length }, (_, index) => at(from + index)).filter((moment) =>
          all.some((one) => isAway(one.kind) && covers(one, moment)),
        ).length;
        expect(awayShare(all, window)).toBeCloseTo(hoursAway / length);
        expect(awayShare([...all, ...all], window)).toBe(awayShare(all, window));
      }),
    );
  });
  it('overlaps the same way round both ways', () => {
    fc.assert(
      fc.property(absence, absence, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });
});

describe('what a command hands over', () => {
  it('is held against the time it is due, or against now', () => {
    expect(handOver({ act: 'offer', to: '3' }, '1', at(5), at(1))).toEqual({ person: '3', at: at(5) });
    expect(handOver({ act: 'reassign', to: '3' }, '1', null, at(1))).toEqual({ person: '3', at: at(1) });
    // Late work is to be done now: leave of the day it was due is over.
    expect(handOver({ act: 'take' }, '1', at(0), at(30))).toEqual({ person: '1', at: at(30) });
  });
  it('is nothing for every other act', () => {
    for (const act of ACTS.filter((one) => !['offer', 'reassign', 'take'].includes(one)))
      expect(handOver({ act, to: '3' }, '1', at(5), at(1)), act).toBeNull();
  });
});

describe('a day of somebody', () => {
  const day = '2026-03-12';
  const from = (clock: string, to: string): Absence => ({
    kind: 'leave',
    starts: instantAt(day, clock, ZONE),
    ends: instantAt(day, to, ZONE),
  });
  it('carries half where half of it is leave, and nothing where all is', () => {
    expect(capacityOn(3, [], day, ZONE)).toEqual({ capacity: 3, away: false });
    expect(capacityOn(3, [from('13:00', '18:00')], day, ZONE)).toEqual({ capacity: 2, away: false });
    expect(capacityOn(3, [from('00:00', '23:00')], day, ZONE)).toEqual({ capacity: 0, away: true });
    // What is left of a piece counts as one.
    expect(capacityOn(3, [from('16:00', '18:00')], day, ZONE)).toEqual({ capacity: 3, away: false });
    // An evening off takes nothing from the day.
    expect(capacityOn(3, [from('18:00', '22:00')], day, ZONE)).toEqual({ capacity: 3, away: false });
  });
  it('never carries more for more leave', () => {
    fc.assert(
      fc.property(absences, absence, fc.integer({ min: 0, max: 9 }), (all, more, capacity) => {
        const before = capacityOn(capacity, all, day, ZONE);
        const after = capacityOn(capacity, [...all, more], day, ZONE);
        expect(after.capacity).toBeLessThanOrEqual(before.capacity);
        expect(after.capacity).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it.each([
    [2, 3, false, 'free'],
    [3, 3, false, 'full'],
    [4, 3, false, 'over'],
    [0, 0, true, 'away'],
    [1, 0, true, 'over'],
    [0, 0, false, 'none'],
    [1, 0, false, 'over'],
  ] as const)('with %i of %i (away: %s) is %s', (count, capacity, away, level) => {
    expect(levelOf({ count, capacity, away })).toBe(level);
    expect(LEVELS).toContain(level);
  });
});

const piece = fc
  .record({
    id: fc.uuid(),
    place: fc.constantFrom('', 'ben cu', 'cho lon', 'ubnd'),
    due: fc.option(hours.map(at)),
    event: fc.option(fc.constantFrom('e1', 'e2')),
    times: fc.option(fc.tuple(hours, fc.integer({ min: 1, max: 6 }))),
  })
  .map(({ times, ...rest }): Piece => ({ ...rest, starts: times ? at(times[0]) : null, ends: times ? at(times[0] + times[1]) : null }));
const plain: Piece = { id: 'a', place: 'ben cu', due: at(10), event: null, starts: null, ends: null };
const minutesLater = (count: number): string => new Date(Date.parse(at(10)) + count * 60_000).toISOString();

describe('two places at once', () => {
  it('is within ninety minutes for deadlines', () => {
    expect(clash(plain, { ...plain, id: 'b', place: 'cho lon', due: minutesLater(90) })).toBe(true);
    expect(clash(plain, { ...plain, id: 'b', place: 'cho lon', due: minutesLater(91) })).toBe(false);
    expect(clash(plain, { ...plain, id: 'b' })).toBe(false);
    expect(clash(plain, { ...plain, id: 'b', place: '' })).toBe(false);
  });
  it('is what overlaps for events, whatever their deadlines', () => {
    const held = (from: number, to: number, place: string, event: string): Piece => ({
      ...plain,
      place,
      event,
      starts: at(from),
      ends: at(to),
    });
    expect(clash(held(8, 10, 'ben cu', 'e1'), held(9, 11, 'cho lon', 'e2'))).toBe(true);
    expect(clash(held(8, 10, 'ben cu', 'e1'), held(10, 11, 'cho lon', 'e2'))).toBe(false);
    expect(clash(held(8, 10, 'ben cu', 'e1'), held(9, 11, 'cho lon', 'e1'))).toBe(false);
    expect(clash(held(8, 9, 'ben cu', 'e1'), { ...plain, place: 'cho lon' })).toBe(true);
    expect(clash(held(7, 8, 'ben cu', 'e1'), { ...plain, place: 'cho lon' })).toBe(false);
  });
  it('takes two: never with itself, never with nowhere or no time, the same both ways', () => {
    fc.assert(
      fc.property(piece, piece, (a, b) => {
        expect(clash(a, a)).toBe(false);
        expect(clash(a, b)).toBe(clash(b, a));
        if (!clash(a, b)) return;
        expect(a.place).not.toBe(b.place);
        expect([a.place, b.place]).not.toContain('');
        for (const one of [a, b]) expect(one.due !== null || one.starts !== null).toBe(true);
      }),
    );
  });
  it('is found in every pair of a list, once, whatever its order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(piece, { selector: (one) => one.id, maxLength: 12 }), (pieces) => {
        const keys = (list: readonly Piece[]) => clashesOf(list).map((pair) => [...pair].sort().join());
        const found = keys(pieces);
        expect(new Set(found).size).toBe(found.length);
        expect(keys([...pieces].reverse()).sort()).toEqual(found.sort());
        for (const a of pieces) for (const b of pieces) if (a.id < b.id) expect(found.includes([a.id, b.id].join())).toBe(clash(a, b));
      }),
    );
  });
  it('goes away when the deadlines are moved apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (more) => {
        const due = new Date(Date.parse(at(10)) + CLASH_MS + more * 60_000).toISOString();
        expect(clash(plain, { ...plain, id: 'b', place: 'cho lon', due })).toBe(false);
      }),
    );
  });
});

describe('who is free', () => {
  const person = (more: Partial<Candidate>): Candidate => ({
    name: 'A',
    active: true,
    roles: ['reporter'],
    count: 0,
    capacity: 3,
    away: false,
    shift: false,
    ...more,
  });
  it('is asked by trade, then by shift, then by room', () => {
    const people = [
      person({ name: 'Đức', count: 1 }),
      person({ name: 'Bảo' }),
      person({ name: 'Linh', roles: ['reporter', 'photographer'], count: 2 }),
      person({ name: 'Khoa', roles: ['photographer'], shift: true, count: 2 }),
      person({ name: 'Yến', away: true, capacity: 0 }),
      person({ name: 'Hà', count: 3 }),
      person({ name: 'Đã nghỉ việc', active: false }),
    ];
    expect(whoIsFree(people, 'photo').map((one) => one.name)).toEqual(['Khoa', 'Linh', 'Bảo', 'Đức']);
    expect(whoIsFree(people, 'text').map((one) => one.name)).toEqual(['Bảo', 'Đức', 'Linh', 'Khoa']);
  });
  it('has room, is there and still works here, and nobody of those is left out', () => {
    const anybody = fc.record({
      name: fc.string(),
      active: fc.boolean(),
      roles: fc.subarray([...DESK_ROLES]),
      count: fc.nat(5),
      capacity: fc.nat(5),
      away: fc.boolean(),
      shift: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anybody), fc.constantFrom('text', 'photo', 'audio' as const), (people, kind) => {
        const free = whoIsFree(people, kind);
        expect(free).toHaveLength(people.filter((one) => one.active && !one.away && one.count < one.capacity).length);
      }),
    );
  });
});
