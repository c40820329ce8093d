/** One reading that was measured on air: syllables of what was said, seconds without its inserts. */
export type Measured = { syllables: number; seconds: number };

/** A shorter reading says more of the press than of the presenter. */
const LEAST_SECONDS = 8;
const LEAST_READINGS = 3;
const LAST = 20;
/** Syllables a minute that a presenter's rate may be, and those no mouth reads: a wrong press. */
export const RATES = [100, 400] as const;
const POSSIBLE = [70, 550] as const;

const rateOf = ({ syllables, seconds }: Measured): number => (syllables / seconds) * 60;

const good = (one: Measured): boolean =>
  one.seconds >= LEAST_SECONDS && one.syllables > 0 && rateOf(one) >= POSSIBLE[0] && rateOf(one) <= POSSIBLE[1];

/** What is learned from of a time on air; null where it is too short, or nobody can have read so. `inserts` in seconds. */
export function readingOf(measured: number, syllables: number, inserts = 0): Measured | null {
  const one = { syllables, seconds: measured - inserts };
  return good(one) ? one : null;
}

/** The readings to keep, oldest first: the last 20 that are worth learning from. */
export const keep = (readings: readonly Measured[], one: Measured): Measured[] => [...readings, one].filter(good).slice(-LAST);

/**
 * Syllables a minute that measured readings speak for, whole; null where there are fewer than three. The fastest and the slowest
 * quarter count nothing, so that a cough, a wrong press or a technical break moves it by nothing; of the rest a long one counts more.
 */
export function learnedRate(readings: readonly Measured[]): number | null {
  const sorted = readings
    .filter(good)
    .slice(-LAST)
    .sort((one, other) => rateOf(one) - rateOf(other));
  if (sorted.length < LEAST_READINGS) return null;
  const off = Math.max(1, Math.floor(sorted.length / 4));
  const middle = sorted.slice(off, -off);
  const sum = (of: (one: Measured) => number) => middle.reduce((total, one) => total + of(one), 0);
  const rate = Math.round((sum((one) => one.syllables) / sum((one) => one.seconds)) * 60);
  return Math.min(RATES[1], Math.max(RATES[0], rate));
}
