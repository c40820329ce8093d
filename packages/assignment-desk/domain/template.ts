import { isShown, type Keeper, type Kept } from './view';
import type { Sight } from './visibility';
import { DAY_MS } from './zone';

const MINUTE_MS = 60_000;

/** When work of a template is due: so many minutes after it is made, or the next time the clock shows a time of day. */
export type DueRule = { dueIn: number | null; dueAt: string | null };

/** A time of day, `HH:MM`. */
export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * The due time a template means when it is used at `now` (ISO, UTC); null where it names none.
 * `offset` is the zone's distance from UTC in minutes, east positive: 420 in Vietnam.
 */
export function dueOf({ dueIn, dueAt }: DueRule, now: string, offset: number): string | null {
  const at = Date.parse(now);
  if (dueIn !== null) return new Date(at + dueIn * MINUTE_MS).toISOString();
  if (dueAt === null || !CLOCK.test(dueAt)) return null;
  const [hours = 0, minutes = 0] = dueAt.split(':').map(Number);
  const midnight = Math.floor((at + offset * MINUTE_MS) / DAY_MS) * DAY_MS - offset * MINUTE_MS;
  const today = midnight + (hours * 60 + minutes) * MINUTE_MS;
  return new Date(today > at ? today : today + DAY_MS).toISOString();
}

/** A desk's things as somebody sees them who has no work there himself: closed ones are for those who lead or edit it. */
export const seesDesk = (sight: Sight, desk: string, closed: boolean): boolean =>
  sight.everything || (closed ? sight.closedDesks : sight.desks).includes(desk);

/**
 * A shared template of a desk is seen by who sees that desk's work. Its owner is no exception: somebody else may have written
 * into it since he left the desk.
 */
export function seesTemplate(template: Kept & { desk: string | null; closed: boolean }, keeper: Keeper, sight: Sight): boolean {
  if (!isShown(template, keeper)) return false;
  return !template.shared || template.desk === null || seesDesk(sight, template.desk, template.closed);
}
