import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Campaign, CampaignDetail, Work } from '../../packages/assignment-desk/contracts';
import { dayOf } from '../../packages/assignment-desk/domain/days';
import { act, app, as, call, cannot, closeDesk, desk, ids, make, ok, one, openDesk, type Role, refused, tokens } from './support/desk';
import { hearing } from './support/hearing';
import { documents, paragraph, STORY, spineOf, until } from './support/newsroom';

beforeAll(openDesk);
afterAll(closeDesk);

/** A day of the newsroom, so many days from today. */
const day = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000).toISOString(), 'Asia/Ho_Chi_Minh');
const campaign = (more: object = {}) =>
  ok<Campaign>('head', 'POST', '/campaigns', { title: 'Phòng chống ngập', fromDay: day(-10), toDay: day(10), ...more });
const read = (id: string, role: Role = 'head') => ok<CampaignDetail>(role, 'GET', `/campaigns/${id}`);

async function publish(work: { id: string }): Promise<void> {
  const story = await documents(app).create({ data: { title: 'Nước rút', body: paragraph('Từ 6 giờ.') }, locale: 'vi' });
  await act('reporter', work.id, { act: 'take' });
  await act('reporter', work.id, { act: 'file', stories: [{ uid: STORY, documentId: story.documentId, locale: 'vi' }] });
  await documents(app).publish({ documentId: story.documentId, locale: 'vi' });
  await until(async () => (await one(work.id)).state === 'published');
}

describe('a campaign', () => {
  it('counts what is planned, under way and published against its targets', async () => {
    const { id } = await campaign({
      targets: [
        { kind: 'text', count: 2 },
        { channel: 'radio', count: 1 },
      ],
    });
    const pieces = [];
    for (const channels of [['web'], ['web', 'radio'], ['web']]) pieces.push(await make({ campaign: id, channels }));
    await publish(pieces[0] as Work);
    await publish(pieces[1] as Work);
    await act('reporter', (pieces[2] as Work).id, { act: 'take' });
    const gone = await make({ campaign: id });
    await act('head', gone.id, { act: 'cancel', note: 'Trùng' });

    const { progress, work, others } = await read(id);
    expect(progress.lines).toMatchObject([
      { kind: 'text', channel: null, count: 2, done: 2, underWay: 1, planned: 0, share: 1, pace: 'reached' },
      { kind: null, channel: 'radio', count: 1, done: 1, underWay: 0, share: 1 },
    ]);
    expect(progress).toMatchObject({ all: { done: 2, underWay: 1, planned: 0 }, share: 1, pace: 'reached', when: 'running', days: 10 });
    expect(work).toHaveLength(3);
    expect(others).toBe(0);
  });

  it('is behind when less is done than time is gone, and missed when the time is over', async () => {
    const behind = await campaign({ targets: [{ count: 2 }] });
    expect(behind.progress).toMatchObject({ pace: 'behind', share: 0 });
    const missed = await campaign({ fromDay: day(-5), toDay: day(-1), targets: [{ count: 1 }] });
    expect(missed.progress).toMatchObject({ pace: 'missed', when: 'over', days: 1 });
    const begins = await campaign({ fromDay: day(3), targets: [{ count: 1 }] });
    expect(begins.progress).toMatchObject({ pace: 'upcoming', when: 'ahead', days: 3, elapsed: 0 });
  });

  it('is found without accents, by title and message, and by state', async () => {
    const made = await campaign({ title: 'Đường sắt đô thị', message: 'Nhà ga ở Đắk Lắk' });
    const found = async (query: string) => (await ok<Campaign[]>('reporter', 'GET', `/campaigns?${query}`)).map(({ id }) => id);
    expect(await found('q=duong%20SAT')).toEqual([made.id]);
    expect(await found('q=dak%20lak')).toEqual([made.id]);
    expect(await found('q=khong%20co')).toEqual([]);
    await ok('head', 'POST', `/campaigns/${made.id}/close`, { version: 1 });
    expect(await found('state=open')).not.toContain(made.id);
    expect(await found('state=closed&q=duong')).toEqual([made.id]);
    expect(await refused('reporter', 'GET', '/campaigns?filters[author]=1')).toBe('400 request.invalid');
  });

  it('is offered to the sisters while it is open and runs', async () => {
    const running = await campaign({ title: 'Đang chạy' });
    const shut = await campaign({ title: 'Đã đóng' });
    await ok('head', 'POST', `/campaigns/${shut.id}/close`, { version: 1 });
    const later = await campaign({ title: 'Sắp tới', fromDay: day(5) });
    const current = async (at: Date) => (await spineOf(app).ask('campaigns.current')?.(at.toISOString())) ?? [];
    const today = await current(new Date());
    expect(today).toContainEqual({ id: running.id, title: 'Đang chạy', from: day(-10), to: day(10) });
    expect(today.map(({ id }) => id)).not.toContain(shut.id);
    expect(today.map(({ id }) => id)).not.toContain(later.id);
    // The first minute of the day after the last one, by the newsroom's clock.
    expect((await current(new Date(`${day(11)}T00:01:00+07:00`))).map(({ id }) => id)).not.toContain(running.id);
    expect((await current(new Date(`${day(10)}T23:59:00+07:00`))).map(({ id }) => id)).toContain(running.id);
  });
});

