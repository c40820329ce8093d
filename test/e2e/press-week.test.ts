import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Occurrence } from '../../packages/press-briefing/contracts';
import { iso } from '../support/calendars';
import { until } from '../support/channels';
import { type MoodyMail, openMoodyMail } from '../support/press-invite';
import { pdf } from '../support/press-week';
import { hasRedis } from '../support/redis';
import { BOARD } from './support/board';
import {
  AGENCIES,
  AN,
  CUC,
  calendarOf,
  choose,
  DUNG,
  layOut,
  letterTo,
  linkIn,
  meetingOf,
  timeOfMeeting,
  UNIT,
  type When,
} from './support/briefing-week';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom, type World } from './support/newsroom';

/*
 * A week of press briefing, as those do it whom it concerns: the press office, who leads the meeting, a unit that owes an answer and a
 * desk, each in a browser of their own, and two delegates on phones without JavaScript, by the links of their letters.
 */
const TITLE = 'Giao ban hạ tầng đô thị';
const QUESTION = 'Vì sao gói thầu kè Đông Lương chậm ba tháng, bao giờ bàn giao?';
const ANSWER = 'Mặt bằng bàn giao muộn ở 12 hộ. Nhà thầu cam kết xong trước ngày 15 tháng 3.';
const DECISION = 'Loạt bài ba kỳ về tiến độ kè Đông Lương';
const SLUG = 'loat-bai-ba-ky-ve-tien-do-ke-dong-luong';
/** Stands in the closed minutes alone. */
const SECRET = 'Không nêu tên nhà thầu phụ trước khi thanh tra kết luận';
const NEW_ROOM = 'Hội trường tầng 3, 18 Kè Lương';
const DAY_OFF = 'Ngày truyền thống thành phố';
const PAPER = 'Tiến độ kè Đông Lương';
const HOME = '/admin/plugins/press-briefing';
const STORY = '/content-manager/collection-types/api::story.story';

const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');
if (!chromium) console.warn('\n  !! Chromium is missing: browser tests are LEFT OUT. Debian: apt-get install chromium\n');

const worlds: World[] = hasRedis() ? ['alone', 'spread'] : ['alone'];

