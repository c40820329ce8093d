import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DestinationView, KindView } from '../../packages/channels/contracts';
import { outlet, until } from '../support/channels';

type Outlet = Awaited<ReturnType<typeof outlet>>;
type Listed = {
  destinations: DestinationView[];
  kinds: KindView[];
  sections: { slug: string; name: string }[];
  locales: { code: string }[];
  timezone: string;
};
type Refused = { error: { details: { code: string; params: Record<string, unknown>; say: { en: string; vi: string } } } };
type Rotated = { destination: DestinationView; shownOnce: Record<string, string> };

let desk: Outlet;
const ask = <T>(method: string, path: string, body?: unknown) =>
  desk.app.request<{ data: T } & Refused>(method, `/channels${path}`, { token: desk.admin, ...(body === undefined ? {} : { body }) });
const list = async (): Promise<Listed> => (await ask<Listed>('GET', '/destinations')).body.data;
const one = async (id: string): Promise<DestinationView> => {
  const found = (await list()).destinations.find((each) => each.id === id);
  if (!found) throw new Error(`no destination ${id}`);
  return found;
};

beforeAll(async () => {
  desk = await outlet();
});
afterAll(() => desk?.stop());

describe('destinations', () => {
  it('say what a form needs: kinds, sections and languages of this CMS, the newsroom’s clock', async () => {
    const { kinds, sections, locales, timezone } = await list();
    const webhook = kinds.find((kind) => kind.kind === 'webhook');
    expect(webhook).toMatchObject({ rotates: true, reach: 'network', test: true, can: { update: true, retract: true } });
    expect(webhook?.fields).toEqual([expect.objectContaining({ name: 'url', type: 'url', required: true })]);
    expect(sections).toContainEqual({ slug: 'do-thi', name: 'Đô thị' });
    expect(locales.map(({ code }) => code)).toContain('vi');
    expect(timezone).toBe('Asia/Ho_Chi_Minh');
  });

  it('are refused with every field that does not fit', async () => {
    const { status, body } = await ask('POST', '/destinations', { kind: 'webhook', name: 'X', settings: { url: 'ftp://x', more: 1 } });
    expect(status).toBe(400);
    expect(body.error.details.code).toBe('destination.settings');
    expect((body.error.details.params.problems as { field: string }[]).map(({ field }) => field)).toContain('url');
  });

  it('are one of a kind where one is enough', async () => {
    const { status, body } = await ask('POST', '/destinations', { kind: 'web', name: 'Web thứ hai' });
    expect([status, body.error.details.code]).toEqual([409, 'destination.one_only']);
  });

  it('keep quiet hours, approval and what goes there; a stale change says who and what', async () => {
    const { id } = desk.hook.destination;
    const { version } = await one(id);
    const quiet = { from: '22:00', to: '06:00' };
    const saved = await ask<DestinationView>('PUT', `/destinations/${id}`, {
      version,
      quiet,
      approval: true,
      byDefault: false,
      sections: ['do-thi'],
    });
    expect(saved.body.data).toMatchObject({ quiet, approval: true, byDefault: false, sections: ['do-thi'], version: version + 1 });
    const stale = await ask('PUT', `/destinations/${id}`, { version, quiet: null, name: saved.body.data.name });
    expect([stale.status, stale.body.error.details.code]).toEqual([409, 'destination.stale']);
    expect(stale.body.error.details.params).toMatchObject({ fields: ['quiet'] });
    expect(stale.body.error.details.say.vi).toContain('giờ yên');
    expect((await ask('PUT', `/destinations/${id}`, { version: version + 1, quiet: { from: '25:00', to: '06:00' } })).status).toBe(400);
    const back = await ask('PUT', `/destinations/${id}`, {
      version: version + 1,
      quiet: null,
      approval: false,
      byDefault: true,
      sections: [],
    });
    expect(back.status).toBe(200);
  });

  it('remember how the last test went', async () => {
    const { id, version } = await one(desk.hook.destination.id);
    desk.receiver.answer.push(403);
    expect((await ask<{ ok: boolean }>('POST', `/destinations/${id}/test`)).body.data.ok).toBe(false);
    expect(await one(id)).toMatchObject({ health: { ok: false, why: 'HTTP 403' }, version });
    expect((await ask<{ ok: boolean }>('POST', `/destinations/${id}/test`)).body.data.ok).toBe(true);
    expect(await one(id)).toMatchObject({ health: { ok: true, why: '' }, version });
  });
});

