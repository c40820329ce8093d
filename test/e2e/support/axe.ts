import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Waits for what fades or slides in to stand: half way through, a dialog's text is as pale as its animation. */
export const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moving = () =>
      document
        .getAnimations()
        .filter((one) => one.playState === 'running' && Number.isFinite(Number(one.effect?.getComputedTiming().endTime)));
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    await frame();
    await frame();
    for (let left = moving(); left.length > 0; left = moving()) await Promise.allSettled(left.map((one) => one.finished));
  });

/** What axe finds in the parts of the page that `scopes` name, each with its HTML; in all of it where none is named. */
export async function faults(page: Page, ...scopes: string[]): Promise<string[]> {
  await still(page);
  const axe = scopes.reduce((builder, scope) => builder.include(scope), new AxeBuilder({ page }));
  const { violations } = await axe.analyze();
  return violations.flatMap((one) => one.nodes.map(({ html }) => `${one.id}: ${html}`));
}

/** How many pixels the page is wider than the window. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
