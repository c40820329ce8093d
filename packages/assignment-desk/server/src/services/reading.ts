import type { Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { MyWork, Work } from '../../../contracts/schemas';
import type { Column } from '../../../domain/columns';
import type { Person } from '../../../domain/standing';
import type { Sight } from '../../../domain/visibility';
import { SECTIONS, sectionOf } from '../../../domain/work';
import { cardOf } from './board/cards';
import { allDesks, peopleOf } from './desks';
import { namesOf, personOfViewer } from './people';
import { assignments, type Held, withStories } from './store';

/** Neither closed nor under embargo: `isShut` of the domain, turned round, for Strapi's query engine. */
export const openAt = (now: string): object => ({ closed: false, $or: [{ embargo: { $null: true } }, { embargo: { $lte: now } }] });

/** `maySee` of the domain for Strapi's query engine; `seenSql` is the same for SQL. */
export function seenBy(sight: Sight, now: string): object {
  if (sight.everything) return {};
  return { $or: [{ assignee: sight.user }, { desk: { $in: sight.desks }, ...openAt(now) }, { desk: { $in: sight.closedDesks } }] };
}

/** Rows with all that an opened assignment shows, with the names and the viewer's standings. */
export async function asWork(strapi: Core.Strapi, rows: readonly Held[], person: Person): Promise<Work[]> {
  const names = await namesOf(
    strapi,
    rows.map((row) => row.assignee),
  );
  const desks = new Map((await allDesks(strapi)).map((row) => [row.documentId, peopleOf(row)]));
  return rows.map((row) => ({
    ...cardOf(row, row.stories, { person, desks, names }),
    brief: row.brief ?? '',
    contacts: row.contacts ?? [],
    files: row.files ?? [],
  }));
}

/** Where work is in somebody's hands or was handed in: the archive of published work is not read. */
const OWN: readonly Column[] = ['offered', 'doing', 'filed', 'editing'];

/** Somebody's own work in the order in which it presses. */
export async function readMyWork(strapi: Core.Strapi, viewer: Viewer, now: string): Promise<MyWork> {
  const rows = await assignments(strapi).findMany({
    where: { assignee: viewer.id, stage: { $in: OWN } },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    limit: 200,
  });
  const work = await asWork(strapi, await withStories(strapi, rows), personOfViewer(viewer));
  return Object.fromEntries(SECTIONS.map((section) => [section, work.filter((item) => sectionOf(item, now) === section)])) as MyWork;
}