describe('who may', () => {
  it('see and change campaigns', async () => {
    const { id } = await campaign();
    const expected: Record<string, [Role, number][]> = {
      'GET /campaigns': [
        ['head', 200],
        ['editor', 200],
        ['stranger', 200],
        ['outsider', 403],
      ],
      [`GET /campaigns/${id}`]: [
        ['head', 200],
        ['mate', 200],
        ['stranger', 200],
        ['outsider', 403],
      ],
      'POST /campaigns': [
        ['editor', 403],
        ['reporter', 403],
        ['outsider', 403],
      ],
      [`PUT /campaigns/${id}`]: [
        ['editor', 403],
        ['reporter', 403],
        ['outsider', 403],
      ],
      [`POST /campaigns/${id}/close`]: [
        ['editor', 403],
        ['reporter', 403],
        ['outsider', 403],
      ],
      [`POST /campaigns/${id}/reopen`]: [
        ['editor', 403],
        ['reporter', 403],
        ['outsider', 403],
      ],
    };
    for (const [route, people] of Object.entries(expected)) {
      const [method = '', path = ''] = route.split(' ');
      for (const [role, status] of people) {
        const answer = await call(role, method, path, method === 'GET' ? undefined : {});
        expect(`${role} ${route} ${answer.status}`).toBe(`${role} ${route} ${status}`);
      }
      expect((await call(null, method, path, method === 'GET' ? undefined : {})).status).toBe(401);
    }
  });

  it('see which work: everybody the same counts, nobody the name of what is hidden', async () => {
    const { id } = await campaign({ title: 'Kiểm tra xe khách' });
    const hidden = await make({ campaign: id, closed: true, slugline: 'Hồ sơ kín về trạm cân' });
    await make({ campaign: id, slugline: 'Bến xe mở lại' });
    const inside = await read(id, 'editor');
    expect([inside.work.length, inside.others]).toEqual([2, 0]);
    for (const role of ['reporter', 'stranger'] as const) {
      const answer = await call<CampaignDetail>(role, 'GET', `/campaigns/${id}`);
      expect(answer.text).not.toContain(hidden.id);
      expect(answer.text).not.toContain('Hồ sơ kín');
      expect(answer.body.data.progress).toEqual(inside.progress);
      expect(answer.body.data.work.length + answer.body.data.others).toBe(2);
    }
    await act('head', hidden.id, { act: 'offer', to: ids.stranger });
    expect((await read(id, 'stranger')).work.map((item) => item.id)).toEqual([hidden.id]);
  });

  it('hear of it on open pages: whoever reads the desk', async () => {
    const stranger = await hearing(app, tokens.stranger);
    const { id } = await campaign({ title: 'Nghe thấy 6120' });
    expect(await stranger.until('Nghe thấy 6120')).toContain(id);
  });
});

describe('a closed campaign', () => {
  it('takes no more work, whichever way it comes', async () => {
    const { id, title } = await campaign();
    const inside = await make({ campaign: id });
    const outside = await make();
    const off = await make({ campaign: id });
    await act('head', off.id, { act: 'cancel', note: 'Hoãn' });
    await ok('head', 'POST', `/campaigns/${id}/close`, { version: 1 });

    // Reopened, it would be in the campaign again.
    expect(await cannot('head', off.id, { act: 'reopen' })).toBe('409 campaign.closed');

    const refusedNew = await call('head', 'POST', '/assignments', { slugline: 'Thêm', desk: desk.id, campaign: id });
    expect([refusedNew.status, refusedNew.body.error?.details.code]).toEqual([409, 'campaign.closed']);
    expect(refusedNew.body.error?.details.say.vi).toBe(`Chiến dịch “${title}” đã đóng, không thêm việc vào được nữa.`);
    expect(await refused('head', 'PUT', `/assignments/${outside.id}`, { version: 1, changes: { campaign: id } })).toBe(
      '409 campaign.closed',
    );
    // Bulk acts and the seed come this way.
    const service = app.strapi.plugin('assignment-desk').service('assignments');
    await expect(service.change(outside.id, { campaign: id }, as('head'))).rejects.toMatchObject({ code: 'campaign.closed' });
    expect((await read(id)).progress.all.planned).toBe(1);

    // What belongs to it already goes on, and may leave it.
    await ok('head', 'PUT', `/assignments/${inside.id}`, { version: 1, changes: { place: 'Kè Lương' } });
    await ok('head', 'PUT', `/assignments/${inside.id}`, { version: 2, changes: { campaign: null } });

    expect(await refused('head', 'PUT', `/campaigns/${id}`, { version: 2, changes: { title: 'Khác' } })).toBe('409 campaign.shut');
    await ok('head', 'POST', `/campaigns/${id}/reopen`, { version: 2 });
    await act('head', off.id, { act: 'reopen' });
    await ok('head', 'PUT', `/assignments/${outside.id}`, { version: 1, changes: { campaign: id } });
  });

  it('is no campaign at all where the id is none', async () => {
    expect(await refused('head', 'POST', '/assignments', { slugline: 'x', desk: desk.id, campaign: 'none' })).toBe(
      '404 campaign.not_found',
    );
    expect(await refused('head', 'GET', '/campaigns/none')).toBe('404 campaign.not_found');
    expect(await refused('head', 'PUT', '/campaigns/none', { version: 1, changes: {} })).toBe('404 campaign.not_found');
  });
});

