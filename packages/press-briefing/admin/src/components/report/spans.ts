/** Which span a report is asked for: days of the newsroom, both included. */
export const SPANS = ['weeks', 'quarter', 'year', 'own'] as const;
export type SpanName = (typeof SPANS)[number];
export type Days = { from: string; to: string };

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The days of a span that ends today (`YYYY-MM-DD`): four weeks, the quarter or the year so far. */
export function daysOf(name: Exclude<SpanName, 'own'>, today: string): Days {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  if (name === 'weeks') return { from: iso(year, month - 1, day - 27), to: today };
  return { from: name === 'year' ? iso(year, 0, 1) : iso(year, Math.floor((month - 1) / 3) * 3, 1), to: today };
}

export type Stretch = { from: string; to: string; count: number };

/** A chart of more columns than this cannot be read: they stand for weeks then, from Monday on. */
const COLUMNS = 62;

/** Counts by day as the columns of a chart. */
export function columnsOf(days: readonly { day: string; count: number }[]): Stretch[] {
  if (days.length <= COLUMNS) return days.map(({ day, count }) => ({ from: day, to: day, count }));
  const weeks: Stretch[] = [];
  for (const { day, count } of days) {
    const last = weeks.at(-1);
    const monday = new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
    if (!last || monday) weeks.push({ from: day, to: day, count });
    else Object.assign(last, { to: day, count: last.count + count });
  }
  return weeks;
}

/** The week of the year a day lies in (ISO 8601: the first week holds the year's first Thursday). */
export function weekOf(day: string): number {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  return Math.ceil(((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
}
