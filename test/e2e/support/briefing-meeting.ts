import { expect } from 'vitest';
import { until } from '../../support/channels';
import { BOARD } from './board';
import {
  AGENCIES,
  AN,
  ANSWER,
  CUC,
  choose,
  DECISION,
  DUNG,
  HOME,
  letterTo,
  linkIn,
  SECRET,
  SLUG,
  type Stage,
  TITLE,
  UNIT,
  weekOf,
} from './briefing-week';

/* The meeting, and what becomes of it. */

export async function openSession(stage: Stage): Promise<void> {
  const { office, cuc, newsroom, see } = stage;
  const page = office;
  await page.getByRole('button', { name: 'Khai mạc phiên họp' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Khai mạc phiên họp' }).click();
  await page.waitForURL(/\/session$/);
  await page.getByRole('button', { name: /^Tiếp: Điểm báo/ }).click();
  await page
    .locator('[data-person]')
    .filter({ hasText: AN.name })
    .getByRole('button', { name: /^Điểm danh/ })
    .click();

  const ticket = cuc;
  await ticket.reload();
  const code = await ticket.locator('.code').textContent();
  const phone = await newsroom.page('press', { width: 390, height: 844, server: 1 });
  await phone.goto(`${HOME}/check-in/${code}`);
  await phone.getByRole('button', { name: 'Điểm danh' }).click();
  await phone.locator('[data-told="success"]').getByText(DUNG.name).waitFor();
  await see(phone, '12-check-in');
  await phone.context().close();
  // On the list in the room by itself.
  await page.locator('[data-in="yes"]').filter({ hasText: DUNG.name }).waitFor();
  await page.getByText('có mặt 2/2').waitFor();
  await ticket.reload();
  await ticket.getByText(/Quý vị đã điểm danh lúc/).waitFor();
}

export async function decide(stage: Stage): Promise<void> {
  const { office, chair, when, see } = stage;
  const page = chair;
  await page.goto(`${weekOf(stage)}/session`);
  await choose(page, 'Ban', 'Ban Thời sự');
  await page.getByLabel('Ai làm').fill('Ban Thời sự');
  await page.locator('input[name="decision-due"]').fill(when.dayAfter(5));
  await page.locator('textarea[name="decision"]').fill(DECISION);
  await page.locator('textarea[name="decision"]').press('Enter');
  await office.locator('[data-decision]').getByText(DECISION).waitFor();
  await see(page, '13-decision');
  await see(office, '14-session');
}

export async function publishMinutes(stage: Stage): Promise<void> {
  const { office, an, mail, newsroom, see, meeting } = stage;
  const page = office;
  await page.getByRole('button', { name: 'Kết thúc phiên họp' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc phiên họp' }).click();
  await page.getByRole('link', { name: 'Soạn biên bản' }).click();
  await page.getByRole('button', { name: 'Soạn biên bản' }).click();
  const text = page.locator('textarea[name="minutes"]');
  await text.waitFor();
  const draft = await text.inputValue();
  for (const words of [AN.name, `${DUNG.name} (thay ${CUC.name})`, DECISION, ANSWER]) expect(draft).toContain(words);
  await text.fill(`${draft}\n\n${SECRET}`);
  await see(page, '15-minutes');
  await page.getByRole('button', { name: 'Công bố biên bản' }).click();
  await page.getByText('Đã công bố biên bản.').waitFor();
  for (const { email } of [AN, CUC]) {
    const letter = await letterTo(mail, email, 'Biên bản:');
    expect(letter.mail.attachments).toEqual([]);
    expect(linkIn(letter)).toContain('/i/');
  }
  const phone = an;
  await phone.goto(linkIn(await letterTo(mail, AN.email, 'Biên bản:')));
  await phone.getByText(SECRET).waitFor();
  await see(phone, '16-minutes-page');
  expect(mail.letters.filter((post) => `${post.mail.text}${post.mail.html}`.includes(SECRET))).toEqual([]);
  const publics = [
    '/api/press-briefing/briefings',
    `/api/press-briefing/briefings/${meeting.id}`,
    '/api/press-briefing/briefings.xml',
    '/api/press-briefing/calendar.ics',
    '/read/',
    '/api/channels/feeds/rss.xml',
  ];
  for (const server of newsroom.servers)
    for (const path of publics) {
      const answer = await (await fetch(`${server}${path}`)).text();
      for (const words of [SECRET, TITLE, ANSWER]) expect([path, answer.includes(words)]).toEqual([path, false]);
    }
}

export async function workDecision(stage: Stage): Promise<void> {
  const { head, newsroom, see } = stage;
  const desk = head;
  await desk.goto(BOARD);
  const card = (column: string) => desk.getByRole('list', { name: column }).locator('[data-card]').filter({ hasText: DECISION });
  await card('Dự kiến').click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Giao việc', exact: true }).click();
  const offer = desk.getByRole('dialog').filter({ hasText: 'Người làm' }).last();
  await choose(desk, 'Người làm', /Lê Quốc Bảo/, offer);
  await offer.getByRole('button', { name: 'Giao việc', exact: true }).click();
  // Nothing lies over the board while it is watched.
  await desk.goto(BOARD);
  await card('Đã giao').waitFor();
  await see(desk, '17-board');

  const reporter = await newsroom.page('reporter');
  await reporter.goto('/admin/plugins/assignment-desk/my-work');
  const mine = reporter.getByRole('article', { name: DECISION });
  await mine.getByRole('button', { name: 'Nhận', exact: true }).click();
  await mine.getByRole('button', { name: 'Viết bài' }).click();
  await reporter.waitForURL(/content-manager\/collection-types\/api::story.story\/[a-z0-9]+/);
  await expect.poll(() => reporter.getByLabel('Tiêu đề').inputValue()).toBe(DECISION);
  await reporter.getByLabel('Sapo').fill('Kè Đông Lương xong trước ngày 15 tháng 3.');
  await reporter.locator('[contenteditable="true"]').first().click();
  await reporter.keyboard.insertText('Nhà thầu đã nhận đủ mặt bằng của 12 hộ cuối cùng.');
  await reporter.getByRole('button', { name: 'Lưu', exact: true }).click();
  await reporter
    .getByText(/Đã lưu|Saved document/)
    .first()
    .waitFor();
  await reporter.getByRole('button', { name: 'Nộp bài' }).click();
  await card('Đã nộp').click();
  await reporter.context().close();
  await desk.getByRole('dialog').getByRole('button', { name: 'Mở biên tập' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click();
  await desk
    .getByRole('dialog')
    .getByRole('link', { name: new RegExp(DECISION.slice(0, 12)) })
    .first()
    .click();
  await desk.waitForURL(/content-manager/);
  await desk.getByRole('button', { name: 'Xuất bản' }).click();
  await until(async () => (await fetch(`${newsroom.servers[1]}/read/${SLUG}`)).status === 200, 'the story in the reader');
}

export async function seeDone(stage: Stage): Promise<void> {
  const { office, see } = stage;
  const page = office;
  // Of work that is kept in the house no event reaches who is not of the desk: the page says it when it is opened.
  await page.goto(weekOf(stage));
  await page.locator('li').filter({ hasText: DECISION }).getByText('đã đăng', { exact: true }).waitFor();
  await see(page, '18-done');
}

export async function readFigures(stage: Stage): Promise<void> {
  const { office, mail, when, see } = stage;
  const page = office;
  await page.goto(`${HOME}/figures?view=answers&span=own&from=${when.dayAfter(-1)}&to=${when.dayAfter(1)}`);
  const row = (table: string, name: string) => page.getByRole('table', { name: table }).getByRole('row', { name });
  const cells = async (table: string, name: string) =>
    (await row(table, name).getByRole('cell').allTextContents()).map((cell) => cell.trim());
  await row('Trả lời theo đơn vị', UNIT).waitFor();
  await see(page, '19-figures');
  expect((await cells('Trả lời theo đơn vị', UNIT)).slice(-5, -1)).toEqual(['1', '1', '0', '0']);
  expect((await cells('Dự họp theo cơ quan báo chí', AGENCIES[0])).slice(-4)).toEqual(['1', '1', '100 %', '1']);
  expect((await cells('Dự họp theo cơ quan báo chí', AGENCIES[1])).slice(-4)).toEqual(['1', '1', '100 %', '0']);
  expect((await cells('Các phiên họp', TITLE)).slice(-5)).toEqual(['2', '2', '1', '1', '1']);
  const sent = (what: string) => mail.letters.filter(({ mail: { subject } }) => subject?.startsWith(what) && subject.includes(TITLE));
  // Two delegates and who comes in one's place: each invited once, each told once.
  for (const what of ['Giấy mời:', 'Thay đổi:']) expect([what, sent(what).length]).toEqual([what, 3]);
  // No reminder for a meeting that was hours away when it was made.
  expect(sent('Nhắc họp:')).toEqual([]);
}
