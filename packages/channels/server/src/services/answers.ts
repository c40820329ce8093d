import type { Core } from '@strapi/types';
import { type Address, cursorOf, cursorText, type Filter, keyOf, queryOf } from '../../../domain/address';
import type { Sources } from '../../../domain/change';
import { type FeedItem, newsSitemap, SITEMAP_DAYS, SITEMAP_MAX } from '../../../domain/feed';
import { ninjs } from '../../../domain/ninjs';
import { configOf, service, siteOf, spineOf } from '../context';
import { type Answer, answerOf, type Draft } from '../reader/answer';
import { articlePage, notePage } from '../reader/article';
import { FEED_TYPES, feedOf, feedUrl } from '../reader/feeds';
import { listPage, type Topic } from '../reader/front';
import { newsArticle } from '../reader/news-article';
import { campaignPath, sectionPath } from '../reader/shell';
import { CSP } from '../reader/style';
import type { PageRow } from '../rows';
import type { Found } from './pages';

const FEED_ITEMS = 50;
const LIST_ITEMS = 36;
const DAY_MS = 86_400_000;
const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const SENTENCES = {
  gone: { en: 'The newsroom has withdrawn this story.', vi: 'Toà soạn đã gỡ tin này.' },
  none: { en: 'There is no story at this address.', vi: 'Địa chỉ này không có tin nào.' },
};

/** What is to be sent, what it was made of (null: not worth keeping), and how long it holds, in milliseconds. */
type Drafted = { draft: Draft; sources: Sources | null; holds?: number };
type Of<K extends Address['kind']> = Extract<Address, { kind: K }>;

const page = (draft: Omit<Draft, 'type'>): Draft => ({
  ...draft,
  type: HTML,
  headers: { 'Content-Security-Policy': CSP, ...draft.headers },
});
const keysOf = ({ document, section, language }: PageRow): string[] => [
  `story-${document}`,
  ...(section ? [`section-${section}`] : []),
  `locale-${language}`,
];

