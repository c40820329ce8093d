import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Agency, Delegate, HolidayDay, Occurrence, Unit } from '../../../packages/press-briefing/contracts';
import { wallClock } from '../../../packages/press-briefing/domain/wallclock';
import { type Fact, readByPython, readCalendar } from '../../support/calendars';
import { until } from '../../support/channels';
import type { MoodyMail, Post } from '../../support/press-invite';
import { pythonWithIcalendar } from '../../support/python';
import { type Newsroom, nameOf } from './newsroom';

/** A week of press briefing, as it is laid out before anybody presses a button, and how its letters are read. */
export const ZONE = 'Asia/Ho_Chi_Minh';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** The first meeting: in three hours, so that questions are still taken, at a time that a form can hold. */
export function timeOfMeeting(now = Date.now()) {
  const starts = Math.ceil((now + 180 * MINUTE) / (5 * MINUTE)) * 5 * MINUTE;
  const { day, time } = wallClock(starts, ZONE);
  const dayAfter = (n: number) => wallClock(starts + n * DAY, ZONE).day;
  return { starts, day, time, weekday: WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] as string, dayAfter };
}
export type When = ReturnType<typeof timeOfMeeting>;

export const AN = { name: 'Lê Bình An', role: 'Phóng viên', email: 'an@songhong.test' };
export const CUC = { name: 'Phạm Thu Cúc', role: 'Biên tập viên', email: 'cuc@kinhbac.test' };
export const DUNG = { name: 'Hoàng Tiến Dũng', role: 'Phóng viên', email: 'dung@kinhbac.test' };
export const AGENCIES = ['Báo Sông Hồng Ngày Nay', 'Đài Kinh Bắc'] as const;
export const UNIT = 'Ban Quản lý dự án hạ tầng';

export const TITLE = 'Giao ban hạ tầng đô thị';
export const QUESTION = 'Vì sao gói thầu kè Đông Lương chậm ba tháng, bao giờ bàn giao?';
export const ANSWER = 'Mặt bằng bàn giao muộn ở 12 hộ. Nhà thầu cam kết xong trước ngày 15 tháng 3.';
export const DECISION = 'Loạt bài ba kỳ về tiến độ kè Đông Lương';
export const SLUG = 'loat-bai-ba-ky-ve-tien-do-ke-dong-luong';
/** Stands in the closed minutes alone. */
export const SECRET = 'Không nêu tên nhà thầu phụ trước khi thanh tra kết luận';
export const NEW_ROOM = 'Hội trường tầng 3, 18 Kè Lương';
export const DAY_OFF = 'Ngày truyền thống thành phố';
export const PAPER = 'Tiến độ kè Đông Lương';
export const HOME = '/admin/plugins/press-briefing';
export const STORY = '/content-manager/collection-types/api::story.story';

/** Who is there, and what they work on. */
export type Stage = {
  newsroom: Newsroom;
  mail: MoodyMail;
  when: When;
  /** The first meeting of the series, once it is made. */
  meeting: Occurrence;
  /** The press office, who leads the meeting, who speaks for the unit, the head of the desk. */
  office: Page;
  chair: Page;
  speaker: Page;
  head: Page;
  /** Two delegates, on phones without JavaScript. */
  an: Page;
  cuc: Page;
  see(page: Page, name: string): Promise<void>;
};
export const weekOf = ({ meeting }: Stage): string => `${HOME}/meetings/${meeting.id}`;

/** Two agencies with a delegate each and the unit that will owe an answer; no day off stands in the way of the first two meetings. */
export async function layOut(newsroom: Newsroom, when: When): Promise<void> {
  const ask = <T>(method: string, path: string, body?: unknown) => newsroom.api<T>('press', method, `/press-briefing${path}`, body);
  for (const [n, person] of [AN, CUC].entries()) {
    const agency = await ask<Agency>('POST', '/agencies', { name: AGENCIES[n] });
    const { id, version } = await ask<Delegate>('POST', '/delegates', { agency: agency.id, ...person });
    await ask('POST', `/delegates/${id}/act`, { act: 'grant', version });
  }
  // The account is made with its first question.
  await newsroom.api('speaker', 'GET', '/press-briefing/owed-answers');
  const accounts = await ask<{ id: string; name: string }[]>('GET', '/accounts');
  const user = accounts.find(({ name }) => name.includes(nameOf('speaker')))?.id;
  await ask<Unit>('POST', '/units', { name: UNIT, spokespersons: [{ id: 'a', name: nameOf('speaker'), user }] });
  const days = new Set([when.day, when.dayAfter(7)]);
  for (const { date } of await ask<HolidayDay[]>('GET', '/holidays')) if (days.has(date)) await ask('DELETE', `/holidays/${date}`);
}

export async function meetingOf(newsroom: Newsroom, { starts }: When): Promise<Occurrence> {
  const [from, to] = [starts - DAY, starts + DAY].map((ms) => new Date(ms).toISOString());
  const found = await newsroom.api<Occurrence[]>('press', 'GET', `/press-briefing/occurrences?from=${from}&to=${to}`);
  return found.find((one) => one.title === TITLE) as Occurrence;
}

/** Waits for the letter to this address whose subject begins so; there is exactly one. */
export async function letterTo(mail: MoodyMail, address: string, subject: string): Promise<Post> {
  const found = () => mail.to(address).filter((post) => post.mail.subject?.startsWith(subject));
  await until(async () => found().length > 0, `“${subject}…” to ${address}`);
  expect(found()).toHaveLength(1);
  return found()[0] as Post;
}

/** The calendar a letter carries, as two programs read it. */
export function calendarOf({ mail }: Post): Fact[] {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (!part) throw new Error(`No calendar in “${mail.subject}”`);
  const ics = part.content.toString('utf8');
  const facts = readCalendar(ics);
  if (pythonWithIcalendar()) expect(readByPython(ics)).toEqual(facts);
  return facts;
}

/** The signed page a letter leads to. */
export function linkIn({ mail }: Post): string {
  const link = /https?:\/\/\S+\/api\/press-briefing\/i\/[^\s)>\]]+/.exec(mail.text ?? '')?.[0];
  if (!link) throw new Error(`No link in “${mail.subject}”: ${mail.text}`);
  return link;
}

/** Chooses an option of one of Strapi's lists. */
export async function choose(page: Page, list: string | RegExp, option: string | RegExp, place = page.locator('body')): Promise<void> {
  await place.getByRole('combobox', { name: list }).click();
  await page.getByRole('option', { name: option }).click();
}
