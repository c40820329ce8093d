/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';

/** The board as people handle it: the card of a piece of work, the cell of a desk in a column, and three ways to carry one to the other. */
export const BOARD = '/admin/plugins/assignment-desk/board';
export const cardOf = (page: Page, slugline: string): Locator => page.locator('[data-card]').filter({ hasText: slugline });
export const cellOf = (page: Page, lane: string, column: string): Locator => page.locator(`[data-cell="${lane}/${column}"]`);
/** The card where it lies: waits for it to get there. */
export const cardIn = (page: Page, lane: string, column: string, slugline: string): Locator =>
  cellOf(page, lane, column).locator('[data-card]').filter({ hasText: slugline });

/**
 * Waits until a dialog stands open with these words in it and has the focus. It is drawn before it listens to keys, by less than a
 * person's reach and more than a program's.
 */
export async function opened(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('dialog').getByText(words).first().waitFor();
  await page.waitForFunction(() => document.querySelector('[role=dialog]')?.contains(document.activeElement));
  // The layer under it counts itself in one drawing later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

type Point = { x: number; y: number };

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`Nothing to see of ${locator}`);
  return box;
}
/** A point of the card, and one of the target that is in view. */
async function way(page: Page, card: Locator, target: Locator): Promise<[Point, Point]> {
  await card.scrollIntoViewIfNeeded();
  const [from, to] = [await boxOf(card), await boxOf(target)];
  const height = page.viewportSize()?.height ?? 900;
  const top = Math.max(to.y, 0) + Math.min(30, to.height / 2);
  return [
    { x: from.x + 40, y: from.y + 30 },
    { x: to.x + Math.min(40, to.width / 2), y: Math.min(top, height - 40) },
  ];
}

/** Waits until it is said aloud that the card is held over the target: a hand is slower than a test. */
async function heldOver(page: Page, target: Locator, timeout = 20_000): Promise<void> {
  const column = (await target.getAttribute('aria-label')) ?? ((await target.textContent()) ?? '').replace(/[\d.,+]+$/, '');
  await page.waitForFunction((name) => document.querySelector('[id^="DndLiveRegion"]')?.textContent?.includes(name), column, { timeout });
}

/** Carries a card with the mouse and lets it go over the target. */
export async function dragByMouse(page: Page, card: Locator, target: Locator): Promise<void> {
  const [from, to] = await way(page, card, target);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 8, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await heldOver(page, target);
  await page.mouse.up();
}

/** Holds a finger on a card until it is lifted, carries it and lets go. The events go through Chromium itself, as a screen's would. */
export async function dragByTouch(page: Page, card: Locator, target: Locator): Promise<void> {
  const [from] = await way(page, card, target);
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: Point) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  await touch('touchStart', from);
  // The hold is over when the card is lifted: it turns pale where it lay.
  await page.waitForFunction(
    (id) => Number(getComputedStyle(document.querySelector(`[data-card="${id}"]`) as Element).opacity) < 1,
    await card.getAttribute('data-card'),
  );
  // What arrives late moves the target: the finger goes to where it stands now, and follows it, as a person's would.
  for (let last = from, tries = 0; tries < 20; tries++) {
    const box = await target.boundingBox();
    if (!box) throw new Error('The target is not on the page');
    const to = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    for (let step = 1; step <= 10; step++)
      await touch('touchMove', { x: last.x + ((to.x - last.x) * step) / 10, y: last.y + ((to.y - last.y) * step) / 10 });
    last = { x: to.x + 1, y: to.y };
    if (
      await heldOver(page, target, 1_000).then(
        () => true,
        () => false,
      )
    )
      break;
  }
  await heldOver(page, target);
  await touch('touchEnd');
  await cdp.detach();
}

/** Picks a card up with Space, carries it with these arrows and puts it down. */
export async function dragByKeys(page: Page, card: Locator, ...arrows: string[]): Promise<void> {
  await card.focus();
  await page.keyboard.press('Space');
  const said = page.locator('[id^="DndLiveRegion"]');
  // Picked up, and told over which cell: an arrow pressed before that has nowhere to start from.
  await page.waitForFunction(() => document.querySelector('[id^="DndLiveRegion"]')?.textContent?.includes('Đang ở cột'));
  for (const arrow of arrows) {
    const before = await said.textContent();
    await page.keyboard.press(arrow);
    // The next arrow starts from where this one led: it is said aloud.
    await page.waitForFunction((was) => document.querySelector('[id^="DndLiveRegion"]')?.textContent !== was, before);
  }
  await page.keyboard.press('Space');
}

/**
 * Notes in the page when the pointer is next let go. The answer, asked for after that, is a moment by the machine's clock, which
 * every page on it shares.
 */
export async function noteLettingGo(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const letGo = () => document.documentElement.setAttribute('data-let-go', String(Date.now()));
    window.addEventListener('pointerup', letGo, { once: true, capture: true });
  });
  return async () => Number(await page.locator('html').getAttribute('data-let-go'));
}

/** Notes in the page when the card is drawn in the cell: the first frame in which it is there. */
export async function noteArrival(page: Page, lane: string, column: string, slugline: string): Promise<() => Promise<number>> {
  await page.evaluate(
    ({ cell, words }) => {
      document.documentElement.removeAttribute('data-arrived');
      const look = () => {
        const there = [...document.querySelectorAll(`[data-cell="${cell}"] [data-card]`)].some((card) => card.textContent?.includes(words));
        if (!there) return requestAnimationFrame(look);
        return document.documentElement.setAttribute('data-arrived', String(Date.now()));
      };
      requestAnimationFrame(look);
    },
    { cell: `${lane}/${column}`, words: slugline },
  );
  return async () => {
    await page.locator('html[data-arrived]').waitFor();
    return Number(await page.locator('html').getAttribute('data-arrived'));
  };
}
