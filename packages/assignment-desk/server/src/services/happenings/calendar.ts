import { spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { Calendar, CalendarQuery } from '../../../../contracts/happenings';
import { dayIn } from '../../../../domain/zone';
import { aroundOf } from '../around';
import { asCards } from '../board/cards';
import { seenBy } from '../reading';
import { assignments } from '../store';
import { holidaysBetween } from './holidays';
import { readBetween, windowOf } from './reading';

/** More deadlines than this make a month nobody reads. */
const MOST = 1_000;

/** Events, deadlines as far as the viewer may see them, and days off. */
export async function readCalendar(strapi: Core.Strapi, query: CalendarQuery, viewer: Viewer, now: string): Promise<Calendar> {
  const { timezone } = spineOf(strapi);
  const window = windowOf(query);
  const mine = query.mine === 'true';
  const [occurrences, due, holidays] = await Promise.all([
    readBetween(strapi, window, { q: query.q, desk: query.desk, mine }, viewer, now),
    deadlines(strapi, query, viewer, now),
    holidaysBetween(strapi, dayIn(window.from, timezone), dayIn(window.to - 1, timezone)),
  ]);
  return { occurrences, deadlines: due.slice(0, MOST), more: due.length > MOST, holidays, timezone };
}

async function deadlines(strapi: Core.Strapi, query: CalendarQuery, viewer: Viewer, now: string): Promise<Calendar['deadlines']> {
  const around = await aroundOf(strapi, viewer);
  const words = fold(query.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const rows = await assignments(strapi).findMany({
    where: {
      $and: [
        seenBy(around.sight, now),
        { due: { $gte: query.from, $lt: query.to }, stage: { $ne: 'cancelled' } },
        ...(query.desk ? [{ desk: query.desk }] : []),
        ...(query.mine === 'true' ? [{ assignee: viewer.id }] : []),
        ...words.map((word) => ({ folded: { $contains: word } })),
      ],
    },
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
    limit: MOST + 1,
  });
  return asCards(strapi, rows, around);
}
