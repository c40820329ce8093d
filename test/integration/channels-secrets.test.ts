import fs from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adaptationEndpoints,
  calendarEndpoints,
  destinationEndpoints,
  outboxEndpoints,
  previewEndpoints,
  recallEndpoints,
  scriptEndpoints,
} from '../../packages/channels/contracts';
import type { TokensService } from '../../packages/channels/server/src/services/tokens';
import { type Booted, boot } from '../support/boot';
import { listen, outlet, type Receiver, until } from '../support/channels';
import { freshDataDir } from '../support/environment.mjs';
import { superAdmin } from '../support/http';
import { documents, HOUR, inMs, paragraph } from './support/newsroom';

/* What must not come out of the channels: secrets of destinations, and words of stories that are not public. */
const STORY = 'api::story.story';
const tables = [
  adaptationEndpoints,
  calendarEndpoints,
  destinationEndpoints,
  outboxEndpoints,
  previewEndpoints,
  recallEndpoints,
  scriptEndpoints,
];
const reading = tables
  .flatMap((table) => Object.values(table as Record<string, { method: string; path: string }>))
  .filter(({ method }) => method === 'GET');

const ROW_OF: Record<string, string> = { '/deliveries/:id': 'delivery', '/recalls/:id': 'recall', '/scripts/:id': 'script' };
/** Every admin route that reads, about one story where it asks for one, about every row where it asks for one by its id. */
async function lookEverywhere(app: Booted, token: string, documentId: string): Promise<{ at: string; status: number; text: string }[]> {
  const ref = `uid=${STORY}&documentId=${documentId}&locale=vi`;
  const asked: Record<string, string> = {
    '/preview': ref,
    '/deliveries/of-story': ref,
    '/calendar': `from=${encodeURIComponent(inMs(-48 * HOUR))}&to=${encodeURIComponent(inMs(240 * HOUR))}`,
  };
  const seen: { at: string; status: number; text: string }[] = [];
  for (const { path } of reading) {
    const table = ROW_OF[path];
    expect([path, path.includes(':') ? Boolean(table) : true]).toEqual([path, true]);
    const rows = table
      ? ((await app.strapi.db.query(`plugin::channels.${table}` as never).findMany({ limit: 20 } as never)) as { documentId: string }[])
      : [{ documentId: '' }];
    for (const row of rows) {
      const at = `/channels${path.replace(':id', row.documentId)}${asked[path] ? `?${asked[path]}` : ''}`;
      const { status, text } = await app.request('GET', at, { token });
      seen.push({ at, status, text });
    }
  }
  return seen;
}

