import { fold } from '@hoitu/viet-text';
import type { Filters } from '../../../../contracts/schemas';
import type { Column } from '../../../../domain/columns';
import { isOver, PENDING_STAGES, ranksOf } from '../../../../domain/rank';
import { spanOf } from '../../../../domain/span';
import type { Sight } from '../../../../domain/visibility';
import { all, contains, instant, join, type Part, plain, sql } from '../sql';
import { foldedTag } from '../store';
import { seenSql, sightArms } from './sight';

export type Asked = { filters: Filters; sight: Sight; user: string; now: string; zone: string };

/** What the filters say of a row, but for the time it is due. */
export function narrowed({ filters, user }: Asked): Part[] {
  const { desk, person, kind, campaign, commission, happening, tag, q, mine } = filters;
  const words = fold(q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return [
    ...(mine === 'true' ? [sql`assignee = ${user}`] : []),
    ...(person === 'none' ? [plain('assignee IS NULL')] : person ? [sql`assignee = ${person}`] : []),
    ...(happening ? [sql`happening = ${happening}`] : []),
    ...(campaign ? [sql`campaign = ${campaign}`] : []),
    ...(commission ? [sql`commission = ${commission}`] : []),
    ...(desk ? [sql`desk = ${desk}`] : []),
    ...(kind ? [sql`kind = ${kind}`] : []),
    ...(tag ? [contains(plain('tagged'), `|${foldedTag(tag)}|`)] : []),
    ...words.map((word) => contains(plain('folded'), word)),
  ];
}

/** The walks that lead to what is asked for: along somebody's work or a coverage where that is asked for, else along what one sees. */
export function armsOf({ filters, sight, user, now }: Asked): Part[] {
  const { person, happening, campaign, commission, mine, desk } = filters;
  if (mine === 'true' || person === user) return [all([])];
  if (person || happening || campaign || commission) return [seenSql(sight, now) ?? all([])];
  return sightArms(sight, now, desk);
}

/** The condition on the due time in one column; null where nothing there can fit. */
export function dueIn(stage: Column, { filters, now, zone }: Pick<Asked, 'filters' | 'now' | 'zone'>): Part | null {
  const { when } = filters;
  if (!when) return all([]);
  if (when === 'late') return PENDING_STAGES.includes(stage) ? dueBefore(stage, null, sql`due <= ${instant(now)}`, now) : null;
  const { from, before } = spanOf(when, now, zone);
  return dueBefore(stage, from, sql`due >= ${instant(from)} AND due < ${instant(before)}`, before);
}

/** Work ahead stands by its due time: the same index that orders the column finds the span. */
export function dueBefore(stage: Column, from: string | null, exact: Part, to: string): Part {
  if (isOver(stage)) return exact;
  const { least, most } = ranksOf(from, to);
  return join([sql`rank >= ${least} AND rank <= ${most}`, exact], ' AND ');
}
