import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { vietnamese } from '../server/src/services/vietnamese';
import { dayNumber, daysOffOf, type Fate, GIO_TO, newMoonDay, TET, thursdays, weekdayOf, withDaysInLieu } from './decade.oracle';
import { calendarOf, type Holiday, type HolidayPolicy, withCompensatoryDays } from './holiday';
import { planOccurrences } from './plan';
import type { Recurrence } from './recurrence';

const DAY = 86_400_000;
const YEARS = Object.keys(TET).map(Number);
const [FIRST, LAST] = [dayNumber('2026-01-01'), dayNumber('2035-12-31')];
/** 08:30 at +07:00, all year round. */
const startOf = (day: number): number => day * DAY + 90 * 60_000;
const weekly: Recurrence = { rrule: 'FREQ=WEEKLY;BYDAY=TH', from: '2026-01-01', time: '08:30', timezone: 'Asia/Ho_Chi_Minh' };
const POLICIES: HolidayPolicy[] = ['skip', 'previous', 'next'];
const textOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * Decreed year by year, as in 2026 when Friday 2/1 was worked off on Saturday 10/1: the Friday after a holiday on a Thursday is off, and a
 * Saturday is worked. Here every second one is the very next day, so that a meeting may land on it.
 */
const swapped = YEARS.flatMap((year) => daysOffOf(year))
  .filter((day) => weekdayOf(day) === 3)
  .map((day, n) => ({ off: day + 1, worked: day + (n % 2 ? 2 : 9) }));
const legal = withDaysInLieu(YEARS.flatMap(daysOffOf));
const OFF = new Set([...legal, ...swapped.map(({ off }) => off)]);
const WORKED = new Set(swapped.map(({ worked }) => worked).filter((day) => !OFF.has(day)));

/** The same table as the newsroom has it: the seed, and what a person enters. */
const table = (): Holiday[] => [
  ...withCompensatoryDays(YEARS.flatMap(vietnamese)),
  ...swapped.map(({ off }): Holiday => ({ date: textOf(off), name: 'Hoán đổi', kind: 'public' })),
  ...[...WORKED].map((day): Holiday => ({ date: textOf(day), name: 'Làm bù', kind: 'working' })),
];

const planned = (policy: HolidayPolicy) => planOccurrences(weekly, policy, calendarOf(table()), FIRST * DAY, (LAST + 1) * DAY - 1);
/** Once: three processes are held against the same. */
const reckoned = (): unknown[] => {
  plans ??= POLICIES.map(planned);
  return plans;
};
let plans: unknown[] | undefined;
const asPlan = ({ thursday, held }: Fate) => ({
  original: startOf(thursday),
  starts: startOf(held ?? thursday),
  effect: held === null ? 'skipped' : held === thursday ? 'kept' : 'moved',
});

describe('the days off of ten years', () => {
  it.each(YEARS)('are in %i those of the almanac', (year) => {
    const seeded = vietnamese(year).map(({ date }) => dayNumber(date));
    expect([...seeded].sort((a, b) => a - b)).toEqual([...new Set(daysOffOf(year))].sort((a, b) => a - b));
    expect(vietnamese(year).find(({ name }) => name === 'Tết Nguyên Đán')?.date).toBe(TET[year]);
    expect(vietnamese(year).some(({ date }) => date === GIO_TO[year])).toBe(true);
  });

  it('begin their lunar months with the new moon of Hanoi', () => {
    for (const year of YEARS) {
      expect(newMoonDay(dayNumber(TET[year] as string)), `Tết ${year}`).toBe(dayNumber(TET[year] as string));
      expect(newMoonDay(dayNumber(GIO_TO[year] as string) - 9) + 9, `Giỗ Tổ ${year}`).toBe(dayNumber(GIO_TO[year] as string));
    }
    // Tết 2030: 23:07 in Hanoi, after midnight in Beijing.
    expect(newMoonDay(dayNumber('2030-02-03'))).toBe(dayNumber('2030-02-02'));
  });

  it('with those in lieu are what the law gives', () => {
    const given = withCompensatoryDays(YEARS.flatMap(vietnamese)).map(({ date }) => dayNumber(date));
    expect(given.sort((a, b) => a - b)).toEqual([...legal].sort((a, b) => a - b));
  });
});

describe('Thursdays 08:30 for ten years', () => {
  it.each(POLICIES)('with "%s" are the ones a second reckoning finds', (policy) => {
    const expected = thursdays(FIRST, LAST, OFF, WORKED, policy).map(asPlan);
    expect(expected).toHaveLength(522);
    expect(planned(policy).map(({ original, starts, effect }) => ({ original, starts, effect }))).toEqual(expected);
  });

  it('meet what makes them hard', () => {
    // A guard on the table itself: each of these has to happen in it, or the comparison above proves little.
    const fates = (policy: HolidayPolicy) => thursdays(FIRST, LAST, OFF, WORKED, policy);
    expect(fates('skip').filter(({ held }) => held === null).length).toBeGreaterThan(10);
    expect(fates('next').some(({ held }) => held !== null && weekdayOf(held) === 5)).toBe(true);
    expect(fates('next').some(({ thursday, held }) => held !== null && held > thursday + 3)).toBe(true);
    expect(fates('previous').some(({ thursday, held }) => held !== null && held < thursday)).toBe(true);
  });
});

describe('the zone of the process', () => {
  /** The plan of all three policies by a process of its own: what Intl and Date know of zones is read when a process starts. */
  const script = buildSync({
    stdin: {
      contents: `import { calendarOf } from './holiday'; import { planOccurrences } from './plan';
        const { rule, table, from, to } = JSON.parse(process.env.ASKED);
        const plans = ${JSON.stringify(POLICIES)}.map((policy) => planOccurrences(rule, policy, calendarOf(table), from, to));
        process.stdout.write(JSON.stringify({ offset: new Date(0).getTimezoneOffset(), plans }));`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  }).outputFiles[0]?.text as string;

  it.each([
    ['UTC', 0],
    ['Asia/Ho_Chi_Minh', -480],
    ['America/New_York', 300],
  ])(
    '%s changes nothing',
    (TZ, offset) => {
      const asked = JSON.stringify({ rule: weekly, table: table(), from: FIRST * DAY, to: (LAST + 1) * DAY - 1 });
      const { stdout, stderr } = spawnSync(process.execPath, ['-'], {
        input: script,
        env: { ...process.env, TZ, ASKED: asked },
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      const answer = JSON.parse(stdout) as { offset: number; plans: unknown[] };
      // A guard on the test itself: the process follows the zone. (Sài Gòn was at +08:00 in 1970.)
      expect(answer.offset).toBe(offset);
      expect(answer.plans).toEqual(reckoned());
    },
    60_000,
  );
});