describe('app keys that are rotated', () => {
  const PREFIX = 'bí-mật-canari';
  let receiver: Receiver;
  let data: string;
  let secret: string;
  let hook: string;
  let other: string;
  let app: Booted;
  let admin: string;

  async function begin(keys: string, first = false): Promise<void> {
    app = await boot({ plugins: ['newsroom', 'channels'], data, env: { APP_KEYS: keys } });
    const config = app.strapi.config.get('plugin::channels') as { outbound: object };
    app.strapi.config.set('plugin::channels', { ...config, outbound: { ...config.outbound, allow: [new URL(receiver.url).host] } });
    admin = first ? await app.registerAdmin() : await app.login(superAdmin.email, superAdmin.password);
  }
  const sealed = async (id: string): Promise<string> =>
    (
      (await app.strapi.db.query('plugin::channels.destination' as never).findOne({ where: { documentId: id } } as never)) as {
        secrets: string;
      }
    ).secrets;
  const sealedTokens = async (): Promise<string> =>
    (
      (await app.strapi.db.query('plugin::channels.token' as never).findOne({ where: { destination: hook } } as never)) as {
        sealed: string;
      }
    ).sealed;
  const test = (id: string) =>
    app.request<{ data: { ok: boolean } }>('POST', `/channels/destinations/${id}/test`, { token: admin, body: {} });
  const tokens = () =>
    (app.strapi.plugin('channels').service('tokens') as unknown as TokensService).get({ destination: hook, print: 'p' }, async () => ({
      ok: false,
      outcome: { kind: 'rejected', why: 'asked anew' },
    }));
  async function works(): Promise<void> {
    const before = receiver.seen.length;
    expect((await test(hook)).body.data).toMatchObject({ ok: true });
    const came = receiver.seen[before];
    new Webhook(secret).verify(came?.body ?? '', came?.headers as Record<string, string>);
    expect(await tokens()).toMatchObject({ ok: true, tokens: { access: `${PREFIX}-access` } });
  }

  beforeAll(async () => {
    receiver = await listen();
    data = freshDataDir();
  });
  afterAll(async () => {
    await app?.stop();
    await receiver?.close();
    fs.rmSync(data, { recursive: true, force: true });
  });

  it('seal anew at boot, so that the older one can be dropped and everything still works', async () => {
    await begin('khoá-a', true);
    const make = async (name: string) =>
      (
        await app.request<{ data: { destination: { id: string }; shownOnce: { secret: string } } }>('POST', '/channels/destinations', {
          token: admin,
          body: { kind: 'webhook', name, settings: { url: `${receiver.url}/hook` } },
        })
      ).body.data;
    const [one, two] = [await make('Một'), await make('Hai')];
    hook = one.destination.id;
    other = two.destination.id;
    secret = one.shownOnce.secret;
    const service = app.strapi.plugin('channels').service('tokens') as unknown as TokensService;
    const got = await service.get({ destination: hook, print: 'p' }, async () => ({
      ok: true,
      tokens: { access: `${PREFIX}-access`, refresh: `${PREFIX}-refresh`, expiresAt: null },
    }));
    expect(got.ok).toBe(true);
    await works();
    const [byA, tokensByA] = [await sealed(hook), await sealedTokens()];
    await app.stop();

    await begin('khoá-b,khoá-a');
    await works();
    const [byB, tokensByB] = [await sealed(hook), await sealedTokens()];
    expect([byB.split('.')[0] === byA.split('.')[0], tokensByB.split('.')[0] === tokensByA.split('.')[0]]).toEqual([false, false]);
    await app.stop();

    await begin('khoá-b');
    await works();
    expect([await sealed(hook), await sealedTokens()]).toEqual([byB, tokensByB]);
  }, 120_000);

  it('do not open what was copied from another destination, nor what was changed by one letter', async () => {
    const rows = app.strapi.db.query('plugin::channels.destination' as never);
    const put = (id: string, secrets: string) => rows.updateMany({ where: { documentId: id }, data: { secrets } } as never);
    const [mine, its] = [await sealed(hook), await sealed(other)];
    const count = receiver.seen.length;
    const [kid, iv, tag, text = ''] = its.split('.');
    for (const bad of [
      mine,
      [kid, iv, tag, `${text[0] === 'A' ? 'B' : 'A'}${text.slice(1)}`].join('.'),
      'x',
      '...',
      `${its}.x`.replace(kid as string, 'ffffffff'),
    ]) {
      await put(other, bad);
      const answer = await app.request<{ error: { details: { code: string } } }>('POST', `/channels/destinations/${other}/test`, {
        token: admin,
        body: {},
      });
      expect([bad.slice(0, 20), answer.status < 500 || answer.body.error.details?.code === 'destination.sealed']).toEqual([
        bad.slice(0, 20),
        true,
      ]);
      expect((await app.request('GET', '/channels/destinations', { token: admin })).status).toBe(200);
    }
    expect(receiver.seen).toHaveLength(count);
    await put(other, its);
    expect((await test(other)).body.data).toMatchObject({ ok: true });
  });

  it('and their secrets are in no answer of any route that reads, nor is a sealed text', async () => {
    const made = await app.request<{ data: { destination: { id: string } } }>('POST', '/channels/destinations', {
      token: admin,
      body: {
        kind: 'telegram',
        name: 'Kênh',
        settings: { chat: '@kenhthu' },
        secrets: { token: '123456789:AAcanary-canary-canary-canary-cana' },
      },
    });
    expect(made.status, made.text).toBe(200);
    const id = (await documents(app).create({ locale: 'vi', data: { title: 'Tin', body: paragraph('x') } })).documentId;
    await documents(app).publish({ documentId: id, locale: 'vi' });
    await until(async () => receiver.seen.some(({ body }) => body.includes(id)), 'the delivery');
    const words = [secret, secret.replace('whsec_', ''), PREFIX, 'AAcanary', await sealed(hook), await sealed(other), await sealedTokens()];
    const seen = await lookEverywhere(app, admin, id);
    expect(seen.filter(({ status }) => status !== 200)).toEqual([]);
    expect(seen.filter(({ text }) => words.some((word) => text.includes(word))).map(({ at }) => at)).toEqual([]);
    // Strapi lets a super admin read hidden types in the Content Manager too: sealed they stay there.
    for (const uid of ['destination', 'token']) {
      const { text } = await app.request('GET', `/content-manager/collection-types/plugin::channels.${uid}`, { token: admin });
      expect(words.slice(0, 4).filter((word) => text.includes(word))).toEqual([]);
      for (const at of [`/api/${uid}s`, `/api/channels/${uid}s`]) expect([at, (await app.request('GET', at)).status]).toEqual([at, 404]);
    }
  });
});

