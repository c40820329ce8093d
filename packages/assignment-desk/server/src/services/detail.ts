import { type StoryRef, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Detail, OfStories } from '../../../contracts/detail';
import type { Work } from '../../../contracts/schemas';
import { maySee } from '../../../domain/visibility';
import { refuse } from '../refuse';
import { commentsOf } from './comments';
import { sightOfPerson } from './desks';
import { subjectOf } from './events';
import { filesOf } from './files';
import { historyOf, idsIn, named } from './history';
import { linkedStory } from './linked';
import { holdersOf } from './links';
import { namesOf, personOfViewer } from './people';
import { asWork, seenBy } from './reading';
import { assignments, type Held, load, withStories } from './store';
import { titlesOf } from './titles';

const nowOf = async (strapi: Core.Strapi): Promise<string> => (await spineOf(strapi).now()).toISOString();

/** The assignment, where the viewer may see it. */
export async function seen(strapi: Core.Strapi, id: string, viewer: Viewer): Promise<Held> {
  const row = await load(strapi, id);
  if (!row || !maySee(await sightOfPerson(strapi, personOfViewer(viewer)), row, await nowOf(strapi))) throw refuse('assignment.not_found');
  return row;
}

export async function shownOne(strapi: Core.Strapi, row: Held, viewer: Viewer): Promise<Work> {
  return (await asWork(strapi, [row], personOfViewer(viewer)))[0] as Work;
}

/** Everything the drawer shows of one assignment. */
export async function readOne(strapi: Core.Strapi, id: string, viewer: Viewer): Promise<Detail> {
  const spine = spineOf(strapi);
  const row = await seen(strapi, id, viewer);
  const work = await shownOne(strapi, row, viewer);
  const history = historyOf(await spine.events.history(subjectOf(id), 100), work);
  const nameOf = await titlesOf(strapi, idsIn(history, row), viewer);
  const names = await namesOf(strapi, [row.author]);
  return {
    ...work,
    deskName: nameOf('desk', row.desk) ?? '',
    happeningTitle: nameOf('happening', row.happening),
    campaignTitle: nameOf('campaign', row.campaign),
    commissionTitle: nameOf('commission', row.commission),
    author: row.author === null ? null : (names.get(row.author) ?? null),
    decision: row.decision,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    filesFound: await filesOf(strapi, work.files),
    linked: await Promise.all(row.stories.map((ref) => linkedStory(spine, ref))),
    history: named(history, nameOf),
    comments: await commentsOf(strapi, id, viewer),
  };
}

/** The assignments a story fulfils, as far as the viewer sees them. */
export async function readOfStory(strapi: Core.Strapi, ref: StoryRef, viewer: Viewer): Promise<Work[]> {
  const ids = (await holdersOf(strapi, [ref])).map((link) => link.assignment);
  const person = personOfViewer(viewer);
  const where = { $and: [{ documentId: { $in: ids } }, seenBy(await sightOfPerson(strapi, person), await nowOf(strapi))] };
  const rows = await assignments(strapi).findMany({ where, orderBy: [{ rank: 'asc' }, { id: 'asc' }] });
  return asWork(strapi, await withStories(strapi, rows), person);
}

/** The same for a page of stories, in one go and with as little as a list shows. */
export async function readOfStories(
  strapi: Core.Strapi,
  { uid, ids, locale }: { uid: string; ids: readonly string[]; locale: string },
  viewer: Viewer,
): Promise<OfStories> {
  const links = await holdersOf(
    strapi,
    ids.map((documentId) => ({ uid, documentId, locale })),
  );
  const person = personOfViewer(viewer);
  const seen = seenBy(await sightOfPerson(strapi, person), await nowOf(strapi));
  const where = { $and: [{ documentId: { $in: links.map((link) => link.assignment) } }, seen] };
  const rows = await assignments(strapi).findMany({ where, orderBy: [{ rank: 'asc' }, { id: 'asc' }] });
  const shown = await asWork(
    strapi,
    rows.map((row) => ({ ...row, stories: [] })),
    person,
  );
  const of = (document: string) =>
    shown
      .filter((one) => links.some((link) => link.assignment === one.id && link.ref.documentId === document))
      .map(({ id, slugline, state, assigneeName, due }) => ({ id, slugline, state, assigneeName, due }));
  return Object.fromEntries(ids.map((document) => [document, of(document)] as const).filter(([, held]) => held.length > 0));
}
