import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Commission, CommissionDetail, SheetShape, Work } from '../../packages/assignment-desk/contracts';
import { dayOf } from '../../packages/assignment-desk/domain/days';
import { readCsv } from '../support/csv';
import {
  act,
  app,
  as,
  call,
  cannot,
  closeDesk,
  desk,
  ids,
  make,
  ok,
  one,
  openDeskWith,
  ROLES,
  type Role,
  refused,
  tokens,
} from './support/desk';
import { hearing } from './support/hearing';
import { documents, paragraph, STORY, spineOf, until } from './support/newsroom';

beforeAll(() => openDeskWith({ plugins: ['newsroom', 'assignment-desk', 'channels'] }));
afterAll(closeDesk);

const day = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000).toISOString(), 'Asia/Ho_Chi_Minh');
const fine = () => ({
  title: 'Đời sống công nhân',
  client: 'Công ty Cảng Cửa Lương',
  contract: '41/2026/HĐ',
  fromDay: day(-10),
  toDay: day(10),
  quantities: [{ kind: 'text', count: 2 }],
});
const commission = (more: object = {}) => ok<Commission>('head', 'POST', '/commissions', { ...fine(), ...more });
const read = (id: string, role: Role = 'head') => ok<CommissionDetail>(role, 'GET', `/commissions/${id}`);
const sheetOf = (id: string, role: Role = 'head') => ok<SheetShape>(role, 'GET', `/commissions/${id}/sheet`);

async function publish(work: { id: string }, title: string): Promise<string> {
  const story = await documents(app).create({ data: { title, body: paragraph('Từ 6 giờ sáng.') }, locale: 'vi' });
  await act('reporter', work.id, { act: 'take' });
  await act('reporter', work.id, { act: 'file', stories: [{ uid: STORY, documentId: story.documentId, locale: 'vi' }] });
  await documents(app).publish({ documentId: story.documentId, locale: 'vi' });
  await until(async () => (await one(work.id)).state === 'published');
  return story.documentId;
}

