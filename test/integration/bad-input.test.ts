import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { days, weekly } from '../support/briefing';
import { documents, paragraph, STORY, until } from './support/newsroom';

/** What a person can send wrongly: a clear sentence in both languages, and nothing lost. */

type Told = { code: string; params: Record<string, unknown>; say: { en: string; vi: string } };
type Answer = { data: Record<string, never> & { id: string; version: number }; error?: { details: Told } };

let app: Booted;
let admin: string;
let other: string;
let desk: string;

const send = (method: string, address: string, body?: unknown, token = admin) =>
  app.request<Answer>(method, address, { token, ...(body === undefined ? {} : { body }) });
async function ok(method: string, address: string, body?: unknown, token = admin): Promise<Answer['data']> {
  const answer = await send(method, address, body, token);
  expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(300);
  return answer.body.data;
}
async function refused(method: string, address: string, body?: unknown, token = admin): Promise<{ status: number } & Told> {
  const answer = await send(method, address, body, token);
  expect(answer.body?.error?.details?.say?.vi, `${answer.status} ${answer.text.slice(0, 300)}`).toBeTruthy();
  return { status: answer.status, ...(answer.body.error?.details as Told) };
}
/** Past every schema: the bytes as they are. */
const raw = (body: string) =>
  fetch(`${app.url}/assignment-desk/desks`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${admin}` },
    body,
  });

const assignment = (more: object = {}) => ok('POST', '/assignment-desk/assignments', { slugline: 'Mưa lớn', desk, ...more });
const script = async (): Promise<Answer['data']> => {
  const { scripts } = (await ok('GET', '/channels/scripts')) as unknown as { scripts: Answer['data'][] };
  return scripts[0] as Answer['data'];
};
const publish = async (data: object): Promise<string> => {
  const { documentId } = await documents(app).create({ data: { body: paragraph('Nội dung'), ...data }, locale: 'vi' });
  await documents(app).publish({ documentId, locale: 'vi' });
  return documentId;
};
const feed = async (): Promise<string> => (await app.request('GET', '/api/channels/feeds/rss.xml')).text;

beforeAll(async () => {
  app = await boot();
  admin = await app.registerAdmin();
  const roles = (await app.strapi.db.query('admin::role').findMany({ where: { code: 'strapi-super-admin' } })) as { id: number }[];
  const made = await app.addUser(admin, { email: 'hai@hoitu.test', firstname: 'Nguyễn Thu Hà', permissions: [] });
  await app.request('PUT', `/admin/users/${made.id}`, { token: admin, body: { roles: roles.map(({ id }) => id) } });
  other = made.token;
  desk = (await ok('POST', '/assignment-desk/desks', { name: 'Thời sự' })).id;
  await publish({ title: 'Nước sông lên nhanh' });
  await until(async () => (await script()) !== undefined);
});
afterAll(() => app?.stop());

describe('a field that is too long', () => {
  const of = (most: number) => ['ế'.repeat(most + 1), 'ế'.repeat(most)] as const;
  it.each<[string, string, string, number, () => Promise<object> | object]>([
    ['POST', '/assignment-desk/assignments', 'slugline', 200, () => ({ desk })],
    ['POST', '/assignment-desk/assignments', 'place', 200, () => ({ slugline: 'Chỗ', desk })],
    ['POST', '/assignment-desk/desks', 'name', 80, () => ({})],
    ['POST', '/assignment-desk/desks', 'section', 120, () => ({ name: `Ban ${Math.random()}` })],
    ['POST', '/channels/destinations', 'name', 120, () => ({ kind: 'webhook', settings: { url: 'https://bao.example/hook' } })],
    ['POST', '/press-briefing/series', 'title', 200, () => weekly],
    ['POST', '/press-briefing/series', 'room', 200, () => weekly],
    ['POST', '/press-briefing/series', 'chair', 200, () => weekly],
    ['POST', '/press-briefing/holidays', 'name', 200, () => ({ date: '2031-05-06', kind: 'public' })],
  ])('%s %s: %s holds %i characters, one more is refused', async (method, address, field, most, base) => {
    const [longer, longest] = of(most);
    const given = await base();
    const no = await refused(method, address, { ...given, [field]: longer });
    expect(no).toMatchObject({ status: 400, code: 'request.invalid' });
    expect([no.say.en, no.say.vi]).toEqual([
      `This cannot be read: body.${field} – at most ${most} characters`,
      `Không đọc được dữ liệu gửi lên: body.${field} – tối đa ${most} ký tự`,
    ]);
    await ok(method, address, { ...given, [field]: longest });
  });

  it('holds of a script too', async () => {
    const { id, version } = await script();
    const no = await refused('PUT', `/channels/scripts/${id}`, { version, slugline: 'x'.repeat(61) });
    expect(no.say.vi).toContain('tối đa 60 ký tự');
    expect((await script()).version).toBe(version);
  });
});

describe('a stale version', () => {
  /** Somebody else is quicker; the answer names who, and what. */
  async function second(method: string, address: string, version: number, theirs: object, mine: object): Promise<Told> {
    await ok(method, address, { version, ...theirs }, other);
    const { status, ...told } = await refused(method, address, { version, ...mine });
    expect(status).toBe(409);
    expect(told.say.en).toContain('Nguyễn Thu Hà');
    expect(told.say.vi).toContain('Nguyễn Thu Hà');
    return told;
  }

  it('of an assignment', async () => {
    const { id, version } = await assignment();
    const told = await second(
      'PUT',
      `/assignment-desk/assignments/${id}`,
      version,
      { changes: { slugline: 'Mưa rất lớn' } },
      { changes: { place: 'Huế' } },
    );
    expect(told.params).toMatchObject({ fields: ['slugline'] });
  });
  it('of a script', async () => {
    const { id, version } = await script();
    const told = await second('PUT', `/channels/scripts/${id}`, version, { cue: 'Lời dẫn của người khác' }, { cue: 'Lời dẫn của tôi' });
    expect(told.say).toEqual({ en: expect.stringContaining('intro'), vi: expect.stringContaining('lời dẫn') });
    expect(JSON.stringify(await ok('GET', `/channels/scripts/${id}`))).toContain('Lời dẫn của người khác');
  });
  it('of a destination', async () => {
    const { destination } = (await ok('POST', '/channels/destinations', {
      kind: 'webhook',
      name: 'Báo bạn',
      settings: { url: 'https://bao.example/hook' },
    })) as unknown as { destination: Answer['data'] };
    const told = await second(
      'PUT',
      `/channels/destinations/${destination.id}`,
      destination.version,
      { name: 'Báo của bạn' },
      { name: 'Bạn', enabled: true },
    );
    expect(told.say).toEqual({ en: expect.stringContaining('name'), vi: expect.stringContaining('tên') });
  });
  it('of a series', async () => {
    const { id, version } = await ok('POST', '/press-briefing/series', weekly);
    const told = await second(
      'PUT',
      `/press-briefing/series/${id}`,
      version,
      { ...weekly, room: 'Phòng 2' },
      { ...weekly, room: 'Phòng 3' },
    );
    expect(told.say).toEqual({ en: expect.stringContaining('room'), vi: expect.stringContaining('phòng') });
  });
});

describe('a story type that is none of ours', () => {
  const ref = (uid: string) => ({ uid, documentId: 'x', locale: 'vi' });
  it.each(['api::nope.nope', 'plugin::newsroom.job', 'admin::user', '__proto__'])('%s', async (uid) => {
    for (const answer of [
      await refused('GET', `/newsroom/stories/state?uid=${uid}&documentId=x`),
      await refused('POST', '/newsroom/stories/schedule', { ...ref(uid), at: days(1) }),
      await refused('POST', '/newsroom/stories/unschedule', ref(uid)),
    ])
      expect([answer.status, answer.code, answer.say.vi.includes(uid)]).toEqual([404, 'story.unmapped', true]);
    const { id, version } = await assignment();
    expect(await refused('POST', `/assignment-desk/assignments/${id}/story`, { version, uid })).toMatchObject({ code: expect.any(String) });
  });
});

describe('odd text', () => {
  it('is kept composed, without what nobody can see, and found again', async () => {
    const slugline = `  ${'Đà Nẵng ngập sâu'.normalize('NFD')}\u0000\u0007\ud800  `;
    const { id } = await assignment({ slugline });
    expect(await ok('GET', `/assignment-desk/assignments/${id}`)).toMatchObject({ slugline: 'Đà Nẵng ngập sâu' });
    const board = await app.request('GET', `/assignment-desk/board?q=${encodeURIComponent('da nang ngap\u0000')}`, { token: admin });
    expect(board.text).toContain(id);
  });

  it('is text in a comment, whatever it looks like', async () => {
    const { id } = await assignment();
    const text = '<script>alert(1)</script> & "ngoặc"\r\nxuống dòng';
    await ok('POST', `/assignment-desk/assignments/${id}/comments`, { text });
    expect((await ok('GET', `/assignment-desk/assignments/${id}`)) as object).toMatchObject({
      comments: [{ text: text.replace('\r', '') }],
    });
  });

  it('in a headline spoils no page and no feed', async () => {
    const title = `Tít <b>đậm</b> & "lạ" \u0001\u001b${'\ud83d'} ${'ngập'.normalize('NFD')}`;
    const body = { title, body: paragraph('Nội dung\u0002') };
    const made = await app.request<{ data: { documentId: string } }>('POST', `/content-manager/collection-types/${STORY}?locale=vi`, {
      token: admin,
      body,
    });
    await ok('POST', `/content-manager/collection-types/${STORY}/${made.body.data.documentId}/actions/publish?locale=vi`, {});
    await until(async () => (await feed()).includes('Tít <b>đậm</b>'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(await feed()).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    const link = /<link>([^<]*\/read\/tit-[^<]*)<\/link>/.exec(await feed())?.[1] as string;
    const page = await app.request('GET', new URL(link).pathname);
    expect([page.status, page.text.includes('<b>đậm</b>')]).toEqual([200, false]);
  });

  it.each(['%00', '%ED%A0%80', '%C0%AF'])('in an address answers a sentence or nothing, never an error of ours: %s', async (odd) => {
    for (const address of [
      `/assignment-desk/assignments/a${odd}`,
      `/newsroom/stories/state?uid=${STORY}&documentId=a${odd}`,
      `/channels/deliveries?search=a${odd}`,
      `/channels/scripts/a${odd}`,
      `/press-briefing/series/a${odd}`,
      `/read/a${odd}`,
      `/read/muc/a${odd}`,
      `/read?locale=a${odd}`,
      `/api/channels/feeds/rss.xml?section=a${odd}`,
    ])
      expect((await app.request('GET', address, { token: admin })).status, address).toBeLessThan(500);
  });
});

describe('a body that is none', () => {
  it.each<[string, string, number]>([
    ['half a JSON', '{"name": "Thời', 400],
    ['a list', '[1, 2]', 400],
    ['too large', JSON.stringify({ name: 'x'.repeat(2_000_000) }), 413],
    ['nested without end', `{"members":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400],
    ['a prototype', '{"__proto__": {"admin": true}, "name": "Ban lạ"}', 400],
  ])('%s', async (_, body, status) => {
    const before = await app.strapi.db.query('plugin::assignment-desk.desk' as never).count({});
    expect((await raw(body)).status).toBe(status);
    expect(await app.strapi.db.query('plugin::assignment-desk.desk' as never).count({})).toBe(before);
  });
});

describe('a broken picture', () => {
  async function picture(bytes: string | null): Promise<number> {
    const file = path.join(app.data, 'anh.png');
    fs.writeFileSync(file, bytes ?? 'x');
    if (bytes === null) {
      const row = {
        name: 'gone.png',
        hash: `gone_${Math.random()}`,
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/uploads/gone.png',
        provider: 'local',
      };
      return (await app.strapi.db.query('plugin::upload.file').create({ data: row })).id as number;
    }
    const [made] = (await app.strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: {} },
        files: { filepath: file, originalFilename: 'anh.png', mimetype: 'image/png', size: bytes.length },
      })) as { id: number }[];
    return (made as { id: number }).id;
  }
  it.each<[string, string | null]>([
    ['whose file is gone', null],
    ['that is cut off', '\u0089PNG\r\n'],
  ])('%s does not keep a story from its readers', async (what, bytes) => {
    const title = `Ảnh hỏng ${what}`;
    await publish({ title, cover: await picture(bytes) });
    await until(async () => (await feed()).includes(title));
    const link = /<link>([^<]*\/read\/anh-hong[^<]*)<\/link>/.exec(await feed())?.[1] as string;
    expect((await app.request('GET', new URL(link).pathname)).status).toBe(200);
  });
});
