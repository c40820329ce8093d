import type { Core } from '@strapi/strapi';
import { type Block, blocksOf } from './blocks';
import { dating } from './dating';
import { byline, type People, type PersonKey, staff } from './people';
import { allStories, sections } from './stories';
import type { SeedStory } from './stories/types';
import { newsroomTime, past } from './time';
import { uploadPictures } from './upload';

const STORY = 'api::story.story';

/** documentId and locale of each story, by its key. */
export type Written = Map<string, { documentId: string; locale: string }>;

type Entry = { documentId: string };
type Documents = {
  findFirst(params: object): Promise<Entry | null>;
  create(params: object): Promise<Entry>;
  update(params: object): Promise<Entry | null>;
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
};
type Actor = { kind: 'admin'; id: string; name: string };
type Stories = {
  publish(ref: object, actor: Actor): Promise<unknown>;
  unpublish(ref: object, actor: Actor): Promise<unknown>;
};

const documents = (strapi: Core.Strapi, uid: string): Documents => strapi.documents(uid as typeof STORY) as unknown as Documents;

async function shelf(strapi: Core.Strapi, uid: string, name: string, more: object = {}): Promise<string> {
  const found = await documents(strapi, uid).findFirst({ filters: { name } });
  return (found ?? (await documents(strapi, uid).create({ data: { name, ...more } }))).documentId;
}

/** Publishing and taking back as the desk head does it: through the newsroom where it is installed, else through Strapi alone. */
function desk(strapi: Core.Strapi, people: People) {
  const actor: Actor = { kind: 'admin', id: String(people.editor), name: byline('editor') };
  const spine = strapi.plugin('newsroom')?.service('spine') as { stories: Stories } | undefined;
  return {
    publish: (at: { documentId: string; locale: string }) =>
      spine ? spine.stories.publish({ uid: STORY, ...at }, actor) : documents(strapi, STORY).publish(at),
    unpublish: (at: { documentId: string; locale: string }) =>
      spine ? spine.stories.unpublish({ uid: STORY, ...at }, actor) : documents(strapi, STORY).unpublish(at),
  };
}

type Text = { title: string; dek: string; body: Block[]; tags: string[] };

/** Writes every story of the seed and lives its life: published, corrected, taken back, waiting for its hour. */
export async function writeStories(strapi: Core.Strapi, people: People, now: Date): Promise<Written> {
  const story = documents(strapi, STORY);
  const { publish, unpublish } = desk(strapi, people);
  const dates = dating(strapi);
  const written: Written = new Map();
  const pictures = await uploadPictures(strapi, allStories);

  const sectionIds: Record<string, string> = {};
  for (const [slug, name] of Object.entries(sections)) sectionIds[slug] = await shelf(strapi, 'api::section.section', name, { slug });
  const authorIds = new Map<PersonKey, string>();
  for (const key of new Set(allStories.flatMap(({ authors }) => authors)))
    authorIds.set(key, await shelf(strapi, 'api::author.author', byline(key), { email: staff[key].email }));
  const tagIds = new Map<string, string>();
  const tagsOf = async (names: readonly string[]): Promise<string[]> => {
    for (const name of names) if (!tagIds.has(name)) tagIds.set(name, await shelf(strapi, 'api::tag.tag', name));
    return names.map((name) => tagIds.get(name) as string);
  };
  const textOf = async (one: { title: string; dek: string; body: string; tags: readonly string[] }): Promise<Text> => ({
    title: one.title,
    dek: one.dek,
    body: blocksOf(one.body),
    tags: await tagsOf(one.tags),
  });

  async function write(one: SeedStory): Promise<void> {
    const locale = one.section === 'english' ? 'en' : 'vi';
    const found = await story.findFirst({ filters: { title: one.title }, locale });
    if (found) {
      written.set(one.key, { documentId: found.documentId, locale });
      return;
    }
    const by = people[one.authors[0] ?? 'reporter'];
    const waits = one.life === 'embargoed' ? newsroomTime(now, one.when[0], one.when[1]) : null;
    const { documentId } = await story.create({
      locale,
      status: 'draft',
      data: {
        ...(await textOf(one)),
        section: sectionIds[one.section],
        cover: pictures.get(one.key) ?? null,
        authors: one.authors.map((key) => authorIds.get(key)),
        embargoUntil: waits,
        createdBy: by,
        updatedBy: by,
      },
    });
    const at = { documentId, locale };
    written.set(one.key, at);
    if (one.english)
      await story.update({
        documentId,
        locale: 'en',
        data: { ...(await textOf(one.english)), section: sectionIds.english, embargoUntil: waits },
      });
    const wrote = waits ? new Date(now.getTime() - 3 * 3_600_000) : past(now, one.when[0], one.when[1]);
    await dates.write(documentId, wrote);
    if (waits) return schedule(strapi, at, waits, people);
    if (one.life === 'draft') return;

    await dates.on(wrote, () => publish(at));
    if (one.english) await dates.on(new Date(wrote.getTime() + 3_600_000), () => publish({ documentId, locale: 'en' }));
    await dates.write(documentId, wrote);
    const later = new Date(Math.min(wrote.getTime() + 5 * 3_600_000, now.getTime() - 10 * 60_000));
    if (one.life === 'unpublished') await unpublish(at);
    if (one.life === 'corrected') {
      await story.update({ ...at, data: { correction: one.correction } });
      await dates.on(later, () => publish(at));
      await dates.write(documentId, later);
    }
    if (one.life === 'changed') await story.update({ ...at, data: { dek: `${one.dek} (đang cập nhật)` } });
  }

  // In the order of their days: the log of events reads like the fortnight it tells of.
  const age = ({ when: [days, time], life }: SeedStory): number => newsroomTime(now, life === 'embargoed' ? days : -days, time).getTime();
  for (const one of [...allStories].sort((a, b) => age(a) - age(b))) await write(one);
  await dates.shelves(newsroomTime(now, -20, '09:00'));
  dates.stop();
  return written;
}

type Embargo = { schedule(ref: object, wish: string | null, actor: Actor): Promise<unknown> };

/** Has the newsroom publish a waiting story at its hour. */
async function schedule(strapi: Core.Strapi, at: { documentId: string; locale: string }, when: Date, people: People): Promise<void> {
  const core = strapi.plugin('newsroom')?.service('core') as { rooms: { embargo: Embargo } } | undefined;
  await core?.rooms.embargo.schedule({ uid: STORY, ...at }, when.toISOString(), {
    kind: 'admin',
    id: String(people.editor),
    name: byline('editor'),
  });
}
