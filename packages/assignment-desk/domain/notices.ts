import { type DeskPeople, leadsOf } from './standing';

/** What people are told of, and whom it concerns. */
export const NOTICES = {
  'assignment.offered': ['assignee'],
  'assignment.reassigned': ['assignee'],
  'assignment.declined': ['leads'],
  'assignment.expired': ['leads'],
  'assignment.returned': ['assignee'],
  'assignment.followed_up': ['assignee'],
  'assignment.due_soon': ['assignee'],
  'assignment.late': ['assignee', 'leads'],
  'assignment.cancelled': ['assignee'],
} as const;

export type NoticeType = keyof typeof NOTICES;
export const NOTICE_TYPES = Object.keys(NOTICES) as NoticeType[];

/** Who hears of an event; never the one who did it, nobody twice. Unassigned work concerns the leads. */
export function toldOf(type: NoticeType, event: { assignee: string | null; actor: string | null }, desk: DeskPeople | null): string[] {
  const audience: readonly string[] = NOTICES[type];
  const people = [
    ...(audience.includes('assignee') && event.assignee !== null ? [event.assignee] : []),
    ...(audience.includes('leads') || event.assignee === null ? leadsOf(desk) : []),
  ];
  return [...new Set(people)].filter((person) => person !== event.actor);
}