describe('two people at once', () => {
  it('are told who changed what since, all of it, and nothing is written over', async () => {
    const { id } = await campaign();
    await ok('chief', 'PUT', `/campaigns/${id}`, { version: 1, changes: { toDay: day(20) } });
    await ok('chief', 'PUT', `/campaigns/${id}`, { version: 2, changes: { targets: [{ count: 5 }] } });
    const late = await call('head', 'PUT', `/campaigns/${id}`, { version: 1, changes: { title: 'Tên của tôi' } });
    expect(late.status).toBe(409);
    expect(late.body.error?.details).toMatchObject({
      code: 'campaign.stale',
      params: { by: 'chief', current: 3, fields: expect.arrayContaining(['toDay', 'targets']) },
    });
    expect(late.body.error?.details.say.vi).toMatch(/^chief vừa thay đổi: .*chỉ tiêu/);
    expect(late.body.error?.details.say.vi).not.toContain('tên chiến dịch');
    expect(await read(id)).toMatchObject({ title: 'Phòng chống ngập', toDay: day(20), version: 3 });
    expect(await refused('head', 'POST', `/campaigns/${id}/close`, { version: 1 })).toBe('409 campaign.stale');
  });

  it('write at the same moment: one wins', async () => {
    const { id } = await campaign();
    const answers = await Promise.all(
      (['head', 'chief'] as const).map((role) => call(role, 'PUT', `/campaigns/${id}`, { version: 1, changes: { title: role } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read(id)).version).toBe(2);
  });

  it('save nothing where nothing changed', async () => {
    // PostgreSQL hands the keys of a target back in an order of its own.
    const targets = [{ kind: 'text', channel: 'web', count: 3 }];
    const { id, title } = await campaign({ targets });
    expect(await ok('head', 'PUT', `/campaigns/${id}`, { version: 1, changes: { title, targets } })).toMatchObject({ version: 1 });
  });
});

describe('bad input', () => {
  const fine = { title: 'x', fromDay: '2026-11-01', toDay: '2026-11-30' };
  it.each([
    ['an end before the start', { fromDay: '2026-12-01' }, '422 campaign.period'],
    ['a target of nothing', { targets: [{ kind: 'text', count: 0 }] }, '422 campaign.target_zero'],
    [
      'two equal targets',
      {
        targets: [
          { channel: 'web', count: 1 },
          { channel: 'WEB', count: 2 },
        ],
      },
      '422 campaign.targets_equal',
    ],
    ['less than nothing', { targets: [{ count: -1 }] }, '400 request.invalid'],
    ['no day', { toDay: '2026-02-30' }, '400 request.invalid'],
    ['no title', { title: '   ' }, '400 request.invalid'],
    ['10,001 characters', { message: 'ă'.repeat(10_001) }, '400 request.invalid'],
    ['an unknown field', { owner: 1 }, '400 request.invalid'],
  ])('refuses %s', async (_what, wrong, code) => {
    const before = (await ok<Campaign[]>('head', 'GET', '/campaigns')).length;
    expect(await refused('head', 'POST', '/campaigns', { ...fine, ...wrong })).toBe(code);
    expect(await ok<Campaign[]>('head', 'GET', '/campaigns')).toHaveLength(before);
  });

  it('refuses a change that makes sense alone but not with what stands there', async () => {
    const { id } = await campaign();
    expect(await refused('head', 'PUT', `/campaigns/${id}`, { version: 1, changes: { toDay: day(-11) } })).toBe('422 campaign.period');
    expect((await read(id)).version).toBe(1);
  });

  it('keeps 10,000 characters and HTML as the text they are', async () => {
    const message = `<script>alert("x")</script> ${'ặ'.repeat(9_900)}`;
    const { id } = await campaign({ message, title: '<b>Đậm</b>' });
    expect(await read(id)).toMatchObject({ message, title: '<b>Đậm</b>' });
  });
});
