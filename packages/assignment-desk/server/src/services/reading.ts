import type { Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { Board, BoardQuery, Card, MyWork, Work } from '../../../contracts/schemas';
import { STATES } from '../../../domain/assignment';
import { COLUMN_NAMES } from '../../../domain/columns';
import { isPending, NEAR_MS } from '../../../domain/due';
import { type Person, standingOf } from '../../../domain/standing';
import type { Sight } from '../../../domain/visibility';
import { SECTIONS, sectionOf } from '../../../domain/work';
import { allDesks, peopleOf, sightOfPerson } from './desks';
import { namesOf, personOfViewer } from './people';
import { assignments, type Held, withStories } from './store';
import type { AssignmentRow } from './tables';

const PENDING = STATES.filter(isPending);

/** `maySee` of the domain, as the database asks it. */
export function seenBy(sight: Sight): object {
  if (sight.everything) return {};
  return { $or: [{ assignee: sight.user }, { desk: { $in: sight.desks }, closed: false }, { desk: { $in: sight.closedDesks } }] };
}

/** Rows as cards, with the names and the viewer's standings. */
export async function asWork(strapi: Core.Strapi, rows: readonly Held[], person: Person): Promise<Work[]> {
  const names = await namesOf(
    strapi,
    rows.map((row) => row.assignee),
  );
  const desks = new Map((await allDesks(strapi)).map((row) => [row.documentId, peopleOf(row)]));
  return rows.map((row) => ({
    id: row.documentId,
    version: row.version,
    slugline: row.slugline,
    desk: row.desk,
    assignee: row.assignee,
    assigneeName: row.assignee === null ? null : (names.get(row.assignee) ?? `#${row.assignee}`),
    kind: row.kind,
    channels: row.channels ?? [],
    tags: row.tags ?? [],
    priority: row.priority,
    due: row.due,
    embargo: row.embargo,
    state: row.state,
    stateAt: row.stateAt,
    offerUntil: row.offerUntil,
    note: row.note,
    place: row.place ?? '',
    length: row.length,
    closed: row.closed,
    happening: row.happening,
    occurrence: row.occurrence,
    campaign: row.campaign,
    commission: row.commission,
    stories: row.stories,
    as: standingOf(person, desks.get(row.desk) ?? null, row.assignee),
    brief: row.brief ?? '',
    contacts: row.contacts ?? [],
    files: row.files ?? [],
  }));
}

/** A card leaves out what only the opened assignment shows. */
export const asCard = ({ brief: _brief, contacts: _contacts, files: _files, ...card }: Work): Card => card;

export async function readBoard(strapi: Core.Strapi, query: BoardQuery, viewer: Viewer, now: string): Promise<Board> {
  const person = personOfViewer(viewer);
  const rows = assignments(strapi);
  const words = fold(query.q ?? '').trim();
  const base = {
    $and: [
      seenBy(await sightOfPerson(strapi, person)),
      ...(query.desk ? [{ desk: query.desk }] : []),
      ...(query.mine === 'true' ? [{ assignee: viewer.id }] : []),
      ...(words ? words.split(/\s+/).map((word) => ({ folded: { $contains: word } })) : []),
    ],
  };
  const names = COLUMN_NAMES.filter((name) => name !== 'cancelled' || query.cancelled === 'true');
  const columns = await Promise.all(
    names.map(async (name) => {
      const where = { ...base, stage: name };
      const [total, found] = await Promise.all([
        rows.count({ where }),
        rows.findMany({ where, orderBy: [{ rank: 'asc' }, { id: 'asc' }], limit: query.limit }),
      ]);
      return { name, total, found };
    }),
  );
  const held = await withStories(
    strapi,
    columns.flatMap((column) => column.found),
  );
  const cards = new Map((await asWork(strapi, held, person)).map((one) => [one.id, asCard(one)]));
  const pending = { ...base, state: { $in: PENDING } };
  const near = new Date(Date.parse(now) + NEAR_MS).toISOString();
  const [late, dueSoon, waiting] = await Promise.all([
    rows.count({ where: { ...pending, due: { $lte: now } } }),
    rows.count({ where: { ...pending, due: { $gt: now, $lt: near } } }),
    rows.count({ where: { ...base, state: 'offered' } }),
  ]);
  return {
    columns: columns.map(({ name, total, found }) => ({
      name,
      total,
      more: false,
      next: null,
      items: found.flatMap((row: AssignmentRow) => cards.get(row.documentId) ?? []),
    })),
    counts: { late: all(late), soon: all(dueSoon), waiting: all(waiting) },
  };
}

const all = (total: number) => ({ total, more: false });

/** Some cards by their ids, as far as the viewer sees them. */
export async function readCards(strapi: Core.Strapi, ids: readonly string[], viewer: Viewer): Promise<Card[]> {
  const person = personOfViewer(viewer);
  const sight = await sightOfPerson(strapi, person);
  const rows = await assignments(strapi).findMany({ where: { $and: [{ documentId: { $in: ids } }, seenBy(sight)] } });
  return (await asWork(strapi, await withStories(strapi, rows), person)).map(asCard);
}

/** Somebody's own work in the order in which it presses. */
export async function readMyWork(strapi: Core.Strapi, viewer: Viewer, now: string): Promise<MyWork> {
  const rows = await assignments(strapi).findMany({
    where: { assignee: viewer.id, state: { $in: ['offered', 'accepted', 'in_progress', 'filed', 'in_edit', 'ready'] } },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    limit: 200,
  });
  const work = await asWork(strapi, await withStories(strapi, rows), personOfViewer(viewer));
  return Object.fromEntries(SECTIONS.map((section) => [section, work.filter((item) => sectionOf(item, now) === section)])) as MyWork;
}
