import type { Sight } from '../../../../domain/visibility';
import { all, among, instant, notAmong, type Part, plain, some, sql } from '../sql';

const DESK = plain('desk');

const open = (now: string): Part => sql`closed = false AND (embargo IS NULL OR embargo <= ${instant(now)})`;
const shut = (now: string): Part => sql`(closed = true OR embargo > ${instant(now)})`;

/** `maySee` of the domain as one condition, for what another index narrows already. */
export function seenSql(sight: Sight, now: string): Part | null {
  if (sight.everything) return null;
  const mere = sight.desks.filter((desk) => !sight.closedDesks.includes(desk));
  return some([
    sql`assignee = ${sight.user}`,
    ...(sight.closedDesks.length > 0 ? [among(DESK, sight.closedDesks)] : []),
    ...(mere.length > 0 ? [sql`(${among(DESK, mere)} AND ${open(now)})`] : []),
  ]);
}

/**
 * `maySee` as arms no two of which hold the same row, each a walk along one index: the desks one sees, and own work beside those.
 * With `each`, every desk is an arm: its rows come in the board's order. `desk` narrows to one.
 */
export function sightArms(sight: Sight, now: string, { desk, each }: { desk?: string | undefined; each: boolean }): Part[] {
  const on = (id: string): boolean => desk === undefined || desk === id;
  if (sight.everything) return [desk === undefined ? all([]) : sql`desk = ${desk}`];
  const whole = sight.closedDesks.filter(on);
  const mere = sight.desks.filter((id) => on(id) && !whole.includes(id));
  const split = (ids: readonly string[]): (readonly string[])[] => (each ? ids.map((id) => [id]) : ids.length > 0 ? [ids] : []);
  const beside = all([
    ...(desk === undefined ? [] : [sql`desk = ${desk}`]),
    notAmong(DESK, whole),
    ...(mere.length > 0 ? [some([notAmong(DESK, mere), shut(now)])] : []),
  ]);
  const own = sql`assignee = ${sight.user} AND ${beside}`;
  return [
    ...split(whole).map((ids) => among(DESK, ids)),
    ...split(mere).map((ids) => sql`${among(DESK, ids)} AND ${open(now)}`),
    // All of that desk is seen already.
    ...(desk !== undefined && whole.length > 0 ? [] : [own]),
  ];
}