describe('words of stories that are not public', () => {
  const WORDS = { draft: 'canarinhap7301', embargoed: 'canarihen7302', changed: 'canarisua7303' };
  const words = Object.values(WORDS);
  const logged: string[] = [];
  let desk: Awaited<ReturnType<typeof outlet>>;
  let app: Booted;
  const ids: Record<string, string> = {};
  let stranger: string;
  let live: { read(): string; close(): void };

  /** All but the lines that name what was asked for: the words stand in addresses of this test. */
  function listenToLog(): void {
    const { log } = app.strapi as unknown as { log: Record<string, (...said: unknown[]) => unknown> };
    for (const level of ['error', 'warn', 'info', 'debug', 'verbose']) {
      const say = log[level]?.bind(log);
      if (say)
        log[level] = (...said: unknown[]) => {
          logged.push(said.map((one) => (one instanceof Error ? `${one.message} ${one.stack}` : JSON.stringify(one))).join(' '));
          return say(...said);
        };
    }
  }
  async function listenLive(token: string) {
    const stop = new AbortController();
    const response = await fetch(`${app.url}/newsroom/live?after=0`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: stop.signal,
    });
    let text = '';
    void (async () => {
      const decoder = new TextDecoder();
      for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) text += decoder.decode(part, { stream: true });
    })().catch(() => undefined);
    return { read: () => text, close: () => stop.abort() };
  }
  const full = (word: string) => ({
    title: `Tít ${word}`,
    dek: `Dẫn ${word}`,
    body: paragraph(`Thân ${word}`),
    correction: `Đính chính ${word}`,
  });
  const leaks = (text: string): string[] => words.filter((word) => text.includes(word));

  beforeAll(async () => {
    desk = await outlet();
    app = desk.app;
    listenToLog();
    const permissions = ['outbox', 'resolve', 'adapt', 'approve', 'recall', 'destinations', 'scripts'].map((action) => ({
      action: `plugin::channels.${action}`,
    }));
    stranger = (await app.addUser(desk.admin, { email: 'la@hoitu.test', firstname: 'Lạ', permissions })).token;
    live = await listenLive(stranger);
    ids.draft = await desk.draft(full(WORDS.draft));
    ids.embargoed = await desk.draft({ ...full(WORDS.embargoed), embargoUntil: inMs(3 * HOUR) });
    ids.changed = await desk.draft({ title: 'Tin đã đăng' });
    await desk.publish(ids.changed);
    await desk.settled(ids.changed, 'publish');
    await documents(app).update({ documentId: ids.changed, locale: 'vi', data: full(WORDS.changed) });
    // One tries to publish under embargo; an editor adapts the drafts and gives them a time.
    await expect(desk.publish(ids.embargoed)).rejects.toThrow();
    for (const id of Object.values(ids)) {
      const body = {
        ref: { uid: STORY, documentId: id, locale: 'vi' },
        destination: desk.hook.destination.id,
        version: 0,
        at: inMs(4 * HOUR),
      };
      expect((await app.request('PUT', '/channels/adaptations', { token: desk.admin, body })).status).toBe(200);
      const asked = { ref: body.ref, destination: body.destination, adapted: { fields: {}, image: null } };
      expect((await app.request('POST', '/channels/preview', { token: desk.admin, body: asked })).status).toBe(200);
    }
  });
  afterAll(async () => {
    live?.close();
    await desk?.stop();
  });

  it('are there for who may read them', async () => {
    for (const [name, id] of Object.entries(ids)) {
      const seen = await lookEverywhere(app, desk.admin, id);
      expect(seen.filter(({ status }) => status >= 400)).toEqual([]);
      expect(seen.filter(({ text }) => text.includes(WORDS[name as keyof typeof WORDS])).map(({ at }) => at.split('?')[0])).toContain(
        '/channels/preview',
      );
    }
  });

  it('are in no answer for one who may do everything with channels but read no story', async () => {
    for (const id of Object.values(ids)) {
      const seen = await lookEverywhere(app, stranger, id);
      expect(seen.filter(({ status }) => status >= 500)).toEqual([]);
      expect(seen.flatMap(({ at, text }) => leaks(text).map((word) => `${at} ${word}`))).toEqual([]);
      const ref = { uid: STORY, documentId: id, locale: 'vi' };
      for (const [method, at, body] of [
        ['POST', '/channels/preview', { ref, destination: desk.hook.destination.id, adapted: { fields: {}, image: null } }],
        ['PUT', '/channels/adaptations', { ref, destination: desk.hook.destination.id, version: 0, fields: {} }],
        ['POST', '/channels/recalls', { ref, act: 'pull', reason: 'thử', storyVersion: 1 }],
      ] as const) {
        const answer = await app.request(method, at, { token: stranger, body });
        expect([at, answer.status >= 400 && answer.status < 500, leaks(answer.text)]).toEqual([at, true, []]);
      }
    }
    for (const word of words)
      for (const at of ['deliveries', 'scripts', 'recalls'])
        expect(
          leaks(
            (await app.request('GET', `/channels/${at}?search=${word}`, { token: stranger })).text.replaceAll(`"search":"${word}"`, ''),
          ),
        ).toEqual([]);
    expect(leaks((await app.request('GET', '/newsroom/notices', { token: stranger })).text)).toEqual([]);
  });

  it('are in nothing the public can read, however it asks', async () => {
    const files = ['feeds/rss.xml', 'feeds/atom.xml', 'feeds/feed.json', 'sitemap-news.xml'].map((file) => `/api/channels/${file}`);
    const odd = ['', '?locale=vi', '?section=do-thi', '?status=draft', '?locale=*', '?populate=*'];
    const slugs = words.map((word) => `tit-${word}`);
    const addresses = [
      ...[...files, '/read', '/read/muc/do-thi'].flatMap((at) => odd.map((query) => at + query)),
      ...slugs.flatMap((slug) =>
        ['', '?status=draft', '?locale=vi'].flatMap((query) => [`/read/${slug}${query}`, `/api/channels/stories/${slug}${query}`]),
      ),
      ...Object.values(ids).flatMap((id) =>
        ['', '?locale=vi', '?status=draft'].flatMap((query) => [`/api/channels/ninjs/${id}${query}`, `/read/tin-${id}${query}`]),
      ),
      ...[
        'status=draft&populate=*',
        'status=draft&filters[title][$contains]=canari',
        'status=draft&sort=title',
        'populate[localizations][status]=draft',
      ].flatMap((query) => [
        `/api/stories?locale=vi&${query}`,
        `/api/stories/${ids.embargoed}?locale=vi&${query}`,
        `/api/sections?${query.replace('populate=*', 'populate=stories')}`,
      ]),
    ];
    const found: string[] = [];
    for (const at of addresses) {
      const answer = await app.request('GET', at);
      if (answer.status >= 500 || leaks(answer.text + JSON.stringify([...answer.headers])).length) found.push(`${at} ${answer.status}`);
    }
    expect(found).toEqual([]);
  });

  it('went to no receiver, no live stream of a stranger and no log', async () => {
    expect(leaks(JSON.stringify(desk.receiver.seen))).toEqual([]);
    await until(async () => live.read().length > 0, 'something live');
    expect(leaks(live.read())).toEqual([]);
    expect(leaks(logged.join('\n'))).toEqual([]);
  });

  it('promise no picture: who looks at a draft writes no row that the public could ask by', async () => {
    const file = (await app.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'kín.jpg',
        hash: 'kin_1',
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 1,
        width: 1600,
        height: 900,
        url: '/uploads/kin_1.jpg',
        provider: 'local',
      },
    })) as { id: number };
    const id = await desk.draft({ ...full(WORDS.draft), cover: file.id });
    await app.request('GET', `/channels/preview?uid=${STORY}&documentId=${id}&locale=vi`, { token: desk.admin });
    const rows = () => app.strapi.db.query('plugin::channels.derivative' as never).count({ where: { file: file.id } } as never);
    expect(await rows()).toBe(0);
    // They are there as soon as a page promises them.
    await desk.app.strapi
      .plugin('channels')
      .service('derivatives')
      .forWeb({ id: file.id, focalPoint: null, credit: '', alt: '', caption: '' });
    expect(await rows()).toBeGreaterThan(0);
  });
});
