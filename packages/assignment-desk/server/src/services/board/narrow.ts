import { fold } from '@hoitu/viet-text';
import type { Filters } from '../../../../contracts/schemas';
import type { Span } from '../../../../domain/span';
import type { Sight } from '../../../../domain/visibility';
import { all, contains, type Part, plain, sql } from '../sql';
import { foldedTag } from '../store';
import { seenSql, sightArms } from './sight';

/** `span`: what `filters.when` means today, where it names days. */
export type Asked = { filters: Filters; sight: Sight; user: string; now: string; span: Span | null };

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

/**
 * The walks that lead to what is asked for: along somebody's work or a coverage where that is asked for, else along what one sees.
 * `each` desk by itself keeps the order of the board; what is only counted goes over the desks together.
 */
export function armsOf({ filters, sight, user, now }: Asked, each: boolean): Part[] {
  const { person, happening, campaign, commission, mine, desk } = filters;
  if (mine === 'true' || person === user) return [all([])];
  if (person || happening || campaign || commission) return [seenSql(sight, now) ?? all([])];
  return sightArms(sight, now, { desk, each });
}
