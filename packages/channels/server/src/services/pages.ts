import { parseStorySubject, type Story, type StoryRef, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { toHtml } from 'hast-util-to-html';
import type { Cursor } from '../../../domain/address';
import { placesOf } from '../../../domain/change';
import type { FeedItem } from '../../../domain/feed';
import { decideSlug, type Named } from '../../../domain/slug';
import { configOf, service, siteOf } from '../context';
import { feedItem, urnOf } from '../reader/item';
import type { NavSection } from '../reader/shell';
import { brief, inTransaction, type PageRow, table } from '../rows';

export type Found =
  | { kind: 'page'; page: PageRow }
  | { kind: 'moved'; to: string; document: string }
  | { kind: 'gone'; language: string; document: string }
  | { kind: 'none' };
export type Filter = { section?: string; language?: string; campaign?: string; since?: number; before?: Cursor | null; limit: number };
/** One of a list: what is shown of it, and where the list may be cut behind it. */
export type Listed = { item: FeedItem; cursor: Cursor };

/** Names looked up at once when a free slug is sought; a headline as common as "Thời tiết" needs more rounds. */
const ROUND = 8;
/** Sections are taken from so many of the newest stories. */
const NAV = 300;

const documentOf = (page: Pick<PageRow, 'document' | 'story'>): string =>
  page.document ?? (parseStorySubject(page.story) as StoryRef).documentId;

/** Public pages of stories: their addresses for ever, what they say now, and what was pulled. */
export function pages({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'page');
  const redirects = table(strapi, 'redirect');
  const languageOf = (story: Story): string => story.ref.locale || configOf(strapi).language;
  const pathOf = (slug: string): string => `/read/${encodeURIComponent(slug)}`;
  const linkAt = (slug: string): string => siteOf(strapi).publicUrl + pathOf(slug);

  /**
   * The story's address, which no other has or ever had. Slugs are kept apart across languages too: `/read/:slug` must mean
   * one story. Names are asked for one by one: a search by beginning would read every address there is.
   */
  async function freeSlug(plan: { headline: string; slug: string; id: string }, named: Named | null, subject: string) {
    for (let size = ROUND; ; size *= 4) {
      const tried: string[] = [];
      decideSlug(plan, named, (slug) => tried.push(slug) < size);
      const where = { slug: { $in: tried }, story: { $ne: subject } };
      // One after the other: inside a transaction both have the one connection.
      const used = await rows.findMany({ where, select: ['slug'] });
      const former = await redirects.findMany({ where, select: ['slug'] });
      const taken = new Set([...used, ...former].map((row) => row.slug));
      const decided = decideSlug(plan, named, (slug) => taken.has(slug));
      if (tried.includes(decided.slug)) return decided;
    }
  }

  /** The address a story has, or would be given; the row it stands in, where there is one. Writes nothing. */
  async function decide(story: Story) {
    const subject = storySubject(story.ref);
    const now = await rows.findOne({ where: { story: subject } });
    const plan = { headline: story.headline, slug: story.slug, id: story.ref.documentId };
    const named = now && { slug: now.slug, source: now.source ?? '' };
    const decided =
      now && !decideSlug(plan, named, () => false).redirectFrom
        ? { slug: now.slug, redirectFrom: null }
        : await freeSlug(plan, named, subject);
    return { now, decided };
  }

  /** Gives the story its address, or keeps the one it has; returns the row. Inside the caller's transaction. */
  async function name(story: Story): Promise<PageRow> {
    const subject = storySubject(story.ref);
    const { now, decided } = await decide(story);
    const { slug, redirectFrom } = decided;
    if (now && !redirectFrom) return now;
    const language = languageOf(story);
    if (!now) {
      const at = Date.parse(story.firstPublishedAt ?? story.publishedAt ?? story.updatedAt);
      return rows.create({
        data: {
          story: subject,
          document: story.ref.documentId,
          slug,
          source: story.slug,
          language,
          state: 'planned',
          storyVersion: 0,
          headline: brief(story.headline),
          section: story.section && brief(story.section.slug),
          sectionName: story.section && brief(story.section.name),
          campaigns: [],
          publishedMs: at,
          updatedMs: at,
          version: 1,
        },
      });
    }
    // Coming back to a former address: that redirect would now point at itself.
    await redirects.deleteMany({ where: { language, slug } });
    if (redirectFrom) await redirects.create({ data: { language, slug: redirectFrom, story: subject } });
    await rows.updateMany({ where: { id: now.id }, data: { slug, source: story.slug, version: now.version + 1 } });
    const moved = { ...now, slug, source: story.slug, version: now.version + 1 };
    if (now.state !== 'planned') await service(strapi, 'changes').note({ document: story.ref.documentId, places: placesOf(now) });
    return moved;
  }

  /** Rows of a campaign's stories, newest first, from its own index. */
  async function placed({ campaign, language, before, limit }: Filter): Promise<string[]> {
    const found = await table(strapi, 'placing').findMany({
      where: { campaign, ...(language ? { language } : {}), ...(before ? { publishedMs: { $lte: before.at } } : {}) },
      select: ['story'],
      orderBy: [{ publishedMs: 'desc' }, { id: 'desc' }],
      // Pages of the same moment as the cut are told apart below.
      limit: limit + 50,
    });
    return found.map((row) => row.story);
  }

  return {
    name,

    /** Absolute address a story's page has, or would get if it were published now. */
    async addressOf(story: Story): Promise<string> {
      return siteOf(strapi).publicUrl + pathOf((await decide(story)).decided.slug);
    },

    /** Absolute address of a story's page; null where it has none. */
    async linkOf(subject: string): Promise<string | null> {
      const page = await rows.findOne({ where: { story: subject }, select: ['slug'] });
      return page ? linkAt(page.slug) : null;
    },

    linkAt,

    /** Puts the story live as it is; returns its link. An older version than the one shown changes nothing. */
    write: (story: Story): Promise<string> =>
      inTransaction(strapi, async () => {
        const page = await name(story);
        const link = siteOf(strapi).publicUrl + pathOf(page.slug);
        if (page.state === 'live' && page.storyVersion > story.version) return link;
        const item = feedItem(story, { publicUrl: siteOf(strapi).publicUrl, link, language: page.language });
        const [picture] = story.images;
        if (picture && item.image) item.image.cuts = await service(strapi, 'derivatives').forWeb(picture);
        const campaigns = await service(strapi, 'campaigns').ofStory(story.ref);
        const now: PageRow = {
          ...page,
          document: story.ref.documentId,
          state: 'live',
          storyVersion: story.version,
          headline: brief(story.headline),
          section: story.section && brief(story.section.slug),
          sectionName: story.section && brief(story.section.name),
          campaigns,
          publishedMs: Date.parse(item.published),
          updatedMs: Date.parse(item.updated),
          html: toHtml(story.body),
          item: JSON.stringify(item),
          version: page.version + 1,
        };
        const { id, documentId: _, createdAt: __, updatedAt: ___, ...data } = now;
        await rows.updateMany({ where: { id }, data });
        if (campaigns.length || page.campaigns?.length) await service(strapi, 'campaigns').place(now, campaigns);
        await service(strapi, 'changes').note({
          document: story.ref.documentId,
          places: page.state === 'live' ? placesOf(page, now) : placesOf(now),
        });
        return link;
      }),

    /** Takes the page down. What it said stays in the row for inspection (Press Law 2016, art. 42); nobody is served it. */
    pull: (subject: string): Promise<void> =>
      inTransaction(strapi, async () => {
        const page = await rows.findOne({ where: { story: subject } });
        if (!page || page.state === 'gone') return;
        await rows.updateMany({ where: { id: page.id }, data: { state: 'gone' } });
        if (page.campaigns?.length) await service(strapi, 'campaigns').place(page, []);
        await service(strapi, 'changes').note({ document: documentOf(page), places: placesOf(page) });
      }),

    /** What stands at an address. `language` decides where two stories share a slug from before. */
    async find(slug: string, language?: string): Promise<Found> {
      const found = await rows.findMany({ where: { slug, ...(language ? { language } : {}) }, limit: 5 });
      const page = found.find((one) => one.language === configOf(strapi).language) ?? found[0];
      if (page?.state === 'live') return { kind: 'page', page };
      if (page?.state === 'gone') return { kind: 'gone', language: page.language, document: documentOf(page) };
      const former = await redirects.findOne({ where: { slug, ...(language ? { language } : {}) } });
      const target =
        former && (await rows.findOne({ where: { story: former.story }, select: ['slug', 'state', 'language', 'story', 'document'] }));
      // Straight to what it is called now, however often it was renamed.
      if (target?.state === 'live') return { kind: 'moved', to: target.slug, document: documentOf(target) };
      return target?.state === 'gone' ? { kind: 'gone', language: target.language, document: documentOf(target) } : { kind: 'none' };
    },

    /** The live page of a document; of its language `language` where given, else of the site's before others. */
    async ofDocument(document: string, language?: string): Promise<Found> {
      const found = await rows.findMany({ where: { document, ...(language ? { language } : {}) }, orderBy: { id: 'asc' }, limit: 20 });
      const live = found.filter((one) => one.state === 'live');
      const page = live.find((one) => one.language === configOf(strapi).language) ?? live[0];
      if (page) return { kind: 'page', page };
      const gone = found.find((one) => one.state === 'gone');
      return gone ? { kind: 'gone', language: gone.language, document } : { kind: 'none' };
    },

    /** The same story in its languages, as far as they are live. */
    versions: (document: string): Promise<PageRow[]> =>
      rows.findMany({ where: { document, state: 'live' }, select: ['slug', 'language'], orderBy: { language: 'asc' }, limit: 20 }),

    /** Live stories, newest first; those behind `before` where given. */
    async list(filter: Filter): Promise<Listed[]> {
      const { section, language, campaign, since, before, limit } = filter;
      const stories = campaign === undefined ? null : await placed(filter);
      if (stories?.length === 0) return [];
      const where = {
        state: 'live',
        ...(section ? { section } : {}),
        ...(language ? { language } : {}),
        ...(stories ? { story: { $in: stories } } : {}),
        $and: [
          ...(since ? [{ publishedMs: { $gte: since } }] : []),
          ...(before
            ? [{ publishedMs: { $lte: before.at } }, { $or: [{ publishedMs: { $lt: before.at } }, { id: { $lt: before.id } }] }]
            : []),
        ],
      };
      const found = await rows.findMany({
        where,
        select: ['id', 'item', 'publishedMs'],
        orderBy: [{ publishedMs: 'desc' }, { id: 'desc' }],
        limit,
      });
      return found.map((row) => ({
        item: JSON.parse(row.item as string) as FeedItem,
        cursor: { at: Number(row.publishedMs), id: row.id },
      }));
    },

    /** Sections that have live stories, by name. */
    async sections(language?: string): Promise<NavSection[]> {
      const found = await rows.findMany({
        where: { state: 'live', ...(language ? { language } : {}) },
        select: ['section', 'sectionName'],
        orderBy: { publishedMs: 'desc' },
        limit: NAV,
      });
      const names = new Map(found.flatMap((row) => (row.section ? [[row.section, row.sectionName ?? row.section] as const] : [])));
      return [...names].map(([slug, called]) => ({ slug, name: called })).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
    },

    /** Gives rows of before `document` was kept theirs: one statement a type. */
    async fillDocuments(uids: readonly string[]): Promise<void> {
      if ((await rows.findMany({ where: { document: { $null: true } }, select: ['id'], limit: 1 })).length === 0) return;
      const knex = strapi.db.connection;
      const part =
        strapi.db.dialect.client === 'postgres'
          ? `split_part(substr(story, ?), ':', 1)`
          : `substr(substr(story, ?), 1, instr(substr(story, ?), ':') - 1)`;
      for (const uid of uids) {
        const from = `story:${uid}:`.length + 1;
        const bindings = strapi.db.dialect.client === 'postgres' ? [from] : [from, from];
        await knex('channels_pages')
          .withSchema(strapi.db.getSchemaName() as string)
          .whereNull('document')
          .where('story', 'like', `story:${uid}:%`)
          .update({ document: knex.raw(part, bindings) });
      }
    },

    urnOf,
  };
}

export type Pages = ReturnType<typeof pages>;
