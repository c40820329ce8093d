/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { DAY, type PressPages, pressPages } from '../support/press-pages';
import { chromiumPath, launch, picture } from './support/browser';

/*
 * The pages of the press briefing that need no log-in, as a delegate's telephone meets them: without JavaScript on the narrowest
 * screens, and as axe judges them, light and dark, in both languages.
 */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

const LONG =
  'Đề nghị cho biết tiến độ thi công tuyến đường vành đai số ba đoạn qua địa bàn các phường ven sông, nguyên nhân chậm bàn giao mặt bằng. ';
const PAINFUL = `Thànhphốkhôngngủsuốtđêmmưalớnkéodàihơnmườitiếngđồnghồ ${LONG}`;
const LOOKS = [320, 360, 1440].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((theme) => (['vi', 'en'] as const).map((language) => ({ width, theme, language }))),
);

describe.skipIf(!chromium)('pages without a log-in', () => {
  let app: Booted;
  let press: PressPages;
  let browser: Browser;
  /** Paths by what stands there. */
  let paths: Record<string, string>;

  beforeAll(async () => {
    app = await boot({ plugins: ['newsroom', 'press-briefing'] });
    press = pressPages(app);
    browser = await launch();
    const one = await press.invited({
      series: { title: PAINFUL },
      occurrence: {
        room: PAINFUL,
        sequence: 1,
        agenda: [
          { id: 'a', title: 'Điểm lại tuần', minutes: 15 },
          { id: 'b', title: PAINFUL, minutes: 30, note: LONG },
        ],
      },
      invitation: {
        sentAt: Date.now(),
        rsvp: 'substitute',
        rsvpAt: Date.now(),
        rsvpBy: 'mail',
        substitute: { name: PAINFUL, email: '', role: '' },
      },
    });
    for (const [n, state] of ['submitted', 'triaged', 'released', 'declined'].entries())
      await press.question(one.meeting, {
        delegate: one.delegate.id,
        text: PAINFUL,
        state,
        answer: `${LONG}\n\n${LONG}`,
        note: LONG,
        unit: LONG,
        key: `look-${n}`,
      });
    await press.document(one.meeting, { title: PAINFUL });
    const empty = await press.invited();
    const cancelled = await press.invited({ occurrence: { state: 'cancelled', note: LONG } });
    const over = await press.invited({
      occurrence: { starts: Date.now() - DAY, state: 'minutes_published', minutes: `${PAINFUL}\n\n${LONG}` },
    });
    const agency = await press.agency({ name: PAINFUL.slice(0, 190) });
    for (const state of ['requested', 'granted', 'refused', 'expired', 'withdrawn']) await press.delegate(agency, { state });
    const unit = await press.unit();
    const owed = await press.question(one.meeting, {
      text: PAINFUL,
      unit: unit.name,
      unitId: unit.id,
      state: 'triaged',
      note: LONG,
      due: Date.now() - 1,
      key: 'look-due',
    });
    const open = await press.series({ mode: 'open', title: PAINFUL });
    await press.occurrence(open);
    const held = await press.occurrence(open, { starts: Date.now() - DAY, state: 'minutes_published', minutes: LONG });
    const base = '/api/press-briefing';
    paths = {
      invitation: one.path,
      empty: empty.path,
      cancelled: cancelled.path,
      over: over.path,
      agency: press.pathOf(await press.links.agency(agency)),
      answer: press.pathOf(press.links.answer(owed, unit.id, 'an')),
      lost: `${base}/lost`,
      list: `${base}/briefings`,
      briefing: `${base}/briefings/${held.id}`,
      gone: `${base}/i/x`,
      missing: `${base}/briefings/999999`,
    };
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const targetsBelow44 = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('a, button, input:not([type=hidden]), textarea, select, summary')]
        .filter((element) => {
          const { width, height, left } = element.getBoundingClientRect();
          return width > 0 && left >= 0 && height < 44;
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );

  it.each(LOOKS)('fit $width px, $theme, $language, and are accessible', async ({ width, theme, language }) => {
    // axe is a script: the page's own policy would not let it in.
    const context = await browser.newContext({ baseURL: app.url, viewport: { width, height: 800 }, colorScheme: theme, bypassCSP: true });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(`${path}?lang=${language}`);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([name, beyond]).toEqual([name, 0]);
      expect(await targetsBelow44(page), name).toEqual([]);
      // A fifth of a minute each: the words do not change what axe sees.
      if (width !== 320 && language === 'vi') {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
      }
      await picture(page, `press-${name}-${width}-${theme}-${language}`);
    }
    await context.close();
  });

  it('work without JavaScript at 360 px: answer, substitute, question, the way back to what was typed', async () => {
    const { path, invitation, meeting } = await press.invited();
    const context = await browser.newContext({
      baseURL: app.url,
      viewport: { width: 360, height: 640 },
      javaScriptEnabled: false,
      locale: 'vi-VN',
    });
    const page = await context.newPage();
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(app.url) && !request.url().startsWith('data:')) outside.push(request.url());
    });
    await page.goto(path);
    await page.getByLabel('Lời nhắn cho văn phòng báo chí').fill('Đến muộn 10 phút');
    await page.getByRole('button', { name: 'Dự trực tuyến' }).click();
    await page.getByText('Đã ghi câu trả lời của Quý vị.').waitFor();
    expect(await press.get('invitation', invitation.id)).toMatchObject({ rsvp: 'online', note: 'Đến muộn 10 phút' });

    await page.getByText('Cử người dự thay').first().click();
    await page.getByLabel('Họ tên người dự thay').fill('Phạm Bình');
    await page.getByLabel('Chức danh').fill('Biên tập viên');
    // The browser's own check lets this through, ours does not.
    await page.getByLabel('Thư điện tử').fill('binh@luongha');
    await page.getByRole('button', { name: 'Cử người dự thay' }).click();
    await page.getByText('Địa chỉ thư điện tử chưa đúng').waitFor();
    expect(await page.getByLabel('Họ tên người dự thay').inputValue()).toBe('Phạm Bình');
    await page.getByLabel('Thư điện tử').fill('binh@luongha.test');
    await page.getByRole('button', { name: 'Cử người dự thay' }).click();
    await page.getByText('Đã ghi người dự thay.').waitFor();
    expect(await press.get('invitation', invitation.id)).toMatchObject({ rsvp: 'substitute', substitute: { name: 'Phạm Bình' } });

    await page.getByLabel('Gửi câu hỏi').fill('Bao giờ thông xe cầu mới?');
    await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await page.getByText('Đã nhận câu hỏi của Quý vị.').waitFor();
    await page.reload();
    expect(await press.query('question').count({ where: { occurrence: meeting.id } })).toBe(1);

    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Are you coming?' }).waitFor();
    expect(outside).toEqual([]);
    await context.close();
  });

  it('print what was said, without forms', async () => {
    const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: true, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(paths.over as string);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form:visible').count()).toBe(0);
    expect(await page.locator('#minutes').isVisible()).toBe(true);
    await context.close();
  });
});
