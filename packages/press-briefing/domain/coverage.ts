import { daysOf, nextDay, startOfDay } from './days';

/** A campaign's days, both included, `YYYY-MM-DD` of the newsroom's calendar. */
export type Period = { from: string; to: string };
/** [from, to), epoch ms. */
export type Span = { from: number; to: number };

/**
 * The part of a campaign's aim that falls into a span: an aim of 400 for eight weeks is 50 for one of them. At least 1 where any
 * of it falls into it, 0 where none does; null without an aim.
 */
export function aimIn(aim: number | null, period: Period, span: Span, zone: string): number | null {
  if (aim === null) return null;
  const begins = startOfDay(period.from, zone);
  const ends = startOfDay(nextDay(period.to), zone);
  const shared = Math.min(ends, span.to) - Math.max(begins, span.from);
  if (shared <= 0) return 0;
  return Math.max(1, Math.round((aim * shared) / (ends - begins)));
}

/** Whole per cent of `aim`, which may pass 100; null where there is nothing to compare with. */
export const percentOf = (count: number, aim: number | null): number | null => (aim ? Math.round((100 * count) / aim) : null);

/** Every offset that a zone ever had is a whole number of these, so that one of them lies within one day. */
export const QUARTER_MS = 900_000;

/** Counts by quarter of an hour (number of it since 1970) as counts by day of a zone; every day of the span is in it, empty ones too. */
export function byDay(
  quarters: readonly { quarter: number; count: number }[],
  { from, to }: Span,
  zone: string,
): { day: string; count: number }[] {
  const days = daysOf(from, to, zone);
  const counts = days.map(() => 0);
  for (const { quarter, count } of quarters) {
    // A quarter's beginning may lie before the span: what is in it does not.
    const at = Math.max(from, quarter * QUARTER_MS);
    const index = days.findLastIndex(({ starts }) => starts <= at);
    if (index >= 0) counts[index] = (counts[index] ?? 0) + count;
  }
  return days.map(({ day }, index) => ({ day, count: counts[index] ?? 0 }));
}

/** Sums of `count` by a name, most first, then by the name; what has none stands last. */
export function sumBy<T extends { count: number }>(rows: readonly T[], name: (row: T) => string | null): { name: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(name(row) ?? '', (sums.get(name(row) ?? '') ?? 0) + row.count);
  return [...sums]
    .map(([of, count]) => ({ name: of, count }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || b.count - a.count || a.name.localeCompare(b.name, 'vi'));
}
