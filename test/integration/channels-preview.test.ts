import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdaptationView, Previewed } from '../../packages/channels/contracts';
import { outlet, until } from '../support/channels';
import { demoWithNetworks, parseTweet } from '../support/networks';

const STORY = 'api::story.story';
const CANARY = 'Canari-Kín-4417';
const LONG =
  'Từ 5 giờ sáng nay mưa lớn kéo dài trên toàn thành phố, nhiều tuyến đường ngập sâu 20–40 cm. Ngành giao thông công bố 12 điểm ngập và lộ trình thay thế của 9 tuyến xe buýt; học sinh các trường gần khu vực ngập được nghỉ buổi sáng. Người dân nên theo dõi cập nhật tại trang của thành phố.';

type Answer = {
  mapped: boolean;
  headline: string;
  version: number;
  status: string;
  timezone: string;
  embargo: string | null;
  channels: Previewed[];
};
type Outlet = Awaited<ReturnType<typeof outlet>>;
let desk: Outlet;
let app: Outlet['app'];
let admin: string;
let folder: string;

const preview = async (documentId: string, token = admin, uid = STORY, locale = 'vi') =>
  app.request<{ data: Answer }>('GET', `/channels/preview?uid=${uid}&documentId=${documentId}&locale=${locale}`, { token });
const shown = async (documentId: string): Promise<Answer> => {
  const answer = await preview(documentId);
  expect(answer.status, answer.text.slice(0, 400)).toBe(200);
  return answer.body.data;
};
const of = (answer: Answer, kind: string): Previewed => answer.channels.find((one) => one.destination.kind === kind) as Previewed;
const one = (documentId: string, destination: string, fields: Record<string, string>, token = admin) =>
  app.request<{ data: Previewed }>('POST', '/channels/preview', {
    token,
    body: { ref: { uid: STORY, documentId, locale: 'vi' }, destination, adapted: { fields, image: null } },
  });
const save = (documentId: string, destination: string, change: object, token = admin) =>
  app.request<{ data: AdaptationView }>('PUT', '/channels/adaptations', {
    token,
    body: { ref: { uid: STORY, documentId, locale: 'vi' }, destination, ...change },
  });
const counts = async (): Promise<number[]> => {
  const tables = ['channels_deliveries', 'channels_adaptations', 'channels_pages', 'channels_redirects', 'channels_scripts'];
  const found: number[] = [];
  for (const name of tables) found.push(Number((await app.strapi.db.connection(name).count({ n: '*' }))[0]?.n));
  return found;
};

