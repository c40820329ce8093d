import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom } from './support/newsroom';

/*
 * Two editors open one assignment in browsers of their own. The second to save is told what the first one changed,
 * keeps what he typed, decides what both changed, and saves.
 */
const SLUGLINE = 'Ngập ở chợ nổi: tiểu thương dọn hàng lên cao';

const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

type Assignment = { id: string; version: number; place: string; brief: string; tags: string[]; comments: { text: string }[] };

describe.skipIf(!chromium)('two people edit one assignment', () => {
  let newsroom: Newsroom;
  let first: Page;
  let second: Page;
  let id: string;
  const one = () => newsroom.api<Assignment>('editor', 'GET', `/assignment-desk/assignments/${id}`);
  const dialog = (page: Page) => page.getByRole('dialog');
  const openForm = async (page: Page) => {
    await page.goto(`/admin/plugins/assignment-desk/board?open=${id}`);
    await dialog(page).getByRole('button', { name: 'Sửa', exact: true }).click();
    await dialog(page).getByLabel('Tên việc').waitFor();
  };
  const save = (page: Page) => dialog(page).getByRole('button', { name: 'Lưu', exact: true }).click();

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    const desks = await newsroom.api<{ id: string }[]>('editor', 'GET', '/assignment-desk/desks');
    ({ id } = await newsroom.api<{ id: string }>('editor', 'POST', '/assignment-desk/assignments', {
      slugline: SLUGLINE,
      desk: desks[0]?.id,
      brief: 'Bản đầu.',
      place: 'Chợ nổi',
    }));
    [first, second] = await Promise.all([newsroom.page('editor'), newsroom.page('admin')]);
  });
  afterAll(() => newsroom?.stop());

  it('the second is shown what changed, field by field, and merges', async () => {
    await Promise.all([openForm(first), openForm(second)]);
    await dialog(second).getByLabel('Yêu cầu').fill('Hỏi ban quản lý chợ.');
    await dialog(second).getByLabel('Địa điểm').fill('Chợ nổi, bến 3');

    await dialog(first).getByLabel('Địa điểm').fill('Chợ nổi, bến 5');
    await dialog(first).getByLabel('Yêu cầu').fill('Đếm số sạp phải dọn.');
    await dialog(first).getByLabel('Thẻ').fill('ngập');
    await dialog(first).getByLabel('Thẻ').press('Enter');
    await save(first);

    // Told while the form stands open, and nothing in it moves.
    await dialog(second)
      .getByText(/^Nguyễn Thu Hà vừa đổi .*địa điểm/)
      .waitFor();
    expect(await dialog(second).getByLabel('Địa điểm').inputValue()).toBe('Chợ nổi, bến 3');

    await save(second);
    const [place, brief] = ['place', 'brief'].map((field) => second.locator(`[data-conflict="${field}"]`)) as [Locator, Locator];
    await place.getByText('Chợ nổi, bến 5').waitFor();
    await place.getByText('Chợ nổi, bến 3').waitFor();
    await brief.getByText('Đếm số sạp phải dọn.').waitFor();
    expect(await second.locator('[data-conflict]').count()).toBe(2);
    expect(await second.locator('[data-taken="tags"]').count()).toBe(1);
    await dialog(second)
      .locator('[data-news]')
      .getByText(/^Nguyễn Thu Hà vừa đổi/)
      .waitFor();
    await picture(second, 'desk-merge');
    // Nothing goes out before a person has decided.
    expect(await dialog(second).getByRole('button', { name: 'Lưu', exact: true }).isDisabled()).toBe(true);
    expect(await one()).toMatchObject({ place: 'Chợ nổi, bến 5', brief: 'Đếm số sạp phải dọn.', tags: ['ngập'] });

    await place.getByRole('button', { name: 'Ghép cả hai' }).click();
    await brief.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await save(second);
    await dialog(second).getByRole('button', { name: 'Sửa', exact: true }).waitFor();
    expect(await one()).toMatchObject({ place: 'Chợ nổi, bến 5; Chợ nổi, bến 3', brief: 'Hỏi ban quản lý chợ.', tags: ['ngập'] });
  });

  it('the history tells both what stood there before and after, and who changed it', async () => {
    for (const page of [first, second]) {
      const line = (by: string, change: string) =>
        dialog(page).getByRole('listitem').filter({ hasText: by }).getByText(change, { exact: true });
      await line('Nguyễn Thu Hà', 'địa điểm: Chợ nổi → Chợ nổi, bến 5').waitFor();
      await line('Nguyễn Thu Hà', 'yêu cầu: Bản đầu. → Đếm số sạp phải dọn.').waitFor();
      await line('Trần Minh Quang', 'địa điểm: Chợ nổi, bến 5 → Chợ nổi, bến 5; Chợ nổi, bến 3').waitFor();
      await line('Trần Minh Quang', 'yêu cầu: Đếm số sạp phải dọn. → Hỏi ban quản lý chợ.').waitFor();
    }
    await dialog(second).getByText('địa điểm: Chợ nổi → Chợ nổi, bến 5', { exact: true }).scrollIntoViewIfNeeded();
    await picture(second, 'desk-merge-history');
  });

  it('a closed form offers what was typed in it', async () => {
    await openForm(first);
    await dialog(first).getByLabel('Yêu cầu').fill('Chưa lưu.');
    await first.keyboard.press('Escape');
    await dialog(first).getByRole('button', { name: 'Sửa', exact: true }).click();
    await dialog(first).getByRole('button', { name: 'Nhập tiếp' }).click();
    await expect.poll(() => dialog(first).getByLabel('Yêu cầu').inputValue()).toBe('Chưa lưu.');
    await dialog(first).getByRole('button', { name: 'Thôi' }).click();
  });

  it('a comment finds a colleague by name without accents, and shows HTML as text', async () => {
    const typed = dialog(first).getByLabel('Ý kiến của bạn');
    await typed.click();
    await first.keyboard.type('Nhờ @quoc bao');
    await first.getByRole('option', { name: /Quốc Bảo/ }).waitFor();
    await first.keyboard.press('Enter');
    await first.keyboard.type('xem <b>ảnh</b>');
    await dialog(first).getByRole('button', { name: 'Gửi' }).click();
    await dialog(first).getByText('xem <b>ảnh</b>').waitFor();
    expect((await one()).comments.at(-1)?.text).toMatch(/^Nhờ @\[.*Quốc Bảo\]\(\d+\) xem <b>ảnh<\/b>$/);
    // Escape closes the drawer, and the focus is on the card it was opened from.
    await first.keyboard.press('Escape');
    await expect.poll(() => first.evaluate(() => document.activeElement?.getAttribute('data-card'))).toBe(id);
  });
});
