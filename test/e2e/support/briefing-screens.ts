import type { Page } from 'playwright-core';
import { fillPressOffice } from './people-screens';
import { type Api, dialog, page, plugin, press, type Screen, widgets } from './screen';

type Kept = { id: string; version: number };
type Meeting = Kept & { series: string; starts: string; state: string; invitedAt: string | null };
type Invited = { items: { code: string }[] };

const DAY = 86_400_000;
const at = (path: string) => plugin(`press-briefing/${path}`);
const dayOf = (from: number) => new Date(Date.now() + from * DAY).toISOString();

/** The meeting of the seed that was invited to, and the one before it. */
async function seeded(api: Api): Promise<{ next: Meeting; before: Meeting; code: string }> {
  const all = await api<Meeting[]>('press', 'GET', `/press-briefing/occurrences?from=${dayOf(-17)}&to=${dayOf(16)}`);
  const next = all.find(({ state, invitedAt }) => (state === 'scheduled' || state === 'moved') && invitedAt !== null);
  const before = all.filter(({ series, state }) => series === next?.series && state === 'minutes_published').at(-1);
  if (!next || !before) throw new Error('The seed has no meeting that was invited to, or none before it that was held');
  const { items } = await api<Invited>('press', 'GET', `/press-briefing/occurrences/${next.id}/invitations`);
  return { next, before, code: items[0]?.code ?? '' };
}

/** A meeting to which everybody of two large agencies was invited and nobody has answered: names and titles longer than any. */
async function crowded(api: Api): Promise<Meeting> {
  await fillPressOffice(api);
  const ask = <T>(method: string, path: string, body?: unknown) => api<T>('press', method, `/press-briefing${path}`, body);
  const agencies = (await ask<(Kept & { delegates: { granted?: number } })[]>('GET', '/agencies')).filter(
    ({ delegates }) => (delegates.granted ?? 0) > 50,
  );
  const series = await ask<Kept>('POST', '/series', {
    title: 'Giao ban đột xuất về phương án ứng phó mưa lớn kéo dài và di dời dân ở các phường ven sông',
    mode: 'closed',
    rrule: 'FREQ=WEEKLY;BYDAY=MO',
    time: '14:00',
    duration: 60,
    room: 'Phòng họp trực tuyến của Trung tâm Chỉ huy, tầng 12, toà nhà hành chính, 18 Kè Lương',
    agencies: agencies.map(({ id }) => id),
    agenda: [
      {
        title: 'Diễn biến mưa, mực nước tại bảy trạm đo và dự báo trong bảy mươi hai giờ tới của Đài Khí tượng Thủy văn khu vực',
        minutes: 20,
      },
      { title: 'Hỏi và đáp', minutes: 55, kind: 'questions', wants: true },
    ],
    holidayPolicy: 'next',
  });
  const all = await ask<Meeting[]>('GET', `/occurrences?from=${dayOf(0)}&to=${dayOf(30)}`);
  // Not the first: what is nearest of all stays the seed's.
  const meeting = all.filter((one) => one.series === series.id && one.state !== 'cancelled').at(-1);
  if (!meeting) throw new Error('The series has no meeting');
  await ask('POST', `/occurrences/${meeting.id}/invitations`, {});
  return meeting;
}

/** One of the acts for the first guest of the list. */
const forGuest = (name: RegExp) => async (where: Page) => {
  await where.locator('[data-row] button').first().click();
  await where.getByRole('menuitem', { name }).click();
};

/** The week with what is asked over it, series, calendar, days off, the meeting itself, and what is counted. */
export async function briefingScreens(api: Api): Promise<Screen[]> {
  const [series] = await api<Kept[]>('press', 'GET', '/press-briefing/series');
  if (!series) throw new Error('The seed lacks a series');
  const { next, before, code } = await seeded(api);
  const full = await crowded(api);
  const week = page('a briefing', 'press', at(`meetings/${next.id}`), '[data-row]');
  const form = page('a series', 'press', at(`series/${series.id}`), 'form [data-item]');
  const days = page('days off', 'press', at('holidays'), '[data-day]');
  const held = page('a briefing that is over', 'press', at(`meetings/${before.id}`), 'section h2');
  return [
    page('briefing week', 'press', at('this-week'), 'section h2'),
    week,
    page('a briefing nobody has answered to', 'press', at(`meetings/${full.id}`), '[data-row] >> nth=11'),
    dialog(week, { name: 'move a briefing', act: press(/^(Dời…|Move…)$/) }),
    dialog(week, { name: 'cancel a briefing', act: press(/^(Hủy…|Cancel…)$/) }),
    dialog(week, { name: 'invitations', act: press(/^(Gửi lời mời…|Send invitations…)$/) }),
    dialog(week, {
      name: 'an agenda',
      act: press(/^(Sửa chương trình|Edit agenda)$/),
      ready: (where) => where.getByRole('dialog').locator('[data-item]').first(),
    }),
    dialog(week, { name: 'a document', act: press(/^(Thêm tài liệu…|Add a document…)$/) }),
    dialog(week, { name: 'an answer for a guest', act: forGuest(/^(Trả lời thay…|Answer for them…)$/) }),
    dialog(week, { name: 'a substitute', act: forGuest(/^(Ghi người dự thay…|Name a substitute…)$/) }),
    dialog(week, { name: 'an invitation withdrawn', act: forGuest(/^(Rút lời mời…|Withdraw…)$/) }),
    held,
    dialog(held, {
      name: 'minutes',
      act: press(/^(Đính chính…|Correct…)$/),
      ready: (where) => where.getByRole('dialog').locator('textarea').first(),
    }),
    page('briefing series', 'press', at('series'), '[data-row]'),
    form,
    dialog(form, { name: 'the end of a series', act: press(/^(Kết thúc chuỗi họp…|End the series…)$/) }),
    page('a new series', 'press', at('series/new'), 'form [name="title"]'),
    days,
    dialog(days, { name: 'a day off', act: press(/^(Thêm ngày|Add a day)$/) }),
    page('briefing calendar', 'press', at('calendar'), 'section h2 >> nth=1'),
    page('coverage report', 'press', at(`meetings/${before.id}/coverage`), 'section h2'),
    page('briefing figures', 'press', at('figures'), 'section h2'),
    page('answers and attendance in figures', 'press', at('figures?view=answers'), 'section h2'),
    page('a briefing in session', 'press', at(`meetings/${next.id}/session`), '[data-item]'),
    page('a full room', 'press', at(`meetings/${full.id}/session`), '[data-person] >> nth=20'),
    page('check-in', 'press', at(`check-in/${code}`), 'button'),
    widgets('briefing widgets', 'press', ['press-briefing.next-briefing', 'press-briefing.answers-due'], 'press-briefing.next-briefing'),
  ];
}
