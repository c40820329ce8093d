import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Campaign, Work } from '../../packages/assignment-desk/contracts';
import type { Coverage } from '../../packages/press-briefing/contracts';
import { outlet } from '../support/channels';
import { readCsv } from '../support/csv';
import { reports } from '../support/press-figures';
import { STORY, subjectOf } from './support/newsroom';

type Outlet = Awaited<ReturnType<typeof outlet>>;
const DAY = 86_400_000;
const ZONE = 'Asia/Ho_Chi_Minh';
const dayIn = (ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(ms);

let room: Outlet;
let press: ReturnType<typeof reports>;
let desk: string;

beforeAll(async () => {
  room = await outlet({ plugins: ['newsroom', 'assignment-desk', 'channels', 'press-briefing'] });
  press = reports(room.app, room.admin);
  desk = (await press.desk()).id;
});
afterAll(() => room?.stop());

/** Waits until so many tallies of a story stand, of these sorts. */
const counted = (story: string, what: string, n: number) =>
  press.until(async () => (await press.tallies({ story: subjectOf(story), what })).length === n, `${n} × ${what}`);
const edit = async (id: string, data: object): Promise<void> => {
  await room.documents.update({ documentId: id, locale: 'vi', data });
  await room.publish(id);
};
const of = <T extends { name: string; count: number }>(list: readonly T[], name: string) => list.find((one) => one.name === name);

describe('a story', () => {
  let id: string;

  it('published five times counts once, everywhere', async () => {
    id = await room.draft({ title: 'Mưa lớn, 12 điểm ngập' });
    await room.publish(id);
    await room.settled(id, 'publish');
    for (let n = 2; n <= 5; n++) await edit(id, { title: `Mưa lớn, ${n * 10} điểm ngập` });
    await counted(id, 'published', 5);
    await room.settled(id, 'update');
    const arrived = { story: subjectOf(id), what: 'sent_update', storyVersion: 5 };
    await press.until(async () => (await press.tallies(arrived)).length === 3, 'the last version arrived everywhere');

    const report = await press.coverage();
    expect(report).toMatchObject({ stories: 1, before: 0, pulled: 0, corrected: 0, lateCount: 0 });
    expect(report.sections).toEqual([{ name: 'Đô thị', count: 1 }]);
    // As people call the type, not as the code does.
    expect(report.kinds).toEqual([{ name: room.app.strapi.contentType(STORY).info.displayName, count: 1 }]);
    expect(of(report.channels, 'Báo bạn')).toEqual({ id: room.hook.destination.id, name: 'Báo bạn', count: 1 });
    expect(report.days.find(({ day }) => day === dayIn(Date.now()))?.count).toBe(1);
    expect(report.days.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    // A week and a minute: nine days where midnight falls into the minute.
    expect([8, 9]).toContain(report.days.length);
    expect((await press.tallies({ what: 'published' })).map(({ story_version, storyVersion }) => storyVersion ?? story_version)).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  it('counts in the span it went live in, and for the one before in the next', async () => {
    const now = Date.now();
    expect(await press.coverage(press.span(now - 14 * DAY, now - 7 * DAY))).toMatchObject({ stories: 0, before: 0, sections: [] });
    expect(await press.coverage(press.span(now + 60_000, now + 60_000 + 7 * DAY))).toMatchObject({ stories: 0, before: 1 });
  });

  it('told twice counts once', async () => {
    const before = await press.tallies();
    for (const { key, what } of before)
      await press.tellAgain(`press-briefing.count-${String(what).startsWith('sent') ? 'deliveries' : 'stories'}`, String(key));
    expect(await press.tallies()).toEqual(before);
    expect(before.length).toBeGreaterThan(6);
  });

  it('corrected says on how many channels it stands corrected', async () => {
    const had = new Set((await press.tallies({ story: subjectOf(id), what: 'sent_publish' })).map(({ destination }) => destination)).size;
    expect(had).toBeGreaterThanOrEqual(2);
    await edit(id, { title: '=HYPERLINK("http://x","ngập")', correction: 'Số điểm ngập là 12, không phải 50.' });
    await counted(id, 'corrected', 1);
    await room.settled(id, 'correct');
    await press.until(async () => (await press.tallies({ story: subjectOf(id), what: 'sent_correct' })).length >= 2, 'corrections arrived');
    const report = await press.coverage();
    expect(report.corrections).toEqual([{ headline: '=HYPERLINK("http://x","ngập")', at: expect.any(String), done: had, of: had }]);
    expect(report).toMatchObject({ stories: 1, corrected: 1 });
    // The note stays in the story: the next version corrects nothing anew.
    await edit(id, { dek: 'Thêm một câu.' });
    await counted(id, 'published', 6);
    expect((await press.coverage()).corrected).toBe(1);
  });

  it('that is on one channel only, waits there: the correction is not done before it arrived', async () => {
    const lone = await room.draft({ title: 'Giá nước' });
    await room.publish(lone);
    await room.settled(lone, 'publish');
    await counted(lone, 'sent_publish', 3);
    // The receiver refuses from now on: what it shows is the old text.
    room.receiver.answer.push(...Array.from({ length: 20 }, () => 503));
    await edit(lone, { correction: 'Giá đúng là 9.000 đồng.' });
    await counted(lone, 'corrected', 1);
    await press.until(async () => (await press.tallies({ story: subjectOf(lone), what: 'sent_correct' })).length >= 2, 'web and radio');
    const correction = (await press.coverage()).corrections.find(({ headline }) => headline === 'Giá nước');
    expect(correction).toMatchObject({ done: 2, of: 3 });
    room.receiver.answer.length = 0;
  });

  it('pulled is counted as such, and was published all the same', async () => {
    const gone = await room.draft({ title: 'Tin rút' });
    await room.publish(gone);
    await room.settled(gone, 'publish');
    const { stories } = await press.coverage();
    await room.documents.unpublish({ documentId: gone, locale: 'vi' });
    await counted(gone, 'pulled', 1);
    await press.until(async () => (await press.tallies({ story: subjectOf(gone), what: 'sent_retract' })).length > 0, 'taken away');
    expect(await press.coverage()).toMatchObject({ pulled: 1, stories });
  });
});

describe('a campaign', () => {
  const day = (n: number) => dayIn(Date.now() + n * DAY);

  it('has the stories that do its work, its aim of the span, and stays when nothing was written for it', async () => {
    const campaign = await press.ok<Campaign>('POST', '/assignment-desk/campaigns', {
      title: 'Phòng chống ngập',
      fromDay: day(-13),
      toDay: day(14),
      targets: [{ kind: 'text', count: 6 }, { count: 2 }],
    });
    const idle = await press.ok<Campaign>('POST', '/assignment-desk/campaigns', {
      title: 'Chuyển đổi số',
      fromDay: day(-1),
      toDay: day(1),
    });
    const over = await press.ok<Campaign>('POST', '/assignment-desk/campaigns', { title: 'Đã xong', fromDay: day(-30), toDay: day(-20) });
    const id = await room.draft({ title: 'Máy bơm ở cửa xả' });
    const work = await press.ok<Work>('POST', '/assignment-desk/assignments', {
      slugline: 'Máy bơm',
      desk,
      campaign: campaign.id,
      stories: [{ uid: STORY, documentId: id, locale: 'vi' }],
    });
    expect(work.campaign).toBeTruthy();
    await room.publish(id);
    await counted(id, 'published', 1);
    // What follows counts what arrived, too.
    await counted(id, 'sent_publish', 3);
    const report = await press.coverage();
    const mine = report.campaigns.find((one) => one.id === campaign.id);
    // 8 in 28 days: 2 a week.
    expect(mine).toEqual({ id: campaign.id, name: 'Phòng chống ngập', count: 1, aim: 2 });
    expect(report.campaigns.find((one) => one.id === idle.id)).toEqual({ id: idle.id, name: 'Chuyển đổi số', count: 0, aim: null });
    expect(report.campaigns.map((one) => one.id)).not.toContain(over.id);
    expect(report.campaigns[0]?.id).toBe(campaign.id);
  });

  it('between sisters is closed in, open at the end, and says what it wants in all', async () => {
    const between = press.spine.ask('campaigns.between');
    const at = (n: number) => new Date(Date.parse(`${day(n)}T00:00:00+07:00`)).toISOString();
    const names = async (from: number, to: number) => ((await between?.(at(from), at(to))) ?? []).map(({ title }) => title);
    // The last day of one and the first of the other belong to them, the instant after does not.
    expect(await names(-20, -19)).toEqual(['Đã xong']);
    expect(await names(-19, -13)).toEqual([]);
    expect(await names(-14, -12)).toEqual(['Phòng chống ngập']);
    expect(await between?.(at(-31), at(15))).toEqual([
      expect.objectContaining({ title: 'Đã xong', aim: null, from: day(-30), to: day(-20) }),
      expect.objectContaining({ title: 'Chuyển đổi số', aim: null }),
      expect.objectContaining({ title: 'Phòng chống ngập', aim: 8 }),
    ]);
  });
});

it('an agency has what arrived at its destinations, each story once', async () => {
  const list = (await press.spine.ask('destinations.list')?.()) ?? [];
  expect(list.map(({ kind }) => kind).sort()).toEqual(['radio', 'web', 'webhook']);
  const id = (kind: string) => list.find((one) => one.kind === kind)?.id ?? '';
  const agency = (name: string, destinations: string[]) =>
    press.rows('agency').create({ data: { name, folded: name, kind: 'online', destinations, active: true, linkEpoch: 0, version: 1 } });
  await agency('Báo Bạn', [id('webhook'), id('web')]);
  await agency('Đài Phát thanh', ['khong-con']);
  await agency('Không kênh', []);
  const report = await press.coverage();
  expect(report.agencies.map(({ name, count }) => [name, count])).toEqual([
    ['Báo Bạn', report.stories],
    ['Đài Phát thanh', 0],
  ]);
  expect(report.stories).toBeGreaterThan(2);
});

it('a destination that was switched off keeps its figures and leaves the list of what is offered', async () => {
  const before = of((await press.coverage()).channels, 'Báo bạn');
  const { id, version } = room.hook.destination;
  await press.ok('PUT', `/channels/destinations/${id}`, { version, enabled: false });
  expect((await press.spine.ask('destinations.list')?.())?.map(({ name }) => name)).not.toContain('Báo bạn');
  expect(of((await press.coverage()).channels, 'Báo bạn')).toEqual(before);
});

describe('late work', () => {
  const overdue = (more: object) =>
    press.ok<Work>('POST', '/assignment-desk/assignments', { desk, due: new Date(Date.now() - 60_000).toISOString(), ...more });
  const late = () => press.tallies({ what: 'late' });

  it('is named, but for what is kept in the house: the words of that are written nowhere', async () => {
    await overdue({ slugline: 'Trễ thường' });
    await overdue({ slugline: 'CANARY kín', closed: true });
    await overdue({ slugline: 'CANARY cấm', embargo: new Date(Date.now() + DAY).toISOString() });
    await press.until(async () => (await late()).length === 3, 'three are late');
    const report = await press.coverage();
    expect(report.lateCount).toBe(3);
    expect(report.late.map(({ slugline }) => slugline).sort()).toEqual(['', '', 'Trễ thường']);
    expect(report.late.every(({ due }) => due !== null)).toBe(true);
    expect(JSON.stringify(report)).not.toContain('CANARY');
    expect(JSON.stringify(await press.tallies())).not.toContain('CANARY');
  });

  it('that is closed afterwards is named no more', async () => {
    const work = await overdue({ slugline: 'CANARY mở rồi kín' });
    await press.until(async () => (await late()).some(({ title }) => title === 'CANARY mở rồi kín'), 'it is late');
    await press.ok('PUT', `/assignment-desk/assignments/${work.id}`, {
      version: (await press.ok<Work>('GET', `/assignment-desk/assignments/${work.id}`)).version,
      changes: { closed: true },
    });
    await press.until(async () => !JSON.stringify(await late()).includes('CANARY'), 'its words are gone');
    expect((await press.coverage()).lateCount).toBe(4);
  });
});

describe('the report', () => {
  it('is a file in the language asked for, in which no cell is a formula', async () => {
    const file = async (language: string) => {
      const answer = await room.app.request('GET', `/press-briefing/coverage.csv?${press.span()}&language=${language}`, {
        token: room.admin,
      });
      expect(answer.status, answer.text.slice(0, 200)).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="dua-tin-\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.csv"$/);
      return answer.text;
    };
    const bytes = await (
      await fetch(new URL(`/press-briefing/coverage.csv?${press.span()}`, room.app.url), {
        headers: { Authorization: `Bearer ${room.admin}` },
      })
    ).arrayBuffer();
    expect([...new Uint8Array(bytes).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const vi = readCsv((await file('vi')).replace(/^\u{feff}/u, ''));
    expect(vi[0]).toEqual(['Phần', 'Mục', 'Số lượng', 'Chỉ tiêu', 'Tỷ lệ (%)', 'Thời điểm', 'Hạn']);
    const report = await press.coverage();
    expect(vi).toContainEqual(['Chung', 'Tin, bài đã đăng', String(report.stories), '', '', '', '']);
    expect(vi).toContainEqual(['Chiến dịch', 'Phòng chống ngập', '1', '2', '50', '', '']);
    expect(vi.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
    expect(vi.flat()).toContain('\'=HYPERLINK("http://x","ngập")');
    const en = readCsv((await file('en')).replace(/^\u{feff}/u, ''));
    expect(en[0]?.[0]).toBe('Part');
    expect(en).toHaveLength(vi.length);
  });

  it.each([
    ['coverage', 0, '400 span_empty'],
    ['coverage', -1, '400 span_empty'],
    ['coverage', 401, '400 span_too_long'],
    ['coverage.csv', 401, '400 span_too_long'],
    ['figures', 0, '400 span_empty'],
    ['figures', 401, '400 span_too_long'],
    ['figures.csv', 401, '400 span_too_long'],
  ])('%s over %i days is refused with %s', async (path, days, refusal) => {
    const now = Date.now();
    const answer = await press.ask('GET', `/press-briefing/${path}?${press.span(now - days * DAY, now)}`);
    expect(`${answer.status} ${answer.body.error?.details.code}`).toBe(refusal);
  });

  it('takes 400 days, and no key it does not know', async () => {
    const now = Date.now();
    expect((await press.ask('GET', `/press-briefing/coverage?${press.span(now - 400 * DAY, now)}`)).status).toBe(200);
    expect((await press.ask('GET', `/press-briefing/coverage?${press.span()}&filters[title]=x`)).status).toBe(400);
    expect((await press.ask('GET', '/press-briefing/coverage?from=2026-11-20T08:00&to=2026-11-27')).status).toBe(400);
  });

  it('of days takes them whole, by the calendar of the newsroom', async () => {
    expect(await press.coverage('from=2026-11-19&to=2026-11-20')).toMatchObject({
      from: '2026-11-18T17:00:00.000Z',
      to: '2026-11-20T17:00:00.000Z',
      days: [{ day: '2026-11-19', count: 0 }, { day: '2026-11-20' }],
    });
    const answer = await room.app.request('GET', '/press-briefing/figures.csv?from=2026-11-19&to=2026-11-20', { token: room.admin });
    expect(answer.headers.get('content-disposition')).toContain('so-lieu-giao-ban-2026-11-19_2026-11-20.csv');
  });

  it('is for who may see briefings, and for nobody else', async () => {
    const may = (...names: string[]) => names.map((name) => ({ action: `plugin::press-briefing.${name}` }));
    const reader = await room.app.addUser(room.admin, { email: 'reader@hoitu.test', firstname: 'r', permissions: may('see') });
    const other = await room.app.addUser(room.admin, { email: 'other@hoitu.test', firstname: 'o', permissions: may('answer', 'accredit') });
    for (const path of ['coverage', 'coverage.csv', 'figures', 'figures.csv']) {
      const status = async (token?: string) =>
        (await room.app.request('GET', `/press-briefing/${path}?${press.span()}`, token ? { token } : {})).status;
      expect([await status(reader.token), await status(other.token), await status()], path).toEqual([200, 403, 401]);
    }
  });

  it('of a meeting runs from the last of its series that was held until this one', async () => {
    const now = Date.now();
    const HOUR = 3_600_000;
    const series = await press.rows('series').create({
      data: {
        title: 'Giao ban',
        mode: 'closed',
        rrule: 'FREQ=WEEKLY;BYDAY=TH',
        fromDay: '2026-01-01',
        startTime: '08:30',
        duration: 60,
        timezone: ZONE,
        questionDeadline: 24,
        holidayPolicy: 'next',
        uid: 'report@test',
        sequence: 0,
        ruleSince: 0,
        changedAt: 0,
        version: 1,
      },
    });
    const meeting = async (starts: number, state: string, more: object = {}) =>
      String(
        (
          await press.rows('occurrence').create({
            data: {
              series: series.id,
              originalStart: starts,
              starts,
              ends: starts + HOUR,
              state,
              sequence: 0,
              changedAt: 0,
              version: 1,
              ...more,
            },
          })
        ).id,
      );
    const first = await meeting(now - 9 * DAY, 'held', { startedAt: now - 9 * DAY + 60_000 });
    await meeting(now - 5 * DAY, 'cancelled');
    const last = await meeting(now - 2 * DAY, 'minutes_published');
    const next = await meeting(now + 5 * DAY, 'scheduled');
    const report = (id: string) => press.ok<Coverage>('GET', `/press-briefing/occurrences/${id}/coverage`);
    const edges = async (id: string) => {
      const { from, to } = await report(id);
      return [Date.parse(from), Date.parse(to)];
    };
    expect(await edges(last)).toEqual([now - 9 * DAY + 60_000, now - 2 * DAY]);
    expect(await edges(first)).toEqual([now - 16 * DAY + 60_000, now - 9 * DAY + 60_000]);
    const [from, to] = await edges(next);
    expect(from).toBe(now - 2 * DAY);
    // What is to come has not been covered yet.
    expect(Math.abs((to ?? 0) - Date.now())).toBeLessThan(10_000);
    expect((await report(next)).stories).toBe((await press.coverage()).stories);
    expect((await press.ask('GET', '/press-briefing/occurrences/999999/coverage')).status).toBe(404);
  });
});
