/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { still } from './support/axe';
import { chromiumPath, type Look, picture } from './support/browser';
import { type Newsroom, openNewsroom, type Person } from './support/newsroom';
import { type Screen, screensOf } from './support/screens';

/*
 * Every screen of ours on the production build with the seeded newsroom: axe finds nothing in what is ours, nothing is wider
 * than the window, nothing lands on the console; and somebody without the right is told so.
 */
type Full = Required<Pick<Look, 'language' | 'theme' | 'width'>>;
/** Four looks in which every two of language, light and width meet at least once: the same faults as in all eight, in half the time. */
const LOOKS: Full[] = [
  { language: 'vi', theme: 'light', width: 360 },
  { language: 'vi', theme: 'dark', width: 1440 },
  { language: 'en', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 360 },
];
const PEOPLE: Person[] = ['admin', 'editor', 'reporter', 'producer', 'press', 'guest'];

/** What Strapi itself asks for in the Content Manager and does not find in the Community Edition. */
const NOT_OURS = /\/ai-feature-config|\/ai-localization-jobs|\/content-manager\/preview\/url/;
const NO_RIGHT = /Bạn không có quyền truy cập nội dung này|You don't have the permissions to access that content/;

const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');
if (!chromium) console.warn('\n  !! Chromium is missing: browser tests are LEFT OUT. Debian: apt-get install chromium\n');

const whose = ({ who }: Screen): Person => who ?? 'reporter';

const IN_A_WINDOW = 20;
type Window = [Screen, ...Screen[]];
/** The screens of each person, so many in each window. */
function windowsOf(screens: Screen[]): Window[] {
  const windows = new Map<string, Screen[]>();
  const seen = new Map<Person, number>();
  for (const screen of screens) {
    const person = whose(screen);
    const n = seen.get(person) ?? 0;
    seen.set(person, n + 1);
    const name = `${person} ${Math.floor(n / IN_A_WINDOW)}`;
    windows.set(name, [...(windows.get(name) ?? []), screen]);
  }
  return [...windows.values()] as Window[];
}

/** What went wrong on a page so far, in words. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // A failed request is told of below, with its address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) said.push(message.text());
  });
  page.on('response', (answer) => {
    if (answer.status() >= 400 && !NOT_OURS.test(answer.url())) said.push(`${answer.status()} ${answer.url()}`);
  });
  return said;
}

/** Elements that reach past the window without standing in something that scrolls by itself; and whether the page scrolls. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const held = (element: Element): boolean => {
      for (let up = element.parentElement; up; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== 'visible') return up.tagName !== 'BODY';
      return false;
    };
    const past = [...document.querySelectorAll('main *, [role="dialog"] *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && element.getClientRects().length > 0 && !held(element))
      .map((element) => `${element.tagName}: ${element.textContent?.slice(0, 40)}`);
    return [
      ...(document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []),
      ...past,
    ];
  });

async function faults(page: Page, { ours }: Screen): Promise<string[]> {
  const there = [];
  for (const css of ours) if ((await page.locator(css).count()) > 0) there.push(css);
  if (there.length === 0) return [`nothing of ours is there (${ours.join(', ')})`];
  const axe = there.reduce((builder, css) => builder.include(css), new AxeBuilder({ page }));
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`));
}

describe.skipIf(!chromium)('every screen', () => {
  let newsroom: Newsroom;
  let screens: Screen[];

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    screens = await screensOf(newsroom);
    // Seeding and starting take their time on a machine that does other things too.
  }, 240_000);
  afterAll(() => newsroom?.stop());

  describe.each(LOOKS)('in $language, $theme, $width px', (look) => {
    beforeAll(async () => {
      // A person's own choice stands above what the browser remembers: it is made where they make it, in the profile.
      for (const person of PEOPLE) await newsroom.api(person, 'PUT', '/admin/users/me', { preferedLanguage: look.language });
    });

    it('is without a fault', async () => {
      const found: Record<string, string[]> = {};
      const visit = async (page: Page, screen: Screen): Promise<void> => {
        const said = listen(page);
        await page.goto(screen.path);
        await screen.act?.(page);
        await screen.ready(page).waitFor();
        await still(page);
        if (screen.who) expect(await page.locator('html').getAttribute('lang'), screen.name).toBe(look.language);
        const all = [...(await faults(page, screen)), ...(await tooWide(page)), ...said];
        page.removeAllListeners();
        if (all.length === 0) return;
        found[screen.name] = all;
        await picture(page, `screens-${screen.name.replaceAll(' ', '-')}-${look.language}-${look.theme}-${look.width}`);
      };
      // Each person goes through their own screens, who has many in several windows, all at once: most of the time is waiting.
      await Promise.all(
        windowsOf(screens).map(async ([first, ...others]) => {
          const page = await newsroom.page(whose(first), look);
          // All windows load the admin at once.
          page.setDefaultTimeout(60_000);
          for (const screen of [first, ...others]) await visit(page, screen);
          await page.context().close();
        }),
      );
      expect(found).toEqual({});
    }, 400_000);
  });

  it('is closed to somebody without the right, and says so', async () => {
    const page = await newsroom.page('guest');
    const said = listen(page);
    for (const screen of screens.filter(({ guarded }) => guarded)) {
      await page.goto(screen.path);
      await page.getByText(NO_RIGHT).first().waitFor();
      expect(await screen.ready(page).count(), screen.name).toBe(0);
    }
    expect(said).toEqual([]);
    await page.context().close();
  }, 200_000);

  it('lets a person take English in the profile, and keeps it', async () => {
    await newsroom.api('press', 'PUT', '/admin/users/me', { preferedLanguage: 'vi' });
    const page = await newsroom.page('press', { language: 'vi' });
    await page.goto('/admin/me');
    await page.getByRole('combobox', { name: /Ngôn ngữ/ }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    await page.goto('/admin/plugins/press-briefing/this-week');
    await page.getByRole('link', { name: 'This week' }).waitFor();
    await page.context().close();
  });
});
