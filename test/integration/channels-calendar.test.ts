import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outgoing } from '../../packages/channels/contracts';
import { outlet } from '../support/channels';

/** Stands in headlines of drafts: nobody without the right to read them may see it. */
const CANARY = 'Canari-Kín-9902';
const HOUR = 3_600_000;
const STORY = 'api::story.story';

type Outlet = Awaited<ReturnType<typeof outlet>>;
type Calendar = { items: Outgoing[]; timezone: string; cut: boolean };

let desk: Outlet;
let looker: string;
let scheduled: string;
const from = new Date(Date.now() - 24 * HOUR).toISOString();
const to = new Date(Date.now() + 6 * 24 * HOUR).toISOString();
const at = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 3 * HOUR).toISOString();
const span = (a: string, b: string, more = '') => `/channels/calendar?from=${encodeURIComponent(a)}&to=${encodeURIComponent(b)}${more}`;

async function calendar(token = desk.admin, more = ''): Promise<Calendar> {
  const answer = await desk.app.request<{ data: Calendar }>('GET', span(from, to, more), { token });
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  return answer.body.data;
}
const of = (items: Outgoing[], documentId: string) => items.filter(({ story }) => story.includes(documentId));

beforeAll(async () => {
  desk = await outlet();
  looker = (
    await desk.app.addUser(desk.admin, {
      email: 'lich@hoitu.test',
      firstname: 'Lịch',
      permissions: [{ action: 'plugin::channels.outbox' }],
    })
  ).token;
  scheduled = await desk.draft({ title: `Hẹn giờ ${CANARY}`, embargoUntil: at });
  const answer = await desk.app.request('POST', '/newsroom/stories/schedule', {
    token: desk.admin,
    body: { uid: STORY, documentId: scheduled, locale: 'vi' },
  });
  expect(answer.status, answer.text).toBe(200);
});
afterAll(() => desk?.stop());

