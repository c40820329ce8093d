/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulletinView, ScriptView } from '../../packages/channels/contracts';
import { opened } from './support/board';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom } from './support/newsroom';

/*
 * A bulletin from an empty page to the air: built, carried about by mouse and keys, made to end on time, locked, read from a prompter
 * and from paper; a story that is pulled says so to everybody who has it open. On the production build.
 */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

const HOME = '/admin/plugins/channels/bulletins';
const LONG = 'Nước sông Vệ đang xuống. '.repeat(60);

describe.skipIf(!chromium)('a bulletin', () => {
  let newsroom: Newsroom;
  let page: Page;
  let id: string;
  let script: ScriptView;

  const kept = (): Promise<BulletinView> => newsroom.api<BulletinView>('producer', 'GET', `/channels/bulletins/${id}`);
  const orderIn = async (at: Page): Promise<string> =>
    (await at.locator('[data-item] [data-row]').allTextContents()).map((text) => text.trim().slice(0, 12)).join(' | ');
  const rowOf = (at: Page, title: string): Locator => at.locator('[data-item]').filter({ hasText: title });
  const titles = async (): Promise<string[]> => (await kept()).rows.map(({ title, headline }) => title || (headline ?? ''));
  const over = async (): Promise<number> => Number(await page.locator('[data-over]').getAttribute('data-over'));
  const riverIsSpare = async (): Promise<boolean | undefined> => (await kept()).rows.find(({ title }) => title === 'Mực nước sông')?.spare;
  const scriptNow = async (): Promise<ScriptView> =>
    (await newsroom.api<{ script: ScriptView }>('producer', 'GET', `/channels/scripts/${script.id}`)).script;
  /** Waits until all that was pressed is answered: a page shows it before. */
  const settled = () => expect.poll(() => page.evaluate((key) => sessionStorage.getItem(key), `hoitu.channels.presses:${id}`)).toBeNull();
  const said = (): Promise<string | null> => page.locator('[id^="DndLiveRegion"]').textContent();
  /** Adds an item with words of its own, through the dialog that stands open. */
  const addOwn = async (kind: string, title: string, length: string, text = ''): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: kind, exact: true }).click();
    await dialog.getByLabel('Tên mục').fill(title);
    await dialog.getByLabel(/^(Dự kiến|Thời lượng)/).fill(length);
    if (text) await dialog.getByLabel('Lời đọc').fill(text);
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await rowOf(page, title).waitFor();
  };

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    const { scripts } = await newsroom.api<{ scripts: ScriptView[] }>('producer', 'GET', '/channels/scripts?search=mua%20lon');
    script = scripts.find(({ story }) => story.endsWith(':vi')) as ScriptView;
    page = await newsroom.page('producer');
  }, 240_000);
  afterAll(() => newsroom?.stop());

  it('is made empty, and filled with a script found without accents and with items of its own', async () => {
    await page.goto(HOME);
    await page.locator('[data-bulletin]').first().waitFor();
    await page.getByRole('button', { name: 'Bản tin mới' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên bản tin').fill('Bản tin thử');
    await dialog.getByLabel('Thời lượng').fill('1:30');
    // Tomorrow: going on air is early then, whenever this runs.
    await dialog
      .locator('input[type="date"]')
      .fill(new Date(Date.now() + 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' }));
    await dialog.getByRole('button', { name: 'Lập bản tin' }).click();
    await page.getByText('Bản tin này chưa có mục nào.').waitFor();
    id = page.url().split('/').at(-1) ?? '';

    await page.keyboard.press('n');
    await opened(page, 'Thêm vào bản tin');
    await page.getByRole('dialog').getByRole('searchbox', { name: 'Tìm kịch bản' }).fill('mua lon');
    await page.locator(`[data-script="${script.id}"]`).click();
    await addOwn('Nhạc', 'Nhạc hiệu', '0:10');
    await addOwn('Lời riêng', 'Mực nước sông', '1:30', LONG);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await titles()).length).toBe(3);
    expect((await titles()).slice(1)).toEqual(['Nhạc hiệu', 'Mực nước sông']);
  });

  it('shows a colleague what was moved by the mouse', async () => {
    const colleague = await newsroom.page('editor');
    await colleague.goto(`${HOME}/${id}`);
    await rowOf(colleague, 'Nhạc hiệu').waitFor();
    const [from, to] = [
      await rowOf(page, 'Nhạc hiệu').getByRole('button').first().boundingBox(),
      await page.locator('[data-item]').first().boundingBox(),
    ];
    if (!from || !to) throw new Error('Nothing to drag');
    await page.mouse.move(from.x + 10, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 8, { steps: 4 });
    await page.mouse.move(from.x + 10, to.y + 4, { steps: 10 });
    await expect.poll(said).toBe('Vị trí 1 trên 3.');
    await page.mouse.up();
    await expect.poll(async () => (await titles())[0]).toBe('Nhạc hiệu');
    await expect.poll(() => orderIn(colleague)).toMatch(/^Nhạc hiệu/);
    await colleague.context().close();
  });

  it('is moved by keys on the handle, told aloud, and taken back', async () => {
    await rowOf(page, 'Mực nước').getByRole('button').first().focus();
    await page.keyboard.press('Space');
    // Told where it lies: an arrow pressed before that has nowhere to start from.
    await expect.poll(said).toBe('Vị trí 3 trên 3.');
    await page.keyboard.press('ArrowUp');
    await expect.poll(said).toBe('Vị trí 2 trên 3.');
    await page.keyboard.press('Space');
    await expect.poll(async () => (await titles())[1]).toBe('Mực nước sông');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(async () => (await titles())[2]).toBe('Mực nước sông');
  });

  it('is moved by Alt and an arrow, floats by f and goes out by x, with the focus on it all the while', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await rowOf(page, 'Mực nước').locator('[data-row]').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await titles())[1]).toBe('Mực nước sông');
    expect(await focused()).toBe('Mực nước sông');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('x');
    await expect.poll(async () => (await kept()).rows[2]?.killed).toBe(true);
    await page.keyboard.press('x');
    await page.keyboard.press('f');
    await expect.poll(async () => (await kept()).rows[2]).toMatchObject({ killed: false, float: true, title: 'Mực nước sông' });
    expect(await focused()).toBe('Mực nước sông');
  });

  it('says how much it is over, and does what it proposes', async () => {
    const before = await over();
    expect(before).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Bỏ “Mực nước sông” xuống dự phòng \([^)]*\)$/ }).click();
    await expect.poll(over).toBeLessThan(before);
    await expect.poll(riverIsSpare).toBe(true);
    await picture(page, 'bulletin-built');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(riverIsSpare).toBe(false);
    await expect.poll(over).toBe(before);
  });

  it('shows the sentences that a proposal cuts, does all of it or none, and takes all of it back', async () => {
    const { version, name } = await kept();
    // Twenty seconds less: without the floating item it is too long still.
    await newsroom.api('producer', 'PUT', `/channels/bulletins/${id}`, { version, name, seconds: 70 });
    const both = page.getByRole('button', { name: /^Bỏ “Mực nước sông” xuống dự phòng .* và cắt \d+ câu/ });
    await both.click();
    await opened(page, /^Cùng lúc: Bỏ “Mực nước sông” xuống dự phòng/);
    await picture(page, 'bulletin-cut');
    const before = await over();
    await page.getByRole('dialog').getByRole('button', { name: 'Thôi' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await over()).toBe(before);
    expect(await riverIsSpare()).toBe(false);

    const words = async () => JSON.stringify((await scriptNow()).items);
    const whole = await words();
    await both.click();
    await opened(page, /^Cùng lúc: Bỏ “Mực nước sông” xuống dự phòng/);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Cắt \d+ câu$/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(over).toBeLessThanOrEqual(0);
    await expect.poll(riverIsSpare).toBe(true);
    expect((await words()).length).toBeLessThan(whole.length);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(over).toBe(before);
    await expect.poll(riverIsSpare).toBe(false);
    await expect.poll(words).toBe(whole);
  });

  it('is printed: the rundown, and one item a page', async () => {
    await page.goto(`${HOME}/${id}/print`);
    await page.locator('[data-page]').first().waitFor();
    const { rows } = await kept();
    const sheets = async (scale: number): Promise<number> =>
      (await page.pdf({ preferCSSPageSize: true, scale })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    // So small that every item has room on its sheet, and several would.
    expect(await sheets(0.5)).toBe(1 + rows.length);
    // As it is printed a long one goes on over another sheet.
    expect(await sheets(1)).toBeGreaterThan(1 + rows.length);
    await picture(page, 'bulletin-paper');
  });

  it('is read from the prompter: runs, pauses, mirrors, and keeps its settings', async () => {
    await page.goto(`${HOME}/${id}/prompter`);
    const words = page.locator('[data-mirror] [data-page]').first();
    await words.waitFor();
    const top = async (): Promise<number> => (await words.boundingBox())?.y ?? 0;
    const start = await top();
    await page.keyboard.press('Space');
    await expect.poll(top).toBeLessThan(start - 20);
    await page.keyboard.press('Space');
    await page.locator('[data-running="false"]').waitFor();
    const still = await top();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await top()).toBe(still);
    await page.keyboard.press('PageDown');
    await page.getByText('110 %').waitFor();
    await page.getByRole('button', { name: 'Gương ↔' }).click();
    expect(await page.locator('[data-mirror]').evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).a)).toBe(-1);
    await picture(page, 'prompter-mirrored');
    await page.reload();
    await page.locator('[data-mirror="x"]').waitFor();
    await page.getByText('110 %').waitFor();
    await page.getByRole('button', { name: 'Gương ↔' }).click();
  });

  it('saves of an item that two people edit only what each typed, and asks about what both did', async () => {
    const NOTE = 'Ghi chú cho phòng thu';
    const dialog = page.getByRole('dialog');
    const river = async () => (await kept()).rows.find(({ title }) => title === 'Mực nước sông');
    const colleague = async (fields: object): Promise<void> => {
      const { version } = await kept();
      const item = (await river())?.id;
      await newsroom.api('admin', 'POST', `/channels/bulletins/${id}/acts`, { version, act: { do: 'set', item, fields } });
    };
    const openSheet = async () => {
      await rowOf(page, 'Mực nước sông').locator('[data-row]').focus();
      await page.keyboard.press('Enter');
      await opened(page, 'Mực nước sông');
    };
    await page.goto(`${HOME}/${id}`);
    await rowOf(page, 'Mực nước sông').waitFor();
    await openSheet();
    await dialog.getByLabel(NOTE).fill('Đọc chậm.');
    await colleague({ planned: 95 });
    await expect.poll(() => dialog.getByLabel('Dự kiến').inputValue()).toBe('1:35');
    expect(await dialog.getByLabel(NOTE).inputValue()).toBe('Đọc chậm.');
    await colleague({ note: 'Đọc nhanh.' });
    await dialog.locator('[data-conflict="note"]').getByText('Đọc nhanh.').waitFor();
    const save = dialog.getByRole('button', { name: 'Lưu', exact: true });
    expect(await save.isEnabled()).toBe(false);
    await picture(page, 'bulletin-item-both');
    await dialog.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await save.click();
    await settled();
    expect(await river()).toMatchObject({ note: 'Đọc chậm.', planned: 95 });

    // What a colleague wrote over it since is not taken back with it.
    await colleague({ note: 'Đọc nhanh hơn.' });
    await rowOf(page, 'Mực nước sông').getByText('Đọc nhanh hơn.').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page
      .getByText(/thay đổi \(sửa mục\)/)
      .first()
      .waitFor();
    await settled();
    expect((await river())?.note).toBe('Đọc nhanh hơn.');

    // Saved while the network was away: a colleague was faster, and what was typed is not lost.
    await openSheet();
    await dialog.getByLabel(NOTE).fill('Đọc thật chậm.');
    await page.context().setOffline(true);
    await save.click();
    await page.getByText('1 lượt bấm đang chờ mạng; máy sẽ tự gửi.').waitFor();
    await colleague({ note: 'Đọc to.' });
    await page.context().setOffline(false);
    await settled();
    expect((await river())?.note).toBe('Đọc to.');
    await openSheet();
    await dialog.locator('[data-conflict="note"]').getByText('Đọc to.').waitFor();
    expect(await dialog.getByLabel(NOTE).inputValue()).toBe('Đọc thật chậm.');
    await dialog.getByRole('button', { name: 'Lấy bản của đồng nghiệp' }).click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }, 60_000);

  it('is locked, and says who may not change it then', async () => {
    await page.goto(`${HOME}/${id}`);
    await page.getByRole('button', { name: 'Khoá', exact: true }).click();
    await page.getByText('đã khoá', { exact: true }).waitFor();
    await expect.poll(async () => (await kept()).state).toBe('locked');
    expect(await rowOf(page, 'Nhạc hiệu').locator('button').first().isEnabled()).toBe(false);
  });

  it('tells everybody at once that a story was pulled, with the next act beside it', async () => {
    const colleague = await newsroom.page('editor');
    await colleague.goto(`${HOME}/${id}`);
    await rowOf(colleague, 'Nhạc hiệu').waitFor();
    const [, uid, documentId, locale] = /^story:(.+):([^:]+):([^:]*)$/.exec(script.story) ?? [];
    await newsroom.api('admin', 'POST', '/channels/recalls', {
      ref: { uid, documentId, locale },
      act: 'pull',
      reason: 'Toà soạn đang xác minh lại một con số trong bài.',
      storyVersion: script.storyVersion,
    });
    for (const one of [page, colleague]) await one.getByText(/bài gốc đã bị gỡ lúc/).waitFor();
    await picture(colleague, 'bulletin-pulled');
    await colleague.context().close();
  });

  it('goes on air, passes over what was pulled, and counts a press once that the network lost', async () => {
    await page.getByRole('button', { name: 'Lên sóng', exact: true }).click();
    await opened(page, 'Lên sóng ngay?');
    await page.getByRole('button', { name: 'Lên sóng ngay' }).click();
    const current = () => page.locator('[data-on-air]').getAttribute('data-on-air');
    const { rows } = await kept();
    const [sting, , river] = rows;
    await expect.poll(current).toBe(sting?.id);
    await settled();
    await page.getByRole('button', { name: 'Tiếp: Mực nước sông' }).waitFor();
    await page.context().setOffline(true);
    await page.keyboard.press('PageDown');
    await page.getByText('1 lượt bấm đang chờ mạng; máy sẽ tự gửi.').waitFor();
    expect(await current()).toBe(river?.id);
    await page.context().setOffline(false);
    await expect.poll(async () => (await kept()).current).toBe(river?.id);
    await page.getByText('1 lượt bấm đang chờ mạng; máy sẽ tự gửi.').waitFor({ state: 'detached' });
    expect((await kept()).rows.filter(({ began }) => began !== null)).toHaveLength(2);
    await picture(page, 'bulletin-on-air');
  }, 60_000);

  it('says of what is taken out on air when that was', async () => {
    await rowOf(page, 'Mực nước sông').locator('[data-row]').focus();
    await page.keyboard.press('x');
    await rowOf(page, 'Mực nước sông')
      .getByText(/^đã bỏ \d\d:\d\d$/)
      .waitFor();
    await page.getByText('Không có mục nào đang đọc').waitFor();
    await settled();
    expect((await kept()).rows[2]).toMatchObject({ killed: true, ended: expect.any(String) });
    // It was heard: nothing takes that back.
    expect(await page.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0);
  });

  it('asks before it ends, wherever that is pressed, and shows the times as they were measured', async () => {
    const ends = page.getByRole('button', { name: 'Kết thúc bản tin' });
    const dialog = page.getByRole('dialog');
    await page.locator('[data-on-air]').getByRole('button', { name: 'Kết thúc bản tin' }).click();
    await opened(page, 'Kết thúc bản tin?');
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    await dialog.waitFor({ state: 'detached' });
    await settled();
    expect((await kept()).state).toBe('on_air');
    await ends.first().click();
    await opened(page, 'Kết thúc bản tin?');
    await dialog.getByRole('button', { name: 'Kết thúc bản tin' }).click();
    await page.getByText('Tổng đo được').waitFor();
    await settled();
    const { state, rows } = await kept();
    expect(state).toBe('done');
    expect(rows.filter(({ measured }) => measured !== null)).toHaveLength(2);
    expect(await page.locator('[data-item] button[aria-haspopup]').count()).toBe(0);
  });
});
