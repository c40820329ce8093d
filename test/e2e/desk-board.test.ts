/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasRedis } from '../support/redis';
import { BOARD, cardIn, cardOf, dragByKeys, dragByMouse, dragByTouch, noteArrival, noteLettingGo, opened } from './support/board';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom, type World } from './support/newsroom';

/* The board under the hands of people: mouse, touch and keys carry cards, a colleague sees it within a second, a refusal says why. */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

type Desk = { id: string; name: string; mayAssign: boolean; members: { user: string; name: string; role: string }[] };
type Work = { id: string; version: number; state: string; desk: string; assigneeName: string | null };

const worlds: World[] = hasRedis() ? ['alone', 'spread'] : ['alone'];

describe.skipIf(!chromium).each(worlds)('the board, %s', (world) => {
  let newsroom: Newsroom;
  let head: Page;
  let colleague: Page;
  let desks: Desk[];
  let lane: string;

  beforeAll(async () => {
    newsroom = await openNewsroom(world);
    [head, colleague] = await Promise.all([newsroom.page('editor'), newsroom.page('reporter', { server: 1 })]);
    desks = (await newsroom.api<Desk[]>('editor', 'GET', '/assignment-desk/desks')).filter(({ mayAssign }) => mayAssign);
    const mine = await newsroom.api<Desk[]>('reporter', 'GET', '/assignment-desk/desks');
    const shared = desks.filter(({ id }) => mine.some((desk) => desk.id === id));
    lane = `desk:${shared[0]?.id}`;
    await Promise.all([head, colleague].map((page) => page.goto(BOARD)));
    for (const page of [head, colleague]) await page.getByText(/^trực tuyến/).waitFor();
  }, 240_000);
  afterAll(() => newsroom?.stop());

  const deskOf = (key: string): string => key.slice('desk:'.length);
  let count = 0;
  /** A fresh piece of work, first in its column, and on the board of both. */
  async function make(name: string): Promise<string> {
    const slugline = `${name} số ${++count}`;
    await newsroom.api<Work>('editor', 'POST', '/assignment-desk/assignments', {
      slugline,
      desk: deskOf(lane),
      due: new Date(Date.now() + 600_000 + count).toISOString(),
    });
    await cardIn(head, lane, 'planned', slugline).waitFor();
    return slugline;
  }
  const workOf = async (slugline: string): Promise<Work> => {
    const board = await newsroom.api<{ columns: { items: (Work & { slugline: string })[] }[] }>(
      'editor',
      'GET',
      `/assignment-desk/board?q=${encodeURIComponent(slugline)}`,
    );
    const found = board.columns.flatMap(({ items }) => items).find((item) => item.slugline === slugline);
    if (!found) throw new Error(`${slugline} is not on the board`);
    return found;
  };

  it('shows a colleague within a second what the mouse has moved', async () => {
    const took: number[] = [];
    for (let round = 0; round < 3; round++) {
      const slugline = await make('Kéo bằng chuột');
      await cardIn(colleague, lane, 'planned', slugline).waitFor();
      const [letGo, arrived] = await Promise.all([noteLettingGo(head), noteArrival(colleague, lane, 'doing', slugline)]);
      await dragByMouse(head, cardOf(head, slugline), head.locator(`[data-cell="${lane}/doing"]`));
      took.push((await arrived()) - (await letGo()));
      expect((await workOf(slugline)).state).toBe('accepted');
    }
    console.info(`  from one hand to the other's board (${world}): ${took.join(', ')} ms`);
    expect(Math.min(...took)).toBeGreaterThan(0);
    // The quickest: a machine that has more to do says nothing.
    expect(Math.min(...took)).toBeLessThan(1_000);
    await picture(colleague, `board-${world}-colleague`);
  });

  it('shows who else is looking', async () => {
    await expect.poll(() => head.locator('[data-onlookers] [role=img]').count(), { timeout: 40_000 }).toBeGreaterThan(0);
    await head.getByText(/^trực tuyến · \d người$/).waitFor();
  }, 60_000);

  // What a hand does is the same in both: how it gets to a colleague is not.
  if (world === 'spread') return;

  it('says why a drop is refused, and leaves the card where it was', async () => {
    const slugline = await make('Không thả được');
    await dragByMouse(head, cardOf(head, slugline), head.locator(`[data-cell="${lane}/published"]`));
    await head.getByText('Không thể “Xuất bản” khi việc đang ở trạng thái “Dự kiến”.').first().waitFor();
    await cardIn(head, lane, 'planned', slugline).waitFor();
    expect(await workOf(slugline)).toMatchObject({ state: 'planned', version: 1 });
  });

  it('asks whom an offer goes to, and puts the card back when one thinks again', async () => {
    const slugline = await make('Giao cho ai');
    await dragByMouse(head, cardOf(head, slugline), head.locator(`[data-cell="${lane}/offered"]`));
    await opened(head, /./);
    await head.keyboard.press('Escape');
    await cardIn(head, lane, 'planned', slugline).waitFor();
    expect((await workOf(slugline)).state).toBe('planned');
  });

  it('is worked by keys alone, and keeps the focus on the card', async () => {
    const slugline = await make('Bằng bàn phím');
    await dragByKeys(head, cardOf(head, slugline), 'ArrowRight', 'ArrowRight');
    await cardIn(head, lane, 'doing', slugline).waitFor();
    await expect.poll(async () => (await workOf(slugline)).state).toBe('accepted');
    const focused = () => head.evaluate(() => document.activeElement?.closest('[data-card]')?.textContent ?? '');
    await expect.poll(focused).toContain(slugline);
    await head.keyboard.press('Enter');
    await opened(head, slugline);
    await head.keyboard.press('Escape');
    await expect.poll(focused).toContain(slugline);
  });

  it('moves work to another desk, and back', async () => {
    const slugline = await make('Sang ban khác');
    await dragByKeys(head, cardOf(head, slugline), 'ArrowDown');
    await expect.poll(async () => (await workOf(slugline)).desk).not.toBe(deskOf(lane));
    await head.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(async () => (await workOf(slugline)).desk).toBe(deskOf(lane));
  });

  it('offers work to the person on whose lane it is dropped', async () => {
    const slugline = await make('Giao cho người');
    await head.goto(`${BOARD}?by=person`);
    await cardOf(head, slugline).waitFor();
    await dragByKeys(head, cardOf(head, slugline), 'ArrowDown');
    await expect.poll(async () => (await workOf(slugline)).state).toBe('offered');
    expect((await workOf(slugline)).assigneeName).toBeTruthy();
    await head.goto(BOARD);
  });

  it('is carried by a finger on a phone', async () => {
    const slugline = await make('Bằng ngón tay');
    const phone = await newsroom.page('editor', { width: 360, height: 740 });
    await phone.goto(BOARD);
    await phone.getByRole('button', { name: /^Dự kiến/ }).click();
    await cardIn(phone, lane, 'planned', slugline).waitFor();
    await dragByTouch(phone, cardOf(phone, slugline), phone.getByRole('button', { name: /^Đang làm/ }));
    await expect.poll(async () => (await workOf(slugline)).state).toBe('accepted');
    await phone.context().close();
  });
});
