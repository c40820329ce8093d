/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card, Desk, Work } from '../../packages/assignment-desk/contracts';
import { opened } from './support/board';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom } from './support/newsroom';

const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

const LIST = '/admin/plugins/assignment-desk/list';
/** A word nothing of the seed holds, so that the list shows just these. */
const MARK = 'khảo sát vòng ngoài';
const at = (search: Record<string, string>) => `${LIST}?${new URLSearchParams({ q: MARK, ...search })}`;
const headlines = (page: Page) =>
  page.locator('tr[data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
const row = (page: Page, name: string) => page.locator(`tr[data-row][aria-label*="${name}"]`);
const box = (page: Page, name: string) => row(page, name).locator('td').first();

/** RFC 4180, as spreadsheets read it. */
function parseCsv(text: string): string[][] {
  const cells = [...text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.filter((cells) => cells.some(Boolean));
}

describe.skipIf(!chromium)('the list', () => {
  let newsroom: Newsroom;
  let page: Page;
  let reporter: string;
  const made: Record<string, Work> = {};

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    const desks = await newsroom.api<Desk[]>('editor', 'GET', '/assignment-desk/desks');
    const people = await newsroom.api<{ id: string; name: string }[]>('editor', 'GET', '/assignment-desk/people');
    reporter = people.find((one) => one.name === 'Lê Quốc Bảo')?.id ?? '';
    const desk = desks.find((one) => one.mayAssign)?.id ?? '';
    const make = async (name: string, more: object = {}) => {
      made[name] = await newsroom.api<Work>('editor', 'POST', '/assignment-desk/assignments', {
        slugline: `${name} ${MARK}`,
        desk,
        ...more,
      });
    };
    await make('An', { due: '2030-01-03T03:00:00.000Z', tags: ['chợ'] });
    await make('Bình', { due: '2030-01-01T03:00:00.000Z', kind: 'photo', tags: ['chợ', 'cầu'] });
    await make('Chi "quoted", comma', { due: '2030-01-02T03:00:00.000Z' });
    await make('Dung');
    await newsroom.api('editor', 'POST', `/assignment-desk/assignments/${made['Dung']?.id}/act`, {
      version: 1,
      act: 'cancel',
      note: 'Hoãn',
    });
    page = await newsroom.page('editor');
  }, 240_000);
  afterAll(() => newsroom?.stop());

  it('sorts by its headings and says so in its address', async () => {
    await page.goto(at({ states: 'planned' }));
    await row(page, 'Bình').waitFor();
    const first = async () => (await headlines(page)).map((name) => name.split(' ')[0]);
    expect(await first()).toEqual(['Bình', 'Chi', 'An']);
    await page.getByRole('button', { name: 'Tên việc', exact: true }).click();
    await expect.poll(first).toEqual(['An', 'Bình', 'Chi']);
    await page.getByRole('button', { name: 'Tên việc', exact: true }).click();
    await expect.poll(first).toEqual(['Chi', 'Bình', 'An']);
    expect(new URL(page.url()).searchParams.get('sort')).toBe('-slugline');
    expect(await page.locator('th[aria-sort="descending"]').textContent()).toBe('Tên việc');
  });

  it('narrows by filters, each of which goes away by its chip', async () => {
    await page.goto(at({}));
    await row(page, 'Dung').waitFor();
    await page.getByRole('combobox', { name: 'Loại' }).click();
    await page.getByRole('option', { name: 'Ảnh' }).click();
    await expect.poll(() => page.locator('tr[data-row]').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('kind')).toBe('photo');
    await page.getByRole('button', { name: 'Bỏ lọc: Ảnh' }).click();
    await expect.poll(() => page.locator('tr[data-row]').count()).toBe(4);
    await page.getByRole('searchbox').fill('khong co gi nhu the');
    await page.getByText('Không có việc nào khớp bộ lọc.').waitFor();
    await page.getByRole('button', { name: 'Xóa bộ lọc' }).last().click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  it('is walked and chosen by the keyboard, and gives the focus back', async () => {
    await page.goto(at({ sort: 'slugline' }));
    await row(page, 'An').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('tr[aria-selected="true"]').count()).toBe(2);
    await page.keyboard.press('Enter');
    await opened(page, 'Chi');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toContain('Chi');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('tr[aria-selected="true"]').count()).toBe(0);
  });

  it('hands out many, says before how many, and after which were refused and why', async () => {
    await page.goto(at({ sort: 'slugline' }));
    await box(page, 'An').click();
    await box(page, 'Dung').click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: 'Giao việc…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').first().click();
    await page.getByRole('option', { name: /Lê Quốc Bảo/ }).click();
    const said = dialog.locator('[data-forecast]');
    await expect.poll(() => said.textContent()).toContain('Giao 3 việc cho Lê Quốc Bảo.');
    expect(await said.textContent()).toContain('1 việc sẽ bị từ chối');
    await dialog.getByRole('button', { name: 'Giao 3 việc' }).click();
    const outcome = page.locator('[data-outcome]');
    await expect.poll(() => outcome.textContent()).toContain('Đã giao 3 việc cho Lê Quốc Bảo. 1 việc chưa làm được:');
    expect(await outcome.textContent()).toContain('Không thể “Giao việc” khi việc đang ở trạng thái “Đã hủy”.');
    await picture(page, 'list-outcome');
    expect((await newsroom.api<Card>('editor', 'GET', `/assignment-desk/assignments/${made['An']?.id}`)).assignee).toBe(reporter);
    await outcome.getByRole('button', { name: 'Chọn 1 việc chưa làm được' }).click();
    await expect.poll(() => page.locator('tr[aria-selected="true"]').count()).toBe(1);
    expect(await row(page, 'Dung').getAttribute('aria-selected')).toBe('true');
  });

  it('takes a change of tags back, each to what it had', async () => {
    await page.goto(at({ sort: 'slugline', states: 'offered' }));
    const tagsOf = async (name: string) =>
      (await newsroom.api<Card>('editor', 'GET', `/assignment-desk/assignments/${made[name]?.id}`)).tags;
    await page.getByRole('checkbox', { name: 'Chọn cả trang' }).click();
    await page.getByRole('button', { name: 'Gắn thẻ…' }).click();
    await page.getByLabel('Gắn thêm thẻ').fill('chợ, mưa');
    await page.getByRole('button', { name: 'Gắn thẻ 3 việc' }).click();
    await page.locator('[data-outcome]').waitFor();
    expect(await Promise.all(['An', 'Bình'].map(tagsOf))).toEqual([
      ['chợ', 'mưa'],
      ['chợ', 'cầu', 'mưa'],
    ]);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã trả 3 việc về như trước.').waitFor();
    expect(await Promise.all(['An', 'Bình'].map(tagsOf))).toEqual([['chợ'], ['chợ', 'cầu']]);
  });

  it('is saved as CSV, just what is filtered', async () => {
    await page.goto(at({ states: 'offered', sort: 'slugline' }));
    await row(page, 'An').waitFor();
    await page.getByRole('button', { name: 'Xuất' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Tải tệp CSV' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^phan-cong-\d{4}-\d\d-\d\d\.csv$/);
    const [, ...rows] = parseCsv(readFileSync(await file.path(), 'utf8'));
    const cells = rows.map((one) => one.find((cell) => cell.includes(MARK)));
    expect(cells).toEqual([`An ${MARK}`, `Bình ${MARK}`, `Chi "quoted", comma ${MARK}`]);
  });

  it('goes on paper without the shell, with its filters in words', async () => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'true');
    });
    await page.goto(at({ states: 'offered', print: '1' }));
    await page.locator('html[data-printed]').waitFor();
    const sheet = page.locator('[data-sheet]');
    expect(await sheet.locator('tbody tr').count()).toBe(3);
    expect(await sheet.locator('p').first().textContent()).toContain(`Đã giao · “${MARK}” · 3 việc`);
    expect(await page.locator('#strapi').isVisible()).toBe(false);
    await picture(page, 'list-print');
    await sheet.getByRole('button', { name: 'Về danh sách' }).click();
    await row(page, 'An').waitFor();
  });

  it('keeps its filters as a view, tells it by the address, and lets it go', async () => {
    await page.goto(at({ states: 'offered' }));
    await row(page, 'An').waitFor();
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await page.getByRole('menuitem', { name: 'Lưu bộ lọc hiện tại…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Vòng ngoài');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: 'Bộ lọc đã lưu: Vòng ngoài' }).waitFor();
    await page.goto(LIST);
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await page.getByRole('menuitem', { name: 'Vòng ngoài' }).click();
    await expect.poll(() => page.locator('tr[data-row]').count()).toBe(3);
    await page.getByRole('button', { name: 'Bộ lọc đã lưu: Vòng ngoài' }).click();
    await page.getByRole('menuitem', { name: 'Quản lý…' }).click();
    const own = page
      .getByRole('dialog')
      .locator('li')
      .filter({ has: page.locator('input[value="Vòng ngoài"]') });
    await own.getByRole('button', { name: 'Xóa' }).click();
    await own.getByRole('button', { name: 'Bấm lần nữa để xóa' }).click();
    await expect.poll(() => own.count()).toBe(0);
  });
});
