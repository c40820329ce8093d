/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BriefingDocument, HolidayDay, Invitation, Occurrence, Series } from '../../packages/press-briefing/contracts';
import { pdf, program } from '../support/press-week';
import { faults, tooWide } from './support/axe';
import { opened } from './support/board';
import { chromiumPath, type Look, picture } from './support/browser';
import { hasFocus, tabTo } from './support/keys';
import { type Newsroom, openNewsroom } from './support/newsroom';
import { fillPressOffice } from './support/people-screens';

/*
 * A week of the press office at its own desk: a series is laid down and ended, a meeting prepared, the press invited and answered
 * for, and days off change what stands. Each dialog says what will happen, keeps what was typed, and gives the focus back.
 */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

const HOME = '/admin/plugins/press-briefing';
const DAY = 86_400_000;
const ZONE = 'Asia/Ho_Chi_Minh';
const PHONE: Look = { width: 360, height: 780 };
const TITLE = 'Giao ban chuyên đề về phương án chống ngập và lịch vận hành cống ngăn triều các phường ven sông';
const NO_ONE = 'Báo Sông Hồng';

/** The day in Vietnam so many days from now, and as the screens write it. */
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toLocaleDateString('en-CA', { timeZone: ZONE });
const said = (day: string) =>
  new Intl.DateTimeFormat('vi', { timeZone: 'UTC', weekday: 'narrow', day: 'numeric', month: 'numeric' }).format(new Date(`${day}T12:00Z`));
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const WEEKDAY_NAMES = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const weekdayOf = (day: string) => new Date(`${day}T12:00Z`).getUTCDay();

