import type { Role } from './desk';

/**
 * The life of an assignment as the newsroom agreed on it, written down a second time and without the plugin's own code: what the
 * tests hold against it. One line an act: from which states, by whom, to which state, and what stands in the history then.
 */
export type Standing = 'assigner' | 'editor' | 'assignee' | 'member';
export type Line = { from: string; by: Standing[]; to: string; told: string; needs?: 'person' | 'note' | 'story' };

export const STATE_NAMES = [
  'planned',
  'offered',
  'accepted',
  'in_progress',
  'filed',
  'in_edit',
  'ready',
  'published',
  'cancelled',
] as const;

export const TABLE: Record<string, Line> = {
  offer: { from: 'planned', by: ['assigner'], to: 'offered', told: 'offered', needs: 'person' },
  take: { from: 'planned offered', by: ['member'], to: 'accepted', told: 'accepted' },
  accept: { from: 'offered', by: ['assignee'], to: 'accepted', told: 'accepted' },
  decline: { from: 'offered', by: ['assignee'], to: 'planned', told: 'declined', needs: 'note' },
  start: { from: 'accepted', by: ['assignee'], to: 'in_progress', told: 'started' },
  file: { from: 'accepted in_progress', by: ['assignee'], to: 'filed', told: 'filed', needs: 'story' },
  open: { from: 'filed', by: ['editor'], to: 'in_edit', told: 'opened' },
  return: { from: 'filed in_edit', by: ['editor'], to: 'in_progress', told: 'returned', needs: 'note' },
  approve: { from: 'in_edit', by: ['editor'], to: 'ready', told: 'approved' },
  cancel: {
    from: 'planned offered accepted in_progress filed in_edit ready',
    by: ['assigner'],
    to: 'cancelled',
    told: 'cancelled',
    needs: 'note',
  },
  reassign: { from: 'offered accepted in_progress', by: ['assigner'], to: 'offered', told: 'reassigned', needs: 'person' },
  reopen: { from: 'cancelled', by: ['assigner'], to: 'planned', told: 'reopened' },
  follow_up: { from: 'published', by: ['assigner', 'editor'], to: 'in_progress', told: 'followed_up' },
};
export const ACT_NAMES = Object.keys(TABLE);

/** The people of support/desk.ts on its one desk. */
const OF_ROLE: Record<Role, Standing[]> = {
  head: ['assigner', 'editor', 'member'],
  editor: ['editor', 'member'],
  reporter: ['member'],
  mate: ['member'],
  stranger: [],
  chief: ['assigner', 'editor'],
  outsider: [],
};
/** Whose roles may read stories in the Content Manager. */
const READS_STORIES: readonly Role[] = ['head', 'editor', 'reporter', 'mate'];

/** What the table needs to know of an assignment. */
export type Known = { state: string; assignee: Role | null; stories: number; version: number };
export type Asked = { act: string; to?: Role | undefined; note?: string | undefined; story?: boolean | undefined; version: number };

export const seenBy = (role: Role, assignee: Role | null): boolean =>
  role === assignee || ['head', 'editor', 'reporter', 'mate', 'chief'].includes(role);

/** `200`, or status and code of the refusal. */
export function verdict(role: Role, known: Known, asked: Asked): string {
  if (role === 'outsider') return '403';
  if (asked.story && !READS_STORIES.includes(role)) return '403 story.may_not';
  if (!seenBy(role, known.assignee)) return '404 assignment.not_found';
  if (asked.version !== known.version) return '409 assignment.stale';
  const line = TABLE[asked.act];
  if (!line) return '400 request.invalid';
  if (!line.from.split(' ').includes(known.state)) return '409 assignment.wrong_state';
  const as = [...OF_ROLE[role], ...(role === known.assignee ? (['assignee'] as const) : [])];
  if (!line.by.some((standing) => as.includes(standing))) return '403 assignment.not_yours';
  if (line.needs === 'person' && !asked.to) return '422 assignment.needs_person';
  if (line.needs === 'note' && !asked.note?.trim()) return '422 assignment.needs_note';
  if (line.needs === 'story' && known.stories === 0 && !asked.story) return '422 assignment.needs_story';
  return '200';
}

/** Who has the work after an act that went through. */
export function assigneeAfter(role: Role, known: Known, { act, to }: Asked): Role | null {
  if (act === 'offer' || act === 'reassign') return to ?? null;
  if (act === 'take') return role;
  return ['decline', 'reopen'].includes(act) ? null : known.assignee;
}
