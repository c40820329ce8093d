import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom } from './support/newsroom';

/*
 * A desk head plans the week: sees who carries how much, enters leave, offers what nobody has by dropping it and by the buttons,
 * is told of leave before the press, and keeps the desks in order.
 */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

const DAY = 24 * 60 * 60_000;
/** A day of the newsroom, `ahead` days from the Monday after next: the seed has nothing there. */
const monday = (): Date => {
  const today = new Date(Math.floor((Date.now() + 7 * 60 * 60_000) / DAY) * DAY);
  return new Date(today.getTime() + (14 + ((8 - today.getUTCDay()) % 7)) * DAY);
};
const dayAhead = (ahead: number): string => new Date(monday().getTime() + ahead * DAY).toISOString().slice(0, 10);
const at = (ahead: number, clock: string): string => new Date(`${dayAhead(ahead)}T${clock}:00+07:00`).toISOString();

describe.skipIf(!chromium)('planning the week', () => {
  let newsroom: Newsroom;
  let head: Page;
  let people: { id: string; name: string }[];
  let desk: string;
  const workload = `/admin/plugins/assignment-desk/workload?from=${dayAhead(0)}`;
  const personOf = (name: string): string => people.find((one) => one.name.includes(name))?.id ?? '';
  const cell = (name: string, ahead: number) => head.locator(`[data-load="${personOf(name)}:${dayAhead(ahead)}"]`);
  const make = (slugline: string, more: object) =>
    newsroom.api<{ id: string }>('editor', 'POST', '/assignment-desk/assignments', { slugline, desk, ...more });

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    people = await newsroom.api('editor', 'GET', '/assignment-desk/people');
    const desks = await newsroom.api<{ id: string; name: string }[]>('editor', 'GET', '/assignment-desk/desks');
    desk = desks.find((one) => one.name === 'Ban Thời sự')?.id ?? '';
    head = await newsroom.page('editor');
  });
  afterAll(() => newsroom?.stop());

  const tidyPage = async (scope: 'main' | '[role="dialog"]') => {
    const { violations } = await new AxeBuilder({ page: head }).include(scope).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  };

  it('leave is entered from a cell, and stands there as a band', async () => {
    await head.goto(workload);
    await cell('Hồ Anh Đức', 1).click();
    await head.getByRole('dialog').getByText('Hôm đó không có việc đến hạn.').waitFor();
    await head.getByRole('button', { name: 'Thêm lịch nghỉ, ca trực' }).click();
    await head.getByLabel('Ghi chú').fill('Việc nhà');
    await tidyPage('[role="dialog"]');
    await head.getByRole('button', { name: 'Lưu', exact: true }).click();
    await head.getByRole('dialog').getByText('Việc nhà').waitFor();
    await head.keyboard.press('Escape');
    await cell('Hồ Anh Đức', 1).getByText('Nghỉ phép').waitFor();
    expect(await cell('Hồ Anh Đức', 2).getByText('Nghỉ phép').count()).toBe(0);
    await tidyPage('main');
    await picture(head, 'workload');
  });

  it('a piece nobody has is offered by dropping it on a person', async () => {
    const { id } = await make('Kéo vào người', { due: at(0, '09:00') });
    const piece = head.locator(`[data-unassigned="${id}"]`);
    await piece.waitFor();
    await piece.scrollIntoViewIfNeeded();
    const from = await piece.boundingBox();
    const to = await head.locator(`[data-person="${personOf('Lê Quốc Bảo')}"]`).boundingBox();
    if (!from || !to) throw new Error('The piece or the person is not on the screen');
    await head.mouse.move(from.x + from.width - 12, from.y + from.height - 12);
    await head.mouse.down();
    await head.mouse.move(from.x, from.y, { steps: 4 });
    await head.mouse.move(to.x + 320, to.y + to.height / 2, { steps: 8 });
    await head.locator(`[data-person="${personOf('Lê Quốc Bảo')}"][data-over]`).waitFor();
    await head.mouse.up();
    await head.getByText('Đã giao việc.').first().waitFor();
    await cell('Lê Quốc Bảo', 0).getByText('1/3').waitFor();
    await piece.waitFor({ state: 'detached' });
  });

  it('without a mouse, by the list of who is free', async () => {
    const { id } = await make('Chọn người rảnh', { due: at(2, '10:00'), kind: 'photo' });
    await head.locator(`[data-unassigned="${id}"]`).waitFor();
    await head.getByRole('button', { name: 'Ai rảnh để làm “Chọn người rảnh”?' }).focus();
    await head.keyboard.press('Enter');
    // Photographers are asked first for a photo.
    const first = head.getByRole('list', { name: 'Ai còn rảnh' }).getByRole('listitem').first();
    await expect.poll(() => first.textContent()).toMatch(/Ngô Đăng Khoa|Đặng Thuỳ Linh/);
    await first.getByRole('button').focus();
    await head.keyboard.press('Enter');
    await head.locator(`[data-unassigned="${id}"]`).waitFor({ state: 'detached' });
  });

  it('leave is told before the press, and whoever means it offers anyway', async () => {
    const { id } = await make('Vào ngày nghỉ', { due: at(1, '10:00') });
    await head.locator(`[data-unassigned="${id}"]`).waitFor();
    await head.getByRole('button', { name: 'Giao “Vào ngày nghỉ” …' }).click();
    const dialog = head.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    await head.getByRole('option', { name: /Hồ Anh Đức.* nghỉ đến/ }).click();
    await dialog
      .getByRole('status')
      .getByText(/Hồ Anh Đức nghỉ đến/)
      .waitFor();
    await tidyPage('[role="dialog"]');
    await picture(head, 'on-leave');
    await dialog.getByRole('button', { name: 'Vẫn giao' }).click();
    await cell('Hồ Anh Đức', 1).getByText('quá tải').waitFor();
  });

  it('two places at once are flagged, and named in the day', async () => {
    for (const [slugline, place, clock] of [
      ['Họp báo', 'UBND thành phố', '14:00'],
      ['Cháy kho', 'Cảng Cửa Lương', '15:00'],
    ] as const)
      await make(slugline, { due: at(3, clock), place, to: personOf('Bùi Hải Yến') });
    await cell('Bùi Hải Yến', 3).getByText('trùng giờ').waitFor();
    await cell('Bùi Hải Yến', 3).click();
    await head.getByText('Trùng giờ khác chỗ với “Cháy kho”').waitFor();
    await head.getByRole('link', { name: 'Họp báo' }).click();
    await head.waitForURL(/\/board\?open=/);
  });

  it('a desk is changed from the settings, and one with open work is not archived', async () => {
    await head.goto('/admin/settings/assignment-desk/desks');
    await head.getByRole('button', { name: 'Sửa “Tổ Ảnh”' }).click();
    await head.getByLabel('Thêm người (gõ không cần dấu)').fill('quoc bao');
    await head.getByRole('button', { name: 'Thêm Lê Quốc Bảo' }).click();
    await tidyPage('[role="dialog"]');
    await head.getByRole('button', { name: 'Lưu', exact: true }).click();
    await head.getByText('Đã lưu ban.').first().waitFor();
    await head.locator('[data-desk]').filter({ hasText: 'Tổ Ảnh' }).getByText('Phóng viên: Lê Quốc Bảo').waitFor();
    await head.getByRole('button', { name: 'Lưu trữ “Ban Thời sự”' }).click();
    await head.getByRole('alertdialog').getByRole('button', { name: 'Lưu trữ' }).click();
    await head
      .getByText(/“Ban Thời sự” còn \d+ việc chưa xong/)
      .first()
      .waitFor();
    await tidyPage('main');
    await picture(head, 'desks');
  });

  it('fits a phone, one person a card', async () => {
    const phone = await newsroom.page('editor', { width: 360, height: 740 });
    await phone.goto(workload);
    const strip = phone.getByRole('region', { name: 'Hồ Anh Đức' }).getByRole('button');
    await strip.first().waitFor();
    expect(await strip.count()).toBe(7);
    const box = await strip.first().boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await phone.context().close();
  });

  it('is not for who does not staff a desk', async () => {
    const reporter = await newsroom.page('reporter');
    for (const path of [workload, '/admin/settings/assignment-desk/desks']) {
      const asked: string[] = [];
      reporter.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await reporter.goto(path);
      await expect.poll(() => reporter.locator('main').textContent()).toMatch(/quyền|permission/i);
      expect(asked.filter((one) => one.startsWith('/assignment-desk/workload'))).toEqual([]);
    }
    await reporter.context().close();
  });
});
