/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './support/axe';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom } from './support/newsroom';

/*
 * Campaigns and commissions as an editor-in-chief uses them: one is made by keyboard, two people change it at once, a closed one
 * says so, and a commission is printed, saved and accepted.
 */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');
if (!chromium) console.warn('\n  !! Chromium is missing: browser tests are LEFT OUT. Debian: apt-get install chromium\n');

type Plan = { id: string; version: number; title: string };
const HOME = '/admin/plugins/assignment-desk';

describe.skipIf(!chromium)('campaigns and commissions', () => {
  let newsroom: Newsroom;
  let head: Page;
  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    head = await newsroom.page('editor');
  });
  afterAll(() => newsroom?.stop());

  it('shows what is in trouble first, in a word', async () => {
    await head.goto(`${HOME}/campaigns`);
    const first = head
      .locator('main li')
      .filter({ has: head.locator('h2') })
      .first();
    await first.getByText('chậm tiến độ').waitFor();
    expect(await first.locator('h2').textContent()).toBe('An toàn mùa mưa lũ ven sông');
    await picture(head, 'campaigns');
  });

  it('makes a campaign without a mouse', async () => {
    await head.getByRole('button', { name: 'Chiến dịch mới' }).press('Enter');
    const dialog = head.getByRole('dialog');
    await dialog.getByLabel('Tên chiến dịch').waitFor();
    await head.keyboard.type('Tết an toàn');
    await dialog.getByRole('button', { name: 'Thêm dòng' }).focus();
    await head.keyboard.press('Enter');
    // The new line has the focus: its kind.
    await expect.poll(() => head.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    expect(await dialog.getByLabel('Số lượng').count()).toBe(2);
    await dialog.getByRole('button', { name: 'Bỏ dòng 2' }).press('Enter');
    await expect.poll(() => dialog.getByLabel('Số lượng').count()).toBe(1);
    await expect.poll(() => head.evaluate(() => document.activeElement !== document.body)).toBe(true);
    expect(await faults(head, '[role="dialog"]')).toEqual([]);
    await dialog.getByRole('button', { name: 'Tạo chiến dịch' }).press('Enter');
    await head.getByRole('heading', { name: 'Tết an toàn', level: 1 }).waitFor();
    await head.getByText('Chưa phân công việc nào.').waitFor();
  });

  it('keeps what was typed when the server refuses', async () => {
    await head.getByRole('button', { name: 'Sửa' }).click();
    const dialog = head.getByRole('dialog');
    await dialog.getByLabel('Tên chiến dịch').fill('<b>Tết</b> an toàn');
    await dialog.getByLabel('Đến ngày').fill('2020-01-01');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByRole('alert').getByText('Ngày kết thúc đang đứng trước ngày bắt đầu.').waitFor();
    expect(await dialog.getByLabel('Tên chiến dịch').inputValue()).toBe('<b>Tết</b> an toàn');
    await head.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('says who was faster, and keeps mine on top of theirs', async () => {
    const [plan] = await newsroom.api<Plan[]>('editor', 'GET', '/assignment-desk/campaigns?q=tet%20an%20toan');
    if (!plan) throw new Error('no campaign');
    await head.getByRole('button', { name: 'Sửa' }).click();
    const dialog = head.getByRole('dialog');
    await dialog.getByLabel('Nội dung tuyên truyền').fill('Của tôi');
    await newsroom.api('admin', 'PUT', `/assignment-desk/campaigns/${plan.id}`, {
      version: plan.version,
      changes: { title: 'Tết an toàn, văn minh' },
    });
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/vừa thay đổi: tên chiến dịch/)
      .waitFor();
    await picture(head, 'campaign-stale');
    await dialog.getByRole('button', { name: 'Lấy bản mới, giữ phần tôi nhập' }).click();
    await expect.poll(() => dialog.getByLabel('Tên chiến dịch').inputValue()).toBe('Tết an toàn, văn minh');
    expect(await dialog.getByLabel('Nội dung tuyên truyền').inputValue()).toBe('Của tôi');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await head.getByText('Của tôi', { exact: true }).waitFor();
    expect(await newsroom.api<Plan>('editor', 'GET', `/assignment-desk/campaigns/${plan.id}`)).toMatchObject({
      title: 'Tết an toàn, văn minh',
      message: 'Của tôi',
    });
  });

  it('hears of a colleague’s close without being loaded again', async () => {
    const [plan] = await newsroom.api<Plan[]>('editor', 'GET', '/assignment-desk/campaigns?q=van%20minh');
    await newsroom.api('admin', 'POST', `/assignment-desk/campaigns/${plan?.id}/close`, { version: plan?.version });
    await head.getByRole('button', { name: 'Mở lại' }).waitFor();
    expect(await head.getByRole('button', { name: 'Phân công cho chiến dịch' }).count()).toBe(0);
  });

  it('opens a piece of work on the board', async () => {
    await head.goto(`${HOME}/campaigns?q=mua%20lu`);
    await head.getByRole('link', { name: 'An toàn mùa mưa lũ ven sông' }).click();
    await head.getByRole('link', { name: 'Mưa lớn ngập Bến Cũ' }).click();
    await head.getByRole('dialog').getByText('Mưa lớn ngập Bến Cũ').first().waitFor();
    expect(head.url()).toMatch(/board\?open=/);
  });

  it('shows a reporter the same figures, without what is hidden', async () => {
    const reporter = await newsroom.page('reporter', { width: 360, height: 800 });
    await reporter.goto(`${HOME}/campaigns?q=via%20he`);
    await reporter.getByRole('link', { name: 'Đường thông, vỉa hè thoáng' }).click();
    await reporter.getByText(/không hiển thị ở đây/).waitFor();
    expect(await reporter.getByText('Xe khách tránh trạm cân').count()).toBe(0);
    expect(await reporter.getByText('1/3').count()).toBeGreaterThan(0);
    expect(await reporter.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await reporter.getByRole('link', { name: 'Đặt hàng' }).count()).toBe(0);
    await reporter.goto(`${HOME}/commissions`);
    await reporter.getByText(/Bạn không có quyền truy cập nội dung này/).waitFor();
    await reporter.context().close();
  });

  it('prints the acceptance sheet without the shell, and saves it as CSV', async () => {
    await head.goto(`${HOME}/commissions?q=san%20khau`);
    await head.getByRole('link', { name: 'Sân khấu trở lại' }).click();
    await head.getByRole('link', { name: 'Biên bản nghiệm thu' }).click();
    await head.locator('main article').getByText('12/2026/HĐ-TTVH').waitFor();
    const [download] = await Promise.all([head.waitForEvent('download'), head.getByRole('button', { name: 'Tải CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('nghiem-thu-12-2026-HĐ-TTVH.csv');
    await head.emulateMedia({ media: 'print' });
    // What is hidden does not stand on paper: the text as it is drawn, not as it is in the document.
    // biome-ignore lint/performance/useDomNodeTextContent: see above.
    const seen = await head.locator('body').innerText();
    expect(seen).toContain('BIÊN BẢN NGHIỆM THU');
    expect(seen).toContain('Đại diện bên A');
    expect(seen).not.toContain('Tải công việc');
    await picture(head, 'sheet-on-paper');
    await head.emulateMedia({ media: 'screen' });
    expect(await faults(head, 'main')).toEqual([]);
  });

  it('accepts it for good', async () => {
    await head.getByRole('button', { name: 'Nghiệm thu', exact: true }).click();
    await head
      .getByRole('dialog')
      .getByText(/không mở lại được/)
      .waitFor();
    await head.getByRole('dialog').getByRole('button', { name: 'Nghiệm thu', exact: true }).click();
    await head.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => head.getByRole('button', { name: 'Nghiệm thu', exact: true }).count()).toBe(0);
    await head.goto(`${HOME}/commissions?state=accepted`);
    await head.getByText('Đã nghiệm thu').first().waitFor();
  });
});
