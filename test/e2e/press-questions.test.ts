/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, tooWide } from './support/axe';
import { opened } from './support/board';
import { chromiumPath, type Look, picture } from './support/browser';
import { hasFocus } from './support/keys';
import { type Newsroom, openNewsroom } from './support/newsroom';
import { accountOf, meetingAhead } from './support/question-screens';

/*
 * A question of the press on its whole way: noted, given to a unit, answered by who speaks for it, sent back, approved, released or
 * declined; found without accents, walked by keys, moved on by one thumb, and never moved from under somebody's hand.
 */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

type Question = { id: string; version: number; state: string; answer: string; note: string; due: string; unit: string; changedBy?: string };
type Column = 'submitted' | 'triaged' | 'answered' | 'approved' | 'closed';

const PLUGIN = '/admin/plugins/press-briefing';
const PHONE: Look = { width: 360, height: 780 };
const UNIT = 'Sở Thử Nghiệm';
const DAY_MS = 24 * 3_600_000;

const cardOf = (page: Page, text: string): Locator => page.locator('[data-card]').filter({ hasText: text });
const cardIn = (page: Page, column: Column, text: string): Locator =>
  page.locator(`[data-column="${column}"] [data-card]`).filter({ hasText: text });
const dialog = (page: Page): Locator => page.getByRole('dialog');
const button = (where: Page | Locator, name: string): Locator => where.getByRole('button', { name, exact: true });

