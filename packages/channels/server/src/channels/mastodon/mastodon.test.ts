import { afterEach, describe, expect, it } from 'vitest';
import { type Before, type Loopback, loopback, RUDE } from '../../../../../../test/support/loopback';
import { attempt, LINK, rendered, wordsOf } from '../../../../../../test/support/posting';
import { nextState } from '../../../../domain/delivery';
import { mastodon } from './index';
import { focus } from './media';
import type { Rendition } from './render';

const channel = mastodon();
const TOKEN = 'jw3AnaGBvBtGRiRkiVoVVqC8yFm2';
const START = Date.parse('2026-11-20T05:00:00Z');
const open: Loopback[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

type Status = { id: string; url: string; content: string; spoiler_text: string; created_at: string; source: Record<string, unknown> };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Words as Mastodon gives them back: paragraphs, and links cut into spans. */
const html = (text: string) =>
  text
    .split('\n\n')
    .map((part) => {
      const tagged = escaped(part).replace(/#([\p{L}\d_]+)/gu, '<a rel="tag">#<span>$1</span></a>');
      const cut = '<a><span class="invisible">https://</span><span class="ellipsis">$1</span><span class="invisible">$2</span></a>';
      return `<p>${tagged.replace(/https:\/\/(\S{4})(\S*)/g, cut).replaceAll('\n', '<br />')}</p>`;
    })
    .join('');

/** An instance as far as this channel knows one: keeps idempotency keys for an hour of its own clock. */
async function instance(before: Before = () => null, can = { keys: true, delete: true }) {
  const statuses: Status[] = [];
  const keys = new Map<string, { at: number; id: string }>();
  const clock = { now: START };
  let media = 0;
  const server = await loopback(async (heard, raw) => {
    const path = heard.path.split('?')[0] as string;
    const own = await before({ ...heard, path: `${heard.method} ${path}` }, raw);
    if (own) return own;
    if (heard.headers.authorization !== `Bearer ${TOKEN}`) return { status: 401, json: { error: 'The access token is invalid' } };
    if (path.endsWith('/verify_credentials')) return { json: { id: '1', acct: 'bao', url: 'https://m.test/@bao' } };
    if (path.endsWith('/instance'))
      return { json: { configuration: { statuses: { max_characters: 1000, characters_reserved_per_url: 23 } } } };
    if (path.endsWith('/accounts/1/statuses'))
      return { json: statuses.filter(({ id }) => id < (/max_id=(\d+)/.exec(heard.path)?.[1] ?? '999')).reverse() };
    if (path.endsWith('/v2/media')) {
      media += 1;
      return { json: { id: String(media) } };
    }
    const id = /statuses\/(\d+)$/.exec(path)?.[1];
    const one = statuses.find((status) => status.id === id);
    const source = heard.body && heard.headers['content-type'] === 'application/json' ? JSON.parse(heard.body) : {};
    if (heard.method === 'POST') {
      const key = heard.headers['idempotency-key'] as string;
      const known = keys.get(key);
      if (can.keys && known && clock.now - known.at < 3_600_000) return { json: statuses.find((status) => status.id === known.id) };
      const made = {
        id: String(100 + statuses.length),
        url: `https://m.test/@bao/${100 + statuses.length}`,
        content: html(source.status),
        spoiler_text: '',
        created_at: new Date(clock.now).toISOString(),
        source,
      };
      statuses.push(made);
      keys.set(key, { at: clock.now, id: made.id });
      return { json: made };
    }
    if (!one || (heard.method === 'DELETE' && !can.delete)) return { status: 404, json: { error: 'Record not found' } };
    if (heard.method === 'PUT') Object.assign(one, { content: html(source.status), source });
    if (heard.method === 'DELETE') statuses.splice(statuses.indexOf(one), 1);
    return { json: one };
  });
  open.push(server);
  return { ...server, statuses, clock };
}

const settingsFor = (url: string, more = {}) => ({ instance: url, ...more });
const post = (server: { host: string; url: string }, wish = {}, token = TOKEN) =>
  attempt(channel, server.host, settingsFor(server.url), { token }, wish);
const draft = (more = {}, how = {}, of = {}) => rendered(channel, settingsFor('https://m.test', more), of, how) as Rendition;
const earlier = { remoteId: '100', link: 'https://m.test/@bao/100', at: 0 };

describe('a status', () => {
  it('goes with its picture described and focused, its language, warning and visibility', async () => {
    const server = await instance();
    const fields = { warning: 'Ảnh ngập nặng', visibility: 'unlisted', language: 'en' };
    expect(await channel.send('publish', draft({}, { fields }), post(server).ctx)).toMatchObject({
      kind: 'delivered',
      remoteId: '100',
      link: 'https://m.test/@bao/100',
    });
    expect(server.statuses[0]?.source).toMatchObject({
      media_ids: ['1'],
      spoiler_text: 'Ảnh ngập nặng',
      sensitive: true,
      visibility: 'unlisted',
      language: 'en',
    });
    const form = server.heard[0]?.body ?? '';
    expect(form).toContain('Xe máy lội nước');
    expect(form).toContain(focus({ x: 25, y: 75 }));
    expect(focus({ x: 0, y: 0 })).toBe('-1.00,1.00');
  });
  it('is changed in place, and taken away', async () => {
    const server = await instance();
    await channel.send('publish', draft(), post(server).ctx);
    const corrected = draft({}, { operation: 'correct' }, { correction: '10 điểm.' });
    for (const key of ['a', 'b'])
      expect(await channel.send('correct', corrected, post(server, { earlier, key }).ctx)).toMatchObject({
        kind: 'delivered',
        remoteId: '100',
      });
    expect(server.statuses).toHaveLength(1);
    expect(server.statuses[0]?.content).toContain('Thông tin cải chính, xin lỗi: 10 điểm.');
    expect(await channel.probe(null, post(server, { earlier }).ctx)).toEqual({ is: 'absent' });
    for (const key of ['c', 'd']) expect(await channel.retract(post(server, { earlier, key }).ctx)).toMatchObject({ kind: 'delivered' });
    expect(server.statuses).toHaveLength(0);
    expect(await channel.probe(null, post(server, { earlier }).ctx)).toMatchObject({ is: 'live' });
    expect(await channel.send('update', draft(), post(server, { earlier }).ctx)).toMatchObject({
      kind: 'rejected',
      why: expect.stringContaining('đã có người xoá'),
    });
  });
  it('that a server cannot delete is not said to be gone', async () => {
    const server = await instance(() => null, { keys: false, delete: false });
    await channel.send('publish', draft(), post(server).ctx);
    expect(await channel.retract(post(server, { earlier }).ctx)).toMatchObject({
      kind: 'rejected',
      why: expect.stringContaining('không cho xoá'),
    });
  });
});

describe('a second try after a silence', () => {
  /** Takes the status and says nothing. */
  async function silentOnce(can: { keys: boolean; delete: boolean }) {
    const silent = { now: true };
    const real = await instance(() => null, can);
    const front = await loopback(async (heard, { socket }) => {
      const { host: _, connection: __, ...headers } = heard.headers as Record<string, string>;
      const body = heard.bytes.length ? { body: new Uint8Array(heard.bytes) } : {};
      const answer = await fetch(real.url + heard.path, { method: heard.method, headers, ...body });
      if (silent.now && heard.path === '/api/v1/statuses') {
        silent.now = false;
        socket.destroy();
        return 'handled';
      }
      return { status: answer.status, text: await answer.text() };
    });
    open.push(front);
    return { ...front, real };
  }
  it.each([
    ['within the hour', 5_000, true],
    ['after the hour, when the key is forgotten', 2 * 3_600_000, true],
    ['where the server knows no keys', 60_000, false],
  ])('%s makes one status', async (_, wait, keys) => {
    const server = await silentOnce({ keys, delete: true });
    const first = post(server);
    expect(await channel.send('publish', draft(), first.ctx)).toMatchObject({ kind: 'unsure' });
    expect(nextState('sending', 'unsure', channel.repeat)).toBe('retry_wait');
    server.real.clock.now = START + wait;
    expect(await channel.send('publish', draft(), first.again(wait).ctx)).toMatchObject({ kind: 'delivered', remoteId: '100' });
    expect(server.real.statuses).toHaveLength(1);
  });
  it('posts where nothing is there, and waits where it cannot look', async () => {
    let mode = 'silent';
    const server = await instance((heard) => {
      if (heard.path === 'POST /api/v1/statuses' && mode === 'silent') return { status: 503 };
      if (heard.path.includes('GET /api/v1/accounts/1/statuses') && mode === 'blind') return { status: 500 };
      return null;
    });
    const first = post(server);
    expect(await channel.send('publish', draft(), first.ctx)).toMatchObject({ kind: 'unsure' });
    mode = 'blind';
    expect(await channel.send('publish', draft(), first.again().ctx)).toMatchObject({ kind: 'unsure' });
    expect(server.statuses).toHaveLength(0);
    mode = 'well';
    expect(await channel.probe(draft(), first.again().ctx)).toEqual({ is: 'absent' });
    expect(await channel.send('publish', draft(), first.again().ctx)).toMatchObject({ kind: 'delivered' });
    expect(await channel.probe(draft(), first.again().ctx)).toMatchObject({ is: 'live', remoteId: '100' });
    expect(server.statuses).toHaveLength(1);
  });
  it('does not take an older status with the same words for its own', async () => {
    const server = await instance();
    server.clock.now = START - 3_600_000;
    await channel.send('publish', draft(), post(server, { key: 'old', now: server.clock.now }).ctx);
    expect(await channel.probe(draft(), post(server, { progress: { tried: String(START) } }).ctx)).toEqual({ is: 'absent' });
  });
});

describe('a picture the server still works on', () => {
  it('is asked for later; nothing of the status has left, and it is uploaded once', async () => {
    let working = true;
    const server = await instance((heard) => {
      if (heard.path === 'POST /api/v2/media') return { status: 202, json: { id: '9' } };
      if (heard.path === 'GET /api/v1/media/9')
        return working ? { status: 206, json: { id: '9', url: null } } : { json: { id: '9', url: 'x' } };
      return null;
    });
    const first = post(server);
    expect(await channel.send('publish', draft(), first.ctx)).toMatchObject({ kind: 'not_applied', retryAfterMs: 5_000 });
    working = false;
    expect(await channel.send('publish', draft(), first.again().ctx)).toMatchObject({ kind: 'delivered' });
    expect(server.statuses[0]?.source).toMatchObject({ media_ids: ['9'] });
    expect(server.heard.filter(({ path }) => path === '/api/v2/media')).toHaveLength(1);
  });
});

describe('a server that does not behave', () => {
  it.each(Object.entries(RUDE))('%s: another try looks first', async (_, rude) => {
    const server = await instance((heard, raw) => (heard.path === 'POST /api/v1/statuses' ? rude(heard, raw) : null));
    const came = await channel.send('publish', draft(), post(server, { timeoutMs: 300 }).ctx);
    expect(came.kind).toBe('unsure');
    expect(wordsOf(came)).not.toContain(TOKEN);
  });
  it('tells when its window ends, and what it allows', async () => {
    const reset = new Date(START + 90_000).toISOString();
    const server = await instance((heard) => (heard.method === 'PUT' ? { status: 429, headers: { 'x-ratelimit-reset': reset } } : null));
    expect(await channel.send('update', draft({ picture: false }), post(server, { earlier }).ctx)).toMatchObject({
      kind: 'not_applied',
      retryAfterMs: 90_000,
    });
    expect(await channel.test(post(server).ctx)).toMatchObject({ kind: 'delivered', said: expect.stringContaining('1000 ký tự') });
    expect(await channel.test(post(server, {}, 'wrongwrongwrong').ctx)).toMatchObject({
      kind: 'rejected',
      why: expect.stringContaining('không nhận mã truy cập'),
    });
    expect(server.heard.every(({ method, path }) => method !== 'POST' || !path.endsWith('/statuses'))).toBe(true);
  });
});

it('counts what stands there with its link', () => {
  const settings = channel.settings.parse({ instance: 'https://m.test' });
  const status = draft({}, { fields: { text: 'x'.repeat(475) } });
  expect(channel.measure(status, settings)).toEqual([{ field: 'text', unit: 'characters', limit: 500, used: 500, cutAt: null }]);
  expect(status.status.endsWith(LINK)).toBe(true);
  expect(channel.check(draft({}, { fields: { text: 'x'.repeat(476) } }), settings)).toMatchObject([
    { level: 'error', say: { vi: 'Dài quá 1: 501 trên 500 ký tự.' } },
  ]);
});
