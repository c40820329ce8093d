/**
 * A second reckoning of ten years of Thursdays, for decade.test.ts alone: day numbers and nothing of what is tested.
 * A day number counts days since 1970-01-01, which was a Thursday.
 */

/** Proleptic Gregorian day number (H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil). */
export function dayNumber(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (n: number): number => (((n + 3) % 7) + 7) % 7;
const isWeekend = (n: number): boolean => weekdayOf(n) >= 5;

/**
 * First day of Tết by the almanac of Hanoi's meridian (Hồ Ngọc Đức, "Âm lịch Việt Nam", table of lunar new years; the printed one is Trần
 * Tiến Bình, "Lịch Việt Nam thế kỷ XX–XXI"). 2030 falls a day before China's.
 */
export const TET: Record<number, string> = {
  2026: '2026-02-17',
  2027: '2027-02-06',
  2028: '2028-01-26',
  2029: '2029-02-13',
  2030: '2030-02-02',
  2031: '2031-01-23',
  2032: '2032-02-11',
  2033: '2033-01-31',
  2034: '2034-02-19',
  2035: '2035-02-08',
};
/** Giỗ Tổ Hùng Vương, the tenth of the third lunar month, from the same almanac. */
export const GIO_TO: Record<number, string> = {
  2026: '2026-04-26',
  2027: '2027-04-16',
  2028: '2028-04-04',
  2029: '2029-04-23',
  2030: '2030-04-12',
  2031: '2031-04-01',
  2032: '2032-04-19',
  2033: '2033-04-09',
  2034: '2034-04-28',
  2035: '2035-04-17',
};

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
/**
 * The day in Hanoi (UTC+7) on which the moon is new nearest to `day`: the first of a lunar month. J. Meeus, "Astronomical Algorithms",
 * chapter 49, its terms above a minute of time; the table above is typed, and this finds a slip of the hand.
 */
export function newMoonDay(day: number): number {
  // Lunations since the new moon of 2000-01-06.
  const k = Math.round((day - 10_962.6) / 29.530588861);
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t;
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k;
  const node = 160.7108 + 390.67050284 * k;
  const correction =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * node) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * node) -
    0.00057 * sin(moon + 2 * node) +
    0.00056 * e * sin(2 * moon + sun);
  const julian = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t + correction;
  // Terrestrial time runs 75 seconds ahead in these years; JD 2440587.5 is day number 0.
  return Math.floor(julian - 75 / 86_400 - 2_440_587.5 + 7 / 24);
}

/** Days off by law, of each year: New Year, the eve of Tết and four days after it, Giỗ Tổ, 30/4, 1/5, 2/9. */
export const daysOffOf = (year: number): number[] => {
  const tet = dayNumber(TET[year] as string);
  return [
    dayNumber(`${year}-01-01`),
    ...[-1, 0, 1, 2, 3].map((step) => tet + step),
    dayNumber(GIO_TO[year] as string),
    ...['04-30', '05-01', '09-02'].map((day) => dayNumber(`${year}-${day}`)),
  ];
};

/** Adds the next working day for each that falls on a weekend (Labour Code, art. 111(3)), in the order of the calendar. */
export function withDaysInLieu(days: readonly number[]): Set<number> {
  const off = new Set(days);
  for (const day of [...off].sort((a, b) => a - b)) {
    if (!isWeekend(day)) continue;
    let instead = day + 1;
    while (off.has(instead) || isWeekend(instead)) instead++;
    off.add(instead);
  }
  return off;
}

export type Fate = { thursday: number; held: number | null };

/** What becomes of each Thursday in [from, to] where `off` are days off and `worked` weekend days that were swapped into working days. */
export function thursdays(from: number, to: number, off: Set<number>, worked: Set<number>, policy: 'skip' | 'previous' | 'next'): Fate[] {
  const all: number[] = [];
  for (let day = from; day <= to; day++) if (weekdayOf(day) === 3) all.push(day);
  const held = new Set(all.filter((day) => !off.has(day)));
  const works = (day: number): boolean => !off.has(day) && (!isWeekend(day) || worked.has(day));
  return all.map((thursday): Fate => {
    if (!off.has(thursday)) return { thursday, held: thursday };
    if (policy === 'skip') return { thursday, held: null };
    const step = policy === 'next' ? 1 : -1;
    let day = thursday + step;
    while (!works(day)) day += step;
    if (held.has(day)) return { thursday, held: null };
    held.add(day);
    return { thursday, held: day };
  });
}
