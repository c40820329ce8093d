import { instantOf, wallOf } from '../wall';

const DAY_MS = 24 * 3_600_000;

/** `days`: 1 is Monday. `airTime`: `HH:MM` on the wall clock. `seconds`: from the air time to the hard end. */
export type Regular = { days: readonly number[]; airTime: string; seconds: number };
/** Epoch ms. */
export type Slot = { startsMs: number; endMs: number };

/** Bulletins of a template that begin from `from` until before `until` (epoch ms) by the clocks of `zone`, soonest first. */
export function slotsOf({ days, airTime, seconds }: Regular, from: number, until: number, zone: string): Slot[] {
  const clock = (Number(airTime.slice(0, 2)) * 60 + Number(airTime.slice(3, 5))) * 60_000;
  const out: Slot[] = [];
  for (let day = Math.floor(wallOf(from, zone) / DAY_MS); day <= Math.floor(wallOf(until, zone) / DAY_MS); day += 1) {
    // The epoch began on a Thursday.
    if (!days.includes(((((day + 3) % 7) + 7) % 7) + 1)) continue;
    const startsMs = instantOf(day * DAY_MS + clock, zone);
    if (startsMs >= from && startsMs < until) out.push({ startsMs, endMs: startsMs + seconds * 1000 });
  }
  return out;
}
