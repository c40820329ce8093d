import { Cron } from 'croner';

/** A run that starts later than this after its time was missed. */
export const LATE = 60_000;

/** The first occurrence after `after`; null where there is none any more. Throws where the line is not a cron line. */
export const nextOccurrence = (cron: string, timezone: string, after: Date): Date | null => new Cron(cron, { timezone }).nextRun(after);

/** The latest occurrence at or before `at`. */
export const lastOccurrence = (cron: string, timezone: string, at: Date): Date | null =>
  new Cron(cron, { timezone }).previousRuns(1, new Date(at.getTime() + 1000))[0] ?? null;

export type Occurrence = { cron: string; timezone: string; missed: 'last' | 'skip'; occurrence: Date; now: Date };

/**
 * What to do with the occurrence of a schedule that a worker holds: run it, or, where every process was down for a while,
 * leave it and run the latest missed one instead ('last'), or leave it ('skip').
 */
export function decideOccurrence({ cron, timezone, missed, occurrence, now }: Occurrence): { run: boolean; instead: Date | null } {
  // The schedule was changed while this occurrence waited.
  const line = new Cron(cron, { timezone });
  if (!line.match(occurrence)) return { run: false, instead: null };
  if (missed === 'skip') return { run: now.getTime() - occurrence.getTime() <= LATE, instead: null };
  const last = lastOccurrence(cron, timezone, now);
  return last && last > occurrence ? { run: false, instead: last } : { run: true, instead: null };
}
