import { expect } from 'vitest';
import { iso } from '../../support/calendars';
import {
  AGENCIES,
  AN,
  CUC,
  calendarOf,
  choose,
  DAY_OFF,
  DUNG,
  HOME,
  letterTo,
  linkIn,
  meetingOf,
  NEW_ROOM,
  QUESTION,
  type Stage,
  TITLE,
  weekOf,
} from './briefing-week';

/* Until the meeting is prepared for: dates, invitations, answers, another room. */

export async function enterDayOff(stage: Stage): Promise<void> {
  const { office, when } = stage;
  const page = office;
  await page.goto(`${HOME}/holidays`);
  await page.getByRole('button', { name: 'Thêm ngày' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[name="date"]').fill(when.dayAfter(7));
  await dialog.getByLabel('Tên ngày').fill(DAY_OFF);
  await dialog.getByRole('button', { name: 'Lưu ngày này' }).click();
  await page.getByText('Đã lưu ngày này.').waitFor();
}

export async function makeSeries(stage: Stage): Promise<void> {
  const { office, newsroom, when, see } = stage;
  const page = office;
  await page.goto(`${HOME}/series/new`);
  await page.locator('input[name="title"]').fill(TITLE);
  if (when.weekday !== 'Thứ Năm') {
    await page.getByRole('checkbox', { name: when.weekday }).click();
    await page.getByRole('checkbox', { name: 'Thứ Năm' }).click();
  }
  await page.locator('input[name="time"]').fill(when.time);
  await page.locator('input[name="duration"]').fill('60');
  await page.locator('input[name="from"]').fill(when.day);
  await page.locator('input[name="questionDeadline"]').fill('1');
  await page.locator('input[name="room"]').fill('Phòng họp 2');
  await page.locator('input[name="chair"]').fill('Trần Vĩnh Thuỵ');
  for (const [n, [title, kind, wants]] of (
    [
      ['Điểm báo trong tuần', 'Điểm lại việc đưa tin', false],
      ['Tiến độ các công trình kè', 'Nội dung trình bày', true],
      ['Trả lời báo chí', 'Trả lời câu hỏi của báo chí', false],
    ] as const
  ).entries()) {
    await page.getByRole('button', { name: 'Thêm mục' }).click();
    const item = page.locator('[data-item]').nth(n);
    await item.locator('input').first().fill(title);
    await item.getByRole('button', { name: /^Thêm chi tiết/ }).click();
    await choose(page, 'Loại mục', kind, item);
    if (wants) await item.getByRole('checkbox', { name: 'Cần có tài liệu' }).click();
  }
  for (const name of AGENCIES) await page.getByRole('checkbox', { name }).click();

  const dates = page.getByRole('listitem').filter({ hasText: DAY_OFF });
  await dates.getByText('dời', { exact: true }).waitFor();
  await dates.scrollIntoViewIfNeeded();
  await see(page, '01-series');
  await choose(page, 'Khi trùng ngày nghỉ', 'không họp');
  await dates.getByText('không họp', { exact: true }).waitFor();
  await choose(page, 'Khi trùng ngày nghỉ', 'dời sang ngày làm việc kế tiếp');
  await dates.getByText('dời', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Tạo chuỗi họp' }).click();
  await page.getByText('Đã lưu chuỗi họp.').waitFor();
  stage.meeting = await meetingOf(newsroom, when);
  expect(Date.parse(stage.meeting.starts)).toBe(when.starts);
}

export async function invite(stage: Stage): Promise<void> {
  const { office, mail, when, see } = stage;
  const page = office;
  await page.goto(weekOf(stage));
  await page.getByRole('button', { name: 'Gửi lời mời…' }).click();
  const dialog = page.getByRole('dialog');
  for (const { name } of [AN, CUC]) await dialog.getByText(name).waitFor();
  await see(page, '02-invite');
  await dialog.getByRole('button', { name: 'Gửi 2 lời mời' }).click();
  const letters = await Promise.all([AN, CUC].map(({ email }) => letterTo(mail, email, 'Giấy mời:')));
  const [forAn, forCuc] = letters.map(calendarOf);
  const fact = {
    method: 'REQUEST',
    recurrence: iso(when.starts),
    starts: iso(when.starts),
    ends: iso(when.starts + 3_600_000),
    sequence: 0,
    status: 'CONFIRMED',
    summary: TITLE,
    location: 'Phòng họp 2',
  };
  expect(forAn).toMatchObject([{ ...fact, attendees: [`NEEDS-ACTION mailto:${AN.email}`] }]);
  expect(forCuc).toMatchObject([{ ...fact, attendees: [`NEEDS-ACTION mailto:${CUC.email}`] }]);
  expect(forAn?.[0]?.uid).toBe(forCuc?.[0]?.uid);
  for (const [n, { mail: one }] of letters.entries()) expect(one.text).not.toContain([CUC, AN][n]?.name);
}

export async function answer(stage: Stage): Promise<void> {
  const { an, cuc, mail, see } = stage;
  const page = an;
  await page.goto(linkIn(await letterTo(mail, AN.email, 'Giấy mời:')));
  await page.getByRole('button', { name: 'Dự tại chỗ' }).click();
  await page.getByText('Đã ghi câu trả lời của Quý vị.').waitFor();
  await page.getByLabel('Gửi câu hỏi').fill(QUESTION);
  await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await page.getByText('Đã nhận câu hỏi của Quý vị.').waitFor();
  await see(page, '03-asked');

  const other = cuc;
  await other.goto(linkIn(await letterTo(mail, CUC.email, 'Giấy mời:')));
  await other.getByText('Cử người dự thay').first().click();
  await other.getByLabel('Họ tên người dự thay').fill(DUNG.name);
  await other.getByLabel('Chức danh').fill(DUNG.role);
  await other.getByLabel('Thư điện tử').fill(DUNG.email);
  await other.getByRole('button', { name: 'Cử người dự thay' }).click();
  await other.getByText('Đã ghi người dự thay.').waitFor();
  await see(other, '04-substitute');
  const [event] = calendarOf(await letterTo(mail, DUNG.email, 'Giấy mời:'));
  expect(event).toMatchObject({ method: 'REQUEST', sequence: 0 });
  expect(event?.attendees).toEqual([`DELEGATED mailto:${CUC.email}`, `NEEDS-ACTION mailto:${DUNG.email}`]);
}

export async function seeAnswers(stage: Stage): Promise<void> {
  const { office, see } = stage;
  const page = office;
  const row = (name: string) => page.locator('[data-row]').filter({ hasText: name });
  await row(AN.name).getByText('sẽ dự', { exact: true }).waitFor();
  await row(CUC.name).getByText(`${DUNG.name} dự thay`).waitFor();
  await page.getByText(QUESTION).waitFor();
  await page.getByText('1 dự', { exact: true }).waitFor();
  await page.getByText('1 cử người thay', { exact: true }).waitFor();
  await see(page, '05-week');
}

export async function moveRoom(stage: Stage): Promise<void> {
  const { office, an, mail } = stage;
  const page = office;
  await page.getByRole('button', { name: 'Dời…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Phòng họp').fill(NEW_ROOM);
  await dialog.getByText(/Gửi thư cập nhật cho 2 đại biểu đã mời/).waitFor();
  await dialog.getByRole('button', { name: 'Đổi phiên họp này' }).click();
  await page.getByText(NEW_ROOM).first().waitFor();
  for (const { email } of [AN, CUC, DUNG]) {
    const [event] = calendarOf(await letterTo(mail, email, 'Thay đổi:'));
    const [before] = calendarOf(await letterTo(mail, email, 'Giấy mời:'));
    expect(event).toEqual({ ...before, sequence: 1, location: NEW_ROOM, attendees: expect.anything() });
  }
  expect(calendarOf(await letterTo(mail, AN.email, 'Thay đổi:'))[0]?.attendees).toEqual([`ACCEPTED mailto:${AN.email}`]);
  const page2 = an;
  await page2.reload();
  await page2.getByText('Địa điểm đã đổi. Thường lệ: Phòng họp 2.').waitFor();
}
