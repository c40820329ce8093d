import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DestinationView } from '../../packages/channels/contracts';
import { outlet, until } from '../support/channels';

/** Stands in what nobody outside may read. */
const ORIGIN = 'Canari-Kín-7731';

type Outlet = Awaited<ReturnType<typeof outlet>>;
let desk: Outlet;
let app: Outlet['app'];
let admin: string;
let receiver: Outlet['receiver'];

beforeAll(async () => {
  desk = await outlet();
  ({ app, admin, receiver } = desk);
});
afterAll(() => desk?.stop());

describe('a receiver in trouble', () => {
  const row = async (id: string) =>
    (await desk.outbox()).deliveries.find((one) => one.story.includes(id) && one.destination.kind === 'webhook');

  it('is asked again with the same id until it takes the story', async () => {
    receiver.answer.push(500, 429);
    const before = receiver.seen.length;
    const id = await desk.draft({ title: 'Thử gửi lại ba lần' });
    await desk.publish(id);
    await desk.settled(id, 'publish');
    const mine = receiver.seen.slice(before);
    expect(mine).toHaveLength(3);
    expect(new Set(mine.map((one) => one.headers['webhook-id'])).size).toBe(1);
    expect((await row(id))?.attempts.map((one) => one.outcome)).toEqual(['unsure', 'not_applied', 'delivered']);
  });

  it('needs a person when it refuses, and takes it when asked anew', async () => {
    receiver.answer.push(403);
    const id = await desk.draft({ title: 'Bị từ chối một lần' });
    await desk.publish(id);
    const failed = await until(async () => {
      const one = await row(id);
      return one?.state === 'failed' && one;
    }, 'failed');
    expect((await desk.outbox('?needs=1')).deliveries.map((one) => one.id)).toContain(failed.id);
    expect((await desk.outbox('?search=tu choi')).deliveries.length).toBeGreaterThan(0);
    const decided = await app.request('POST', `/channels/deliveries/${failed.id}/decide`, {
      token: admin,
      body: { decision: 'retry', version: failed.version },
    });
    expect(decided.status, decided.text).toBe(200);
    await desk.settled(id, 'publish');
    expect((await desk.outbox('?needs=1')).needs).toBe(0);
    const again = await app.request('POST', `/channels/deliveries/${failed.id}/decide`, {
      token: admin,
      body: { decision: 'give_up', version: failed.version },
    });
    expect(again.status).toBe(409);
  });

  it('is dead after the last try, and the retry of a person counts anew', async () => {
    receiver.answer.push(500, 500, 500, 500);
    const id = await desk.draft({ title: 'Hết lượt gửi' });
    await desk.publish(id);
    const dead = await until(async () => {
      const one = await row(id);
      return one?.state === 'dead' && one;
    }, 'dead');
    expect(dead.attempts).toHaveLength(4);
    await app.request('POST', `/channels/deliveries/${dead.id}/decide`, {
      token: admin,
      body: { decision: 'retry', version: dead.version },
    });
    await desk.settled(id, 'publish');
  });

  it('is switched off by 410', async () => {
    receiver.answer.push(410);
    const id = await desk.draft({ title: 'Không nhận nữa' });
    await desk.publish(id);
    const off = await until(async () => {
      const { body } = await app.request<{ data: { destinations: DestinationView[] } }>('GET', '/channels/destinations', { token: admin });
      const one = body.data.destinations.find((each) => each.id === desk.hook.destination.id);
      return one && !one.enabled && one;
    }, 'switched off');
    expect(off.disabledWhy).toBe('HTTP 410');
    expect(JSON.stringify(off)).not.toContain('whsec_');
    const on = await app.request('PUT', `/channels/destinations/${off.id}`, {
      token: admin,
      body: { version: off.version, enabled: true },
    });
    expect(on.status).toBe(200);
    const test = await app.request<{ data: { ok: boolean } }>('POST', `/channels/destinations/${off.id}/test`, { token: admin });
    expect(test.body.data.ok).toBe(true);
  });
});

describe('what must not leak', () => {
  it('keeps drafts, embargoed stories and draft changes out of every public byte', async () => {
    await desk.draft({ title: `Nháp ${ORIGIN}`, dek: ORIGIN });
    const held = await desk.draft({
      title: `Cấm đăng ${ORIGIN}`,
      dek: ORIGIN,
      embargoUntil: new Date(Date.now() + 3_600_000).toISOString(),
    });
    await expect(desk.publish(held)).rejects.toThrow();
    const shown = await desk.draft({ title: 'Tin đã đăng' });
    await desk.publish(shown);
    await desk.settled(shown, 'publish');
    await desk.documents.update({ documentId: shown, locale: 'vi', data: { title: `Sửa dở ${ORIGIN}` } });
    const slug = await desk.slugOf(shown);
    const paths = [
      '/read/',
      '/read/muc/do-thi',
      `/read/${slug}`,
      ...['rss.xml', 'atom.xml', 'feed.json'].map((file) => `/api/channels/feeds/${file}`),
      '/api/channels/sitemap-news.xml',
      `/api/channels/stories/${slug}`,
      `/api/channels/ninjs/${shown}`,
      `/api/channels/ninjs/${held}`,
    ];
    for (const path of paths) {
      const { text } = await app.request('GET', path);
      expect(text, path).not.toContain(ORIGIN);
      expect(text, path).not.toContain('canari');
    }
    for (const { body } of receiver.seen) expect(body).not.toContain(ORIGIN);
  });

  it('shows nothing of the outbox to who may not see it', async () => {
    const stranger = await app.addUser(admin, { email: 'la@hoitu.test', firstname: 'Lạ', permissions: [] });
    for (const path of ['/channels/deliveries', '/channels/scripts', '/channels/destinations']) {
      expect((await app.request('GET', path, { token: stranger.token })).status, path).toBe(403);
      expect((await app.request('GET', path)).status, path).toBe(401);
    }
  });

  it('has the secret sealed in the database', async () => {
    const rows = await app.strapi.db.connection('channels_destinations').select('secrets', 'kind');
    const sealed = rows.find((one: { kind: string }) => one.kind === 'webhook').secrets as string;
    expect(sealed.split('.')).toHaveLength(4);
    expect(sealed).not.toContain('whsec');
  });
});
