/** What messages have cost, in whole units of the settings' own currency. `day` and `month` by Vietnam's clock. */
export type Spent = { day: string; today: number; month: string; thisMonth: number };
export type Budget = { day: number; month: number };

const VIETNAM = 7 * 3_600_000;

/** `2026-11-26` in Vietnam at `now` (milliseconds since the epoch). */
export const dayOf = (now: number): string => new Date(now + VIETNAM).toISOString().slice(0, 10);

export const costOf = (parts: number, recipients: number, price: number): number => parts * recipients * price;

/**
 * What will have been spent with `cost` more; `over` names the limit that stands in the way. A limit of 0 is none.
 */
export function spend(kept: Spent | null, cost: number, budget: Budget, now: number): { spent: Spent; over: 'day' | 'month' | null } {
  const day = dayOf(now);
  const month = day.slice(0, 7);
  const spent = {
    day,
    today: (kept?.day === day ? kept.today : 0) + cost,
    month,
    thisMonth: (kept?.month === month ? kept.thisMonth : 0) + cost,
  };
  const over = budget.day > 0 && spent.today > budget.day ? 'day' : budget.month > 0 && spent.thisMonth > budget.month ? 'month' : null;
  return { spent, over };
}
