import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agency, Delegate, Occurrence, SessionView } from '../../packages/press-briefing/contracts';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom } from './support/newsroom';

/*
 * A meeting on two laptops in the room. The network is cut for a minute on one of them; what is done there meanwhile is kept, the
 * other goes on, and afterwards everything stands once, the notes of both merged.
 */
const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

const DAY = 86_400_000;
const MINUTE = 60_000;
const NOTES = 'Ghi chép chung của phiên';

describe.skipIf(!chromium)('a meeting in session', () => {
  let newsroom: Newsroom;
  let meeting: string;
  let items: string[];
  const api = <T>(method: string, path: string, body?: unknown) => newsroom.api<T>('admin', method, `/press-briefing${path}`, body);
  const read = () => api<SessionView>('GET', `/occurrences/${meeting}/session`);
  const act = async (name: 'start' | 'hold') =>
    api('POST', `/occurrences/${meeting}/act`, { act: name, version: (await read()).occurrence.version });
  const open = async (page: Page) => {
    page.setDefaultTimeout(60_000);
    await page.goto(`/admin/plugins/press-briefing/meetings/${meeting}/session`);
    await page
      .locator('[data-item]')
      .first()
      .waitFor()
      .catch(async (error: unknown) => {
        await picture(page, 'press-session-not-open');
        throw error;
      });
  };
  const waiting = (page: Page, count: number) => page.locator(`[data-queue="${count}"]`).waitFor();
  const running = (page: Page) => page.locator('[data-running]').getAttribute('data-running');
  /** Away from every field, so that letters are keys. */
  const nowhere = (page: Page) => page.evaluate('document.activeElement?.blur()');

  beforeAll(async () => {
    newsroom = await openNewsroom('alone');
    const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();
    const list = await api<Occurrence[]>('GET', `/occurrences?from=${at(0)}&to=${at(30)}`);
    const next = list.find((one) => one.closed && ['scheduled', 'moved'].includes(one.state)) as Occurrence;
    meeting = next.id;
    items = next.agenda.map((item) => item.id ?? '');
    const agency = await api<Agency>('POST', '/agencies', { name: 'Báo Thử Nghiệm' });
    const delegates: string[] = [];
    for (const [n, name] of ['Đỗ Thị Ước', 'Lê Bình An', 'Phạm Ngọc Ẩn'].entries()) {
      const made = await api<Delegate>('POST', '/delegates', { agency: agency.id, name, email: `nguoi-${n}@bao.test` });
      await api('POST', `/delegates/${made.id}/act`, { act: 'grant', version: made.version });
      delegates.push(made.id);
    }
    await api('POST', `/occurrences/${meeting}/invitations`, { delegates });
    await act('start');
  });
  afterAll(() => newsroom?.stop());

  it('goes on for a minute without the network, and afterwards everything stands once', async () => {
    const [first, second] = await Promise.all([newsroom.page('press'), newsroom.page('admin')]);
    await Promise.all([open(first), open(second)]);
    await nowhere(first);
    await first.keyboard.press('n');
    await waiting(first, 0);
    expect(await running(first)).toBe(items[0]);
    await second.locator(`[data-running="${items[0]}"]`).waitFor();
    await first.getByLabel(NOTES).fill('Chủ trì khai mạc');
    await waiting(first, 0);

    await first.context().setOffline(true);
    const cut = Date.now();
    await first.getByLabel(NOTES).press('End');
    await first.getByLabel(NOTES).pressSequentially('\nSở Y tế xin lùi một tuần');
    await first.keyboard.press('Escape');
    await nowhere(first);
    await first.keyboard.press('/');
    await first.keyboard.type('uoc');
    await first.keyboard.press('Enter');
    await first.locator('[data-told="success"]').getByText('Đỗ Thị Ước').waitFor();
    await nowhere(first);
    await first.keyboard.press('k');
    await first.keyboard.type('Lập bản đồ điểm ngập');
    await first.keyboard.press('Enter');
    await first.locator('[data-decision]').getByText('Lập bản đồ điểm ngập').waitFor();
    await nowhere(first);
    await first.keyboard.press('n');
    expect(await running(first)).toBe(items[1]);
    await first.getByText(/đã lưu trên máy này, 4 việc chờ gửi/).waitFor();
    await picture(first, 'press-session-offline');

    // Meanwhile, on the other laptop, in the same notes.
    await second.getByLabel(NOTES).press('Control+Home');
    await second.getByLabel(NOTES).pressSequentially('Vắng: Đài Cửa Lương\n');
    await waiting(second, 0);
    expect((await read()).notes).toBe('Vắng: Đài Cửa Lương\nChủ trì khai mạc');
    await first.waitForTimeout(Math.max(0, cut + MINUTE - Date.now()));

    await first.context().setOffline(false);
    await waiting(first, 0);
    const whole = 'Vắng: Đài Cửa Lương\nChủ trì khai mạc\nSở Y tế xin lùi một tuần';
    for (const page of [first, second])
      await page.waitForFunction((text) => [...document.querySelectorAll('textarea')].some((area) => area.value === text), whole);
    const view = await read();
    expect(view.notes).toBe(whole);
    expect(view.decisions.filter(({ what }) => what === 'Lập bản đồ điểm ngập')).toHaveLength(1);
    const came = view.invitations.find(({ name }) => name === 'Đỗ Thị Ước')?.checkedInAt ?? '';
    expect(Math.abs(Date.parse(came) - cut)).toBeLessThan(MINUTE / 2);
    expect(view.items[items[1] ?? '']?.running).not.toBeNull();
    const lines = await first.locator('[data-decision]').count();
    await expect.poll(() => second.locator('[data-decision]').count()).toBe(lines);
    await picture(second, 'press-session-together');
    await Promise.all([first, second].map((page) => page.context().close()));
  }, 240_000);

  it('keeps what waits over a reload, and two tabs send nothing twice', async () => {
    const page = await newsroom.page('press');
    const keys: string[] = [];
    await page.context().route('**/session', (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      return route.abort();
    });
    await open(page);
    await page
      .locator('[data-person]')
      .filter({ hasText: 'Lê Bình An' })
      .getByRole('button', { name: /^Điểm danh/ })
      .click();
    await waiting(page, 1);
    await page.reload();
    await waiting(page, 1);
    expect(await page.locator('[data-person]').filter({ hasText: 'Lê Bình An' }).getAttribute('data-in')).toBe('yes');

    const tab = await page.context().newPage();
    await open(tab);
    await tab
      .locator('[data-person]')
      .filter({ hasText: 'Phạm Ngọc Ẩn' })
      .getByRole('button', { name: /^Điểm danh/ })
      .click();
    await waiting(tab, 1);
    await page.context().unrouteAll();
    page.context().on('request', (request) => {
      if (request.method() !== 'POST' || !request.url().endsWith('/session')) return;
      keys.push(...(request.postDataJSON() as { ops: { key: string }[] }).ops.map(({ key }) => key));
    });
    await Promise.all([waiting(page, 0), waiting(tab, 0)]);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
    expect((await read()).attendance.checkedIn).toBe(3);
    await page.context().close();
  });

  it('takes over what a tab that was closed has left', async () => {
    const page = await newsroom.page('press');
    await page.context().route('**/session', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await open(page);
    await page.locator('textarea[name="decision"]').fill('Kết luận của tab đã đóng');
    await page.locator('textarea[name="decision"]').press('Enter');
    await waiting(page, 1);
    const next = await page.context().newPage();
    await page.close();
    await next.context().unrouteAll();
    await open(next);
    await next.locator('[data-decision]').getByText('Kết luận của tab đã đóng').waitFor();
    await waiting(next, 0);
    expect((await read()).decisions.filter(({ what }) => what === 'Kết luận của tab đã đóng')).toHaveLength(1);
    await next.context().close();
  });

  it('shows what was refused with its words, and goes on', async () => {
    const page = await newsroom.page('press');
    await open(page);
    const week = await newsroom.page('admin');
    await week.goto('/admin/plugins/press-briefing');
    const title = await week.locator('h1').first().textContent();
    await week.getByText('Đang họp', { exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.waitForTimeout(50);
    await act('hold');
    // Who looks at this week keeps the meeting whose minutes are to be written; the next one is a press away.
    await week.getByText('Phiên họp đã kết thúc.').waitFor();
    await week.getByRole('button', { name: 'Soạn biên bản' }).waitFor();
    expect(await week.locator('h1').first().textContent()).toBe(title);
    await picture(week, 'press-week-over');
    await week.getByRole('button', { name: 'Xem phiên kế tiếp' }).click();
    await week.getByText('Phiên họp đã kết thúc.').waitFor({ state: 'detached' });
    await week.context().close();
    await page.waitForTimeout(1_500);
    await page.locator('input[name="question-agency"]').fill('Báo Thử Nghiệm');
    await page.locator('textarea[name="question"]').fill('Câu hỏi sau khi đã bế mạc?');
    await page.locator('textarea[name="question"]').press('Enter');
    await waiting(page, 1);
    await page.context().setOffline(false);
    await page.locator('[data-refused]').getByText('Câu hỏi sau khi đã bế mạc?').waitFor();
    await picture(page, 'press-session-refused');
    await page.reload();
    // Nothing of it is lost with the page.
    await page.locator('[data-refused]').getByRole('button', { name: 'Xóa' }).click();
    await page.locator('[data-refused]').waitFor({ state: 'detached' });
    expect((await read()).questions.some(({ text }) => text.includes('bế mạc'))).toBe(false);
  });

  it('becomes minutes, published by a press, and corrected with a note', async () => {
    const page = await newsroom.page('admin');
    page.setDefaultTimeout(60_000);
    await page.goto(`/admin/plugins/press-briefing/meetings/${meeting}`);
    await page.getByRole('button', { name: 'Soạn biên bản' }).click();
    const text = page.locator('textarea[name="minutes"]');
    await text.waitFor();
    const draft = await text.inputValue();
    for (const words of ['Đỗ Thị Ước', 'Lập bản đồ điểm ngập', 'Sở Y tế xin lùi một tuần']) expect(draft).toContain(words);
    await text.fill(`${draft}\nĐã đọc lại`);
    // With whom the demo has invited already.
    const { invited } = (await read()).attendance;
    expect(invited).toBeGreaterThan(2);
    await page.getByText(`${invited} đại biểu được mời nhận thư`).waitFor();
    await picture(page, 'press-session-minutes');
    // What is typed outlives the page.
    await page.reload();
    await page.getByRole('button', { name: 'Soạn biên bản' }).click();
    expect(await text.inputValue()).toContain('Đã đọc lại');
    await page.getByRole('button', { name: 'Công bố biên bản' }).click();
    await page.getByRole('button', { name: 'Đính chính…' }).click();
    await text.fill((await text.inputValue()).replace('Đã đọc lại', 'Đã đọc lại lần hai'));
    expect(await page.getByRole('button', { name: 'Công bố đính chính' }).isDisabled()).toBe(true);
    await page.locator('textarea[name="correction"]').fill('Sửa dòng cuối');
    await page.getByRole('button', { name: 'Công bố đính chính' }).click();
    await page.getByText(/Đính chính \(.*\): Sửa dòng cuối/).waitFor();
    expect((await read()).occurrence).toMatchObject({ state: 'minutes_published' });
  });
});
