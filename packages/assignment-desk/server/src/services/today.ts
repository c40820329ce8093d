import { spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Today } from '../../../contracts/detail';
import { STATES } from '../../../domain/assignment';
import { isPending } from '../../../domain/due';
import { PENDING_STAGES } from '../../../domain/rank';
import { spanOf } from '../../../domain/span';
import { aroundOf } from './around';
import { asCards } from './board/cards';
import { seenBy } from './reading';
import { assignments } from './store';

const PENDING = STATES.filter(isPending);
/** As many as stand in the widget without scrolling. */
const PIECES = 4;

/** What presses today, as far as the viewer sees: what is due by the end of the newsroom's day, late work first. */
export async function readToday(strapi: Core.Strapi, viewer: Viewer, now: string): Promise<Today> {
  const around = await aroundOf(strapi, viewer);
  const { from, before } = spanOf('today', now, spineOf(strapi).timezone);
  const rows = assignments(strapi);
  // The column of the board as well: there is an index by that.
  const pending = { $and: [seenBy(around.sight, now)], stage: { $in: PENDING_STAGES }, state: { $in: PENDING } };
  const count = async (more: object) => ({ total: await rows.count({ where: { ...pending, ...more } }), more: false });
  const [due, late, unassigned, waiting, found] = await Promise.all([
    count({ due: { $gte: from, $lt: before } }),
    count({ due: { $lte: now } }),
    count({ assignee: null }),
    count({ state: 'offered' }),
    rows.findMany({
      where: { ...pending, due: { $lt: before } },
      orderBy: [{ due: 'asc' }, { priority: 'asc' }, { id: 'asc' }],
      limit: PIECES,
    }),
  ]);
  return { due, late, unassigned, waiting, items: await asCards(strapi, found, around) };
}
