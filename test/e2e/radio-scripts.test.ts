/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BroadcastView, ScriptView } from '../../packages/channels/contracts';
import { until } from '../support/channels';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom } from './support/newsroom';

/*
 * A producer makes a script of a story that fits, while the story changes and a colleague writes too; and a message goes to ward
 * loudspeakers, an emergency by two people. On the production build.
 */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

const HOME = '/admin/plugins/channels';
const AT = '/content-manager/collection-types/api::story.story';
const HEADLINE = 'Cấp nước mùa khô: mười hai xã phía tây chuyển sang lấy nước luân phiên';
const FIRST = 'Từ ngày 5/3, mười hai xã phía tây lấy nước luân phiên theo khung giờ do xí nghiệp cấp nước công bố.';
const OTHERS = [
  'Mực nước hồ Suối Đá còn 42%, thấp nhất trong chín năm. Xí nghiệp giảm áp lực ban đêm để giữ nước cho ban ngày.',
  'Các trạm bơm ở ba xã cuối nguồn chạy từ 4 giờ đến 8 giờ. Xe bồn đi thêm hai chuyến mỗi ngày tới các điểm trường và trạm y tế.',
  'Người dân được đề nghị trữ nước vào buổi sáng và báo rò rỉ qua đường dây nóng. Đội sửa chữa trực suốt ngày đêm trong hai tuần tới.',
  'Nếu không có mưa trước cuối tháng, lịch lấy nước sẽ được rút còn ba giờ mỗi ngày. Thành phố sẽ xem lại lịch này vào thứ hai hằng tuần.',
];

