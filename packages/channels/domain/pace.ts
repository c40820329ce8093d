export type Pace = { max: number; perMs: number };

/**
 * One rule as a generic cell rate (ITU-T I.371): `burst` requests at once, then one each `interval` ms. Chosen so that no window of
 * `perMs` holds more than `max`: a burst and what follows it within the window, `burst + ⌈perMs/interval⌉ − 1`, is `max`.
 */
export function cell({ max, perMs }: Pace): { burst: number; interval: number; tolerance: number } {
  const burst = Math.max(1, Math.floor(max / 4));
  const interval = perMs / (max - burst + 1);
  return { burst, interval, tolerance: (burst - 1) * interval };
}

/** The next theoretical arrival after a request at `now`; null where none is free. The SQL of the table does the same in one statement. */
export function take(next: number, now: number, rule: Pace): number | null {
  const { interval, tolerance } = cell(rule);
  return next - tolerance > now ? null : Math.max(next, now) + interval;
}

/** When a slot is free where `next` is the theoretical arrival. */
export const freeAt = (next: number, rule: Pace): number => Math.ceil(next - cell(rule).tolerance);

/** How much of a rule is used up at `now`, of `max`: all of it where the next request would have to wait. */
export function used(next: number, now: number, rule: Pace): number {
  const { burst, interval } = cell(rule);
  const share = Math.max(0, next - now) / (burst * interval);
  return Math.min(rule.max, Math.ceil(share * rule.max - 1e-6));
}