describe('the calendar', () => {
  it('shows what was sent, where and when', async () => {
    const id = await desk.draft({ title: 'Đã lên mọi nơi' });
    await desk.publish(id);
    await desk.settled(id, 'publish');
    const { items, timezone, cut } = await calendar();
    expect([timezone, cut]).toEqual(['Asia/Ho_Chi_Minh', false]);
    const mine = of(items, id);
    expect(mine.map((one) => one.destination.kind).sort()).toEqual(['radio', 'web', 'webhook']);
    for (const one of mine) expect(one).toMatchObject({ state: 'delivered', operation: 'publish', headline: 'Đã lên mọi nơi' });
    expect(mine.every((one) => one.delivery)).toBe(true);
    expect([...items].sort((a, b) => (a.at < b.at ? -1 : 1))).toEqual(items);
  });

  it('shows where a scheduled story will go, to who may read its draft', async () => {
    const mine = of((await calendar()).items, scheduled);
    expect(mine.map((one) => [one.destination.kind, one.at, one.state, one.delivery]).sort()).toEqual(
      ['radio', 'web', 'webhook'].map((kind) => [kind, at, null, null]),
    );
    const { id } = desk.hook.destination;
    expect(of((await calendar(desk.admin, `&destination=${id}`)).items, scheduled).map((one) => one.destination.id)).toEqual([id]);
  });

  it('shows the time somebody chose for one destination of a draft, until the draft is gone', async () => {
    const documentId = await desk.draft({ title: `Chọn giờ ${CANARY}` });
    const when = Date.parse(at) + HOUR;
    await desk.app.strapi.db.query('plugin::channels.adaptation' as never).create({
      data: { story: `story:${STORY}:${documentId}:vi`, destination: desk.hook.destination.id, at: when, version: 1 } as never,
    });
    expect(of((await calendar()).items, documentId)).toEqual([
      expect.objectContaining({ destination: expect.objectContaining({ kind: 'webhook' }), at: new Date(when).toISOString(), state: null }),
    ]);
    const documents = desk.documents as unknown as { delete(params: object): Promise<unknown> };
    await documents.delete({ documentId, locale: '*' });
    expect(of((await calendar()).items, documentId)).toEqual([]);
  });

  it('keeps headlines of drafts and of stories under embargo from who may not read them', async () => {
    const held = await desk.draft({ title: `Cấm đăng ${CANARY}` });
    const row = { lane: 'x', operation: 'publish', state: 'held', heldFor: 'embargo', attempts: [], tries: 0, probes: 0, version: 1 };
    await desk.app.strapi.db.query('plugin::channels.delivery' as never).create({
      data: {
        ...row,
        story: `story:${STORY}:${held}:vi`,
        headline: `Cấm đăng ${CANARY}`,
        storyVersion: 1,
        destination: desk.hook.destination.id,
        at: Date.now(),
        nextTryAt: Date.parse(at),
      } as never,
    });
    expect(JSON.stringify(await calendar())).toContain(`Cấm đăng ${CANARY}`);
    expect(JSON.stringify(await calendar(looker))).not.toContain(CANARY);
    // The outbox is another door to the same row.
    type Listed = { data: { deliveries: { id: string; headline: string }[] } };
    const outbox = (token: string, query = '') => desk.app.request<Listed>('GET', `/channels/deliveries?${query}`, { token });
    const { id } = (await outbox(desk.admin)).body.data.deliveries.find(({ headline }) => headline.includes(CANARY)) ?? { id: '' };
    for (const query of ['', 'show=waiting', `search=${CANARY}`, `story=${encodeURIComponent(`story:${STORY}:${held}:vi`)}`])
      expect((await outbox(looker, query)).text, query).not.toContain(CANARY);
    expect((await desk.app.request('GET', `/channels/deliveries/${id}`, { token: desk.admin })).text).toContain(CANARY);
    const closed = await desk.app.request('GET', `/channels/deliveries/${id}`, { token: looker });
    expect([closed.status, closed.text.includes(CANARY)]).toEqual([404, false]);
    // What is published anybody may read.
    expect((await calendar(looker)).items.length).toBeGreaterThan(0);
  });

  it('is refused for more than 42 days, backwards, and to who may not see the outbox', async () => {
    const far = new Date(Date.parse(from) + 43 * 24 * HOUR).toISOString();
    for (const [a, b] of [
      [from, far],
      [to, from],
    ] as const)
      expect((await desk.app.request('GET', span(a, b), { token: desk.admin })).status).toBe(400);
    const stranger = await desk.app.addUser(desk.admin, { email: 'la2@hoitu.test', firstname: 'Lạ', permissions: [] });
    for (const path of [span(from, to), '/channels/today']) {
      expect((await desk.app.request('GET', path, { token: stranger.token })).status, path).toBe(403);
      expect((await desk.app.request('GET', path)).status, path).toBe(401);
    }
  });
});

describe('today', () => {
  it('counts what was sent, what waits and what is in trouble, by destination', async () => {
    desk.receiver.answer.push(403);
    const id = await desk.draft({ title: 'Bị từ chối hôm nay' });
    await desk.publish(id);
    type Today = { destinations: { kind: string; sent: number; waiting: number; trouble: number }[]; latest: Outgoing[] };
    const today = async () => (await desk.app.request<{ data: Today }>('GET', '/channels/today', { token: looker })).body.data;
    const at = async (kind: string) => (await today()).destinations.find((one) => one.kind === kind);
    await expect.poll(() => at('webhook')).toMatchObject({ trouble: 1 });
    await expect.poll(() => at('web')).toMatchObject({ sent: 2, waiting: 0, trouble: 0 });
    const { latest } = await today();
    expect(latest.length).toBeLessThanOrEqual(5);
    expect(latest.every((one) => one.state === 'delivered')).toBe(true);
    expect(JSON.stringify(latest)).not.toContain(CANARY);
  });
});
