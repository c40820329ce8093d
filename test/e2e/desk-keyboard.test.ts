import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Detail } from '../../packages/assignment-desk/contracts';
import { BOARD, cardIn, cardOf } from './support/board';
import { chromiumPath, picture } from './support/browser';
import { choose, hasFocus, seenFocus, tabTo } from './support/keys';
import { type Newsroom, openNewsroom } from './support/newsroom';

/*
 * From the making of an assignment to its filing by the keyboard alone. Wherever an act leads, somebody sees where the focus is,
 * and it is never lost.
 */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

const SLUGLINE = 'Đò ngang bến Cũ chạy lại';

describe.skipIf(!chromium)('the desk by keyboard', () => {
  let newsroom: Newsroom;
  let head: Page;
  let reporter: Page;
  let lane: string;
  let id: string;
  const one = () => newsroom.api<Detail>('editor', 'GET', `/assignment-desk/assignments/${id}`);
  const state = async () => (await one()).state;
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const dialog = (page: Page) => page.getByRole('dialog');
  const card = () => cardOf(head, SLUGLINE);
  /** Picks the card up, carries it this many columns to the right, puts it down. */
  async function carry(columns: number): Promise<void> {
    await hasFocus(head, card());
    await press(head, 'Space');
    const said = head.locator('[id^="DndLiveRegion"]');
    // Picked up, and told over which cell: an arrow pressed before that has nowhere to start from.
    await expect.poll(() => said.textContent()).toContain('Đang ở cột');
    for (let step = 0; step < columns; step++) {
      const before = await said.textContent();
      await press(head, 'ArrowRight');
      await expect.poll(() => said.textContent()).not.toBe(before);
    }
    await press(head, 'Space');
  }

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    [head, reporter] = await Promise.all([newsroom.page('editor'), newsroom.page('reporter')]);
    await Promise.all([head.goto(BOARD), reporter.goto('/admin/plugins/assignment-desk/my-work')]);
    await reporter.locator('[data-work]').first().waitFor();
  }, 240_000);
  afterAll(() => newsroom?.stop());

  it('n makes an assignment', async () => {
    await head.locator('[data-card]').first().waitFor();
    await press(head, 'n');
    await hasFocus(head, dialog(head).getByLabel('Tên việc'));
    await head.keyboard.type(SLUGLINE);
    await tabTo(head, dialog(head).getByLabel('Yêu cầu'));
    await head.keyboard.type('Chuyến đầu lúc 5 giờ.');
    await tabTo(head, dialog(head).getByRole('button', { name: 'Tạo', exact: true }));
    await press(head, 'Enter');
    await dialog(head).waitFor({ state: 'detached' });
    await seenFocus(head);
    await card().waitFor();
    id = (await card().getAttribute('data-card')) ?? '';
    lane = `desk:${(await one()).desk}`;
  });

  it('/ finds it, Enter opens it, Escape leads back to it', async () => {
    await press(head, '/');
    await hasFocus(head, head.getByRole('searchbox'));
    await head.keyboard.type('do ngang ben cu');
    await expect.poll(() => head.locator('[data-card]').count()).toBe(1);
    await tabTo(head, card());
    await press(head, 'Enter');
    await dialog(head).getByText('Chuyến đầu lúc 5 giờ.').waitFor();
    await seenFocus(head);
    await press(head, 'Escape');
    await dialog(head).waitFor({ state: 'detached' });
    await hasFocus(head, card());
  });

  it('carried to the next column, it asks whom it is offered to', async () => {
    await carry(1);
    await tabTo(head, dialog(head).getByRole('combobox', { name: 'Người làm' }));
    await choose(head, head.getByRole('option', { name: /Lê Quốc Bảo/ }));
    await tabTo(head, dialog(head).getByRole('button', { name: 'Giao việc', exact: true }));
    await press(head, 'Enter');
    await cardIn(head, lane, 'offered', SLUGLINE).waitFor();
    await hasFocus(head, card());
    expect(await one()).toMatchObject({ state: 'offered', assigneeName: 'Lê Quốc Bảo' });
  });

  it('the reporter accepts, chooses a story and files', async () => {
    const mine = reporter.getByRole('article', { name: SLUGLINE });
    await tabTo(reporter, mine.getByRole('button', { name: 'Nhận', exact: true }));
    await press(reporter, 'Enter');
    await expect.poll(state).toBe('accepted');
    await hasFocus(reporter, mine);
    await tabTo(reporter, mine.getByRole('button', { name: 'Nộp bài', exact: true }));
    await press(reporter, 'Enter');
    await tabTo(reporter, dialog(reporter).getByRole('radio'));
    await press(reporter, 'ArrowDown', 'Space');
    await picture(reporter, 'keyboard-file');
    await tabTo(reporter, dialog(reporter).getByRole('button', { name: 'Nộp bài', exact: true }));
    await press(reporter, 'Enter');
    await dialog(reporter).waitFor({ state: 'detached' });
    await expect.poll(state).toBe('filed');
    expect((await one()).stories).toHaveLength(1);
    await hasFocus(reporter, mine);
    await picture(reporter, 'keyboard-filed');
  });

  it('the card the head is at goes along, keeps the focus, and is carried on', async () => {
    await cardIn(head, lane, 'filed', SLUGLINE).waitFor();
    await carry(1);
    await cardIn(head, lane, 'editing', SLUGLINE).waitFor();
    await expect.poll(state).toBe('in_edit');
    await hasFocus(head, card());
    await picture(head, 'keyboard-board');
  });

  it('the address of a piece of work leads to its card, and beside the page where it is not there', async () => {
    const work = '/admin/plugins/assignment-desk/my-work';
    await reporter.goto(`${work}?open=${id}`);
    await hasFocus(reporter, reporter.getByRole('article', { name: SLUGLINE }));
    expect(new URL(reporter.url()).search).toBe('');
    const { version } = await one();
    await newsroom.api('editor', 'POST', `/assignment-desk/assignments/${id}/act`, { version, act: 'cancel', note: 'Đò nghỉ' });
    await reporter.goto(`${work}?open=${id}`);
    await dialog(reporter).getByText('Chuyến đầu lúc 5 giờ.').waitFor();
    await press(reporter, 'Escape');
    await dialog(reporter).waitFor({ state: 'detached' });
    await seenFocus(reporter);
    expect(new URL(reporter.url()).search).toBe('');
  });
});
