import { createHash } from 'node:crypto';
import { type Story, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { FeedItem } from '../../../domain/feed';
import { ninjs } from '../../../domain/ninjs';
import { decideSlug } from '../../../domain/slug';
import { configOf, siteOf } from '../context';
import { articlePage, newsArticle } from '../reader/article';
import { feedItem, urnOf } from '../reader/item';
import type { NavSection } from '../reader/shell';
import { brief, type PageRow, table } from '../rows';

export type Found = { kind: 'page'; page: PageRow } | { kind: 'moved'; to: string } | { kind: 'gone'; language: string } | { kind: 'none' };
export type ItemFilter = { section?: string; language?: string; since?: number; limit: number };

/** Public pages of stories: their addresses for ever, what they say now, and what was pulled. */
export function pages({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'page');
  const redirects = table(strapi, 'redirect');
  const languageOf = (story: Story): string => story.ref.locale || configOf(strapi).language;
  const pathOf = (slug: string): string => `/read/${encodeURIComponent(slug)}`;

  /** Whether another story has a slug, or ever had it. Slugs are kept apart across languages too: `/read/:slug` must mean one story. */
  async function takenByOthers(base: string, subject: string): Promise<(slug: string) => boolean> {
    // A numbered slug may be cut to fit, so look by its beginning.
    const where = { story: { $ne: subject }, slug: { $startsWith: base.slice(0, 60) } };
    // One after the other: inside a transaction both have the one connection.
    const used = await rows.findMany({ where, select: ['slug'] });
    const former = await redirects.findMany({ where, select: ['slug'] });
    const taken = new Set([...used, ...former].map((row) => row.slug));
    return (slug) => taken.has(slug);
  }

  /** The address a story has, or would be given; the row it stands in, where there is one. Writes nothing. */
  async function decide(story: Story) {
    const subject = storySubject(story.ref);
    const now = await rows.findOne({ where: { story: subject } });
    const plan = { headline: story.headline, slug: story.slug, id: story.ref.documentId };
    const named = now && { slug: now.slug, source: now.source ?? '' };
    const wish = decideSlug(plan, named, () => false);
    const decided = now && !wish.redirectFrom ? wish : decideSlug(plan, named, await takenByOthers(wish.slug, subject));
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
          slug,
          source: story.slug,
          language,
          state: 'planned',
          storyVersion: 0,
          headline: brief(story.headline),
          section: story.section && brief(story.section.slug),
          sectionName: story.section && brief(story.section.name),
          publishedMs: at,
          updatedMs: at,
          etag: '',
          version: 1,
        },
      });
    }
    // Coming back to a former address: that redirect would now point at itself.
    await redirects.deleteMany({ where: { language, slug } });
    if (redirectFrom) await redirects.create({ data: { language, slug: redirectFrom, story: subject } });
    await rows.updateMany({ where: { id: now.id }, data: { slug, source: story.slug, version: now.version + 1 } });
    return { ...now, slug, source: story.slug, version: now.version + 1 };
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
      return page ? siteOf(strapi).publicUrl + pathOf(page.slug) : null;
    },

    /** Renders the story once and puts it live; returns its link. An older version than the one shown changes nothing. */
    async write(story: Story): Promise<string> {
      const page = await name(story);
      const site = siteOf(strapi);
      const path = pathOf(page.slug);
      const link = site.publicUrl + path;
      if (page.state === 'live' && page.storyVersion > story.version) return link;
      const item = feedItem(story, { publicUrl: site.publicUrl, link, language: page.language });
      const html = articlePage(story, item, site, path);
      const json = JSON.stringify({ ...item, slug: page.slug, version: story.version, jsonLd: newsArticle(item, site) });
      await rows.updateMany({
        where: { id: page.id },
        data: {
          state: 'live',
          storyVersion: story.version,
          headline: brief(story.headline),
          section: story.section && brief(story.section.slug),
          sectionName: story.section && brief(story.section.name),
          publishedMs: Date.parse(item.published),
          updatedMs: Date.parse(item.updated),
          html,
          json,
          item: JSON.stringify(item),
          ninjs: JSON.stringify(ninjs(item, story.version, 'usable')),
          etag: createHash('sha256').update(html).update(json).digest('base64url').slice(0, 27),
          version: page.version + 1,
        },
      });
      return link;
    },

    /** Takes the page down. What it said stays in the row for inspection (Press Law 2016, art. 42); nobody is served it. */
    async pull(subject: string): Promise<void> {
      await rows.updateMany({ where: { story: subject, state: { $ne: 'gone' } }, data: { state: 'gone' } });
    },

    /** What stands at an address. `language` decides where two stories share a slug from before. */
    async find(slug: string, language?: string): Promise<Found> {
      const found = await rows.findMany({ where: { slug, ...(language ? { language } : {}) }, limit: 5 });
      const page = found.find((one) => one.language === configOf(strapi).language) ?? found[0];
      if (page?.state === 'live') return { kind: 'page', page };
      if (page?.state === 'gone') return { kind: 'gone', language: page.language };
      const former = await redirects.findOne({ where: { slug, ...(language ? { language } : {}) } });
      const target = former && (await rows.findOne({ where: { story: former.story }, select: ['slug', 'state', 'language'] }));
      if (target?.state === 'live') return { kind: 'moved', to: target.slug };
      return target?.state === 'gone' ? { kind: 'gone', language: target.language } : { kind: 'none' };
    },

    /** The live page of a document; of its language `language` where given. */
    async ofDocument(documentId: string, language?: string): Promise<Found> {
      const found = await rows.findMany({
        where: { story: { $contains: `:${documentId}:` }, ...(language ? { language } : {}) },
        limit: 10,
      });
      const page = found.find((one) => one.state === 'live');
      if (page) return { kind: 'page', page };
      const gone = found.find((one) => one.state === 'gone');
      return gone ? { kind: 'gone', language: gone.language } : { kind: 'none' };
    },

    /** Live stories, newest first. */
    async items({ section, language, since, limit }: ItemFilter): Promise<FeedItem[]> {
      const where = {
        state: 'live',
        ...(section ? { section } : {}),
        ...(language ? { language } : {}),
        ...(since ? { publishedMs: { $gte: since } } : {}),
      };
      const found = await rows.findMany({ where, select: ['item'], orderBy: [{ publishedMs: 'desc' }, { id: 'desc' }], limit });
      return found.map((row) => JSON.parse(row.item as string) as FeedItem);
    },

    /** Sections that have live stories, by name. */
    async sections(language?: string): Promise<NavSection[]> {
      const found = await rows.findMany({
        where: { state: 'live', section: { $notNull: true }, ...(language ? { language } : {}) },
        select: ['section', 'sectionName'],
        orderBy: { publishedMs: 'desc' },
        limit: 300,
      });
      const names = new Map(found.map((row) => [row.section as string, row.sectionName ?? (row.section as string)]));
      return [...names].map(([slug, name]) => ({ slug, name })).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
    },

    urnOf,
  };
}

export type Pages = ReturnType<typeof pages>;
