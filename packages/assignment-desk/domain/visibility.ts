import { type DeskPeople, roleOn } from './standing';

/** What somebody may see: everything, or own work, the open work of own desks, and closed work where he leads or edits. */
export type Sight = { everything: true } | { everything: false; user: string; desks: string[]; closedDesks: string[] };

/** What decides who sees a piece of work. */
export type Guarded = { desk: string; assignee: string | null; closed: boolean; embargo: string | null };

export function sightOf(user: string, seeAll: boolean, desks: readonly DeskPeople[]): Sight {
  if (seeAll) return { everything: true };
  const own = desks.filter((desk) => roleOn(desk, user) !== null);
  const inside = own.filter((desk) => ['lead', 'editor'].includes(roleOn(desk, user) ?? ''));
  return { everything: false, user, desks: own.map((desk) => desk.id), closedDesks: inside.map((desk) => desk.id) };
}

/** Closed, or under embargo until that has passed: for its person and for those who lead or edit the desk. */
export const isShut = (item: Pick<Guarded, 'closed' | 'embargo'>, now: string): boolean =>
  item.closed || (item.embargo !== null && Date.parse(item.embargo) > Date.parse(now));

/** `seenSql` of the server asks the database the same. */
export function maySee(sight: Sight, item: Guarded, now: string): boolean {
  if (sight.everything || item.assignee === sight.user) return true;
  return (isShut(item, now) ? sight.closedDesks : sight.desks).includes(item.desk);
}
