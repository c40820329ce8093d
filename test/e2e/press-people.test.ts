/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, tooWide } from './support/axe';
import { chromiumPath, type Look, picture } from './support/browser';
import { hasFocus } from './support/keys';
import { type Newsroom, openNewsroom } from './support/newsroom';
import { fillPressOffice } from './support/people-screens';

/*
 * The press office and its people: a list is pasted and looked at before it comes in, delegates are granted one by one and many at
 * once, two people change one agency, and what was typed is never lost.
 */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');
if (!chromium) console.warn('\n  !! Chromium is missing: browser tests are LEFT OUT. Debian: apt-get install chromium\n');

type Agency = { id: string; name: string; version: number; email: string; phone: string; licence: string };
type List = { items: { id: string; name: string; state: string; card: string; expires: string | null }[] };
const HOME = '/admin/plugins/press-briefing/agencies';
const PHONE: Look = { width: 360, height: 780 };

describe.skipIf(!chromium)('agencies, delegates and units', () => {
  let newsroom: Newsroom;
  let office: Page;
  let agency: Agency;
  const delegates = async (): Promise<List['items']> =>
    (await newsroom.api<List>('press', 'GET', `/press-briefing/delegates?agency=${agency.id}&limit=500`)).items;
  const called = async (name: string) => (await delegates()).find((one) => one.name === name);

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    await fillPressOffice(newsroom.api);
    agency = await newsroom.api<Agency>('press', 'POST', '/press-briefing/agencies', { name: 'Báo Thử Nghiệm', email: 'toasoan@thu.test' });
    office = await newsroom.page('press');
  });
  afterAll(() => newsroom?.stop());

  it('shows what a pasted list would do, names the faulty line, and brings in the rest when told to', async () => {
    await office.goto(`${HOME}/delegates?agency=${agency.id}`);
    await office.getByRole('button', { name: 'Dán danh sách' }).click();
    const dialog = office.getByRole('dialog');
    await dialog
      .locator('textarea')
      .fill(
        'Họ tên;Chức danh;E-mail;Điện thoại\nLê Hoa;phóng viên;hoa@thu.test;0912 1\nVũ Mơ;pv;mo@thu.test;\n=A1;pv;x@thu.test;\nHồ Gió;pv;gio@thu.test;',
      );
    await dialog.getByText('3 người mới · 1 dòng chưa đọc được').waitFor();
    await dialog.getByText('Dòng 4:').waitFor();
    expect(await faults(office, '[role="dialog"]')).toEqual([]);
    await picture(office, 'press-people-import');
    expect(await delegates()).toEqual([]);
    await dialog.getByRole('button', { name: 'Nhập 3 người, bỏ các dòng lỗi' }).click();
    await office.getByRole('heading', { name: 'Chờ duyệt: 3' }).waitFor();
    expect((await delegates()).map(({ name }) => name)).toEqual(['Hồ Gió', 'Lê Hoa', 'Vũ Mơ']);
  });

  it('is granted by one thumb, until the day that stands above', async () => {
    const phone = await newsroom.page('press', PHONE);
    await phone.goto(`${HOME}/delegates?agency=${agency.id}`);
    await phone.getByLabel('Thẻ mới có giá trị đến hết').fill('2098-06-30');
    const button = phone.getByRole('button', { name: 'Cấp thẻ cho Lê Hoa' });
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await tooWide(phone)).toBe(0);
    expect(await faults(phone, 'main')).toEqual([]);
    await picture(phone, 'press-people-phone');
    await button.press('Enter');
    await phone.getByText(/Đã cấp thẻ cho Lê Hoa: mã /).waitFor();
    // Whoever goes through the list by keys goes on where they were.
    await phone.getByRole('button', { name: 'Cấp thẻ cho Lê Hoa' }).waitFor({ state: 'detached' });
    await hasFocus(phone, phone.locator('[data-row^="awaiting"] :focus'));
    expect(await called('Lê Hoa')).toMatchObject({ state: 'granted', expires: '2098-06-30' });
    // The other window follows by itself.
    await office.getByRole('heading', { name: 'Chờ duyệt: 2' }).waitFor();
    await phone.context().close();
  });

  it('is refused with a reason that stays typed when the server says no', async () => {
    await office.getByRole('button', { name: 'Từ chối Vũ Mơ' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Thiếu giấy giới thiệu');
    const one = await called('Vũ Mơ');
    await office.route(`**/delegates/${one?.id}/act`, (route) => route.abort(), { times: 1 });
    await dialog.getByRole('button', { name: 'Từ chối' }).click();
    await office.getByText(/Không liên lạc được với máy chủ/).waitFor();
    expect(await dialog.getByLabel('Lý do').inputValue()).toBe('Thiếu giấy giới thiệu');
    await dialog.getByRole('button', { name: 'Từ chối' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await called('Vũ Mơ')).toMatchObject({ state: 'refused' });
    await office.getByText('Lý do: Thiếu giấy giới thiệu').waitFor();
  });

  it('is granted together with others', async () => {
    await office.goto(`${HOME}/delegates`);
    await office.getByRole('checkbox', { name: 'Chọn tất cả' }).click();
    const button = office.getByRole('button', { name: /^Cấp \d+ thẻ$/ });
    const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(2);
    await button.click();
    await office.getByText(`Đã cấp thẻ cho ${count} đại biểu.`).waitFor();
    expect(await called('Hồ Gió')).toMatchObject({ state: 'granted', card: expect.stringMatching(/^\w{5}-\w{5}$/) });
  });

  it('that two people change at once is put together field by field', async () => {
    await office.goto(`${HOME}?q=thu%20nghiem`);
    await office.getByRole('button', { name: 'Thao tác với Báo Thử Nghiệm' }).click();
    await office.getByRole('menuitem', { name: 'Sửa' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('Điện thoại').fill('024 1');
    await dialog.getByLabel('Số giấy phép hoạt động báo chí').fill('99/GP');
    await newsroom.api('admin', 'PUT', `/press-briefing/agencies/${agency.id}`, {
      name: agency.name,
      email: agency.email,
      phone: '024 2',
      note: 'đồng nghiệp ghi',
      version: agency.version,
    });
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText(/vừa sửa mục này: .*điện thoại/).waitFor();
    await dialog.getByText('Đồng nghiệp: 024 2').waitFor();
    expect(await dialog.getByLabel('Ghi chú').inputValue()).toBe('đồng nghiệp ghi');
    expect(await faults(office, '[role="dialog"]')).toEqual([]);
    await picture(office, 'press-people-merge');
    await dialog.getByRole('button', { name: 'Giữ của tôi' }).click();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.waitFor({ state: 'detached' });
    const all = await newsroom.api<(Agency & { note: string })[]>('press', 'GET', '/press-briefing/agencies');
    expect(all.find(({ id }) => id === agency.id)).toMatchObject({ phone: '024 1', licence: '99/GP', note: 'đồng nghiệp ghi' });
  });

  it('keeps what was typed when a form is closed, and throws it away when told to', async () => {
    await office.goto(`${HOME}/units`);
    await office.getByRole('button', { name: 'Thêm đơn vị' }).click();
    await office.getByLabel('Tên đơn vị').fill('Sở Tài nguyên');
    await office.keyboard.press('Escape');
    await office.getByRole('dialog').waitFor({ state: 'detached' });
    await office.getByRole('button', { name: 'Thêm đơn vị' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByText('Phần bạn nhập lần trước mà chưa lưu vẫn còn đây.').waitFor();
    expect(await dialog.getByLabel('Tên đơn vị').inputValue()).toBe('Sở Tài nguyên');
    await dialog.getByRole('button', { name: 'Bỏ phần đã nhập' }).click();
    expect(await dialog.getByLabel('Tên đơn vị').inputValue()).toBe('');
    await dialog.getByRole('button', { name: 'Quay lại' }).click();
  });

  it('that leaves comes back by one press', async () => {
    await office.goto(`${HOME}?q=thu%20nghiem`);
    await office.getByRole('button', { name: 'Thao tác với Báo Thử Nghiệm' }).click();
    await office.getByRole('menuitem', { name: 'Ngừng tham gia' }).click();
    const bar = office.locator('[data-undo]');
    await bar.getByText(/Báo Thử Nghiệm đã ngừng tham gia/).waitFor();
    await bar.getByRole('button', { name: 'Hoàn tác' }).click();
    await office.getByRole('heading', { name: 'Báo Thử Nghiệm' }).waitFor();
    await bar.getByRole('button').waitFor({ state: 'detached' });
  });

  it('goes on paper as cards that a scanner reads', async () => {
    await office.goto(`${HOME}/delegates?agency=${agency.id}`);
    await office.evaluate(() => {
      window.print = () => undefined;
    });
    await office.getByRole('button', { name: 'In thẻ' }).click();
    const cards = office.locator('[data-print] article');
    await cards.first().waitFor({ state: 'attached' });
    const granted = (await delegates()).filter(({ state }) => state === 'granted');
    expect(await cards.count()).toBe(granted.length);
    expect(await cards.locator('svg').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual(
      granted.map(({ card }) => card),
    );
    await office.emulateMedia({ media: 'print' });
    await picture(office, 'press-people-cards');
    await office.emulateMedia({ media: 'screen' });
  });
});