describe.skipIf(!chromium).each(worlds)('the week of a press briefing, %s', (world) => {
  let mail: MoodyMail;
  let newsroom: Newsroom;
  let when: When;
  let meeting: Occurrence;
  let [office, chair, speaker, head]: Page[] = [];
  let [an, cuc]: Page[] = [];
  const see = (page: Page | undefined, name: string) => picture(page as Page, `week-${world}-${name}`);
  const week = () => `${HOME}/meetings/${meeting.id}`;

  beforeAll(async () => {
    mail = await openMoodyMail();
    newsroom = await openNewsroom(world, undefined, mail.url);
    when = timeOfMeeting();
    await layOut(newsroom, when);
    [office, chair, speaker, head] = await Promise.all([
      newsroom.page('press'),
      newsroom.page('chair', { server: 1 }),
      newsroom.page('speaker', { server: 1 }),
      newsroom.page('editor', { server: 1 }),
    ]);
    [an, cuc] = await Promise.all([newsroom.visitor(), newsroom.visitor()]);
  });
  afterAll(async () => {
    await newsroom?.stop();
    await mail?.close();
  });

  it('the press office enters a day off', async () => {
    const page = office as Page;
    await page.goto(`${HOME}/holidays`);
    await page.getByRole('button', { name: 'Thêm ngày' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[name="date"]').fill(when.dayAfter(7));
    await dialog.getByLabel('Tên ngày').fill(DAY_OFF);
    await dialog.getByRole('button', { name: 'Lưu ngày này' }).click();
    await page.getByText('Đã lưu ngày này.').waitFor();
  });

  it('makes a series, and sees before saving what the day off does to it', async () => {
    const page = office as Page;
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
    await choose(page, 'Khi trùng ngày nghỉ', 'gặp ngày nghỉ: không họp');
    await dates.getByText('không họp', { exact: true }).waitFor();
    await choose(page, 'Khi trùng ngày nghỉ', 'gặp ngày nghỉ: dời sang ngày làm việc kế tiếp');
    await dates.getByText('dời', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Tạo chuỗi họp' }).click();
    await page.getByText('Đã lưu chuỗi họp.').waitFor();
    meeting = await meetingOf(newsroom, TITLE, when);
    expect(Date.parse(meeting.starts)).toBe(when.starts);
  });

  it('sends the invitations that the dialog shows; each calendar is for its reader alone', async () => {
    const page = office as Page;
    await page.goto(week());
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
  });

  it('one delegate says yes and asks, the other names somebody else, on phones without JavaScript', async () => {
    const page = an as Page;
    await page.goto(linkIn(await letterTo(mail, AN.email, 'Giấy mời:')));
    await page.getByRole('button', { name: 'Dự tại chỗ' }).click();
    await page.getByText('Đã ghi câu trả lời của Quý vị.').waitFor();
    await page.getByLabel('Gửi câu hỏi').fill(QUESTION);
    await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await page.getByText('Đã nhận câu hỏi của Quý vị.').waitFor();
    await see(page, '03-asked');

    const other = cuc as Page;
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
  });

  it('the press office sees it without pressing anything', async () => {
    const page = office as Page;
    const row = (name: string) => page.locator('[data-row]').filter({ hasText: name });
    await row(AN.name).getByText('sẽ dự', { exact: true }).waitFor();
    await row(CUC.name).getByText(`${DUNG.name} dự thay`).waitFor();
    await page.getByText(QUESTION).waitFor();
    await page.getByText('1 dự', { exact: true }).waitFor();
    await page.getByText('1 cử người thay', { exact: true }).waitFor();
    await see(page, '05-week');
  });

  it('moves the meeting to another room: one update each, one SEQUENCE on', async () => {
    const page = office as Page;
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
    const page2 = an as Page;
    await page2.reload();
    await page2.getByText('Địa điểm đã đổi. Thường lệ: Phòng họp 2.').waitFor();
  });

  it('gives the question to the unit, whose spokesperson answers it', async () => {
    const page = speaker as Page;
    await page.goto(HOME);
    await page.getByText('Đơn vị của bạn không nợ câu trả lời nào.').waitFor();

    const board = office as Page;
    await board.goto(`${HOME}/questions`);
    await board.locator('[data-card]').filter({ hasText: QUESTION }).click();
    const sheet = board.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Giao đơn vị…' }).click();
    await choose(board, 'Đơn vị trả lời', UNIT, sheet);
    await see(board, '06-triage');
    await sheet.getByRole('button', { name: 'Giao đơn vị', exact: true }).click();
    await sheet.getByText('Đã giao đơn vị', { exact: true }).waitFor();

    const owed = page.locator('section').filter({ hasText: QUESTION });
    await owed.getByLabel('Câu trả lời').fill(ANSWER);
    await see(page, '07-answer');
    await owed.getByRole('button', { name: 'Gửi câu trả lời' }).click();
    await page.getByText('Đã gửi câu trả lời tới văn phòng báo chí.').waitFor();
  });

  it('who asked and who did not see nothing of the answer before it is released', async () => {
    for (const page of [an, cuc] as Page[]) {
      await page.reload();
      expect(await page.content()).not.toContain(ANSWER);
    }
    expect(await (an as Page).content()).toContain(QUESTION);
    expect(await (cuc as Page).content()).not.toContain(QUESTION);
    expect(mail.to(AN.email).some((post) => post.mail.text?.includes(ANSWER))).toBe(false);
  });

  it('approved and released, it stands on both pages, and who asked gets it by letter', async () => {
    const board = office as Page;
    const sheet = board.getByRole('dialog');
    await sheet.getByText(ANSWER).waitFor();
    await sheet.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await sheet.getByRole('button', { name: 'Công bố…' }).click();
    await sheet.getByText(ANSWER).waitFor();
    await see(board, '08-release');
    await sheet.getByRole('button', { name: 'Công bố', exact: true }).click();
    const letter = await letterTo(mail, AN.email, 'Trả lời câu hỏi của Quý vị');
    expect(letter.mail.text).toContain(ANSWER);
    expect(mail.letters.filter((post) => post.mail.text?.includes(ANSWER)).map(({ to }) => to)).toEqual([AN.email]);
    for (const page of [an, cuc] as Page[]) {
      await page.reload();
      await page.getByText(ANSWER).waitFor();
    }
    await see(cuc, '09-released');
  });

  it('the agenda says what it still wants, and is ready once the paper is there', async () => {
    const page = office as Page;
    await page.goto(week());
    const line = (title: string) => page.locator('[data-line]').filter({ hasText: title });
    await line('Trả lời báo chí').getByText('1/1 đã có trả lời').waitFor();
    await line('Tiến độ các công trình kè').getByText('thiếu tài liệu').waitFor();
    await page.getByRole('button', { name: 'Thêm tài liệu…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type="file"]').setInputFiles({ name: 'tien-do-ke.pdf', mimeType: 'application/pdf', buffer: pdf() });
    await dialog.getByLabel('Tên tài liệu').fill(PAPER);
    await dialog.getByRole('button', { name: 'Tải lên' }).click();
    await line('Tiến độ các công trình kè').getByText('sẵn sàng').waitFor();
    await see(page, '10-agenda');

    const phone = an as Page;
    await phone.reload();
    const link = await phone.getByRole('link', { name: new RegExp(PAPER) }).getAttribute('href');
    const file = await fetch(new URL(link ?? '', phone.url()));
    expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf());
  });

  it('the coverage report counts what the newsroom publishes, each story once', async () => {
    const page = await newsroom.page('press', { server: 1 });
    await page.goto(`${week()}/coverage`);
    const tile = page.locator('main dl > div').filter({ hasText: 'Tin, bài đã đăng' }).locator('strong');
    const bare = page.getByRole('table', { name: 'Theo chuyên mục' }).getByRole('row', { name: /^chưa xếp/ });
    const count = async () => Number((await tile.textContent())?.replaceAll('.', ''));
    const withoutSection = async () => ((await bare.count()) > 0 ? Number(await bare.getByRole('cell').textContent()) : 0);
    await tile.waitFor();
    const before = await count();
    const bareBefore = await withoutSection();
    for (const title of ['Hạ tầng một: kè Đông Lương', 'Hạ tầng hai: kè Tây Lương']) {
      const story = { title, body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Sáng nay.' }] }] };
      const { documentId } = await newsroom.api<{ documentId: string }>('editor', 'POST', `${STORY}?locale=vi`, story);
      // A second version of the same story is no second story.
      for (const dek of ['', 'Thêm một câu'])
        await newsroom.api('editor', 'POST', `${STORY}/${documentId}/actions/publish?locale=vi`, { ...story, dek });
    }
    await until(async () => {
      await page.reload();
      await tile.waitFor();
      return (await count()) >= before + 2;
    }, 'the stories in the report');
    expect(await count()).toBe(before + 2);
    expect(await withoutSection()).toBe(bareBefore + 2);
    await see(page, '11-coverage');
    await page.context().close();
  });

  it('opens the session; one comes in by the list, the other by the code on a phone', async () => {
    const page = office as Page;
    await page.getByRole('button', { name: 'Vào phiên họp' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Vào phiên họp' }).click();
    await page.waitForURL(/\/session$/);
    await page.getByRole('button', { name: /^Tiếp: Điểm báo/ }).click();
    await page
      .locator('[data-person]')
      .filter({ hasText: AN.name })
      .getByRole('button', { name: /^Điểm danh/ })
      .click();

    const ticket = cuc as Page;
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
  });

  it('who leads it writes the decision down, and the office sees it fall', async () => {
    const page = chair as Page;
    await page.goto(`${week()}/session`);
    await choose(page, 'Ban', 'Ban Thời sự');
    await page.getByLabel('Ai làm').fill('Ban Thời sự');
    await page.locator('input[name="decision-due"]').fill(when.dayAfter(5));
    await page.locator('textarea[name="decision"]').fill(DECISION);
    await page.locator('textarea[name="decision"]').press('Enter');
    await (office as Page).locator('[data-decision]').getByText(DECISION).waitFor();
    await see(page, '13-decision');
    await see(office, '14-session');
  });

  it('closed and written up, the minutes reach the delegates by a link and nobody else at all', async () => {
    const page = office as Page;
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
    const phone = an as Page;
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
  });

  it('the decision is work on the desk’s board, done and published', async () => {
    const desk = head as Page;
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
  });

  it('the decision says “published” where it was made', async () => {
    const page = office as Page;
    // Of work that is kept in the house no event reaches who is not of the desk: the page says it when it is opened.
    await page.goto(week());
    await page.locator('li').filter({ hasText: DECISION }).getByText('đã đăng', { exact: true }).waitFor();
    await see(page, '18-done');
  });

  it('the figures tell of it: who came, the answer in time, the decision done', async () => {
    const page = office as Page;
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
    // No reminder for a meeting that was hours away when it was made.
    expect(mail.letters.filter(({ mail: { subject } }) => subject?.startsWith('Nhắc họp:') && subject.includes(TITLE))).toEqual([]);
  });
});
