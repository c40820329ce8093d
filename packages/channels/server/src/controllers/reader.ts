import type { Core } from '@strapi/types';
import { configOf, service, siteOf, spineOf } from '../context';
import { type Context, one, part } from '../koa';
import { notePage } from '../reader/article';
import { listPage } from '../reader/front';
import { CSP } from '../reader/style';
import type { PageRow } from '../rows';
import { moved, say, serve } from '../serve';

const FRONT = 36;
const HTML = 'text/html; charset=utf-8';
const HEADERS = {
  'Content-Security-Policy': CSP,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** `story-<documentId>`: what a cache in front of us is told to forget when the story changes. */
export const keysOf = (page: Pick<PageRow, 'story' | 'section' | 'language'>): string[] => [
  `story-${page.story.split(':').at(-2)}`,
  ...(page.section ? [`section-${page.section}`] : []),
  `locale-${page.language}`,
];

/** The built-in reader: plain pages, made from rows that hold published stories only. */
export function readerController(strapi: Core.Strapi) {
  const pages = () => service(strapi, 'pages');
  const note = (ctx: Context, kind: 'gone' | 'missing', language: string): void =>
    say(ctx, kind === 'gone' ? 410 : 404, HTML, notePage(kind, language, siteOf(strapi)), HEADERS);

  async function list(ctx: Context, slug?: string): Promise<void> {
    const site = siteOf(strapi);
    const asked = one(ctx, 'locale', 20);
    const language = asked ?? configOf(strapi).language;
    const [mine, sections, now] = await Promise.all([
      pages().items({ section: slug, language, limit: FRONT }),
      pages().sections(language),
      spineOf(strapi).now(),
    ]);
    const section = slug === undefined ? undefined : sections.find((candidate) => candidate.slug === slug);
    if (slug !== undefined && !section) return note(ctx, 'missing', language);
    // A CMS whose stories are all in another language still has a front page.
    const items = mine.length || asked || slug ? mine : await pages().items({ limit: FRONT });
    serve(ctx, {
      body: listPage(items, sections, site, language, now.getTime(), section),
      type: HTML,
      keys: ['front', `locale-${language}`, ...(slug ? [`section-${slug}`] : [])],
      headers: HEADERS,
    });
  }

  return {
    front: (ctx: Context) => list(ctx),
    section: (ctx: Context) => list(ctx, part(ctx, 'section')),
    async article(ctx: Context): Promise<void> {
      const found = await pages().find(part(ctx, 'slug'), one(ctx, 'locale', 20));
      if (found.kind === 'moved') return moved(ctx, `/read/${encodeURIComponent(found.to)}`);
      if (found.kind !== 'page')
        return note(ctx, found.kind === 'gone' ? 'gone' : 'missing', found.kind === 'gone' ? found.language : configOf(strapi).language);
      const { page } = found;
      serve(ctx, {
        body: page.html ?? '',
        type: HTML,
        etag: page.etag,
        keys: keysOf(page),
        modified: page.updatedMs,
        headers: { ...HEADERS, 'Content-Language': page.language },
      });
    },
  };
}
