/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';

/** A page under the keyboard alone: nothing here presses a mouse or gives the focus by itself. */

/** What has the focus, in words for who reads a failure. */
const focusedOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at ? `<${at.tagName.toLowerCase()}> ${at.getAttribute('aria-label') ?? at.textContent?.slice(0, 60) ?? ''}` : 'nothing';
  });

/** Whether somebody sees where the focus is: an outline, or the ring Strapi draws around a field or a link. Never so on the page as a whole. */
const seen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement) return false;
    const own = getComputedStyle(at);
    if (own.outlineStyle !== 'none' && Number.parseFloat(own.outlineWidth) > 0) return true;
    // Light theme, primary600.
    const colour = 'rgb(73, 69, 255)';
    const after = getComputedStyle(at, '::after');
    if (after.content !== 'none' && after.borderTopColor === colour && after.borderTopStyle === 'solid') return true;
    for (let up: Element | null = at, steps = 0; up && steps < 3; up = up.parentElement, steps++) {
      const around = getComputedStyle(up);
      if (around.boxShadow.includes(colour)) return true;
      // A card whose face has the focus is ringed as a whole.
      if (around.outlineStyle === 'solid' && around.outlineColor === colour) return true;
    }
    return false;
  });

/** Waits until the focus is seen, and answers where it is. */
export async function seenFocus(page: Page): Promise<string> {
  for (const end = Date.now() + 5_000; !(await seen(page)); )
    if (Date.now() > end) throw new Error(`Nobody sees where the focus is: ${await focusedOn(page)}`);
  return focusedOn(page);
}

const holds = (target: Locator): Promise<boolean> =>
  target.evaluateAll((all) => all.some((one) => one === document.activeElement)).catch(() => false);

/** Waits until the target has the focus, and it is seen. */
export async function hasFocus(page: Page, target: Locator): Promise<void> {
  for (const end = Date.now() + 10_000; !(await holds(target)); )
    if (Date.now() > end) throw new Error(`${target} has no focus: ${await focusedOn(page)} has it`);
  await seenFocus(page);
}

/** Presses Tab until the target has the focus; every stop on the way is seen. */
export async function tabTo(page: Page, target: Locator, most = 150): Promise<void> {
  await target.first().waitFor();
  const way: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    if (await holds(target)) return void (await seenFocus(page));
    await page.keyboard.press('Tab');
    way.push(await focusedOn(page));
    if (!(await seen(page))) await seenFocus(page);
  }
  throw new Error(`Tab does not lead to ${target}: ${way.slice(-12).join(' → ')}`);
}

/** Opens the list that has the focus and walks down it to the option. */
export async function choose(page: Page, option: Locator, most = 60): Promise<void> {
  await page.keyboard.press('Enter');
  await option.waitFor();
  for (let presses = 0; presses < most; presses++) {
    if ((await holds(option)) || (await option.getAttribute('data-highlighted')) !== null) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows do not lead to ${option}: ${await focusedOn(page)}`);
}