describe('the signing secret', () => {
  it('is changed in one act: both sign until the former is taken away, and neither is ever shown again', async () => {
    const { id, version } = await one(desk.hook.destination.id);
    const { body } = await ask<Rotated>('POST', `/destinations/${id}/rotate`, { version });
    const fresh = body.data.shownOnce.secret ?? '';
    expect(fresh).toMatch(/^whsec_/);
    expect(body.data.destination.secrets.sort()).toEqual(['previousSecret', 'secret']);
    const signatures = async () => {
      const before = desk.receiver.seen.length;
      await ask('POST', `/destinations/${id}/test`);
      return String(desk.receiver.seen[before]?.headers['webhook-signature']).split(' ').length;
    };
    expect(await signatures()).toBe(2);

    const again = await ask('POST', `/destinations/${id}/rotate`, { version: version + 1 });
    expect([again.status, again.body.error.details.code]).toEqual([409, 'destination.rotating']);
    const ended = await ask<DestinationView>('PUT', `/destinations/${id}`, { version: version + 1, secrets: { previousSecret: '' } });
    expect(ended.body.data.secrets).toEqual(['secret']);
    expect(await signatures()).toBe(1);
    expect(JSON.stringify([await list(), ended.body])).not.toContain('whsec_');
    const rows = await desk.app.strapi.db.connection('channels_destinations').select('*');
    expect(JSON.stringify(rows)).not.toContain(fresh);
  });

  it('is refused to who looked at an older state, and where none is made', async () => {
    const { id, version } = await one(desk.hook.destination.id);
    expect((await ask('POST', `/destinations/${id}/rotate`, { version: version - 1 })).status).toBe(409);
    const web = (await list()).destinations.find(({ kind }) => kind === 'web');
    expect((await ask('POST', `/destinations/${web?.id}/rotate`, { version: web?.version })).body.error.details.code).toBe(
      'destination.no_rotation',
    );
  });
});

describe('taking a destination away', () => {
  it('is refused in words while its stories may be seen, and keeps the name of what was sent there', async () => {
    const id = await desk.draft({ title: 'Đã gửi cho báo bạn' });
    await desk.publish(id);
    await desk.settled(id, 'publish');
    const { destination } = desk.hook;
    const live = await ask('DELETE', `/destinations/${destination.id}`);
    expect([live.status, live.body.error.details.code]).toEqual([409, 'destination.live']);
    expect(live.body.error.details.say.vi).toContain('1 tin');

    await desk.documents.unpublish({ documentId: id, locale: 'vi' });
    await desk.settled(id, 'retract');
    expect((await ask('DELETE', `/destinations/${destination.id}`)).status).toBe(200);
    expect((await list()).destinations.map((each) => each.id)).not.toContain(destination.id);
    expect((await ask('DELETE', `/destinations/${destination.id}`)).status).toBe(404);
    const sent = (await desk.outbox()).deliveries.filter((row) => row.destination.id === destination.id);
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(sent.map((row) => row.destination.name))).toEqual(new Set(['Báo bạn']));
    const [row] = await desk.app.strapi.db.connection('channels_destinations').where({ document_id: destination.id }).select('secrets');
    expect(row.secrets).toBeNull();

    // A story that is published now does not go there.
    const next = await desk.draft({ title: 'Tin sau khi xoá' });
    await desk.publish(next);
    await desk.settled(next, 'publish');
    expect((await desk.deliveries(next)).map(({ name }) => name)).not.toContain('Báo bạn');
  });

  it('is refused while something is on its way', async () => {
    const made = await ask<{ destination: DestinationView }>('POST', '/destinations', {
      kind: 'webhook',
      name: 'Bận',
      settings: { url: `${desk.receiver.url}/busy` },
    });
    const { id } = made.body.data.destination;
    desk.receiver.answer.push(429, 429, 429, 429);
    const story = await desk.draft({ title: 'Đang chờ gửi' });
    // So that it is still waiting when it is asked.
    const config = desk.app.strapi.config.get('plugin::channels') as { waits: number[] };
    desk.app.strapi.config.set('plugin::channels', { ...config, waits: [60_000] });
    await desk.publish(story);
    await until(async () => (await desk.outbox(`?destination=${id}`)).deliveries.some(({ state }) => state === 'retry_wait'), 'waits');
    const busy = await ask('DELETE', `/destinations/${id}`);
    expect([busy.status, busy.body.error.details.code]).toEqual([409, 'destination.busy']);
    desk.app.strapi.config.set('plugin::channels', config);
  });

  it('is for who may manage destinations only', async () => {
    const looker = await desk.app.addUser(desk.admin, {
      email: 'xem@hoitu.test',
      firstname: 'Xem',
      permissions: [{ action: 'plugin::channels.outbox' }],
    });
    const web = (await list()).destinations[0];
    for (const [method, path] of [
      ['DELETE', `/destinations/${web?.id}`],
      ['POST', `/destinations/${web?.id}/rotate`],
    ] as const)
      expect((await desk.app.request(method, `/channels${path}`, { token: looker.token, body: { version: 1 } })).status, path).toBe(403);
  });
});