describe.skipIf(!chromium)('the desk of the press office', () => {
  let newsroom: Newsroom;
  let office: Page;
  /** A day in two weeks that is made a day off. */
  let off: string;
  let meeting: Occurrence;
  const api = <T>(method: string, path: string, body?: unknown) => newsroom.api<T>('press', method, `/press-briefing${path}`, body);
  const seriesCalled = async (title: string) => (await api<Series[]>('GET', '/series')).find((one) => one.title === title);
  const meetingsOf = async (series: string) =>
    (
      await api<Occurrence[]>('GET', `/occurrences?from=${new Date().toISOString()}&to=${new Date(Date.now() + 90 * DAY).toISOString()}`)
    ).filter((one) => one.series === series);
  const guests = async () => (await api<{ items: Invitation[] }>('GET', `/occurrences/${meeting.id}/invitations`)).items;
  const read = async () => (await meetingsOf(meeting.series)).find(({ id }) => id === meeting.id) as Occurrence;
  const dialog = () => office.getByRole('dialog');
  const closed = () => dialog().waitFor({ state: 'detached' });
  const open = async (path: string, ready: string): Promise<void> => {
    await office.goto(`${HOME}/${path}`);
    await office.locator(ready).first().waitFor();
  };
  const toMeeting = () => open(`meetings/${meeting.id}`, 'section h2');
  /** Opens a dialog by its button and leaves it by Escape: the button has the focus again. */
  const leave = async (button: Locator): Promise<void> => {
    await office.keyboard.press('Escape');
    await closed();
    await hasFocus(office, button);
  };

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    await fillPressOffice(newsroom.api);
    off = [14, 15, 16, 17, 18].map(dayIn).find((day) => ![0, 6].includes(weekdayOf(day))) as string;
    const known = (await api<HolidayDay[]>('GET', '/holidays')).find(({ date }) => date === off);
    await api('POST', '/holidays', { date: off, name: 'Ngày hội sông nước', kind: 'public', ...(known ? { version: known.version } : {}) });
    office = await newsroom.page('press');
    office.setDefaultTimeout(60_000);
  });
  afterAll(() => newsroom?.stop());

  it('opens on the week at once, also for who only sees', async () => {
    for (const person of ['editor', 'press'] as const) {
      const page = await newsroom.page(person);
      await page.goto(HOME);
      await page.getByRole('heading', { name: 'Chương trình', exact: true }).waitFor({ timeout: 30_000 });
      expect(await page.getByRole('button', { name: 'Dời…' }).count(), person).toBe(person === 'press' ? 1 : 0);
      await page.getByRole('link', { name: 'Chuỗi họp' }).click();
      await page.locator('[data-row]').first().waitFor({ timeout: 15_000 });
      await page.context().close();
    }
  });

  it('lays down a series: the dates first, with what a day off does to them, and who is invited', async () => {
    await open('series/new', '[name="title"]');
    // It says that it is not ready, and says why when it is pressed all the same.
    await office.getByRole('button', { name: 'Tạo chuỗi họp' }).click({ force: true });
    await office.getByText('Hãy đặt tên chuỗi họp.').waitFor();
    await office.waitForFunction(() => document.activeElement?.getAttribute('name') === 'title');
    await office.keyboard.insertText(TITLE);
    for (const day of await office.getByRole('checkbox', { name: /^(Thứ|Chủ nhật)/, checked: true }).all()) await day.click();
    await office.getByRole('checkbox', { name: WEEKDAY_NAMES[weekdayOf(off)] as string, exact: true }).click();
    await office.locator('[name="time"]').fill('09:15');
    await office.locator('[name="room"]').fill('Phòng 3');
    await office.getByText('Ngày hội sông nước').waitFor();
    const line = office.getByRole('listitem').filter({ hasText: 'Ngày hội sông nước' });
    expect(await line.textContent()).toContain(`thay cho ${said(off)}`);
    await office.getByText('Tạo các phiên của 12 tuần tới').waitFor();

    // Without accents; Enter looks and does not save.
    await office.getByPlaceholder('Tìm cơ quan').fill('bao song hong');
    await office.keyboard.press('Enter');
    await office.getByRole('checkbox', { name: NO_ONE }).click();
    await office.getByText('Mời 1 cơ quan báo chí').first().waitFor();

    // What was typed outlives a walk to another page.
    await office.getByRole('link', { name: 'Lịch', exact: true }).click();
    await office.getByRole('link', { name: 'Chuỗi họp' }).click();
    await office.getByRole('link', { name: 'Thêm chuỗi họp' }).click();
    await office.getByText('Đây là bản bạn đang sửa dở.').waitFor();
    expect(await office.locator('[name="title"]').inputValue()).toBe(TITLE);
    await picture(office, 'press-desk-series');
    await office.getByRole('button', { name: 'Tạo chuỗi họp' }).click();
    await office.locator('[data-row]').filter({ hasText: TITLE }).waitFor();

    const series = await seriesCalled(TITLE);
    expect(series).toMatchObject({ time: '09:15', rrule: `FREQ=WEEKLY;BYDAY=${WEEKDAYS[weekdayOf(off)]}` });
    expect(series?.agencies).toHaveLength(1);
    const made = await meetingsOf(series?.id ?? '');
    const moved = made.find(({ original }) => original.startsWith(off));
    expect(moved?.starts.slice(0, 10)).not.toBe(off);
    const next = made.find(({ original, state }) => !original.startsWith(off) && state === 'scheduled');
    meeting = next as Occurrence;
  });

  it('writes an agenda by the keyboard, and keeps what was written when it is closed by mistake', async () => {
    await toMeeting();
    const button = office.getByRole('button', { name: 'Sửa chương trình' });
    await button.click();
    await opened(office, 'Chương trình phiên');
    for (const [title, minutes] of [
      ['Điểm báo', '10'],
      ['Phương án chống ngập', '70'],
    ]) {
      await dialog().getByRole('button', { name: 'Thêm mục' }).click();
      const item = dialog().locator('[data-item]').last();
      await hasFocus(office, item.locator('input').first());
      await office.keyboard.insertText(title as string);
      await item.locator('[type="number"]').fill(minutes as string);
    }
    await dialog().getByText('quá 20 phút').waitFor();
    await leave(button);
    await button.click();
    await dialog().getByText('Đây là bản bạn đang sửa dở.').waitFor();

    await tabTo(office, dialog().getByRole('button', { name: 'Kéo “Phương án chống ngập”' }));
    const aloud = office.locator('[id^="DndLiveRegion"]');
    const told = (words: string) => aloud.filter({ hasText: words }).first().waitFor({ state: 'attached' });
    await office.keyboard.press('Space');
    await told('Vị trí 2 trên 2');
    await office.keyboard.press('ArrowUp');
    await told('Vị trí 1 trên 2');
    // Escape lays it down where it was; the dialog stays.
    await office.keyboard.press('Escape');
    await told('Để nguyên như cũ');
    expect(await dialog().locator('[data-item] input').first().inputValue()).toBe('Điểm báo');
    await office.keyboard.press('Space');
    await told('Vị trí 2 trên 2');
    await office.keyboard.press('ArrowUp');
    await told('Vị trí 1 trên 2');
    await office.keyboard.press('Space');
    await told('Đã thả');
    expect(await faults(office, '[role="dialog"]')).toEqual([]);
    await picture(office, 'press-desk-agenda');
    await dialog().getByRole('button', { name: 'Lưu chương trình' }).press('Enter');
    await closed();
    await hasFocus(office, button);
    await office.locator('[data-line]').nth(1).getByText('10:25').waitFor();
    expect((await read()).agenda.map(({ title }) => title)).toEqual(['Phương án chống ngập', 'Điểm báo']);
  });

  it('shows that somebody was faster before it writes over them', async () => {
    const write = async (agenda: Occurrence['agenda']) =>
      api('POST', `/occurrences/${meeting.id}/act`, { act: 'agenda', version: (await read()).version, agenda });
    const before = (await read()).agenda;
    await office.getByRole('button', { name: 'Sửa chương trình' }).click();
    await opened(office, 'Chương trình phiên');
    await dialog().locator('[data-item] input').first().fill('Bản của tôi');
    await write([{ title: 'Bản của người khác', minutes: 5 }]);
    await dialog().getByText('Có người vừa lưu bản khác').waitFor();
    const save = dialog().getByRole('button', { name: 'Lưu chương trình' });
    expect(await save.isDisabled()).toBe(true);
    expect(await dialog().locator('[data-item] input').first().inputValue()).toBe('Bản của tôi');
    expect(await faults(office, '[role="dialog"]')).toEqual([]);
    await picture(office, 'press-desk-behind');
    await dialog().getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await save.press('Enter');
    await closed();
    expect((await read()).agenda[0]?.title).toBe('Bản của tôi');
    await write(before);
  });

  it('takes a document for what it is, and says until when it is held back', async () => {
    const button = office.getByRole('button', { name: 'Thêm tài liệu…' });
    await button.click();
    await opened(office, 'Thêm tài liệu');
    const file = dialog().locator('input[type="file"]');
    await file.setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: program() });
    await dialog().locator('[name="title"]').fill('Báo cáo nhanh về ngập úng');
    await dialog().getByRole('button', { name: 'Tải lên' }).click();
    await dialog().getByText('“bao-cao.pdf” không đúng như tên gọi').waitFor();
    await picture(office, 'press-desk-document');
    await file.setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: pdf() });
    const day = dayIn(40);
    await dialog().locator('[name="embargoDay"]').fill(day);
    await dialog()
      .getByText(`Trước ${said(day)} 10:00 không đại biểu nào tải được`)
      .waitFor();
    await dialog().getByRole('button', { name: 'Tải lên' }).press('Enter');
    await closed();
    await hasFocus(office, button);
    const row = office.locator('[data-document]').filter({ hasText: 'Báo cáo nhanh về ngập úng' });
    await row.getByText(`cấm đăng đến ${said(day)} 10:00`).waitFor();
    const [kept] = await api<BriefingDocument[]>('GET', `/occurrences/${meeting.id}/documents`);
    expect(kept).toMatchObject({ title: 'Báo cáo nhanh về ngập úng', audience: 'delegates', embargo: `${day}T03:00:00.000Z` });
    const [fetched] = await Promise.all([office.waitForEvent('download'), row.getByRole('button', { name: /^Tải “/ }).click()]);
    expect(fetched.suggestedFilename()).toBe('bao-cao.pdf');

    await row.getByRole('button', { name: /^Sửa “/ }).click();
    await dialog().locator('[name="embargoDay"]').fill('');
    await dialog().getByText('Đại biểu được mời tải được ngay').waitFor();
    await dialog().getByRole('button', { name: 'Lưu', exact: true }).click();
    await closed();
    await row.getByText(/cấm đăng/).waitFor({ state: 'detached' });
    await row.getByRole('button', { name: /^Gỡ “/ }).click();
    await dialog().getByText('không lấy lại được').waitFor();
    await dialog().getByRole('button', { name: 'Gỡ tài liệu' }).click();
    await closed();
    await row.waitFor({ state: 'detached' });
  });

  it('invites exactly those who are shown', async () => {
    const button = office.getByRole('button', { name: 'Gửi lời mời…' });
    await button.click();
    await opened(office, 'Mời dự phiên');
    const send = dialog().getByRole('button', { name: /^Gửi \d+ lời mời$/ });
    const count = Number(/\d+/.exec((await send.textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(50);
    await dialog()
      .getByText(/\d+ người không mời được/)
      .click();
    await dialog().getByText('chưa được cấp thẻ').first().waitFor();
    expect(await faults(office, '[role="dialog"]')).toEqual([]);
    await picture(office, 'press-desk-invite');
    await send.click();
    await closed();
    await office.getByText(`${count} lời mời`, { exact: true }).waitFor();
    expect(await guests()).toHaveLength(count);
    await button.click();
    await dialog().getByText(`${count} người có thẻ đều đã được mời.`).waitFor();
    await leave(button);
  });

  it('answers for a guest, names a substitute, sends again, and takes an invitation back', async () => {
    const first = (await guests()).sort((a, b) => a.name.localeCompare(b.name, 'vi'))[0] as Invitation;
    await office.getByPlaceholder('Tìm tên hoặc cơ quan').fill(first.name);
    const row = office.locator(`[data-row="${first.id}"]`);
    const menu = row.getByRole('button');
    const act = async (name: string, words: RegExp): Promise<void> => {
      await menu.click();
      await office.getByRole('menuitem', { name }).click();
      await opened(office, words);
    };
    const now = async () => (await guests()).find(({ id }) => id === first.id);
    const done = async (submit: string): Promise<void> => {
      await dialog().getByRole('button', { name: submit, exact: true }).press('Enter');
      await closed();
      await hasFocus(office, menu);
    };
    await act('Trả lời thay…', /^Trả lời thay/);
    await dialog().locator('[name="note"]').fill('Báo qua điện thoại');
    await leave(menu);
    await act('Trả lời thay…', /^Trả lời thay/);
    expect(await dialog().locator('[name="note"]').inputValue()).toBe('Báo qua điện thoại');
    await done('Lưu câu trả lời');
    expect(await now()).toMatchObject({ rsvp: 'yes', rsvpBy: 'office', note: 'Báo qua điện thoại' });
    await row.getByText('sẽ dự').waitFor();

    await act('Ghi người dự thay…', /^Ai dự thay/);
    await dialog().locator('[name="name"]').fill('Hồ Thị Thay');
    await done('Lưu người dự thay');
    await row.getByText('Hồ Thị Thay dự thay').waitFor();
    await act('Gửi lại thư…', /^Gửi lại thư/);
    await done('Gửi lại');
    await act('Rút lời mời…', /^Rút lời mời/);
    expect(await dialog().getByRole('button', { name: 'Rút lời mời' }).isDisabled()).toBe(true);
    await dialog().locator('[name="reason"]').fill('Đã chuyển công tác');
    await dialog().getByText('Những người khác không bị ảnh hưởng').waitFor();
    await dialog().getByRole('button', { name: 'Rút lời mời' }).click();
    await closed();
    await row.waitFor({ state: 'detached' });
    expect(await now()).toMatchObject({ withdrawn: true });
    await office.getByPlaceholder('Tìm tên hoặc cơ quan').fill('');
  });

  it('moves a meeting and calls it off: who is told is said first, and it comes back', async () => {
    const asked = (await guests()).filter(({ withdrawn }) => !withdrawn).length;
    const move = office.getByRole('button', { name: 'Dời…' });
    await move.click();
    await opened(office, 'Dời phiên');
    await dialog().locator('[name="from"]').fill('10:00');
    await dialog().getByText(`Gửi thư cập nhật cho ${asked} đại biểu đã mời.`).waitFor();
    expect(await dialog().locator('[name="to"]').inputValue()).toBe('11:00');
    await leave(move);
    await move.click();
    expect(await dialog().locator('[name="from"]').inputValue()).toBe('10:00');
    await dialog().getByRole('button', { name: 'Đổi phiên họp này' }).click();
    await closed();
    await office
      .getByText(/10:00–11:00/)
      .first()
      .waitFor();
    const cancel = office.getByRole('button', { name: 'Hủy…' });
    await cancel.click();
    await opened(office, /^Hủy phiên/);
    await dialog().getByText(`Gửi thư báo hủy cho ${asked} đại biểu đã mời.`).waitFor();
    await dialog().locator('[name="reason"]').fill('Bão đổ bộ');
    await leave(cancel);
    await cancel.click();
    expect(await dialog().locator('[name="reason"]').inputValue()).toBe('Bão đổ bộ');
    await dialog().getByRole('button', { name: 'Hủy phiên họp này' }).click();
    await closed();
    await office.getByRole('button', { name: 'Vẫn họp' }).first().click();
    await opened(office, /^Vẫn họp phiên/);
    await dialog().getByText('Ai đã được báo hủy nhận thư báo lại').waitFor();
    await dialog().getByRole('button', { name: 'Vẫn họp' }).click();
    await closed();
    await office.getByRole('button', { name: 'Dời…' }).waitFor();
    expect(await read()).toMatchObject({ state: 'moved', sequence: 3 });
  });

  it('changes days off knowing which meetings they meet, and moves those', async () => {
    const [other] = (await meetingsOf(meeting.series)).filter(
      ({ id, state, original }) => id !== meeting.id && state === 'scheduled' && !original.startsWith(off),
    );
    const day = other?.starts.slice(0, 10) as string;
    await open('holidays', '[data-day]');
    const button = office.getByRole('button', { name: 'Thêm ngày' });
    await button.click();
    await dialog().locator('[name="date"]').fill(day);
    await dialog().locator('[name="name"]').fill('Ngày tang chung');
    await dialog().getByText('Các phiên đã tạo không tự đổi').waitFor();
    await dialog().getByText(TITLE).waitFor();
    await leave(button);
    await button.click();
    expect(await dialog().locator('[name="name"]').inputValue()).toBe('Ngày tang chung');
    await picture(office, 'press-desk-day-off');
    await dialog().getByRole('button', { name: 'Lưu ngày này' }).click();
    await closed();
    const clash = office.locator(`[data-clash="${other?.id}"]`);
    await clash.getByText('rơi vào Ngày tang chung').waitFor();
    await clash.getByRole('button', { name: /^Dời sang/ }).click();
    await clash.waitFor({ state: 'detached' });
    const after = (await meetingsOf(meeting.series)).find(({ id }) => id === other?.id);
    expect(after).toMatchObject({ state: 'moved' });
    expect(after?.starts.slice(0, 10)).not.toBe(day);
  });

  it('works on a phone', async () => {
    const phone = await newsroom.page('press', PHONE);
    for (const [path, ready] of [
      [`meetings/${meeting.id}`, '[data-row]'],
      ['holidays', '[data-day]'],
      [`series/${meeting.series}`, '[name="title"]'],
    ] as const) {
      await phone.goto(`${HOME}/${path}`);
      await phone.locator(ready).first().waitFor();
      expect(await tooWide(phone), path).toBe(0);
    }
    await picture(phone, 'press-desk-phone');
    await phone.context().close();
  });

  it('ends a series: what happens to its meetings and its guests is said first', async () => {
    const coming = (await meetingsOf(meeting.series)).filter(({ state }) => ['scheduled', 'moved'].includes(state)).length;
    await open(`series/${meeting.series}`, '[name="title"]');
    const button = office.getByRole('button', { name: 'Kết thúc chuỗi họp…' });
    await button.click();
    await opened(office, /^Kết thúc “/);
    await dialog().getByText(`${coming} phiên sắp tới bị hủy. Mỗi đại biểu đã mời nhận một thư báo kết thúc.`).waitFor();
    await dialog().locator('[name="reason"]').fill('Gộp vào giao ban hằng tuần');
    await leave(button);
    await button.click();
    expect(await dialog().locator('[name="reason"]').inputValue()).toBe('Gộp vào giao ban hằng tuần');
    await picture(office, 'press-desk-end');
    await dialog().getByRole('button', { name: 'Kết thúc chuỗi họp' }).click();
    await closed();
    await office.getByText(/^Đã kết thúc \(1\)$/).click();
    await office.locator('[data-row]').filter({ hasText: TITLE }).getByText('đã kết thúc').waitFor();
    expect((await meetingsOf(meeting.series)).every(({ state }) => state === 'cancelled')).toBe(true);
  });
});
