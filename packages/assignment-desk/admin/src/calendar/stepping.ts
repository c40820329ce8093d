import type { View } from './useCalendar';

const DAYS: Record<View, number> = { month: 0, week: 7, list: 7, day: 1 };

/** The day (`YYYY-MM-DD`) a step before or after; null for today. A month steps to its first, so that no 31st skips one. */
export function stepped(view: View, day: string, step: -1 | 0 | 1): string | null {
  if (step === 0) return null;
  const date = new Date(`${day}T00:00Z`);
  if (view === 'month') date.setUTCMonth(date.getUTCMonth() + step, 1);
  else date.setUTCDate(date.getUTCDate() + step * DAYS[view]);
  return date.toISOString().slice(0, 10);
}