describe.skipIf(!chromium)('a radio script', () => {
  let newsroom: Newsroom;
  let page: Page;
  let story: string;
  let id: string;

  const bodyOf = (texts: string[]) => texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
  const publish = async (texts: string[]): Promise<void> => {
    const fields = { title: HEADLINE, dek: 'Hồ còn bốn phần mười, lịch lấy nước thay đổi.', body: bodyOf(texts) };
    const path = story ? `${AT}/${story}?locale=vi` : `${AT}?locale=vi`;
    const row = await newsroom.api<{ documentId: string }>('admin', story ? 'PUT' : 'POST', path, fields);
    story = row.documentId;
    await newsroom.api('admin', 'POST', `${AT}/${story}/actions/publish?locale=vi`, {});
  };
  const kept = async (): Promise<ScriptView> =>
    (await newsroom.api<{ script: ScriptView }>('producer', 'GET', `/channels/scripts/${id}`)).script;
  const seconds = async (): Promise<number> => Number(await page.locator('[data-editor] [data-running]').getAttribute('data-running'));
  const items = (): Locator => page.locator('[data-item]');
  const kinds = (): Promise<(string | null)[]> => items().evaluateAll((all) => all.map((one) => one.getAttribute('data-kind')));
  const save = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Chưa lưu', { exact: true }).waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    await publish([FIRST, ...OTHERS]);
    page = await newsroom.page('producer');
  }, 240_000);
  afterAll(() => newsroom?.stop());

  it('is found without accents, and keeps its running time in sight while it is written', async () => {
    await page.goto(`${HOME}/scripts`);
    await page.locator('input[name="q"]').fill('cap nuoc mua kho');
    await page.locator('[data-script]').filter({ hasText: HEADLINE }).locator('a').first().click();
    await items().first().waitFor();
    id = page.url().split('/').at(-1) ?? '';
    const before = await seconds();
    await page
      .getByLabel('Lời kết', { exact: true })
      .fill('Lịch lấy nước của từng xã có trên trang của thành phố, mời quý vị theo dõi trước 17 giờ hằng ngày.');
    await expect.poll(seconds).toBeGreaterThan(before);
    expect(await page.getByText('Chưa lưu', { exact: true }).count()).toBe(1);
  });

  it('takes a recording with its IN and OUT words and its length, which counts', async () => {
    const before = await seconds();
    await page.locator('[data-add="actuality"]').click();
    const card = page.locator('[data-kind="actuality"]');
    await card.getByText('chưa có thời lượng').waitFor();
    await card.getByLabel('Băng của ai').fill('Giám đốc xí nghiệp cấp nước');
    await card.getByLabel('Thời lượng (m:ss)').fill('0:20');
    await card.getByLabel('Câu vào băng').fill('Hồ đang cạn nhanh');
    await card.getByLabel('Câu ra băng').fill('mong bà con chia sẻ');
    await expect.poll(seconds).toBe(before + 20);
  });

  it('moves an item by the mouse, by keys, and back', async () => {
    const handle = page.locator('[data-kind="actuality"] [data-handle]');
    const first = items().first();
    expect(await kinds()).toEqual(['read', 'actuality']);
    await handle.scrollIntoViewIfNeeded();
    const [from, to] = [await handle.boundingBox(), await first.boundingBox()];
    if (!from || !to) throw new Error('Nothing to drag');
    await page.mouse.move(from.x + 8, from.y + 16);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 6, { steps: 4 });
    await page.mouse.move(to.x + 40, Math.max(to.y, 0) + 20, { steps: 16 });
    await page.locator('[id^="DndLiveRegion"]').filter({ hasText: 'Đang ở vị trí 1' }).waitFor({ state: 'attached' });
    await page.mouse.up();
    await expect.poll(kinds).toEqual(['actuality', 'read']);

    await handle.focus();
    await page.keyboard.press('Space');
    // Told where it lies: an arrow pressed before that has nowhere to start from.
    await page.locator('[id^="DndLiveRegion"]').filter({ hasText: 'Đang ở vị trí 1' }).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.locator('[id^="DndLiveRegion"]').filter({ hasText: 'Đang ở vị trí 2' }).waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await expect.poll(kinds).toEqual(['read', 'actuality']);
    await page.locator('[data-undo]').getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(kinds).toEqual(['actuality', 'read']);
  });

  it('keeps what was typed over a reload, and puts a colleague’s words beside it', async () => {
    await page.reload();
    await page.locator('[data-kept]').waitFor();
    expect(await kinds()).toEqual(['actuality', 'read']);
    const { version } = await kept();
    await newsroom.api('editor', 'PUT', `/channels/scripts/${id}`, { version, cue: 'Lời dẫn của trưởng ban.' });
    await expect.poll(() => page.getByLabel('Lời dẫn', { exact: true }).inputValue()).toBe('Lời dẫn của trưởng ban.');
    await save();
    const now = await kept();
    expect(now.items.map(({ kind }) => kind)).toEqual(['actuality', 'read']);
    expect(now.cue).toBe('Lời dẫn của trưởng ban.');
    expect(now.tag).toContain('trước 17 giờ');
    // The screen counts as the server does.
    expect(await seconds()).toBe(now.seconds);
  });

  it('asks about what both wrote, and saves what a person chose', async () => {
    const slugline = page.getByLabel('Tên gọi tắt');
    await slugline.fill('NƯỚC MÙA KHÔ');
    const { version } = await kept();
    await newsroom.api('editor', 'PUT', `/channels/scripts/${id}`, { version, slugline: 'CẤP NƯỚC' });
    const conflict = page.locator('[data-conflict="slugline"]');
    await conflict.waitFor();
    expect(await slugline.inputValue()).toBe('NƯỚC MÙA KHÔ');
    await picture(page, 'radio-script-conflict');
    await conflict.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await save();
    expect((await kept()).slugline).toBe('NƯỚC MÙA KHÔ');
  });

  it('is cut to 45 seconds by sentences that a person keeps or drops, and back', async () => {
    const before = await seconds();
    expect(before).toBeGreaterThan(60);
    await page.getByRole('button', { name: 'Cắt còn 45 giây' }).click();
    const cutTo = async () => Number(await page.locator('[data-cut-seconds]').getAttribute('data-cut-seconds'));
    await page.locator('[data-cut] [aria-pressed="true"]').first().waitFor();
    expect(await cutTo()).toBeLessThanOrEqual(45);
    const dropped = page.locator('[data-cut] [aria-pressed="true"]');
    const count = await dropped.count();
    await picture(page, 'radio-script-cut');
    // One is kept by hand, then dropped again.
    const text = await dropped.first().textContent();
    await dropped.first().click();
    await expect.poll(() => dropped.count()).toBe(count - 1);
    await page
      .locator('[data-cut] button')
      .filter({ hasText: text ?? '' })
      .first()
      .click();
    await expect.poll(() => dropped.count()).toBe(count);
    const promised = await cutTo();
    await page.getByRole('button', { name: `Bỏ ${count} câu` }).click();
    await expect.poll(seconds).toBe(promised);
    await page.locator('[data-undo]').getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(seconds).toBe(before);
  });

  it('shows what the story changed, and takes over what a person wants', async () => {
    // Nothing may be left to save: the offer is looked at with the words as they are.
    await page.getByText('Chưa lưu', { exact: true }).waitFor({ state: 'detached' });
    const [second = '', third = '', ...rest] = OTHERS;
    await publish([FIRST, second.replace('42%', '38%'), third.replace('hai chuyến', 'bốn chuyến'), ...rest]);
    const offer = page.locator('[data-offered]');
    await offer.waitFor();
    expect(await page.locator('[data-story] ins').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('38')]));
    expect(await page.locator('[data-story] del').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('42')]));
    await picture(page, 'radio-script-outdated');
    expect(await page.getByRole('button', { name: 'Duyệt phát sóng' }).isDisabled()).toBe(true);
    await offer.locator('[data-step]').first().getByRole('button', { name: 'Lấy câu mới' }).click();
    await offer.locator('[data-step]').nth(1).getByRole('button', { name: 'Giữ của tôi' }).click();
    await offer.getByRole('button', { name: 'Lưu, đã xem hết' }).click();
    await offer.waitFor({ state: 'detached' });
    const now = await kept();
    const text = now.items.map((item) => (item.kind === 'read' ? item.text : '')).join('\n');
    expect(text).toContain('38%');
    expect(text).toContain('hai chuyến');
    expect(now.cue).toBe('Lời dẫn của trưởng ban.');
    expect(now.outdated).toBe(false);
  });

  it('is printed alone, with what is played and the words it ends with', async () => {
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('[data-print] article');
    expect(await paper.isVisible()).toBe(true);
    expect(await page.locator('main').isVisible()).toBe(false);
    expect(await paper.textContent()).toContain('mong bà con chia sẻ');
    await picture(page, 'radio-script-paper');
    await page.emulateMedia({ media: 'screen' });
  });

  it('is approved, and flagged at once when the story is pulled', async () => {
    await page.getByRole('button', { name: 'Duyệt phát sóng' }).click();
    await page.getByRole('button', { name: 'Rút duyệt' }).waitFor();
    expect((await kept()).state).toBe('approved');
    const ref = { uid: 'api::story.story', documentId: story, locale: 'vi' };
    const { version } = await newsroom.api<{ version: number }>(
      'admin',
      'GET',
      `/newsroom/stories/state?uid=${ref.uid}&documentId=${story}&locale=vi`,
    );
    await newsroom.api('admin', 'POST', '/channels/recalls', { ref, act: 'pull', reason: 'Số liệu chưa đúng.', storyVersion: version });
    await until(async () => (await kept()).state === 'killed', 'the script flagged');
    await page.locator('[data-killed]').waitFor();
    expect(await page.getByRole('button', { name: 'Duyệt phát sóng' }).count()).toBe(0);
  });

  describe('an emergency on loudspeakers', () => {
    const TITLE = 'Xả lũ hồ Suối Đá: các hộ ven sông di dời trước 18 giờ';
    let message: string;
    const row = () => newsroom.api<BroadcastView>('admin', 'GET', `/channels/broadcasts/${message}`);
    const go = async (by: Page, button: string | RegExp): Promise<void> => {
      await by.locator('[data-acts]').getByRole('button', { name: button }).click();
      await by.getByRole('dialog').waitFor();
      await by.getByRole('dialog').getByRole('button', { name: button }).click();
      await by.getByRole('dialog').waitFor({ state: 'detached' });
    };

    it('is written by one person', async () => {
      await newsroom.api('admin', 'POST', '/channels/destinations', {
        kind: 'loudspeaker',
        name: 'Loa các phường ven sông',
        settings: { way: 'webhook', url: `${newsroom.receiver.url}/loa`, areas: 'Phường Bến Cũ; Phường Gò Đậu' },
      });
      await page.goto(`${HOME}/loudspeakers`);
      await page.getByRole('button', { name: 'Soạn bản phát loa' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('input[name="title"]').fill(TITLE);
      await dialog.locator('input[value="emergency"]').check();
      await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click();
      await page.locator('[data-problems]').getByText('Chưa có lời phát.').waitFor();
      message = page.url().split('/').at(-1) ?? '';
      expect(await page.getByRole('button', { name: 'Gửi duyệt' }).isDisabled()).toBe(true);
      await page.getByLabel('Lời phát').fill('Hồ Suối Đá xả lũ lúc 18h. Bà con ven sông di dời ngay theo hướng dẫn của phường.');
      await page.getByRole('button', { name: 'Chọn hết' }).click();
      await page.locator('[data-problems]').waitFor({ state: 'detached' });
      await go(page, 'Gửi duyệt');
      await expect.poll(async () => (await row()).state).toBe('waiting');
      // Nobody approves words of their own.
      expect(await page.getByRole('button', { name: /^Duyệt/ }).count()).toBe(0);
    });

    it('is played only after a second person approved it', async () => {
      const editor = await newsroom.page('editor');
      await editor.goto(`${HOME}/loudspeakers/${message}`);
      await go(editor, 'Duyệt (người thứ nhất)');
      await editor.locator('[data-half]').waitFor();
      expect(await editor.getByRole('button', { name: /^Duyệt/ }).count()).toBe(0);
      expect(newsroom.receiver.seen.filter(({ path }) => path === '/loa')).toEqual([]);
      await editor.context().close();

      const admin = await newsroom.page('admin');
      await admin.goto(`${HOME}/loudspeakers/${message}`);
      await go(admin, 'Duyệt (người thứ hai) và phát ngay');
      await until(async () => newsroom.receiver.seen.some(({ path }) => path === '/loa'), 'the package at the ward');
      await admin.locator('[data-delivery]').getByText('Đã gửi').first().waitFor();
      const [download] = await Promise.all([admin.waitForEvent('download'), admin.getByRole('button', { name: 'Tải gói phát' }).click()]);
      expect(download.suggestedFilename()).toMatch(/^xa-lu.*\.zip$/);
      await picture(admin, 'radio-loudspeaker-approved');
      await admin.context().close();
      const now = await row();
      expect([now.state, now.secondBy === null]).toEqual(['approved', false]);
    });

    it('shows what the wards say, by telephone too', async () => {
      const ward = page.locator('[data-ward="Phường Gò Đậu"]');
      await ward.getByRole('button').click();
      await page.getByRole('dialog').getByLabel('Ghi chú').fill('Anh Sơn báo loa đã phát lúc 17h40');
      await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
      await ward.getByText('Đã phát', { exact: true }).waitFor();
      await page.goto(`${HOME}/loudspeakers`);
      await page.locator('[data-broadcast]').filter({ hasText: TITLE }).getByText('1/2 phường xác nhận').waitFor();
    });
  });
});
