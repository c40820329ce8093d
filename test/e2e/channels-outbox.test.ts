/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/channels';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom } from './support/newsroom';

/*
 * The outbox as a social editor uses it: a destination is made and tested by its form, a delivery that failed is sent again, a story
 * is pulled with a receipt for each destination, and the calendar shows where all of it went.
 */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');
if (!chromium) console.warn('\n  !! Chromium is missing: browser tests are LEFT OUT. Debian: apt-get install chromium\n');

const HOME = '/admin/plugins/channels';
const STORY = 'api::story.story';
const PARTNER = 'Báo bạn miền Trung';
const HEADLINE = 'Triều cường lên, ba phường ven sông chằng buộc ghe thuyền';

describe.skipIf(!chromium)('the outbox', () => {
  let newsroom: Newsroom;
  let page: Page;
  let story: string;

  const publish = async (title: string): Promise<string> => {
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Nước lên từ 4 giờ sáng.' }] }];
    const at = `/content-manager/collection-types/${STORY}`;
    const made = await newsroom.api<{ documentId: string }>('admin', 'POST', `${at}?locale=vi`, { title, dek: 'Nước lên.', body });
    await newsroom.api('admin', 'POST', `${at}/${made.documentId}/actions/publish?locale=vi`, {});
    return made.documentId;
  };

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    page = await newsroom.page('admin');
  }, 240_000);
  afterAll(() => newsroom?.stop());

  it('makes a destination by the fields of its kind, says what is wrong at its field, and keeps what was typed', async () => {
    await page.goto(`${HOME}/destinations`);
    await page.getByRole('button', { name: 'Thêm điểm phát' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[data-kind="webhook"]').click();
    await dialog.getByRole('button', { name: 'Tạo', exact: true }).click();
    expect(await dialog.getByText('Cần điền mục này.').count()).toBe(2);
    await dialog.locator('input[name="name"]').fill(PARTNER);
    await dialog.locator('input[name="url"]').fill('không phải địa chỉ');
    await dialog.getByRole('button', { name: 'Tạo', exact: true }).click();
    await dialog.getByRole('alert').first().waitFor();
    // Escape loses nothing.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Thêm điểm phát' }).click();
    await dialog.locator('[data-kind="webhook"]').click();
    expect(await dialog.locator('input[name="name"]').inputValue()).toBe(PARTNER);
    await dialog.locator('input[name="url"]').fill(`${newsroom.receiver.url}/hook`);
    await dialog.getByRole('button', { name: 'Tạo', exact: true }).click();
    await dialog.locator('input[readonly]').waitFor();
    expect(await dialog.locator('input[readonly]').inputValue()).toMatch(/^whsec_/);
    await dialog.getByRole('button', { name: 'Tôi đã lưu khoá' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('says in words how the test went', async () => {
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: PARTNER }) });
    await card.getByRole('button', { name: 'Gửi thử' }).click();
    await card.getByText(/Có trả lời \(204\)/).waitFor();
    await card.getByText(/^Có trả lời \d/).waitFor();
    await picture(page, 'destinations');
  });

  it('sends a failed delivery again, with the next act beside the trouble', async () => {
    newsroom.receiver.answer.push(403);
    story = await publish(HEADLINE);
    await page.goto(`${HOME}/outbox?q=trieu%20cuong`);
    const row = page.locator('[data-row]').filter({ hasText: HEADLINE });
    const failed = row.locator('[data-delivery]').filter({ hasText: PARTNER });
    await failed.getByText('HTTP 403').waitFor();
    await page
      .getByRole('status')
      .getByText(/cần người xử lý/)
      .waitFor();
    await picture(page, 'outbox-failed');
    await failed.getByRole('button', { name: PARTNER }).click();
    await page
      .getByRole('dialog')
      .getByText(/Lần gửi 1: từ chối \(403\)/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await failed.getByRole('button', { name: 'Gửi lại' }).click();
    await row.locator('[data-delivery]').filter({ hasText: PARTNER }).filter({ hasText: 'Đã gửi' }).waitFor();
    await page
      .getByRole('status')
      .getByText(/cần người xử lý/)
      .waitFor({ state: 'detached' });
  });

  it('pulls the story everywhere: says before what will happen, wants a reason, and shows a receipt per destination', async () => {
    await page.locator('[data-row] [data-delivery]').first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gỡ hoặc cải chính…' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.locator('[data-forecast="retract"]').count()).toBe(3);
    await dialog.getByRole('button', { name: 'Gỡ ở mọi nơi' }).click();
    await dialog.getByText('Phải ghi lý do mới gỡ hay cải chính được.').waitFor();
    await dialog.locator('textarea[name="reason"]').fill('Nguồn tin rút lại lời nói.');
    await picture(page, 'recall-dialog');
    await dialog.getByRole('button', { name: 'Gỡ ở mọi nơi' }).click();
    await page.waitForURL(/\/recalls\/[0-9a-z]+$/);
    await page.getByText('Đã đủ xác nhận').waitFor();
    expect(await page.locator('[data-receipt][data-done="true"]').count()).toBe(3);
    await picture(page, 'recall-receipts');
    const last = newsroom.receiver.seen.at(-1);
    expect(JSON.parse(last?.body ?? '{}')).toMatchObject({ type: 'story.retracted' });
  });

  it('prints the record with the law it stands on, and nothing of the shell', async () => {
    await page.emulateMedia({ media: 'print' });
    // What is hidden does not stand on paper: the text as it is drawn, not as it is in the document.
    // biome-ignore lint/performance/useDomNodeTextContent: see above.
    const seen = await page.locator('body').innerText();
    expect(seen).toContain('BIÊN BẢN GỠ TIN');
    expect(seen).toContain('Luật Báo chí 2016');
    expect(seen).toContain('Nguồn tin rút lại lời nói.');
    expect(seen).toContain(PARTNER);
    expect(seen).not.toContain('Kịch bản phát thanh\n');
    await picture(page, 'recall-on-paper');
    await page.emulateMedia({ media: 'screen' });
  });

  it('keeps the reason where the server refuses', async () => {
    const story = await publish('Phà Bến Cũ tạm ngừng vì sóng lớn');
    await page.goto(`${HOME}/outbox?q=${encodeURIComponent('pha ben cu')}`);
    await page.locator('[data-row] [data-delivery]').first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gỡ hoặc cải chính…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('textarea[name="reason"]').fill('Lý do còn nguyên');
    // Somebody publishes it anew behind the open dialog: what one looked at is not what would be pulled.
    await newsroom.api('admin', 'POST', `/content-manager/collection-types/${STORY}/${story}/actions/publish?locale=vi`, {
      title: 'Phà Bến Cũ chạy lại từ 15 giờ',
    });
    await dialog.getByRole('button', { name: 'Gỡ ở mọi nơi' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.locator('textarea[name="reason"]').inputValue()).toBe('Lý do còn nguyên');
    await page.keyboard.press('Escape');
  });

  it('offers it on a story of the Content Manager that is out', async () => {
    const again = await publish('Ghe thuyền đã vào bờ an toàn');
    await until(async () => {
      const { deliveries } = await newsroom.api<{ deliveries: { state: string }[] }>(
        'admin',
        'GET',
        `/channels/deliveries/of-story?uid=${STORY}&documentId=${again}&locale=vi`,
      );
      return deliveries.length > 2 && deliveries.filter(({ state }) => state).every(({ state }) => state === 'delivered');
    }, 'delivered everywhere');
    await page.goto(`/admin/content-manager/collection-types/${STORY}/${again}?plugins[i18n][locale]=vi`);
    await page.getByRole('button', { name: 'Thao tác khác với bài' }).first().click();
    await page.getByRole('menuitem', { name: 'Gỡ hoặc cải chính…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Cải chính' }).click();
    await dialog.locator('[data-forecast="correct"]').first().waitFor();
    await dialog.getByRole('button', { name: 'Cải chính ở mọi nơi' }).click();
    await dialog.getByText('Cải chính phải có lời cải chính.').waitFor();
    await picture(page, 'recall-in-cms');
  });

  it('shows in the calendar what went where, and opens it', async () => {
    await page.goto(`${HOME}/calendar?view=list`);
    await page.locator('.fc-list-event').filter({ hasText: HEADLINE }).first().click();
    await page.getByRole('dialog').getByText(HEADLINE).waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`${HOME}/calendar?view=week&destination=none`);
    await page.locator('.fc').waitFor();
    await expect.poll(() => page.locator('.fc-event').count()).toBe(0);
    expect(story).toBeTruthy();
  });

  it('fits a phone', async () => {
    const phone = await newsroom.page('admin', { width: 360, height: 800 });
    for (const path of ['outbox', 'calendar', 'recalls', 'destinations']) {
      await phone.goto(`${HOME}/${path}`);
      await phone.locator('main ul > li, main section, .fc-list').first().waitFor();
      expect(await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
      await picture(phone, `phone-${path}`);
    }
    await phone.context().close();
  });
});