describe.skipIf(!chromium)('questions of the press', () => {
  let newsroom: Newsroom;
  let office: Page;
  let board: string;
  let meeting: string;
  let unit: string;

  const ask = <T>(method: string, path: string, body?: unknown) => newsroom.api<T>('press', method, `/press-briefing${path}`, body);
  const add = (text: string) => ask<Question>('POST', `/occurrences/${meeting}/questions`, { agency: 'Báo Thử Nghiệm', text });
  const act = async (question: Question, body: object) =>
    ask<Question>('POST', `/questions/${question.id}/act`, { version: question.version, ...body });
  const give = async (text: string, inMs = DAY_MS) =>
    act(await add(text), { act: 'triage', unitId: unit, spokesperson: 'a', due: new Date(Date.now() + inMs).toISOString() });
  const answer = async (text: string, words: string) => act(await give(text), { act: 'answer', text: words });
  const asItIs = ({ id }: Question) => ask<Question>('GET', `/questions/${id}`);
  const owed = (page: Page, text: string): Locator => page.locator('section[data-held]').filter({ hasText: text });

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    meeting = (await meetingAhead(newsroom.api)).id;
    board = `${PLUGIN}/questions?occurrence=${meeting}`;
    const spokespersons = [
      { id: 'a', name: 'Lê Phát Ngôn', user: await accountOf(newsroom.api, 'press') },
      { id: 'b', name: 'Trần Thay Mặt', user: await accountOf(newsroom.api, 'admin') },
    ];
    unit = (await ask<{ id: string }>('POST', '/units', { name: UNIT, spokespersons })).id;
    office = await newsroom.page('press');
  });
  afterAll(() => newsroom?.stop());

  it('turn nobody away whose permissions come late', async () => {
    const page = await newsroom.page('press');
    await page.route('**/users/me/permissions', async (route) => {
      await new Promise((later) => setTimeout(later, 2_000));
      await route.continue();
    });
    await page.goto(board);
    await button(page, 'Thêm câu hỏi').waitFor();
    await page.context().close();
  });

  it('stand by their state, what is late on top and in words', async () => {
    await add('Vành đai bốn bao giờ thông xe?');
    await give('Kè Đông bao giờ xong?');
    const late = await give('Trạm bơm nào hỏng?', 2_000);
    await answer('Mưa lớn gây ngập ở đâu?', 'Ở bảy điểm.');
    await act(await answer('Ai trực ngày ngập?', 'Hai ca.'), { act: 'approve' });
    await act(await add('Vì sao đổi xe?'), { act: 'decline', reason: 'Ngoài phạm vi' });
    await expect.poll(() => ask<{ late: number }>('GET', `/questions?occurrence=${meeting}`)).toMatchObject({ late: 1 });

    await office.goto(board);
    await cardIn(office, 'submitted', 'Vành đai bốn').waitFor();
    for (const [column, text] of [
      ['triaged', 'Kè Đông'],
      ['answered', 'Mưa lớn'],
      ['approved', 'Ai trực'],
      ['closed', 'Vì sao đổi xe'],
    ] as const)
      await cardIn(office, column, text).waitFor();
    const first = office.locator('[data-column="triaged"] [data-card]').first();
    expect(await first.getAttribute('data-card')).toBe(late.id);
    await first.getByText(/^trễ/).waitFor();
    await picture(office, 'press-questions-board');

    await office.getByRole('button', { name: 'Quá hạn: 1' }).click();
    await cardOf(office, 'Kè Đông').waitFor({ state: 'detached' });
    await expect.poll(() => office.locator('[data-card]').count()).toBe(1);
    await office.getByRole('button', { name: 'Quá hạn: 1' }).click();
    await cardOf(office, 'Kè Đông').waitFor();
  });

  it('are found without accents, and narrowed to a unit', async () => {
    await office.getByRole('searchbox').or(office.getByPlaceholder('Tìm câu hỏi, cơ quan, đơn vị')).first().fill('vanh dai');
    await cardOf(office, 'Kè Đông').waitFor({ state: 'detached' });
    await expect.poll(() => office.locator('[data-card]').allInnerTexts()).toEqual([expect.stringContaining('Vành đai bốn')]);
    // The address holds it: a colleague can be sent there.
    await expect.poll(() => new URL(office.url()).searchParams.get('q')).toBe('vanh dai');
    await office.reload();
    await cardOf(office, 'Vành đai bốn').waitFor();
    await expect.poll(() => office.locator('[data-card]').count()).toBe(1);

    await office.goto(`${board}&q=khong-co-cau-nao`);
    await office.getByText('Không có câu hỏi nào khớp.').waitFor();
    await office.locator('main').getByRole('button', { name: 'Bỏ lọc' }).last().click();
    await office.locator('[data-card]').first().waitFor();
    expect(new URL(office.url()).search).toBe('');

    await office.goto(board);
    await office.getByRole('combobox', { name: 'Đơn vị trả lời' }).click();
    await office.getByRole('option', { name: UNIT }).click();
    await cardOf(office, 'Vành đai bốn').waitFor({ state: 'detached' });
    await cardOf(office, 'Kè Đông').waitFor();
    expect(new URL(office.url()).searchParams.get('unit')).toBe(unit);
  });

  it('are walked by the arrows, opened by Enter, and given back the focus', async () => {
    await office.goto(board);
    await cardIn(office, 'closed', 'Vì sao đổi xe').waitFor();
    const card = (column: Column, n: number) => office.locator(`[data-column="${column}"] [data-card]`).nth(n);
    await office.keyboard.press('ArrowDown');
    await hasFocus(office, card('submitted', 0));
    await office.keyboard.press('ArrowRight');
    await hasFocus(office, card('triaged', 0));
    await office.keyboard.press('ArrowDown');
    await hasFocus(office, card('triaged', 1));
    await office.keyboard.press('Enter');
    await opened(office, 'Kè Đông bao giờ xong?');
    expect(await faults(office, '[role="dialog"]')).toEqual([]);
    await office.keyboard.press('Escape');
    await dialog(office).waitFor({ state: 'detached' });
    await hasFocus(office, card('triaged', 1));

    await office.keyboard.press('?');
    await opened(office, 'đi giữa các câu hỏi');
    await office.keyboard.press('Escape');
    await dialog(office).waitFor({ state: 'detached' });
    await hasFocus(office, card('triaged', 1));
    await office.keyboard.press('/');
    await hasFocus(office, office.locator('input[name="q"]'));
    // In a field a letter is a letter.
    await office.keyboard.type('n?/');
    expect(await office.locator('input[name="q"]').inputValue()).toBe('n?/');
    expect(await dialog(office).count()).toBe(0);
  });

  it('are given to a unit and one who speaks for it', async () => {
    const question = await add('Cầu Mây bao giờ sửa?');
    await office.goto(`${board}&open=${question.id}`);
    await button(dialog(office), 'Giao đơn vị…').click();
    await dialog(office)
      .getByRole('combobox', { name: /^Đơn vị trả lời/ })
      .click();
    await office.getByRole('option', { name: UNIT }).click();
    await dialog(office).getByRole('combobox', { name: 'Người phát ngôn' }).click();
    await office.getByRole('option', { name: 'Lê Phát Ngôn' }).click();
    // What cannot be is said before it is sent.
    await dialog(office).getByLabel('Hạn', { exact: false }).first().fill('2020-01-01');
    await dialog(office).getByText('Thời điểm này đã qua.').waitFor();
    const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
    await dialog(office).locator('[name="dueDay"]').fill(tomorrow);
    await dialog(office).locator('[name="dueTime"]').fill('23:30');
    expect(await faults(office, '[role="dialog"]')).toEqual([]);
    await picture(office, 'press-questions-triage');
    await button(dialog(office), 'Giao đơn vị').click();
    await dialog(office).getByText('Lê Phát Ngôn').waitFor();
    await office.keyboard.press('Escape');
    await cardIn(office, 'triaged', 'Cầu Mây bao giờ sửa?').waitFor();
    expect(await asItIs(question)).toMatchObject({ state: 'triaged', unit: UNIT, due: `${tomorrow}T16:30:00.000Z` });
  });

  it("are answered where one's own stand, and what was typed outlives a reload", async () => {
    await office.goto(`${PLUGIN}/answers`);
    const card = owed(office, 'Cầu Mây bao giờ sửa?');
    await card.getByLabel('Câu trả lời').fill('Sửa trong quý tới.');
    await office.reload();
    expect(await card.getByLabel('Câu trả lời').inputValue()).toBe('Sửa trong quý tới.');
    await card.getByText(/^Bản nháp được giữ/).waitFor();
    expect(await faults(office, 'main')).toEqual([]);
    await picture(office, 'press-questions-answers');
    await button(card, 'Gửi câu trả lời').click();
    await office.getByText('Đã gửi câu trả lời tới văn phòng báo chí.').waitFor();
    await office.goto(board);
    await cardIn(office, 'answered', 'Cầu Mây bao giờ sửa?').waitFor();
  });

  it('go back with what is missing, and are approved and released', async () => {
    const question = await answer('Bao nhiêu tiền sửa cầu?', 'Nhiều.');
    const speaker = await newsroom.page('admin');
    await speaker.goto(`${PLUGIN}/answers`);
    await owed(speaker, 'Bao nhiêu tiền sửa cầu?').getByText('Nhiều.').waitFor();

    await office.goto(`${board}&open=${question.id}`);
    await button(dialog(office), 'Trả lại…').click();
    expect(await button(dialog(office), 'Trả lại').isDisabled()).toBe(true);
    await dialog(office).getByLabel('Lý do').fill('Thiếu con số');
    await button(dialog(office), 'Trả lại').click();
    await dialog(office).getByText('Cần bổ sung: Thiếu con số').waitFor();
    await office.keyboard.press('Escape');
    await cardIn(office, 'triaged', 'Bao nhiêu tiền sửa cầu?').getByText('bị trả lại').waitFor();

    // Who speaks for the unit sees it come back without asking.
    const card = owed(speaker, 'Bao nhiêu tiền sửa cầu?');
    await card.getByText('Cần bổ sung: Thiếu con số').waitFor();
    if ((await card.locator('textarea').count()) === 0) await card.getByRole('button', { name: /^(Trả lời|Sửa câu trả lời)/ }).click();
    await card.getByLabel('Câu trả lời').fill('Bốn tỷ đồng.');
    await button(card, 'Gửi câu trả lời').click();

    const moved = cardIn(office, 'answered', 'Bao nhiêu tiền sửa cầu?');
    await moved.waitFor();
    await moved.click();
    await dialog(office).getByText('Bốn tỷ đồng.').waitFor();
    await button(dialog(office), 'Duyệt').click();
    await button(dialog(office), 'Công bố…').click();
    await dialog(office)
      .getByText(/Không rút lại được/)
      .waitFor();
    await button(dialog(office), 'Công bố').click();
    await dialog(office).getByText('Đã công bố', { exact: true }).first().waitFor();
    await office.keyboard.press('Escape');
    await cardIn(office, 'closed', 'Bao nhiêu tiền sửa cầu?').waitFor();
    expect(await asItIs(question)).toMatchObject({ state: 'released', answer: 'Bốn tỷ đồng.' });
    // Released is owed no more; what is pointed at stays until the hand is gone.
    await speaker.mouse.move(2, 2);
    await card.waitFor({ state: 'detached' });
    await speaker.context().close();
  });

  it('are declined with a reason that Escape and a reload keep, and opened again by one press', async () => {
    const question = await add('Bao giờ đổi giám đốc?');
    await office.goto(`${board}&open=${question.id}`);
    await button(dialog(office), 'Từ chối…').click();
    await dialog(office).getByLabel('Lý do').fill('Ngoài phạm vi giao ban');
    // Out of the form first, then out of the question.
    await office.keyboard.press('Escape');
    await button(dialog(office), 'Từ chối…').waitFor();
    await office.reload();
    await button(dialog(office), 'Từ chối…').click();
    expect(await dialog(office).getByLabel('Lý do').inputValue()).toBe('Ngoài phạm vi giao ban');
    await button(dialog(office), 'Từ chối').click();
    await dialog(office).getByText('Lý do từ chối: Ngoài phạm vi giao ban').waitFor();
    await office.keyboard.press('Escape');
    await cardIn(office, 'closed', 'Bao giờ đổi giám đốc?').waitFor();
    await office.locator('[data-undo]').getByRole('button', { name: 'Mở lại' }).press('Enter');
    await cardIn(office, 'submitted', 'Bao giờ đổi giám đốc?').waitFor();
    await hasFocus(office, office.locator('[data-held] :focus'));
    expect(await asItIs(question)).toMatchObject({ state: 'submitted', note: '' });
  });

  it('that two people answer at once show the second one the words of the first', async () => {
    const question = await give('Ai chịu trách nhiệm?');
    const speaker = await newsroom.page('admin');
    await speaker.goto(`${PLUGIN}/answers?open=${question.id}`);
    const card = owed(speaker, 'Ai chịu trách nhiệm?');
    await card.getByLabel('Câu trả lời').fill('Công ty thoát nước.');

    await office.goto(`${board}&open=${question.id}`);
    await button(dialog(office), 'Trả lời…').click();
    await dialog(office).getByLabel('Câu trả lời').fill('Ban quản lý dự án.');

    await button(card, 'Gửi câu trả lời').click();
    await expect.poll(() => asItIs(question)).toMatchObject({ state: 'answered', answer: 'Công ty thoát nước.' });
    // While one still types.
    const band = dialog(office).getByRole('alert');
    await band.getByText('Công ty thoát nước.').waitFor();
    // Nothing of one's own is lost, nothing of the other's written over by itself.
    expect(await dialog(office).getByLabel('Câu trả lời').inputValue()).toBe('Ban quản lý dự án.');
    expect(await asItIs(question)).toMatchObject({ answer: 'Công ty thoát nước.' });
    expect(await faults(office, '[role="dialog"]')).toEqual([]);
    await picture(office, 'press-questions-clash');
    await button(band, 'Ghép bản của tôi vào sau').click();
    await button(dialog(office), 'Gửi bản của tôi').click();
    await expect.poll(() => asItIs(question)).toMatchObject({ answer: 'Công ty thoát nước.\n\nBan quản lý dự án.' });

    // Who reads the new words and changes them stands in nobody's way, least of all in their own.
    await speaker.mouse.move(2, 2);
    await card.getByText('Ban quản lý dự án.').waitFor();
    for (const words of ['Cả hai.', 'Cả hai, theo hợp đồng.']) {
      await button(card, 'Sửa câu trả lời…').click();
      await card.getByLabel('Câu trả lời').fill(words);
      await button(card, 'Gửi bản sửa').click();
      await expect.poll(() => asItIs(question)).toMatchObject({ answer: words });
      await card.getByText(words, { exact: true }).waitFor();
    }
    await speaker.context().close();
  });

  it('that are answered while somebody writes why not are not declined unseen', async () => {
    const question = await give('Có đổi nhà thầu không?');
    await office.goto(`${board}&open=${question.id}`);
    await button(dialog(office), 'Từ chối…').click();
    await dialog(office).getByLabel('Lý do').fill('Ngoài phạm vi giao ban');
    await act(question, { act: 'answer', text: 'Đã đổi từ tháng Mười.' });
    await dialog(office).getByRole('alert').waitFor();
    await dialog(office).getByText('Đã đổi từ tháng Mười.').waitFor();
    expect(await button(dialog(office), 'Từ chối').count()).toBe(0);
    expect(await asItIs(question)).toMatchObject({ state: 'answered' });
    await office.keyboard.press('Escape');
    await office.keyboard.press('Escape');
  });

  it('whose answer changed under a release are released as they stand then, and only after one has seen it', async () => {
    const question = await answer('Bao giờ công bố?', 'Tháng sau.');
    const approved = await act(question, { act: 'approve' });
    await office.goto(`${board}&open=${question.id}`);
    await button(dialog(office), 'Công bố…').click();
    // The network is slow to tell: what is on the screen is old.
    await office.route(`**/press-briefing/questions/${question.id}`, (route) => route.abort());
    const returned = await act(approved, { act: 'return', reason: 'Đổi ngày', due: null });
    await act(await act(returned, { act: 'answer', text: 'Tuần sau.' }), { act: 'approve' });
    await button(dialog(office), 'Công bố').click();
    const band = dialog(office).getByRole('alert');
    await band.waitFor();
    expect(await band.getByText('Chữ bạn gõ').count()).toBe(0);
    // A second press, before the new words are there, would release what nobody has read.
    expect(await button(dialog(office), 'Công bố').isDisabled()).toBe(true);
    expect(await asItIs(question)).toMatchObject({ state: 'approved' });
    await office.unroute(`**/press-briefing/questions/${question.id}`);
    await office.reload();
    await button(dialog(office), 'Công bố…').click();
    await dialog(office).getByText('Tuần sau.').waitFor();
    await button(dialog(office), 'Công bố').click();
    await expect.poll(() => asItIs(question)).toMatchObject({ state: 'released', answer: 'Tuần sau.' });
  });

  it('stay where they are while somebody points at them, and follow when they let go', async () => {
    await office.goto(board);
    await Promise.all(
      (['submitted', 'triaged', 'answered', 'approved', 'closed'] as const).map((one) => cardIn(office, one, '').first().waitFor()),
    );
    await cardIn(office, 'submitted', 'Vành đai bốn').hover();
    const before = await office.locator('[data-card]').count();
    const question = await give('Đến trong lúc đang trỏ', 3_600_000);
    await office.getByText(/^\d+ thay đổi mới · xem ngay$/).waitFor();
    expect(await office.locator('[data-card]').count()).toBe(before);
    expect(await cardOf(office, 'Đến trong lúc đang trỏ').count()).toBe(0);
    await office.mouse.move(2, 2);
    await cardIn(office, 'triaged', 'Đến trong lúc đang trỏ').waitFor();
    expect(await office.getByText(/thay đổi mới · xem ngay$/).count()).toBe(0);

    // Where nobody points, what changed is there at once.
    await act(question, { act: 'answer', text: 'Đã rõ.' });
    await cardIn(office, 'answered', 'Đến trong lúc đang trỏ').waitFor();
  });

  it('are moved on by one thumb, a state at a time', async () => {
    const question = await answer('Trả lời bằng một ngón tay?', 'Được.');
    const phone = await newsroom.page('press', PHONE);
    await phone.goto(board);
    const tab = phone.getByRole('button', { name: /^Chờ duyệt/ });
    expect((await tab.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await tab.click();
    await cardIn(phone, 'answered', 'Trả lời bằng một ngón tay?').waitFor();
    expect(await phone.locator('[data-column]').count()).toBe(1);
    const approve = phone
      .locator('li')
      .filter({ hasText: 'Trả lời bằng một ngón tay?' })
      .getByRole('button', { name: 'Duyệt', exact: true });
    expect((await approve.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await tooWide(phone)).toBe(0);
    expect(await faults(phone, 'main')).toEqual([]);
    await picture(phone, 'press-questions-phone');
    // The late ones are shown where they lie.
    const late = phone.getByRole('button', { name: /^Quá hạn: / });
    await late.click();
    await cardIn(phone, 'triaged', 'Trạm bơm nào hỏng?').waitFor();
    await late.click();
    await tab.click();
    await approve.click();
    await cardOf(phone, 'Trả lời bằng một ngón tay?').waitFor({ state: 'detached' });
    await phone.getByRole('button', { name: /^Chờ công bố/ }).click();
    await cardIn(phone, 'approved', 'Trả lời bằng một ngón tay?').waitFor();
    expect(await asItIs(question)).toMatchObject({ state: 'approved' });
    await phone.context().close();
  });
});