/** Milliseconds until the newsroom's day ends: a front page says which day it is. */
function untilMidnight(now: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  const [hour = 0, minute = 0, second = 0] = clock.format(now).split(':').map(Number);
  return DAY_MS - ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Every public answer by its address: from the shelf, else made once and kept until a story it was made of changes. */
export function answers({ strapi }: { strapi: Core.Strapi }) {
  const pages = () => service(strapi, 'pages');
  const now = async (): Promise<number> => (await spineOf(strapi).now()).getTime();

  async function feed({ feed: kind, ...filter }: Of<'feed'>): Promise<Drafted> {
    const site = siteOf(strapi);
    const { items, name, sources } = await files(filter, { limit: FEED_ITEMS });
    const query = queryOf(filter);
    const language = filter.locale ?? site.language;
    // WebSub §4: where to subscribe, and under which name. One self, however many hubs.
    const links = [...configOf(strapi).hubs.map((hub) => `<${hub}>; rel="hub"`), `<${feedUrl(site, kind, query)}>; rel="self"`];
    return {
      draft: {
        status: 200,
        type: FEED_TYPES[kind],
        body: feedOf(kind, { items, language, query, title: name ? `${site.name}: ${name}` : site.name }, site),
        keys: ['feeds', ...keysOfFilter(filter)],
        headers: { Link: links.join(', ') },
      },
      sources,
    };
  }

  async function sitemap({ kind: _, ...filter }: Of<'sitemap'>): Promise<Drafted> {
    const at = await now();
    const { items, sources } = await files(filter, { limit: SITEMAP_MAX, since: at - SITEMAP_DAYS * DAY_MS });
    // The oldest leaves when its two days are over, whatever else happens.
    const oldest = items.reduce((least, item) => Math.min(least, Date.parse(item.published)), at);
    return {
      draft: {
        status: 200,
        type: 'application/xml; charset=utf-8',
        body: newsSitemap(items, siteOf(strapi).name),
        keys: ['feeds', ...keysOfFilter(filter)],
      },
      sources,
      holds: oldest + SITEMAP_DAYS * DAY_MS - at + 1,
    };
  }

  const keysOfFilter = ({ section, locale, campaign }: Filter): string[] => [
    ...(section ? [`section-${section}`] : []),
    ...(locale ? [`locale-${locale}`] : []),
    ...(campaign ? [`campaign-${campaign}`] : []),
  ];

  async function files(filter: Filter, { limit, since }: { limit: number; since?: number }) {
    const { section, locale, campaign } = filter;
    const found = await pages().list({
      limit,
      ...(section === undefined ? {} : { section }),
      ...(locale === undefined ? {} : { language: locale }),
      ...(campaign === undefined ? {} : { campaign }),
      ...(since === undefined ? {} : { since }),
    });
    const items = found.map((one) => one.item);
    const title = campaign === undefined ? undefined : (await service(strapi, 'campaigns').find(campaign))?.title;
    // Filters that nobody writes for can be invented without end: their empty lists are not kept.
    const sources: Sources | null = items.length || !(section ?? campaign ?? locale) ? { of: 'files', filter } : null;
    return { items, name: title ?? (section === undefined ? undefined : items[0]?.section?.name), sources };
  }

  async function list(topic: Topic, { locale, before: asked }: { locale?: string; before?: string }): Promise<Drafted> {
    const site = siteOf(strapi);
    const language = locale ?? site.language;
    const before = cursorOf(asked);
    const at = await now();
    const campaign = topic?.kind === 'campaign' ? topic.slug : undefined;
    const section = topic?.kind === 'section' ? topic.slug : undefined;
    const narrow = { ...(section === undefined ? {} : { section }), ...(campaign === undefined ? {} : { campaign }) };
    const ask = { before, limit: LIST_ITEMS + 1 };
    // A campaign is read in every language unless one is asked for; so is a CMS whose stories are all in another than its own.
    const mine = await pages().list({ ...ask, ...narrow, ...(campaign !== undefined && !locale ? {} : { language }) });
    const all = mine.length || locale || topic ? mine : await pages().list(ask);
    const shown = all.slice(0, LIST_ITEMS);
    const name = section === undefined ? topic?.name : (shown[0]?.item.section?.name ?? topic?.name);
    if (topic && shown.length === 0 && !before) return missing(language);
    const last = all.length > LIST_ITEMS ? shown.at(-1) : undefined;
    const body = listPage(
      {
        items: shown.map((one) => one.item),
        sections: await pages().sections(language),
        language,
        now: at,
        topic: topic && { ...topic, name: name ?? topic.name },
        feed: queryOf({ ...narrow, ...(campaign !== undefined && !locale ? {} : { locale: language }) }),
        before: before && cursorText(before),
        older: last ? cursorText(last.cursor) : null,
      },
      site,
    );
    const keys = [topic ? `${topic.kind}-${topic.slug}` : 'front', `locale-${language}`];
    return {
      draft: page({ status: 200, body, keys }),
      sources:
        shown.length || (!asked && !locale) ? { of: 'list', language: all === mine && campaign === undefined ? language : null } : null,
      holds: untilMidnight(at, site.timezone),
    };
  }

  const missing = (language: string): Drafted => ({
    draft: page({ status: 404, body: notePage('missing', language, siteOf(strapi)), keys: [] }),
    sources: null,
  });

  async function campaign({ campaign: name, locale, before }: Of<'campaign'>): Promise<Drafted> {
    const found = await service(strapi, 'campaigns').find(name);
    if (!found) return missing(locale ?? siteOf(strapi).language);
    const topic: Topic = { kind: 'campaign', slug: found.id, name: found.title, path: campaignPath(found.slug) };
    return list(topic, { ...(locale ? { locale } : {}), ...(before ? { before } : {}) });
  }

  async function article({ slug, locale }: Of<'article'>): Promise<Drafted> {
    const found = await pages().find(slug, locale);
    const site = siteOf(strapi);
    if (found.kind === 'none') return missing(locale ?? site.language);
    if (found.kind === 'gone')
      return {
        draft: page({ status: 410, body: notePage('gone', found.language, site), keys: [`story-${found.document}`] }),
        sources: { of: 'story', document: found.document },
      };
    if (found.kind === 'moved') return moved(`/read/${encodeURIComponent(found.to)}`, found.document);
    const row = found.page;
    const document = row.document ?? '';
    const item = JSON.parse(row.item ?? 'null') as FeedItem;
    const versions = (await pages().versions(document)).map((one) => ({
      language: one.language,
      path: `/read/${encodeURIComponent(one.slug)}`,
    }));
    // Rows of before hold a whole page; the feed's body says the same.
    const body = row.html?.startsWith('<!doctype') ? item.html : (row.html ?? '');
    const told = { item, body, campaigns: row.campaigns ?? [], versions };
    return {
      draft: page({
        status: 200,
        body: articlePage(told, site, `/read/${encodeURIComponent(row.slug)}`),
        keys: [...keysOf(row), ...(row.campaigns ?? []).map(({ id }) => `campaign-${id}`)],
        modified: Number(row.updatedMs),
        headers: { 'Content-Language': row.language },
      }),
      sources: { of: 'story', document },
    };
  }

  const moved = (to: string, document: string): Drafted => ({
    draft: { status: 301, type: 'text/plain; charset=utf-8', body: `${to}\n`, keys: [`story-${document}`], headers: { Location: to } },
    sources: { of: 'story', document },
  });

  function json(found: Found, path: (slug: string) => string, body: (row: PageRow, item: FeedItem) => object): Drafted {
    if (found.kind === 'moved') return moved(path(found.to), found.document);
    if (found.kind === 'page') {
      const { page: row } = found;
      const item = JSON.parse(row.item ?? 'null') as FeedItem;
      const draft = {
        status: 200,
        type: JSON_TYPE,
        body: JSON.stringify(body(row, item)),
        keys: keysOf(row),
        modified: Number(row.updatedMs),
      } as const;
      return { draft, sources: { of: 'story', document: row.document ?? '' } };
    }
    const status = found.kind === 'gone' ? 410 : 404;
    const say = SENTENCES[found.kind];
    const error = { status, name: found.kind, message: say.en, details: { say } };
    const keys = found.kind === 'gone' ? [`story-${found.document}`] : [];
    return {
      draft: { status, type: JSON_TYPE, body: JSON.stringify({ data: null, error }), keys },
      sources: found.kind === 'gone' ? { of: 'story', document: found.document } : null,
    };
  }

  const MAKERS: { [K in Address['kind']]: (address: Of<K>) => Promise<Drafted> } = {
    feed: ({ kind: _, ...address }) => feed({ kind: 'feed', ...address }),
    sitemap,
    front: (address) => list(null, address),
    section: ({ section, ...rest }) => list({ kind: 'section', slug: section, name: section, path: sectionPath(section) }, rest),
    campaign,
    article,
    story: async ({ slug, locale }) =>
      json(
        await pages().find(slug, locale),
        (to) => new URL(`${siteOf(strapi).files}/stories/${encodeURIComponent(to)}`).pathname,
        (row, item) => ({ ...item, slug: row.slug, version: row.storyVersion, jsonLd: newsArticle(item, siteOf(strapi)) }),
      ),
    ninjs: async ({ id, locale }) =>
      json(
        await pages().ofDocument(id, locale),
        (slug) => slug,
        (row, item) => ninjs(item, row.storyVersion, 'usable'),
      ),
  };

  return {
    /** What is on the shelf now, by `keyOf` its address. Ask only where the log of changes is trusted. */
    ready: (key: string): Answer | undefined => service(strapi, 'changes').shelf.get(key),

    async of(address: Address): Promise<Answer> {
      const { shelf, confirm, trusted } = service(strapi, 'changes');
      if (!trusted()) await confirm();
      return shelf.getOrMake(keyOf(address), async () => {
        const { draft, sources, holds } = await (MAKERS[address.kind] as (address: Address) => Promise<Drafted>)(address);
        const https = spineOf(strapi).publicUrl.startsWith('https:');
        return {
          answer: await answerOf(draft, { packed: sources !== null, https }),
          sources,
          expires: holds === undefined ? Number.POSITIVE_INFINITY : Date.now() + holds,
        };
      });
    },
  };
}

export type Answers = ReturnType<typeof answers>;
