import type { Standing } from './assignment';

export const DESK_ROLES = ['lead', 'editor', 'reporter', 'photographer', 'producer'] as const;
export type DeskRole = (typeof DESK_ROLES)[number];
/** `capacity`: pieces a day; absent where the desk says nothing of it. */
export type Member = { user: string; role: DeskRole; capacity?: number };
export type DeskPeople = { id: string; members: readonly Member[] };

/** What somebody's roles in Strapi grant. */
export type Grants = { assign: boolean; edit: boolean; seeAll: boolean; order?: boolean };
/** `id` is null for the system. */
export type Person = { id: string | null; system?: boolean; grants: Grants };

/** The standings in which `person` meets work of `desk` that `assignee` holds. */
export function standingOf(person: Person, desk: DeskPeople | null, assignee: string | null): Standing[] {
  // The seed and the events of the house act for anybody.
  if (person.system) return ['assigner', 'editor', 'assignee', 'member', 'system'];
  const role = roleOn(desk, person.id);
  const { assign, edit, seeAll } = person.grants;
  const standings: [Standing, boolean][] = [
    ['assigner', assign && (seeAll || role === 'lead')],
    ['editor', edit && (seeAll || role !== null)],
    ['assignee', person.id !== null && person.id === assignee],
    ['member', role !== null],
  ];
  return standings.filter(([, holds]) => holds).map(([standing]) => standing);
}

export function roleOn(desk: DeskPeople | null, user: string | null): DeskRole | null {
  if (user === null) return null;
  return desk?.members.find((member) => member.user === user)?.role ?? null;
}

export const leadsOf = (desk: DeskPeople | null): string[] =>
  desk?.members.filter((member) => member.role === 'lead').map((member) => member.user) ?? [];
