export const VIEWS = ['week', 'month', 'list'] as const;
export type View = (typeof VIEWS)[number];

const DAY_MS = 24 * 3_600_000;

/** `YYYY-MM-DD` one view on or back from `day`; a month's step lands on its first day, so that no month is skipped. */
export function stepped(day: string, view: View, step: -1 | 1): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (view === 'month') return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + step, 1)).toISOString().slice(0, 10);
  return new Date(at.getTime() + step * 7 * DAY_MS).toISOString().slice(0, 10);
}
