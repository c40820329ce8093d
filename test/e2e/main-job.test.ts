import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/channels';
import { hasRedis } from '../support/redis';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom, type World } from './support/newsroom';

/*
 * The main job, as four people do it with their own browsers: an assignment is offered, accepted, written with a picture,
 * filed, edited, approved and published; the story reaches reader, feed, radio and a receiver; the board follows.
 */
const SLUGLINE = 'Cầu Mây 2: thông xe kỹ thuật trước Tết';
const SLUG = 'cau-may-2-thong-xe-ky-thuat-truoc-tet';
const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;

const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');
if (!chromium) console.warn('\n  !! Chromium is missing: browser tests are LEFT OUT. Debian: apt-get install chromium\n');

const worlds: World[] = hasRedis() ? ['alone', 'spread'] : ['alone'];

describe.skipIf(!chromium).each(worlds)('the main job, %s', (world) => {
  let newsroom: Newsroom;
  let head: Page;
  let watching: Page;
  let reporter: Page;

  beforeAll(async () => {
    newsroom = await openNewsroom(world);
    await newsroom.api('admin', 'POST', '/channels/destinations', {
      kind: 'webhook',
      name: 'Báo bạn',
      settings: { url: `${newsroom.receiver.url}/hook` },
      secrets: { secret: SECRET },
    });
    [head, watching, reporter] = await Promise.all([
      newsroom.page('editor'),
      newsroom.page('editor', { server: 1 }),
      newsroom.page('reporter', { server: 1, width: 390, height: 844 }),
    ]);
  });
  afterAll(() => newsroom?.stop());

  /** The card in a column of somebody else's board: it got there by the live stream, that page is never loaded again. */
  const onBoard = (column: string) =>
    watching.getByRole('list', { name: column }).locator('[data-card]').filter({ hasText: SLUGLINE }).waitFor();
  const onMyWork = () => reporter.getByRole('article', { name: SLUGLINE });

  it('the desk head makes an assignment on the board and offers it', async () => {
    await Promise.all([head, watching].map((page) => page.goto('/admin/plugins/assignment-desk/board')));
    await watching.getByText(/^trực tuyến/).waitFor();
    await reporter.goto('/admin/plugins/assignment-desk/my-work');
    await reporter.getByText('trực tuyến', { exact: true }).waitFor();

    await head.getByRole('button', { name: 'Phân công mới' }).click();
    await head.getByLabel('Tên việc').fill(SLUGLINE);
    await head.getByLabel('Yêu cầu').fill('Ghi nhận chuyến xe đầu tiên qua cầu, hỏi người dân hai bờ.');
    await head.getByRole('combobox', { name: 'Giao cho' }).click();
    await head.getByRole('option', { name: /Quốc Bảo/ }).click();
    await head.getByRole('button', { name: 'Tạo và giao việc' }).click();
    await onBoard('Đã giao');
    await onMyWork().getByRole('button', { name: 'Nhận' }).waitFor();
    await picture(reporter, `${world}-1-my-work`);
  });

  it('the reporter accepts on a phone, writes the story with a picture, and files', async () => {
    await onMyWork().getByRole('button', { name: 'Nhận' }).click();
    await onBoard('Đang làm');
    await onMyWork().getByRole('button', { name: 'Viết bài' }).click();
    await reporter.waitForURL(/content-manager\/collection-types\/api::story\.story\/[a-z0-9]+/);
    await reporter.setViewportSize({ width: 1280, height: 1000 });
    await expect.poll(() => reporter.getByLabel('Tiêu đề').inputValue()).toBe(SLUGLINE);

    await reporter.getByLabel('Sapo').fill('Chuyến xe đầu tiên qua cầu Mây 2 lúc 8 giờ sáng nay.');
    await reporter.locator('[contenteditable="true"]').first().click();
    await reporter.keyboard.insertText(
      'Sáng nay, cầu Mây 2 thông xe kỹ thuật sau 26 tháng thi công. Cầu dài 1,2 km, rộng 24 m, nối hai phường bên sông.',
    );
    await addCover(reporter);
    await reporter.getByRole('button', { name: 'Lưu', exact: true }).click();
    await reporter
      .getByText(/Đã lưu|Saved document/)
      .first()
      .waitFor();
    await reporter.getByRole('button', { name: 'Nộp bài' }).click();
    await onBoard('Đã nộp');
    await picture(reporter, `${world}-2-story`);
  });

  it('the desk head opens it, approves and publishes', async () => {
    await head.locator('[data-card]').filter({ hasText: SLUGLINE }).click();
    await head.getByRole('dialog').getByRole('button', { name: 'Mở biên tập' }).click();
    await onBoard('Biên tập');
    await head.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click();
    await head
      .getByRole('dialog')
      .getByRole('link', { name: new RegExp(SLUGLINE.slice(0, 8)) })
      .first()
      .click();
    await head.waitForURL(/content-manager/);
    await head.getByRole('button', { name: 'Xuất bản' }).click();
    // By event alone: nobody touched the assignment.
    await onBoard('Đã xuất bản');
    await head.getByText('Phân công', { exact: true }).waitFor();
    await picture(head, `${world}-3-published`);
    await picture(watching, `${world}-4-board`);
  });

  it('the story stands in the reader and in the feed, under a right slug', async () => {
    const page = await until(async () => {
      const answer = await fetch(`${newsroom.servers[1]}/read/${SLUG}`);
      return answer.status === 200 && answer.text();
    }, 'the page');
    expect(page).toContain('Sáng nay, cầu Mây 2 thông xe kỹ thuật sau 26 tháng thi công.');
    const cover = /<img[^>]+src="([^"]*\/api\/channels\/images\/[0-9a-f]+\.jpg)"/.exec(page)?.[1];
    expect((await fetch(new URL(cover ?? '', newsroom.servers[0]))).headers.get('content-type')).toBe('image/jpeg');
    const feed = await (await fetch(`${newsroom.servers[0]}/api/channels/feeds/rss.xml`)).text();
    expect(feed).toContain(`/read/${SLUG}<`);
    const reader = await newsroom.page('reporter');
    await reader.goto(`/read/${SLUG}`);
    await picture(reader, `${world}-5-reader`);
  });

  it('a radio script draft with an estimated length waits for the producer', async () => {
    const producer = await newsroom.page('producer', { server: 1 });
    await producer.goto('/admin/plugins/channels/scripts');
    const row = producer.getByRole('listitem').filter({ hasText: 'Cầu Mây 2' });
    await row.first().waitFor();
    expect(await row.first().textContent()).toMatch(/\d:\d\d/);
    await picture(producer, `${world}-6-scripts`);
  });

  it('a signed webhook reached its receiver, once', async () => {
    const about = () => newsroom.receiver.seen.filter(({ body }) => body.includes('Cầu Mây 2'));
    await until(async () => about().length > 0, 'the webhook');
    const [seen] = about();
    const headers = Object.fromEntries(Object.entries(seen?.headers ?? {}).map(([name, value]) => [name, String(value)]));
    expect(() => new Webhook(SECRET).verify(seen?.body ?? '', headers)).not.toThrow();
    expect(about()).toHaveLength(1);
  });

  it('next Thursday’s briefing stands in the calendar, with an .ics that parses', async () => {
    const press = await newsroom.page('press');
    await press.goto('/admin/plugins/press-briefing');
    await press
      .getByText(/Thứ Năm/)
      .first()
      .waitFor();
    await picture(press, `${world}-7-briefing`);
    const { personal } = await newsroom.api<{ personal: string }>('press', 'GET', '/press-briefing/feed-link');
    const text = await (await fetch(`${newsroom.servers[0]}${new URL(personal).pathname}`)).text();
    const calendar = new ICAL.Component(ICAL.parse(text));
    const week = [new Date(), new Date(Date.now() + 8 * 86_400_000)] as const;
    const coming = calendar.getAllSubcomponents('vevent').flatMap((component) => startsIn(new ICAL.Event(component), ...week));
    expect(coming.map((start) => new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'Asia/Ho_Chi_Minh' }).format(start))).toContain(
      'Thursday',
    );
  });
});

/** The starts of an event, recurring or not, in a span of time. */
function startsIn(event: ICAL.Event, from: Date, to: Date): Date[] {
  if (!event.isRecurring()) return [event.startDate.toJSDate()].filter((start) => start >= from && start <= to);
  const starts: Date[] = [];
  const walk = event.iterator();
  for (let next = walk.next(); next && next.toJSDate() <= to; next = walk.next()) if (next.toJSDate() >= from) starts.push(next.toJSDate());
  return starts;
}

async function addCover(page: Page): Promise<void> {
  const image = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#7fa6c9' } })
    .jpeg()
    .toBuffer();
  await page.getByText(/Click to add an asset|Bấm để thêm/).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('button', { name: /Add more assets|Thêm/ })
    .first()
    .click();
  await page.locator('input[type="file"]').first().setInputFiles({ name: 'cau-may-2.jpg', mimeType: 'image/jpeg', buffer: image });
  await page.getByRole('button', { name: /Upload 1 asset/ }).click();
  await page.getByRole('button', { name: /Finish|Hoàn tất/ }).click();
}
