import { type Spine, type StoryRef, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Detail, Work } from '../../../contracts/schemas';
import { maySee } from '../../../domain/visibility';
import { refuse } from '../refuse';
import { deskById, sightOfPerson } from './desks';
import { subjectOf } from './events';
import { namesOf, personOfViewer } from './people';
import { asWork } from './reading';
import { assignments, type Held, holding, load, withStories } from './store';
import { type CommentRow, table, UID } from './tables';

/** Where the Content Manager shows a story. */
export const urlOfStory = ({ uid, documentId, locale }: StoryRef): string =>
  `/content-manager/collection-types/${uid}/${documentId}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`;

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

async function linked(spine: Spine, ref: StoryRef): Promise<Detail['linked'][number]> {
  const story = await spine.stories.read(ref, 'draft');
  const deliveries = (await spine.ask('deliveries.ofStory')?.(ref)) ?? [];
  const version = story ? await spine.stories.version(ref) : 0;
  return { ref, headline: story?.headline ?? '', url: urlOfStory(ref), published: version > 0, deliveries };
}

export async function commentsOf(strapi: Core.Strapi, id: string): Promise<Detail['comments']> {
  const rows = await table<CommentRow>(strapi, UID.comment).findMany({ where: { assignment: id }, orderBy: [{ id: 'asc' }], limit: 200 });
  return rows.map((row) => ({ id: row.documentId, by: row.by, text: row.text, at: row.at }));
}

/** Everything the drawer shows of one assignment. */
export async function readOne(strapi: Core.Strapi, id: string, viewer: Viewer): Promise<Detail> {
  const spine = spineOf(strapi);
  const row = await seen(strapi, id, viewer);
  const work = await shownOne(strapi, row, viewer);
  const history = await spine.events.history(subjectOf(id), 100);
  const names = await namesOf(strapi, [row.author]);
  return {
    ...work,
    deskName: (await deskById(strapi, row.desk))?.name ?? '',
    author: row.author === null ? null : (names.get(row.author) ?? null),
    decision: row.decision,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    linked: await Promise.all(row.stories.map((ref) => linked(spine, ref))),
    history: history.map((event) => {
      const data = event.data as { note?: string; fields?: string[] };
      return { id: event.id, type: event.type, at: event.at, by: event.actor.name, note: data.note ?? null, fields: data.fields ?? [] };
    }),
    comments: await commentsOf(strapi, id),
  };
}

/** The assignments a story fulfils, as far as the viewer sees them. */
export async function readOfStory(strapi: Core.Strapi, ref: StoryRef, viewer: Viewer): Promise<Work[]> {
  const ids = await holding(strapi, ref);
  const person = personOfViewer(viewer);
  const sight = await sightOfPerson(strapi, person);
  const now = await nowOf(strapi);
  const rows = await assignments(strapi).findMany({ where: { documentId: { $in: ids } }, orderBy: [{ rank: 'asc' }, { id: 'asc' }] });
  return asWork(
    strapi,
    await withStories(
      strapi,
      rows.filter((row) => maySee(sight, row, now)),
    ),
    person,
  );
}
