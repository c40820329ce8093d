import { type StoryRef, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import { slug, uniqueSlug } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { placesOf } from '../../../domain/change';
import { service, spineOf } from '../context';
import { brief, inTransaction, type PageCampaign, type PageRow, table } from '../rows';

/** Names tried at once when a slug is looked for. */
const ROUND = 20;

/** Which campaigns a page belongs to, as the assignment desk says; without that plugin to none. */
export function campaigns({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'placing');

  /** A campaign's slug is given with its first story and stays, whatever it is called later. */
  async function slugOf(id: string, title: string): Promise<string> {
    const known = await rows.findOne({ where: { campaign: id }, select: ['slug'] });
    if (known) return known.slug;
    const tried: string[] = [];
    const base = slug(title, { fallback: `chien-dich-${id}` });
    uniqueSlug(base, (one) => tried.push(one) < ROUND);
    const used = new Set((await rows.findMany({ where: { slug: { $in: tried } }, select: ['slug'] })).map((row) => row.slug));
    const free = tried.find((one) => !used.has(one));
    return free ?? `chien-dich-${id}`;
  }

  return {
    /** As the desk has it now. In the caller's transaction. */
    async ofStory(ref: StoryRef): Promise<PageCampaign[]> {
      const found = (await spineOf(strapi).ask('campaigns.ofStory')?.(ref)) ?? [];
      const named: PageCampaign[] = [];
      for (const { id, title } of found) named.push({ id, title: brief(title), slug: await slugOf(id, title) });
      return named;
    },

    /** Writes the rows by which a campaign's pages are listed; none for a page that is not live. */
    async place(page: Pick<PageRow, 'story' | 'language' | 'publishedMs'>, all: readonly PageCampaign[]): Promise<void> {
      await rows.deleteMany({ where: { story: page.story } });
      for (const { id, title, slug: named } of all)
        await rows.create({
          data: { story: page.story, language: page.language, publishedMs: page.publishedMs, campaign: id, title, slug: named },
        });
    },

    /** The desk changed something around a story: its page is listed anew where that matters. */
    refresh: (ref: StoryRef): Promise<void> =>
      inTransaction(strapi, async () => {
        const pages = table(strapi, 'page');
        const page = await pages.findOne({ where: { story: storySubject(ref) } });
        if (page?.state !== 'live') return;
        const before = page.campaigns ?? [];
        const now = await service(strapi, 'campaigns').ofStory(ref);
        if (JSON.stringify(before) === JSON.stringify(now)) return;
        await pages.updateMany({ where: { id: page.id }, data: { campaigns: now } });
        await service(strapi, 'campaigns').place(page, now);
        await service(strapi, 'changes').note({ document: ref.documentId, places: placesOf(page, { ...page, campaigns: now }) });
      }),

    /** Stories that stand under a campaign now. */
    storiesOf: async (campaign: string): Promise<string[]> =>
      (await rows.findMany({ where: { campaign }, select: ['story'], limit: 5000 })).map((row) => row.story),

    /** The campaign at an address, by slug or id; null where no live story is in one. */
    async find(name: string): Promise<PageCampaign | null> {
      const row =
        (await rows.findOne({ where: { slug: name }, orderBy: { id: 'desc' } })) ??
        (await rows.findOne({ where: { campaign: name }, orderBy: { id: 'desc' } }));
      return row && { id: row.campaign, title: row.title, slug: row.slug };
    },
  };
}

export type Campaigns = ReturnType<typeof campaigns>;
