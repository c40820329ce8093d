import { type DeskPeople, roleOn } from './standing';

/** What somebody may see: everything, or own work, the open work of own desks, and closed work where he leads or edits. */
export type Sight = { everything: true } | { everything: false; user: string; desks: string[]; closedDesks: string[] };

export function sightOf(user: string, seeAll: boolean, desks: readonly DeskPeople[]): Sight {
  if (seeAll) return { everything: true };
  const own = desks.filter((desk) => roleOn(desk, user) !== null);
  const inside = own.filter((desk) => ['lead', 'editor'].includes(roleOn(desk, user) ?? ''));
  return { everything: false, user, desks: own.map((desk) => desk.id), closedDesks: inside.map((desk) => desk.id) };
}

export function maySee(sight: Sight, item: { desk: string; assignee: string | null; closed: boolean }): boolean {
  if (sight.everything || item.assignee === sight.user) return true;
  return (item.closed ? sight.closedDesks : sight.desks).includes(item.desk);
}
