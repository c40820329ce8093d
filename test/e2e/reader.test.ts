/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import lighthouse from 'lighthouse';
import { type Browser, type BrowserContext, chromium as engine } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Spawned, spawnServer } from '../support/boot';
import { until } from '../support/channels';
import { freePort } from '../support/free-port';
import { chromiumPath, launch, picture } from './support/browser';
import { PASSWORD } from './support/newsroom';

/*
 * The public pages, as a reader's browser meets them on the production build: in both languages, light and dark, on a phone and on
 * a desk, with JavaScript switched off, on paper; and as Lighthouse measures them.
 */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

const STORIES = '/content-manager/collection-types/api::story.story';
const LONG = 'Thànhphốkhôngngủsuốtđêmmưalớnkéodàihơnmườitiếngđồnghồ: người dân, dân quân và bốn máy bơm giành lại từng mét đường 🌧️👩🏽‍🚒';
const CORRECTION = 'Bản trước ghi nhầm số điểm ngập: là 12, không phải 21.';
const LOOKS = [360, 1440].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ width, theme })));

describe.skipIf(!chromium)('the reader', () => {
  let server: Spawned;
  let browser: Browser;
  /** Paths by what stands there, and the status each answers with. */
  let paths: Record<string, [path: string, status: number]>;

  const text = async (path: string): Promise<string> => (await fetch(server.url + path)).text();
  const first = (html: string, link: RegExp): string => {
    const found = link.exec(html)?.[1];
    if (!found) throw new Error(`The seed has no page like ${link}`);
    return found.replaceAll('&amp;', '&');
  };
  const look = (width: number, theme: 'light' | 'dark', javaScriptEnabled = true): Promise<BrowserContext> =>
    browser.newContext({ baseURL: server.url, viewport: { width, height: 900 }, colorScheme: theme, javaScriptEnabled });

  /** The page of a campaign that a story on the front page belongs to: not every story does. */
  async function campaignOf(front: string): Promise<string> {
    for (const [, path] of front.matchAll(/<h2><a href="([^"]+)"/g)) {
      const found = /href="(\/read\/chien-dich\/[^"]+)"/.exec(await text(path as string))?.[1];
      if (found) return found;
    }
    throw new Error('The seed has no story of a campaign on its front page');
  }

  /** Publishes a story and waits until it can be read. */
  async function publish(token: string, locale: string, data: { title: string; slug: string } & Record<string, unknown>): Promise<string> {
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: `${LONG} ${LONG}` }] }];
    const answer = await server.request<{ data: { documentId: string } }>('POST', `${STORIES}/actions/publish?locale=${locale}`, {
      token,
      body: { dek: LONG, body, ...data },
    });
    expect(answer.status, answer.text.slice(0, 400)).toBeLessThan(300);
    await until(async () => (await fetch(`${server.url}/read/${data.slug}`)).status === 200, data.slug);
    return answer.body.data.documentId;
  }

  beforeAll(async () => {
    server = await spawnServer({ port: await freePort(), seed: true, env: { NODE_ENV: 'production', DEMO_PASSWORD: PASSWORD } });
    browser = await launch();
    const token = await server.login('admin@hoitu.test', PASSWORD);
    const front = await text('/read/');
    const article = first(front, /<article class="lead">[\s\S]*?<h2><a href="([^"]+)"/);
    await publish(token, 'vi', { title: LONG, slug: 'mua-suot-dem-dai', correction: CORRECTION });
    await publish(token, 'en', {
      title: 'Storm changes course 🌀',
      slug: 'storm-changes-course-dai',
      correction: 'Twelve places, not 21.',
    });
    const pulled: string[] = [];
    for (const locale of ['vi', 'en']) {
      const slug = `se-duoc-go-${locale}`;
      const id = await publish(token, locale, { title: 'Sẽ được gỡ', slug });
      await server.request('POST', `${STORIES}/${id}/actions/unpublish?locale=${locale}`, { token, body: {} });
      await until(async () => (await fetch(`${server.url}/read/${slug}`)).status === 410, `${slug} pulled`);
      pulled.push(`/read/${slug}`);
    }
    paths = {
      front: ['/read/', 200],
      'front in English': ['/read/?locale=en', 200],
      article: [article, 200],
      'article with a correction': ['/read/mua-suot-dem-dai', 200],
      'article in English': ['/read/storm-changes-course-dai', 200],
      section: [first(front, /href="(\/read\/muc\/[^"]+)"/), 200],
      campaign: [await campaignOf(front), 200],
      missing: ['/read/khong-co-tin-nay', 404],
      'missing in English': ['/read/khong-co-tin-nay?locale=en', 404],
      gone: [pulled[0] as string, 410],
      'gone in English': [pulled[1] as string, 410],
    };
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
  });

  it.each(LOOKS)('is without a fault and no wider than $width px, $theme', async ({ width, theme }) => {
    const context = await look(width, theme);
    const page = await context.newPage();
    const found: Record<string, string[]> = {};
    for (const [name, [path, status]] of Object.entries(paths)) {
      const answer = await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      const language = await page.locator('html').getAttribute('lang');
      const said = [
        ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`)),
        ...(answer?.status() === status ? [] : [`answered ${answer?.status()}`]),
        ...(language === (name.includes('English') ? 'en' : 'vi') ? [] : [`is in ${language}`]),
        ...(wide > 0 ? [`${wide} px too wide`] : []),
      ];
      if (said.length === 0) continue;
      found[name] = said;
      await picture(page, `reader-${name.replaceAll(' ', '-')}-${theme}-${width}`);
    }
    await context.close();
    expect(found).toEqual({});
  });

  it('has no script, and is read with JavaScript switched off', async () => {
    const context = await look(360, 'light', false);
    const page = await context.newPage();
    for (const [path] of Object.values(paths))
      expect(await text(path), path).not.toMatch(/<script(?! type="application\/ld\+json")|\son\w+=/);
    await page.goto('/read/');
    await page.locator('.lead h2 a').click();
    await page.locator('article.story h1').waitFor();
    // The newest story of all has no section.
    await page.goto(paths['article']?.[0] as string);
    await page.locator('nav.sections a').last().click();
    await page.locator('.topic h1').waitFor();
    await context.close();
  });

  it('shows a phone no original, and every picture it names is there', async () => {
    const context = await look(360, 'light');
    const page = await context.newPage();
    const loaded: string[] = [];
    page.on('response', (answer) => {
      if (answer.request().resourceType() === 'image' && !answer.url().startsWith('data:'))
        loaded.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
    });
    for (const name of ['front', 'article']) await page.goto(paths[name]?.[0] as string, { waitUntil: 'load' });
    expect(loaded.length).toBeGreaterThan(0);
    for (const one of loaded) expect(one).toMatch(/^200 \/api\/channels\/images\//);
    expect(await page.locator('figure img').evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(300);
    await context.close();
  });

  it('goes on paper as black on white, without what only a screen needs', async () => {
    const context = await look(1440, 'dark');
    const page = await context.newPage();
    await page.goto('/read/mua-suot-dem-dai');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() =>
      ['body', '.dek', '.note p'].map((css) => getComputedStyle(document.querySelector(css) as Element).color),
    );
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(68, 68, 68)', 'rgb(0, 0, 0)']);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    for (const css of ['nav.sections', 'footer', '.skip']) expect(await page.locator(css).isVisible(), css).toBe(false);
    for (const words of [LONG, CORRECTION]) expect(await page.getByText(words).first().isVisible()).toBe(true);
    await context.close();
  });

  it.each(['front', 'article'])(
    '%s is fast and accessible to Lighthouse',
    async (name) => {
      const port = await freePort();
      // One of its own: Lighthouse speaks to it through the debugging port.
      const own = await engine.launch({
        executablePath: chromium as string,
        headless: true,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          `--remote-debugging-port=${port}`,
        ],
      });
      try {
        const scores: { performance: number; accessibility: number }[] = [];
        for (let run = 0; run < 3; run++) {
          const told = await lighthouse(server.url + paths[name]?.[0], {
            port,
            output: 'json',
            logLevel: 'error',
            onlyCategories: ['performance', 'accessibility'],
          });
          const { performance, accessibility } = told?.lhr.categories ?? {};
          scores.push({ performance: performance?.score ?? 0, accessibility: accessibility?.score ?? 0 });
        }
        const median = (of: keyof (typeof scores)[number]): number => scores.map((one) => one[of]).sort((a, b) => a - b)[1] as number;
        console.info(`Lighthouse, ${name}: performance ${median('performance')}, accessibility ${median('accessibility')}`);
        expect(median('accessibility')).toBeGreaterThanOrEqual(0.98);
        expect(median('performance')).toBeGreaterThanOrEqual(0.95);
      } finally {
        await own.close();
      }
    },
    240_000,
  );
});
