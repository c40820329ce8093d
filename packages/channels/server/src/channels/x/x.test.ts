import { afterEach, describe, expect, it } from 'vitest';
import { type Before, type Loopback, loopback, RUDE } from '../../../../../../test/support/loopback';
import { attempt, LINK, rendered, tokenStore, wordsOf } from '../../../../../../test/support/posting';
import { weighted } from '../../../../domain/count/weighted';
import { nextState } from '../../../../domain/delivery';
import { words } from './find';
import { x } from './index';
import type { Rendition } from './render';

const channel = x();
const SECRET = 'refresh-token-of-the-account-1';
const START = Date.parse('2026-11-20T05:00:00Z');
const open: Loopback[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

type Post = { id: string; text: string; reply: string | null; media: string[] };

/** X as far as this channel knows it: single-use refresh tokens, links turned into its own, no text twice. */
async function network(before: Before = () => null) {
  const posts: Post[] = [];
  const auth = { access: '', refresh: SECRET, made: 0 };
  let next = 1_990_000_000_000_000_000n;
  const shown = (text: string) =>
    text
      .replace(/https?:\/\/\S+/g, 'https://t.co/abc123')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
  const server = await loopback(async (heard, raw) => {
    const [path = '', query = ''] = heard.path.split('?');
    const own = await before({ ...heard, path: `${heard.method} ${path}` }, raw);
    if (own) return own;
    if (path === '/2/oauth2/token') {
      if (new URLSearchParams(heard.body).get('refresh_token') !== auth.refresh)
        return { status: 400, json: { error: 'invalid_request', error_description: 'Value passed for the token was invalid.' } };
      auth.made += 1;
      Object.assign(auth, { access: `access-${auth.made}`, refresh: `refresh-${auth.made}-long-enough` });
      return { json: { access_token: auth.access, refresh_token: auth.refresh, expires_in: 7200, token_type: 'bearer' } };
    }
    if (heard.headers.authorization !== `Bearer ${auth.access}`) return { status: 401, json: { title: 'Unauthorized', status: 401 } };
    if (path === '/2/users/me') return { json: { data: { id: '42', username: 'baodothi', name: 'Báo' } } };
    if (path === '/2/media/upload') return { json: { data: { id: '777' } } };
    if (path === '/2/media/metadata') return { json: { data: { id: '777' } } };
    if (path === '/2/users/42/tweets')
      return { json: { data: posts.map(({ id, text }) => ({ id, text })), meta: { result_count: posts.length } } };
    if (path === '/2/tweets' && heard.method === 'GET') {
      const ids = new URLSearchParams(query).get('ids')?.split(',') ?? [];
      const data = posts.filter(({ id }) => ids.includes(id));
      const errors = ids
        .filter((id) => !data.some((one) => one.id === id))
        .map((id) => ({ resource_id: id, type: 'https://api.twitter.com/2/problems/resource-not-found' }));
      return { json: { ...(data.length ? { data } : {}), ...(errors.length ? { errors } : {}) } };
    }
    if (heard.method === 'DELETE') {
      const at = posts.findIndex(({ id }) => path.endsWith(id));
      if (at < 0) return { status: 404, json: { title: 'Not Found' } };
      posts.splice(at, 1);
      return { json: { data: { deleted: true } } };
    }
    const { text, reply, media } = JSON.parse(heard.body);
    if (posts.some((one) => one.text === shown(text)))
      return {
        status: 403,
        json: { detail: 'You are not allowed to create a Tweet with duplicate content.', title: 'Forbidden', status: 403 },
      };
    next += 1n;
    posts.unshift({ id: String(next), text: shown(text), reply: reply?.in_reply_to_tweet_id ?? null, media: media?.media_ids ?? [] });
    return { status: 201, json: { data: { id: String(next), text } } };
  });
  open.push(server);
  return { ...server, posts, auth };
}

const settingsFor = (url: string, more = {}) => ({ clientId: 'client-1', api: url, ...more });
const post = (server: { host: string; url: string }, wish = {}, secrets: Record<string, string> = { refreshToken: SECRET }) =>
  attempt(channel, server.host, settingsFor(server.url), secrets, { tokens: tokenStore(() => START).tokens, ...wish });
const draft = (more = {}, how = {}, of = {}) => rendered(channel, { clientId: 'client-1', ...more }, of, how) as Rendition;
const LONG = 'Mưa lớn kéo dài từ 5 giờ sáng làm nhiều tuyến đường ngập sâu. '.repeat(9).trim();
const thread = () => draft({}, { fields: { text: LONG, thread: 'yes' } });

describe('a post', () => {
  it('goes with its link; a picture is uploaded and described first', async () => {
    const server = await network();
    expect(await channel.send('publish', draft(), post(server).ctx)).toMatchObject({
      kind: 'delivered',
      link: expect.stringMatching(/^https:\/\/x\.com\/i\/web\/status\/\d+$/),
    });
    expect(JSON.parse(server.heard.at(-1)?.body ?? '').text.endsWith(`\n\n${LINK}`)).toBe(true);
    await channel.send(
      'publish',
      draft({ show: 'picture' }, { fields: { text: 'Khác' } }),
      post(server, {}, { refreshToken: server.auth.refresh }).ctx,
    );
    expect(server.posts[0]?.media).toEqual(['777']);
    const told = server.heard.find(({ path }) => path === '/2/media/metadata');
    expect(JSON.parse(told?.body ?? '')).toEqual({
      id: '777',
      metadata: { alt_text: { text: 'Xe máy lội nước trên đường Nguyễn Hữu Cảnh' } },
    });
  });
  it('with the words of an earlier one is refused with a sentence', async () => {
    const server = await network();
    const { tokens } = tokenStore(() => START);
    await channel.send('publish', draft(), post(server, { tokens }).ctx);
    const came = await channel.send('publish', draft(), post(server, { tokens, key: 'msg_2' }).ctx);
    expect(came).toMatchObject({ kind: 'rejected', status: 403, why: expect.stringMatching(/trùng nguyên văn.* \/ X refuses/) });
  });
  it('stays as it is when the story changes; a correction answers it, and all of it is taken away', async () => {
    const server = await network();
    const { tokens } = tokenStore(() => START);
    const first = await channel.send('publish', draft(), post(server, { tokens }).ctx);
    const earlier = {
      remoteId: first.kind === 'delivered' ? first.remoteId : null,
      link: first.kind === 'delivered' ? first.link : null,
      at: START,
    };
    const before = server.heard.length;
    expect(await channel.send('update', draft({}, { operation: 'update' }), post(server, { tokens, earlier }).ctx)).toMatchObject({
      kind: 'delivered',
      remoteId: earlier.remoteId,
      said: expect.stringContaining('giữ nguyên'),
    });
    expect(server.heard).toHaveLength(before);
    const correction = draft({}, { operation: 'correct', fields: { text: 'chữ riêng' } }, { correction: '10 điểm, không phải 12.' });
    const second = await channel.send('correct', correction, post(server, { tokens, earlier, key: 'msg_2' }).ctx);
    expect(server.posts[0]).toMatchObject({
      reply: earlier.remoteId,
      text: expect.stringMatching(/^Thông tin cải chính, xin lỗi: 10 điểm/),
    });
    const all = second.kind === 'delivered' ? second.remoteId : null;
    expect(all?.split(',')).toHaveLength(2);
    const pulled = post(server, { tokens, earlier: { ...earlier, remoteId: all } });
    expect(await channel.probe(null, pulled.ctx)).toEqual({ is: 'absent' });
    expect(await channel.retract(pulled.ctx)).toMatchObject({ kind: 'delivered' });
    expect(await channel.retract(post(server, { tokens, earlier: { ...earlier, remoteId: all } }).ctx)).toMatchObject({
      kind: 'delivered',
    });
    expect(server.posts).toHaveLength(0);
    expect(await channel.probe(null, pulled.ctx)).toMatchObject({ is: 'live' });
  });
});

describe('a thread', () => {
  it('is numbered, every post fits and answers the one before, the link stands at the end', async () => {
    const { posts } = thread();
    expect(posts.length).toBeGreaterThan(2);
    for (const [index, text] of posts.entries()) {
      expect(weighted(text)).toBeLessThanOrEqual(280);
      expect(text.endsWith(`(${index + 1}/${posts.length})`)).toBe(true);
    }
    expect(posts.at(-1)).toContain(LINK);
    const server = await network();
    await channel.send('publish', thread(), post(server).ctx);
    const [last, middle] = server.posts;
    expect(last?.reply).toBe(middle?.id);
  });
  it('that was stopped goes on behind the posts that are out', async () => {
    let left = 1;
    const server = await network((heard) =>
      heard.path === 'POST /2/tweets' && left-- === 0
        ? { status: 429, headers: { 'x-rate-limit-reset': String(START / 1000 + 120) } }
        : null,
    );
    const first = post(server);
    expect(await channel.send('publish', thread(), first.ctx)).toMatchObject({ kind: 'not_applied', retryAfterMs: 120_000 });
    expect(server.posts).toHaveLength(1);
    const done = await channel.send('publish', thread(), first.again().ctx);
    expect(done).toMatchObject({
      kind: 'delivered',
      remoteId: server.posts
        .map(({ id }) => id)
        .reverse()
        .join(','),
    });
    expect(server.posts).toHaveLength(thread().posts.length);
  });
  it('that X refuses half-way is a matter for a person, who is told which posts are out', async () => {
    let left = 1;
    const server = await network((heard) =>
      heard.path === 'POST /2/tweets' && left-- === 0 ? { status: 403, json: { detail: 'Not permitted' } } : null,
    );
    const came = await channel.send('publish', thread(), post(server).ctx);
    expect(came).toMatchObject({
      kind: 'unsure',
      why: expect.stringContaining(`1/${thread().posts.length}`),
      said: expect.stringContaining(server.posts[0]?.id ?? '?'),
    });
    expect(nextState('sending', 'unsure', channel.repeat)).toBe('unknown');
  });
  it('whose second post got no answer is found in the timeline and then goes on, nothing twice', async () => {
    let left = 1;
    const server = await network();
    const front = await loopback(async (heard, { socket }) => {
      const { host: _, connection: __, ...headers } = heard.headers as Record<string, string>;
      const answer = await fetch(server.url + heard.path, { method: heard.method, headers, ...(heard.body ? { body: heard.body } : {}) });
      if (heard.method === 'POST' && heard.path === '/2/tweets' && left-- === 0) {
        socket.destroy();
        return 'handled';
      }
      return { status: answer.status, text: await answer.text() };
    });
    open.push(front);
    const first = post(front);
    expect(await channel.send('publish', thread(), first.ctx)).toMatchObject({ kind: 'unsure' });
    expect(server.posts).toHaveLength(2);
    expect(await channel.probe(thread(), first.again(90_000).ctx)).toMatchObject({ is: 'absent', said: `2/${thread().posts.length}` });
    expect(await channel.send('publish', thread(), first.again(95_000).ctx)).toMatchObject({ kind: 'delivered' });
    expect(server.posts).toHaveLength(thread().posts.length);
    expect(await channel.probe(thread(), first.again(99_000).ctx)).toMatchObject({ is: 'live' });
  });
});

describe('a look at the timeline', () => {
  it('finds the post, whatever X made of its links', async () => {
    const server = await network();
    const first = post(server);
    await channel.send('publish', draft({}, { fields: { text: 'Giá < 5 & > 3, xem hoitu.vn' } }), first.ctx);
    const found = post(server, { tokens: first.ctx.tokens });
    expect(await channel.probe(draft({}, { fields: { text: 'Giá < 5 & > 3, xem hoitu.vn' } }), found.ctx)).toMatchObject({
      is: 'live',
      remoteId: server.posts[0]?.id,
    });
    expect(words('a https://t.co/x b')).toBe(words('a\nhoitu.vn  https://example.com/read b'));
  });
  it('says absent only when X had its time, all of the window was seen and nothing begins alike', async () => {
    let more = {};
    const server = await network((heard) =>
      heard.path === 'GET /2/users/42/tweets'
        ? { json: { data: [{ id: '5', text: 'Bài khác hẳn' }], meta: { result_count: 1, ...more } } }
        : null,
    );
    const first = post(server, { progress: { began: String(START), tried: String(START) } });
    expect(await channel.probe(draft(), first.again(10_000).ctx)).toMatchObject({ is: 'unsure' });
    expect(await channel.probe(draft(), first.again(90_000).ctx)).toEqual({ is: 'absent' });
    more = { next_token: 'n' };
    expect(await channel.probe(draft(), first.again(90_000).ctx)).toMatchObject({ is: 'unsure' });
    const alike = await network((heard) =>
      heard.path === 'GET /2/users/42/tweets' ? { json: { data: [{ id: '5', text: `${draft().text} thêm` }], meta: {} } } : null,
    );
    expect(await channel.probe(draft(), post(alike).again(90_000).ctx)).toMatchObject({ is: 'unsure' });
    const garbage = await network((heard) => (heard.path === 'GET /2/users/42/tweets' ? { text: '<html>' } : null));
    expect(await channel.probe(draft(), post(garbage).again(90_000).ctx)).toMatchObject({ is: 'unsure' });
  });
});

describe('tokens', () => {
  it('are renewed when refused, by the newest refresh token; a newer secret of a person wins', async () => {
    const server = await network();
    const { store, tokens } = tokenStore(() => START);
    expect(await channel.test(post(server, { tokens }).ctx)).toMatchObject({ kind: 'delivered', said: '@baodothi' });
    server.auth.access = 'gone';
    expect(await channel.send('publish', draft(), post(server, { tokens }).ctx)).toMatchObject({ kind: 'delivered' });
    expect([store.renewed, server.posts.length]).toEqual([2, 1]);
    server.auth.access = 'gone';
    server.auth.refresh = 'refresh-of-a-new-sign-in';
    const ended = await channel.test(post(server, { tokens }).ctx);
    expect(ended).toMatchObject({ kind: 'rejected', why: expect.stringContaining('kết nối lại tài khoản') });
    expect(wordsOf(ended)).not.toContain(SECRET);
    expect(
      await channel.test(post(server, { tokens }, { refreshToken: 'refresh-of-a-new-sign-in', clientSecret: 'client-secret-1' }).ctx),
    ).toMatchObject({ kind: 'delivered' });
    const basic = server.heard.filter(({ path }) => path === '/2/oauth2/token').at(-1)?.headers.authorization ?? '';
    expect(Buffer.from(basic.replace('Basic ', ''), 'base64').toString()).toBe('client-1:client-secret-1');
  });
});

describe('a network that does not behave', () => {
  it.each(Object.entries(RUDE))('%s: nobody knows', async (_, rude) => {
    const server = await network((heard, raw) => (heard.path === 'POST /2/tweets' ? rude(heard, raw) : null));
    const came = await channel.send('publish', draft(), post(server, { timeoutMs: 300 }).ctx);
    expect(came.kind).toBe('unsure');
    expect(nextState('sending', 'unsure', channel.repeat)).toBe('unknown');
  });
  it.each(Object.entries(RUDE))('%s while the picture goes up: nothing has left', async (_, rude) => {
    const server = await network((heard, raw) => (heard.path === 'POST /2/media/upload' ? rude(heard, raw) : null));
    expect(await channel.send('publish', draft({ show: 'picture' }), post(server, { timeoutMs: 300 }).ctx)).toMatchObject({
      kind: 'not_applied',
    });
    expect(server.posts).toHaveLength(0);
  });
});
