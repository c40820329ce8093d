import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom } from './support/newsroom';

/* The desk's calendar: an event is made, dragged, edited by keyboard, called off; work goes along; a colleague's page follows. */

const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

const CALENDAR = '/admin/plugins/assignment-desk/calendar';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Wednesday of next week by the newsroom's clock. */
const wednesday = (() => {
  const today = Math.floor((Date.now() + 7 * HOUR) / DAY);
  const monday = today - ((new Date(today * DAY).getUTCDay() + 6) % 7);
  return monday + 7 + 2;
})();
const day = (n: number): string => new Date((wednesday + n) * DAY).toISOString().slice(0, 10);
const at = (n: number, hour: number): string => new Date((wednesday + n) * DAY + (hour - 7) * HOUR).toISOString();
type Done = { id: string; original: string | null; version: number };

describe.skipIf(!chromium)('the calendar of the desk', () => {
  let newsroom: Newsroom;
  let head: Page;
  let watching: Page;
  let weekly: Done;

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    [head, watching] = await Promise.all([newsroom.page('editor'), newsroom.page('reporter')]);
  });
  afterAll(() => newsroom?.stop());

  const week = (n = 0) => `${CALENDAR}?view=week&day=${day(n * 7)}`;
  const entry = (page: Page, title: string): Locator => page.locator('main .fc-event').filter({ hasText: title });
  const dialog = () => head.getByRole('dialog');
  const detail = (id: string) =>
    newsroom.api<{ version: number; starts: string; state: string }>('editor', 'GET', `/assignment-desk/happenings/${id}`);
  /** Carries an entry to another day and hour of the week; FullCalendar wants to see the pointer travel. */
  async function drag(one: Locator, days: number, hours: number): Promise<void> {
    await one.scrollIntoViewIfNeeded();
    const box = await one.boundingBox();
    const column = await head.locator('.fc-timegrid-col[data-date]').first().boundingBox();
    if (!box || !column) throw new Error('Nothing to drag');
    const [x, y] = [box.x + Math.min(20, box.width / 2), box.y + 8];
    await head.mouse.move(x, y);
    await head.mouse.down();
    await head.mouse.move(x + 10, y + 10, { steps: 3 });
    await head.mouse.move(x + days * column.width, y + hours * 56, { steps: 8 });
    await head.mouse.up();
  }

  it('makes a recurring event where a day is pressed, and a colleague sees it come', async () => {
    await watching.goto(`${CALENDAR}?view=month&day=${day(0)}`);
    await watching.getByText('trực tuyến', { exact: true }).waitFor();
    await head.goto(`${CALENDAR}?view=month&day=${day(0)}`);
    await head.locator(`td[data-date="${day(0)}"] .fc-daygrid-day-top`).click({ position: { x: 60, y: 8 } });
    await dialog().getByLabel('Tên sự kiện').fill('Đối thoại với tiểu thương');
    await dialog().getByLabel('Địa điểm').fill('Chợ Tân Lập');
    await dialog()
      .locator('input[type="file"]')
      .setInputFiles({ name: 'giay-moi.txt', mimeType: 'text/plain', buffer: Buffer.from('Kính mời.') });
    await dialog().getByRole('link', { name: 'giay-moi.txt' }).waitFor();
    await dialog().getByRole('combobox', { name: 'Lặp lại', exact: true }).click();
    await head.getByRole('option', { name: 'Hằng tuần' }).click();
    await dialog().getByRole('button', { name: 'Tạo', exact: true }).click();
    await dialog().getByText('mỗi thứ Tư, 09:00').waitFor();
    await dialog().getByRole('link', { name: 'giay-moi.txt' }).waitFor();
    await entry(watching, 'Đối thoại với tiểu thương').first().waitFor();
    const [found] = await newsroom.api<{ id: string; original: string; version: number }[]>(
      'editor',
      'GET',
      `/assignment-desk/happenings?from=${at(0, 0)}&to=${at(1, 0)}&q=doi thoai tieu thuong`,
    );
    weekly = found as Done;
    await picture(head, 'calendar-event');
  });

  it('hands out work for one meeting, with what the event knows filled in', async () => {
    await dialog().getByRole('button', { name: 'Phân công cho sự kiện này' }).click();
    await expect.poll(() => dialog().getByLabel('Tên việc').inputValue()).toBe('Đối thoại với tiểu thương');
    await dialog().getByLabel('Tên việc').fill('Tiểu thương nói gì');
    await dialog().getByRole('button', { name: 'Tạo', exact: true }).click();
    await dialog()
      .getByRole('button', { name: /Tiểu thương nói gì/ })
      .waitFor();
    await head.keyboard.press('Escape');
  });

  it('asks which meetings a drag means, moves work along, and takes it back', async () => {
    const work = await newsroom.api<{ id: string }>('editor', 'POST', '/assignment-desk/assignments', {
      slugline: 'Ảnh đối thoại',
      desk: (await newsroom.api<{ id: string }[]>('editor', 'GET', '/assignment-desk/desks'))[0]?.id,
      happening: weekly.id,
      occurrence: at(7, 9),
      due: at(7, 11),
    });
    const due = async () => (await newsroom.api<{ due: string }>('editor', 'GET', `/assignment-desk/assignments/${work.id}`)).due;
    await head.goto(week(1));
    await entry(head, 'Đối thoại với tiểu thương').waitFor();
    await drag(entry(head, 'Đối thoại với tiểu thương'), 1, 0);
    await dialog().getByText('Dời 1 buổi.', { exact: false }).waitFor();
    await dialog()
      .getByRole('checkbox', { name: /Dời theo hạn nộp của/ })
      .waitFor();
    await dialog().getByRole('button', { name: 'Dời sự kiện' }).click();
    await head.getByRole('status').getByText('Đã dời').waitFor();
    await expect.poll(due).toBe(at(8, 11));
    await picture(head, 'calendar-week');
    await head.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(due).toBe(at(7, 11));
  });

  it('springs back where a colleague was faster, and says who', async () => {
    await head.goto(week(2));
    await drag(entry(head, 'Đối thoại với tiểu thương'), 1, 0);
    await dialog().getByText('Dời 1 buổi.', { exact: false }).waitFor();
    const { version } = await detail(weekly.id);
    await newsroom.api('editor', 'PUT', `/assignment-desk/happenings/${weekly.id}`, {
      version,
      scope: 'all',
      changes: { place: 'Chợ Bến Cũ' },
    });
    await dialog().getByRole('button', { name: 'Dời sự kiện' }).click();
    await head
      .getByText(/vừa thay đổi: địa điểm/)
      .first()
      .waitFor();
    await head
      .locator(`.fc-timegrid-col[data-date="${day(14)}"]`)
      .locator('.fc-event')
      .filter({ hasText: 'Đối thoại' })
      .waitFor();
  });

  it('moves a deadline by drag, and back', async () => {
    const [desk] = await newsroom.api<{ id: string }[]>('editor', 'GET', '/assignment-desk/desks');
    const work = await newsroom.api<{ id: string }>('editor', 'POST', '/assignment-desk/assignments', {
      slugline: 'Hạn để kéo',
      desk: desk?.id,
      due: at(21, 10),
    });
    const due = async () => (await newsroom.api<{ due: string }>('editor', 'GET', `/assignment-desk/assignments/${work.id}`)).due;
    await head.goto(`${week(3)}&show=deadlines`);
    await drag(entry(head, 'Hạn để kéo'), 1, 0);
    await expect.poll(due).toBe(at(22, 10));
    await head.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(due).toBe(at(21, 10));
  });

  it('does by keyboard what the mouse does: open, change this and the following, call off', async () => {
    await head.goto(week(2));
    const one = entry(head, 'Đối thoại với tiểu thương');
    await one.focus();
    await head.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Sửa' }).press('Enter');
    await dialog().getByLabel('Đơn vị tổ chức').fill('Ban quản lý chợ');
    await dialog().getByRole('radio', { name: 'Buổi này và các buổi sau' }).press('Space');
    await dialog().getByText('Sửa mọi buổi từ đó về sau', { exact: false }).waitFor();
    await dialog().getByRole('button', { name: 'Lưu' }).press('Enter');
    await dialog().getByText('Ban quản lý chợ').waitFor();
    await dialog().getByRole('button', { name: 'Hủy sự kiện' }).press('Enter');
    await dialog().getByLabel('Lý do').fill('Chợ sửa mái');
    await dialog().getByRole('button', { name: 'Hủy sự kiện' }).press('Enter');
    await dialog().getByText('Ghi chú: Chợ sửa mái').waitFor();
    await head.keyboard.press('Escape');
    await one.getByText('Hủy', { exact: true }).waitFor();
    // The meetings before it are what they were.
    expect((await detail(weekly.id)).state).toBe('planned');
  });

  it('shows a reporter everything, and nothing to change', async () => {
    await watching.goto(week(0));
    await entry(watching, 'Đối thoại với tiểu thương').click();
    await watching.getByRole('dialog').getByText('Chợ Bến Cũ').waitFor();
    expect(
      await watching
        .getByRole('dialog')
        .getByRole('button', { name: /Sửa|Hủy sự kiện|Phân công/ })
        .count(),
    ).toBe(0);
    expect(await watching.getByRole('button', { name: 'Sự kiện mới' }).count()).toBe(0);
  });

  it.each([
    ['month', 'light', 1440],
    ['week', 'dark', 1440],
    ['day', 'light', 1440],
    ['', 'dark', 360],
  ] as const)('has nothing for axe to find: %s, %s, %i', async (view, theme, width) => {
    const page = await newsroom.page('editor', { theme, width, height: 800 });
    await page.goto(`${CALENDAR}${view ? `?view=${view}&day=${day(0)}` : `?day=${day(0)}`}`);
    await page.locator('main .fc-event').first().waitFor();
    if (width === 360) await page.locator('main .fc-list').waitFor();
    await picture(page, `calendar-${view || 'phone'}`);
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    if (width === 360) {
      await page.locator('main .fc-list button').first().press('Enter');
      await page.getByRole('dialog').waitFor();
    }
    await page.context().close();
  });
});