describe('a commission', () => {
  it('has an acceptance sheet with every delivered piece, its public link, its day and its author', async () => {
    const { id } = await commission({
      quantities: [
        { kind: 'text', count: 2 },
        { kind: 'video', count: 1 },
      ],
    });
    const text = await make({ commission: id });
    const photo = await make({ commission: id, kind: 'photo' });
    await make({ commission: id, slugline: 'Chưa làm' });
    await publish(text, 'Nhà trọ "Bình Yên", tầng trệt');
    await publish(photo, 'Ảnh: bữa cơm ca đêm');
    const sheet = await until(async () => {
      const now = await sheetOf(id);
      return now.pieces.every((piece) => piece.stories[0]?.link) && now;
    });
    expect(sheet.quantities).toEqual([
      { kind: 'text', ordered: 2, delivered: 1 },
      { kind: 'video', ordered: 1, delivered: 0 },
      { kind: 'photo', ordered: 0, delivered: 1 },
    ]);
    expect(sheet.pieces).toMatchObject([
      {
        assignment: text.id,
        kind: 'text',
        stories: [{ headline: 'Nhà trọ "Bình Yên", tầng trệt', link: expect.stringContaining('/read/nha-tro-binh-yen') }],
        author: expect.stringContaining('reporter'),
        day: day(0),
        outside: false,
      },
      { assignment: photo.id, kind: 'photo' },
    ]);
    expect((await read(id)).progress).toMatchObject({ all: { planned: 1, underWay: 0, done: 2 }, share: 1 / 3 });
    // The link leads to what the public reads.
    const page = await fetch(new URL(new URL(sheet.pieces[0]?.stories[0]?.link ?? '').pathname, app.url));
    expect(page.status).toBe(200);
  });

  it('gives the sheet as CSV that reads back, with what would run held back', async () => {
    const { id } = await commission({ client: '=cmd|calc', title: 'Một, hai\nba' });
    await publish(await make({ commission: id }), '"Trích" một, hai');
    const answer = await app.request('GET', `/assignment-desk/commissions/${id}/sheet.csv?language=vi`, {
      token: tokens.head,
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('.csv');
    const bytes = new Uint8Array(
      await (
        await fetch(`${app.url}/assignment-desk/commissions/${id}/sheet.csv?language=vi`, {
          headers: { Authorization: `Bearer ${tokens.head}` },
        })
      ).arrayBuffer(),
    );
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = readCsv(new TextDecoder().decode(bytes));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([7]));
    expect(rows[1]?.[1]).toBe('Một, hai\nba');
    expect(rows[2]?.slice(0, 2)).toEqual(['Bên đặt hàng', "'=cmd|calc"]);
    expect(rows.at(-1)?.slice(0, 3)).toEqual(['1', '"Trích" một, hai', 'Chữ']);
    const english = await app.request('GET', `/assignment-desk/commissions/${id}/sheet.csv?language=en`, { token: tokens.head });
    expect(english.text).toContain('Acceptance sheet');
  });

  it('stays as it was signed, whatever becomes of the work', async () => {
    const { id } = await commission();
    const work = await make({ commission: id });
    const story = await publish(work, 'Bài đã nghiệm thu');
    const open = await make({ commission: id });
    await until(async () => (await sheetOf(id)).pieces[0]?.stories[0]?.link);
    const before = await sheetOf(id);
    expect(await refused('head', 'POST', `/commissions/${id}/accept`, { version: 1, day: day(0), pieces: 2 })).toBe(
      '409 commission.sheet_moved',
    );
    for (const wrong of [day(1), day(-11)])
      expect(await refused('head', 'POST', `/commissions/${id}/accept`, { version: 1, day: wrong, pieces: 1 })).toBe(
        '422 commission.accept_day',
      );
    const accepted = await ok<Commission>('head', 'POST', `/commissions/${id}/accept`, { version: 1, day: day(0), pieces: 1 });
    expect(accepted).toMatchObject({ state: 'accepted', acceptedOn: day(0), version: 2 });

    await documents(app).unpublish({ documentId: story, locale: 'vi' });
    await act('head', work.id, { act: 'follow_up' });
    expect((await read(id)).progress).toMatchObject({ all: { done: 1 }, share: 0.5 });
    expect(await sheetOf(id)).toEqual({ ...before, state: 'accepted', acceptedOn: day(0), version: 2 });

    for (const [method, path, body] of [
      ['PUT', '', { version: 2, changes: { client: 'Khác' } }],
      ['POST', '/reopen', { version: 2 }],
      ['POST', '/close', { version: 2 }],
      ['POST', '/accept', { version: 2, day: day(0), pieces: 1 }],
    ] as const)
      expect(await refused('head', method, `/commissions/${id}${path}`, body)).toBe('409 commission.accepted');
    expect(await refused('head', 'POST', '/assignments', { slugline: 'x', desk: desk.id, commission: id })).toBe('409 commission.accepted');
    await ok('head', 'PUT', `/assignments/${open.id}`, { version: 1, changes: { commission: null } });
  });

  it('marks what was withdrawn since, and what came outside its days', async () => {
    const { id } = await commission({ fromDay: day(-10), toDay: day(-1) });
    const story = await publish(await make({ commission: id, slugline: 'Bài bị gỡ' }), 'Bài bị gỡ');
    expect((await sheetOf(id)).pieces).toMatchObject([{ outside: true }]);
    await documents(app).unpublish({ documentId: story, locale: 'vi' });
    expect((await sheetOf(id)).pieces).toMatchObject([{ stories: [], slugline: 'Bài bị gỡ' }]);
  });

  it('takes no more work once it is closed', async () => {
    const { id } = await commission();
    const outside = await make();
    await ok('head', 'POST', `/commissions/${id}/close`, { version: 1 });
    expect(await refused('head', 'POST', '/assignments', { slugline: 'x', desk: desk.id, commission: id })).toBe('409 commission.closed');
    expect(await refused('head', 'PUT', `/assignments/${outside.id}`, { version: 1, changes: { commission: id } })).toBe(
      '409 commission.closed',
    );
    expect(await refused('head', 'PUT', `/commissions/${id}`, { version: 2, changes: { title: 'y' } })).toBe('409 commission.shut');
    await ok('head', 'POST', `/commissions/${id}/reopen`, { version: 2 });
    await ok('head', 'PUT', `/assignments/${outside.id}`, { version: 1, changes: { commission: id } });
  });

  it('takes no work back that was cancelled, and is not named to who may not know it', async () => {
    const { id } = await commission({ title: 'Đơn kín 8842' });
    const off = await make({ commission: id });
    await act('head', off.id, { act: 'cancel', note: 'Hoãn' });
    await ok('head', 'POST', `/commissions/${id}/close`, { version: 1 });
    expect(await cannot('head', off.id, { act: 'reopen' })).toBe('409 commission.closed');

    const rights = app.strapi.db.query('admin::permission');
    const order = { action: 'plugin::assignment-desk.order', role: { users: { id: Number(ids.head) } } };
    const held = await rights.findOne({ where: order });
    await rights.update({ where: { id: held.id }, data: { action: 'plugin::assignment-desk.read' } });
    const answer = await call('head', 'POST', `/assignments/${off.id}/act`, { version: 2, act: 'reopen' });
    await rights.update({ where: { id: held.id }, data: { action: order.action } });
    expect([answer.status, answer.body.error?.details.code]).toEqual([409, 'commission.over']);
    expect(answer.text).not.toMatch(/8842|Cửa Lương|41\/2026/);

    await ok('head', 'POST', `/commissions/${id}/reopen`, { version: 2 });
    expect(await act('head', off.id, { act: 'reopen' })).toMatchObject({ state: 'planned', commission: id });
  });

  it('is found by client and contract, without accents', async () => {
    const made = await commission({ client: 'Sở Du lịch', contract: '99/HĐ-SDL' });
    for (const q of ['so du lich', '99/hd'])
      expect((await ok<Commission[]>('head', 'GET', `/commissions?q=${encodeURIComponent(q)}`)).map(({ id }) => id)).toEqual([made.id]);
  });
});

describe('who may', () => {
  it('see commissions: those with the right, and nobody else by any way', async () => {
    const secret = 'Đơn hàng kín 7316';
    const { id } = await commission({ title: secret, client: 'Khách hàng kín' });
    const work = await make({ commission: id, slugline: 'Việc thường' });
    const routes: [string, string, object?][] = [
      ['GET', '/commissions'],
      ['GET', `/commissions/${id}`],
      ['GET', `/commissions/${id}/sheet`],
      ['GET', `/commissions/${id}/sheet.csv`],
      ['POST', '/commissions', fine()],
      ['PUT', `/commissions/${id}`, { version: 1, changes: {} }],
      ['POST', `/commissions/${id}/close`, { version: 1 }],
      ['POST', `/commissions/${id}/reopen`, { version: 1 }],
      ['POST', `/commissions/${id}/accept`, { version: 1, day: day(0), pieces: 0 }],
    ];
    for (const role of ROLES.filter((one) => !['head', 'chief'].includes(one)))
      for (const [method, path, body] of routes)
        expect((await call(role, method, path, body)).status, `${role} ${method} ${path}`).toBe(403);
    for (const [method, path, body] of routes) expect((await call(null, method, path, body)).status).toBe(401);

    // The card carries the id and no more, and no search finds the title.
    const detail = await call<Work>('reporter', 'GET', `/assignments/${work.id}`);
    expect(detail.body.data.commission).toBe(id);
    for (const path of [`/assignments/${work.id}`, '/board', '/my-work', `/board?q=${encodeURIComponent(secret)}`])
      expect((await call('reporter', 'GET', path)).text).not.toMatch(/7316|Khách hàng kín/);
  });

  it('tie work to one: an editor without the right may not, and learns nothing from being refused', async () => {
    const { id } = await commission({ title: 'Tên kín 4402' });
    await ok('head', 'POST', `/commissions/${id}/close`, { version: 1 });
    const work = await make();
    for (const wanted of [id, 'none']) {
      const answer = await call('editor', 'PUT', `/assignments/${work.id}`, { version: 1, changes: { commission: wanted } });
      expect([answer.status, answer.body.error?.details.code]).toEqual([403, 'commission.may_not']);
      expect(answer.text).not.toContain('4402');
    }
    await ok('head', 'POST', `/commissions/${id}/reopen`, { version: 2 });
    const tied = await make({ commission: id });
    expect(await refused('editor', 'PUT', `/assignments/${tied.id}`, { version: 1, changes: { commission: null } })).toBe(
      '403 commission.may_not',
    );
    // Everything else of it the editor changes as before.
    await ok('editor', 'PUT', `/assignments/${tied.id}`, { version: 1, changes: { place: 'Cảng' } });
    const service = app.strapi.plugin('assignment-desk').service('assignments');
    await expect(service.change(tied.id, { commission: null }, as('editor'))).rejects.toMatchObject({ code: 'commission.may_not' });
  });

  it('read the desk’s own words on the sheet: only who may see the work', async () => {
    const admin = await app.login('admin@hoitu.test', 'Hoitu-test-2026');
    const { token } = await app.addUser(admin, {
      email: 'ketoan@hoitu.test',
      firstname: 'Kế toán',
      permissions: ['read', 'order'].map((name) => ({ action: `plugin::assignment-desk.${name}` })),
    });
    const { id } = await commission();
    const work = await make({ commission: id, slugline: 'Mật danh 5521', closed: true });
    await act('head', work.id, { act: 'offer', to: ids.reporter });
    const story = await documents(app).create({ data: { title: 'Tít đã đăng', body: paragraph('Một.') }, locale: 'vi' });
    await act('reporter', work.id, { act: 'accept' });
    await act('reporter', work.id, { act: 'file', stories: [{ uid: STORY, documentId: story.documentId, locale: 'vi' }] });
    await documents(app).publish({ documentId: story.documentId, locale: 'vi' });
    await until(async () => (await one(work.id)).state === 'published');

    const seen = await app.request<{ data: SheetShape }>('GET', `/assignment-desk/commissions/${id}/sheet`, { token });
    expect(seen.body.data.pieces).toMatchObject([
      { assignment: null, slugline: null, author: null, stories: [{ headline: 'Tít đã đăng' }] },
    ]);
    expect(seen.text).not.toMatch(/5521|reporter/);
    const detail = await app.request<{ data: CommissionDetail }>('GET', `/assignment-desk/commissions/${id}`, { token });
    expect(detail.body.data).toMatchObject({ work: [], others: 1, progress: { all: { done: 1 } } });

    await documents(app).unpublish({ documentId: story.documentId, locale: 'vi' });
    const file = await app.request('GET', `/assignment-desk/commissions/${id}/sheet.csv`, { token });
    expect(file.text).toContain('(bạn không được xem)');
    expect(file.text).not.toContain('5521');
    expect((await sheetOf(id)).pieces).toMatchObject([{ slugline: 'Mật danh 5521', assignment: work.id }]);
  });

  it('hear of it on open pages: not a reporter', async () => {
    const { id } = await commission({ title: 'Không ai nghe 8830' });
    const open = [await hearing(app, tokens.reporter), await hearing(app, tokens.head)] as const;
    await ok('head', 'PUT', `/commissions/${id}`, { version: 1, changes: { client: 'Khác' } });
    await make({ slugline: 'Việc sau cùng 8831' });
    const [reporter, head] = await Promise.all(open.map((one) => one.until('Việc sau cùng 8831')));
    expect(head).toContain('8830');
    expect(reporter).not.toContain('8830');
  });
});

describe('two people at once', () => {
  it('are told who changed what, and an accepted sheet is signed once', async () => {
    const { id } = await commission();
    await ok('chief', 'PUT', `/commissions/${id}`, { version: 1, changes: { contract: '42/2026' } });
    const late = await call('head', 'PUT', `/commissions/${id}`, { version: 1, changes: { notes: 'Ghi chú của tôi' } });
    expect([late.status, late.body.error?.details.say.vi]).toEqual([409, 'chief vừa thay đổi: số hợp đồng. Hãy tải lại rồi làm tiếp.']);
    const answers = await Promise.all(
      (['head', 'chief'] as const).map((role) => call(role, 'POST', `/commissions/${id}/accept`, { version: 2, day: day(0), pieces: 0 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await spineOf(app).events.history(`commission:${id}`)).length).toBe(3);
  });
});

describe('bad input', () => {
  it.each([
    ['an end before the start', { fromDay: '2026-12-01', toDay: '2026-11-01' }, '422 commission.period'],
    ['an order of nothing', { quantities: [] }, '422 commission.no_quantity'],
    ['a line of nothing', { quantities: [{ kind: 'text', count: 0 }] }, '422 commission.no_quantity'],
    [
      'two equal lines',
      {
        quantities: [
          { kind: 'text', count: 1 },
          { kind: 'text', count: 2 },
        ],
      },
      '422 commission.quantities_equal',
    ],
    ['no client', { client: ' ' }, '400 request.invalid'],
    ['10,001 characters', { notes: 'x'.repeat(10_001) }, '400 request.invalid'],
    ['an unknown kind', { quantities: [{ kind: 'poem', count: 1 }] }, '400 request.invalid'],
  ])('refuses %s', async (_what, wrong, code) => {
    expect(await refused('head', 'POST', '/commissions', { ...fine(), ...wrong })).toBe(code);
  });
});