beforeAll(async () => {
  folder = demoWithNetworks();
  desk = await outlet({ dist: folder });
  ({ app, admin } = desk);
  for (const [kind, name] of [
    ['test-short', 'X'],
    ['test-article', 'Zalo OA'],
    ['test-caption', 'Telegram'],
  ]) {
    const made = await app.request('POST', '/channels/destinations', { token: admin, body: { kind, name } });
    expect(made.status, made.text).toBe(200);
  }
});
afterAll(async () => {
  await desk?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the preview of a draft', () => {
  it('shows every destination, writes nothing and sends nothing', async () => {
    const id = await desk.draft({ title: 'Mưa lớn, 12 điểm ngập', dek: LONG });
    const before = await counts();
    const answer = await shown(id);
    expect(await counts()).toEqual(before);
    expect(desk.receiver.seen).toEqual([]);
    expect(answer).toMatchObject({
      mapped: true,
      headline: 'Mưa lớn, 12 điểm ngập',
      version: 0,
      status: 'draft',
      timezone: 'Asia/Ho_Chi_Minh',
    });
    expect(answer.channels.map(({ destination, on, left, next, state }) => [destination.kind, on, left, next, state])).toEqual(
      ['web', 'radio', 'webhook', 'test-short', 'test-article', 'test-caption'].map((kind) => [kind, true, null, 'publish', null]),
    );
    expect(of(answer, 'web').look).toMatchObject({
      title: 'Mưa lớn, 12 điểm ngập',
      link: expect.stringMatching(/\/read\/mua-lon-12-diem-ngap$/),
    });
    expect(of(answer, 'web').measures).toEqual([{ field: 'title', unit: 'characters', used: 21, limit: 70, cutAt: null }]);
    expect(of(answer, 'radio').measures[0]).toMatchObject({ unit: 'seconds', limit: null });
    expect(of(answer, 'radio').look?.title).toContain('Từ 5 giờ sáng nay');
    expect(of(answer, 'webhook').measures[0]).toMatchObject({ unit: 'bytes' });
  });

  it('counts as the network does, and marks where the limit falls', async () => {
    const id = await desk.draft({ title: 'Mưa lớn', dek: LONG });
    const short = of(await shown(id), 'test-short');
    const [post = ''] = short.look?.posts ?? [];
    const weighed = parseTweet(post);
    expect(short.measures[0]).toEqual({
      field: 'text',
      unit: 'weighted',
      used: weighed.weightedLength,
      limit: 280,
      cutAt: weighed.validRangeEnd + 1,
    });
    expect(weighed.weightedLength).toBeGreaterThan(280);
    expect(short.problems[0]?.level).toBe('error');
    expect(short.fields[0]).toMatchObject({ name: 'text', from: `Mưa lớn\n\n${LONG}` });
    const typed = await one(id, short.destination.id, { text: 'Ngắn thôi.' });
    expect(typed.body.data.problems).toEqual([]);
    expect(typed.body.data.look?.posts[0]).toContain('Ngắn thôi.');
    const way = short.suggestions.find(({ fields }) => fields.form === 'thread');
    const apart = await one(id, short.destination.id, way?.fields ?? {});
    expect(apart.body.data.problems).toEqual([]);
    expect(apart.body.data.look?.posts.length).toBeGreaterThan(1);
  });

  it('shows a channel that breaks as a problem of that channel alone', async () => {
    const id = await desk.draft({ title: 'NO-RENDER' });
    const answer = await shown(id);
    expect(of(answer, 'test-caption')).toMatchObject({ look: null, problems: [{ level: 'error' }] });
    expect(of(answer, 'test-caption').problems[0]?.say.en).toContain('the bot is asleep');
    expect(of(answer, 'test-short').problems).toEqual([]);
  });

  it.each([
    ['no headline and no body', { title: ' ', dek: '', body: [] }],
    ['right-to-left letters and emoji', { title: 'مطر غزير 🌧️👨‍👩‍👧‍👦', dek: 'שלום 🇻🇳' }],
    [
      'a body of a megabyte',
      { title: 'Dài', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Mưa lớn. '.repeat(100_000) }] }] },
    ],
  ])('stands with %s', async (_, data) => {
    const answer = await shown(await desk.draft(data));
    expect(answer.channels).toHaveLength(6);
    expect(JSON.stringify(answer).length).toBeLessThan(60_000);
  });

  it('says which destinations are left out, and why', async () => {
    const made = async (body: object) => {
      const answer = await app.request<{ data: { destination: { id: string } } }>('POST', '/channels/destinations', { token: admin, body });
      return answer.body.data.destination.id;
    };
    const ids = [
      await made({ kind: 'test-short', name: 'Mục khác', sections: ['the-thao'] }),
      await made({ kind: 'test-short', name: 'English', locales: ['en'] }),
      await made({ kind: 'test-short', name: 'Tắt', enabled: false }),
      await made({ kind: 'test-short', name: 'Khi cần', byDefault: false, approval: true }),
    ];
    const { channels } = await shown(await desk.draft({ title: 'Ai nhận tin này' }));
    const rows = ids.map((id) => channels.find((channel) => channel.destination.id === id));
    expect(rows.map((row) => [row?.on, row?.left, row?.next, row?.approval])).toEqual([
      [true, 'section', null, false],
      [true, 'locale', null, false],
      [true, 'off', null, false],
      [false, null, null, true],
    ]);
  });

  it('answers an unmapped type and a story not saved yet with nothing to show', async () => {
    expect((await preview('x', admin, 'api::section.section')).body.data).toMatchObject({ mapped: false, channels: [] });
    expect((await preview('')).body.data).toMatchObject({ mapped: true, channels: [] });
    expect((await preview('khongco')).status).toBe(404);
    expect((await one('khongco', 'x', {})).status).toBe(404);
  });

  it('says what publishing again would do, and what was changed since', async () => {
    const id = await desk.draft({ title: 'Ra rồi', dek: 'Ngắn.', cover: null });
    const off = of(await shown(id), 'test-article').destination.id;
    expect((await save(id, off, { version: 0, on: false })).status).toBe(200);
    await desk.publish(id);
    await desk.deliveries(id);
    const web = await until(async () => {
      const answer = await shown(id);
      return of(answer, 'web').state === 'delivered' && of(answer, 'test-short').state === 'delivered' && answer;
    }, 'delivered');
    expect(web).toMatchObject({ status: 'published', version: 1 });
    await desk.documents.update({ documentId: id, locale: 'vi', data: { title: 'Ra rồi, sửa lại' } });
    const again = await shown(id);
    expect(again.status).toBe('modified');
    expect(again.headline).toBe('Ra rồi, sửa lại');
    expect(of(again, 'web')).toMatchObject({ next: 'update', anew: false, operation: 'publish' });
    expect(of(again, 'web').look?.link).toMatch(/\/read\/ra-roi$/);
    // It cannot be changed there: what stands stays.
    expect(of(again, 'test-short')).toMatchObject({ next: null, anew: false, state: 'delivered' });
  });
});

describe('what an editor writes for one channel', () => {
  it('is kept, shown, and refused where somebody was quicker', async () => {
    const id = await desk.draft({ title: 'Ghép', dek: LONG });
    const { destination } = of(await shown(id), 'test-short');
    const first = await save(id, destination.id, { version: 0, fields: { text: 'Bản của tôi.' } });
    expect(first.body.data).toMatchObject({ version: 1, fields: { text: 'Bản của tôi.' } });
    const seen = of(await shown(id), 'test-short');
    expect(seen.adaptation?.version).toBe(1);
    expect(seen.look?.posts[0]).toContain('Bản của tôi.');
    const late = await save(id, destination.id, { version: 0, fields: { text: 'Bản kia.' } });
    expect(late.status).toBe(409);
    expect(of(await shown(id), 'test-short').adaptation?.fields.text).toBe('Bản của tôi.');
  });
});

describe('who may look', () => {
  const grants = (actions: string[], conditions: string[] = [], fields?: string[]) => [
    { action: 'plugin::channels.outbox' },
    { action: 'plugin::channels.adapt' },
    ...actions.map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: STORY,
      conditions,
      properties: { ...(fields ? { fields } : {}), locales: ['vi'] },
    })),
  ];
  const everything = ['title', 'dek', 'body', 'cover', 'slug', 'authors', 'section', 'tags', 'correction', 'embargoUntil'];

  it('is whoever may read that draft, nobody else', async () => {
    const id = await desk.draft({
      title: `Cấm đăng ${CANARY}`,
      dek: CANARY,
      embargoUntil: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const { destination } = of(await shown(id), 'test-short');
    const people = {
      'no right to stories': grants([]),
      'only stories of their own': grants(['read'], ['admin::is-creator'], everything),
      'no right to the body': grants(
        ['read'],
        [],
        everything.filter((name) => name !== 'body'),
      ),
      'only the outbox of nothing': [],
    };
    for (const [who, permissions] of Object.entries(people)) {
      const { token } = await app.addUser(admin, { email: `${who.replaceAll(' ', '-')}@hoitu.test`, firstname: who, permissions });
      for (const answer of [
        await preview(id, token),
        await one(id, destination.id, {}, token),
        await save(id, destination.id, { version: 0, on: false }, token),
      ]) {
        expect([403, 404], `${who}: ${answer.text.slice(0, 200)}`).toContain(answer.status);
        expect(answer.text).not.toContain(CANARY);
      }
    }
    const reader = await app.addUser(admin, { email: 'doc@hoitu.test', firstname: 'Đọc', permissions: grants(['read'], [], everything) });
    expect((await preview(id, reader.token)).text).toContain(CANARY);
    expect((await preview(id, '')).status).toBe(401);
    expect((await preview(id, reader.token, STORY, 'en')).status).toBe(404);
  });
});
