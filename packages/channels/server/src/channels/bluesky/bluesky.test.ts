import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Before, type Loopback, loopback, RUDE } from '../../../../../../test/support/loopback';
import { attempt, drawn, LINK, rendered, tokenStore, wordsOf } from '../../../../../../test/support/posting';
import { nextState } from '../../../../domain/delivery';
import { facetsOf } from './facets';
import { bluesky } from './index';
import type { Rendition } from './render';
import { tidOf } from './tid';

const channel = bluesky();
const PASSWORD = 'abcd-efgh-ijkl-mnop';
const open: Loopback[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const jwt = (n: number, seconds: number) => `h.${Buffer.from(JSON.stringify({ exp: 1_763_614_800 + seconds, n })).toString('base64url')}.s`;

/** A PDS as far as this channel knows one: sessions with single-use refresh tokens, records by key. `before` may answer in its place. */
async function pds(before: Before = () => null) {
  const records = new Map<string, { text: string }>();
  const now = { access: '', refresh: '', made: 0, sessions: 0 };
  const session = () => {
    now.made += 1;
    Object.assign(now, { access: jwt(now.made, 7200), refresh: `refresh-${now.made}` });
    return { json: { accessJwt: now.access, refreshJwt: now.refresh, did: 'did:plc:abc', handle: 'bao.test' } };
  };
  const server = await loopback(async (heard, raw) => {
    const nsid = /\/xrpc\/([\w.]+)/.exec(heard.path)?.[1] ?? '';
    const own = await before({ ...heard, path: nsid }, raw);
    if (own) return own;
    const bearer = heard.headers.authorization?.replace('Bearer ', '');
    if (nsid.endsWith('createSession')) {
      now.sessions += 1;
      return JSON.parse(heard.body).password === PASSWORD ? session() : { status: 401, json: { error: 'AuthenticationRequired' } };
    }
    if (nsid.endsWith('refreshSession')) return bearer === now.refresh ? session() : { status: 400, json: { error: 'ExpiredToken' } };
    if (bearer !== now.access) return { status: 400, json: { error: 'ExpiredToken', message: 'Token has expired' } };
    if (nsid.endsWith('uploadBlob')) return { json: { blob: { $type: 'blob', size: heard.bytes.length } } };
    const { rkey, record } =
      heard.method === 'POST' ? JSON.parse(heard.body) : { rkey: new URLSearchParams(heard.path.split('?')[1]).get('rkey'), record: null };
    if (nsid.endsWith('putRecord')) records.set(rkey, record);
    if (nsid.endsWith('deleteRecord')) records.delete(rkey);
    if (nsid.endsWith('getRecord') && !records.has(rkey)) return { status: 400, json: { error: 'RecordNotFound' } };
    return { json: { uri: `at://did:plc:abc/app.bsky.feed.post/${rkey}`, cid: 'c', handle: 'bao.test' } };
  });
  open.push(server);
  return { ...server, records, now };
}

const settingsFor = (url: string, more = {}) => ({ identifier: 'bao.test', service: url, ...more });
const post = (server: { host: string; url: string }, wish = {}, secrets = { password: PASSWORD }, more = {}) =>
  attempt(channel, server.host, settingsFor(server.url, more), secrets, wish);
const draft = (more = {}, how = {}) => rendered(channel, settingsFor('https://bsky.social', more), {}, how) as Rendition;

describe('a post', () => {
  it('goes as a card with its picture, facets in bytes, and its language', async () => {
    const server = await pds();
    const sent = await channel.send('publish', draft(), post(server).ctx);
    const rkey = tidOf(post(server).ctx.delivery.at, 'msg_1');
    expect(sent).toMatchObject({
      kind: 'delivered',
      remoteId: `at://did:plc:abc/app.bsky.feed.post/${rkey}`,
      link: `https://bsky.app/profile/bao.test/post/${rkey}`,
    });
    const record = [...server.records.values()][0] as unknown as {
      text: string;
      langs: string[];
      facets: { index: { byteStart: number; byteEnd: number } }[];
      embed: { external: object };
    };
    expect(record).toMatchObject({
      $type: 'app.bsky.feed.post',
      langs: ['vi'],
      embed: { external: { uri: LINK, title: 'Mưa lớn, 12 điểm ngập trong nội thành', thumb: { $type: 'blob' } } },
    });
    const { byteStart, byteEnd } = (record.facets[0] as (typeof record.facets)[0]).index;
    expect(Buffer.from(record.text).subarray(byteStart, byteEnd).toString()).toBe('#ThờiTiết');
  });
  it('goes as a picture with its shape and description, the link short in the text and whole behind it', async () => {
    const server = await pds();
    await channel.send('publish', draft({ show: 'picture' }), post(server, {}, undefined, { show: 'picture' }).ctx);
    const record = [...server.records.values()][0] as unknown as {
      text: string;
      embed: { images: object[] };
      facets: { features: { uri?: string }[] }[];
    };
    const { width, height } = await drawn(draft({ show: 'picture' }).picture as never);
    expect(record.embed.images).toEqual([
      expect.objectContaining({ alt: 'Xe máy lội nước trên đường Nguyễn Hữu Cảnh', aspectRatio: { width, height } }),
    ]);
    expect(record.text).toContain('\n\nexample.com/read/mua-lon-12-d…');
    expect(record.facets.at(-1)?.features[0]?.uri).toBe(LINK);
  });
  it('sent twice under one key is one post, with the time of the first attempt', async () => {
    const server = await pds();
    const first = post(server);
    await channel.send('publish', draft(), first.ctx);
    const once = JSON.stringify([...server.records]);
    await channel.send('publish', draft(), first.again().ctx);
    expect(JSON.stringify([...server.records])).toBe(once);
    await channel.send('publish', draft(), post(server, { key: 'msg_2' }).ctx);
    expect(server.records.size).toBe(2);
  });
  it('that is updated or corrected leaves only the new one; taken back, none', async () => {
    const server = await pds();
    const first = await channel.send('publish', draft(), post(server).ctx);
    if (first.kind !== 'delivered') throw new Error(wordsOf(first));
    const earlier = { remoteId: first.remoteId, link: first.link, at: 0 };
    const second = await channel.send(
      'update',
      draft({}, { fields: { text: 'Nước đã rút' } }),
      post(server, { key: 'msg_2', earlier }).ctx,
    );
    expect([...server.records.values()].map(({ text }) => text)).toEqual(['Nước đã rút']);
    if (second.kind !== 'delivered') throw new Error(wordsOf(second));
    const now = post(server, { key: 'msg_3', earlier: { ...earlier, remoteId: second.remoteId } });
    expect(await channel.retract(now.ctx)).toMatchObject({ kind: 'delivered' });
    expect(await channel.retract(now.again().ctx)).toMatchObject({ kind: 'delivered' });
    expect(server.records.size).toBe(0);
    expect(await channel.probe(null, now.ctx)).toMatchObject({ is: 'live' });
  });
  it('whose update breaks off after the deletion goes on there', async () => {
    let broken = true;
    const server = await pds((heard, { socket }) => {
      if (!broken || !heard.path.endsWith('putRecord')) return null;
      socket.destroy();
      return 'handled';
    });
    broken = false;
    const first = await channel.send('publish', draft(), post(server).ctx);
    broken = true;
    const earlier = { remoteId: first.kind === 'delivered' ? first.remoteId : null, link: null, at: 0 };
    const update = post(server, { key: 'msg_2', earlier });
    expect(await channel.send('update', draft(), update.ctx)).toMatchObject({ kind: 'unsure' });
    broken = false;
    expect(await channel.send('update', draft(), update.again().ctx)).toMatchObject({ kind: 'delivered' });
    expect(server.records.size).toBe(1);
    expect(server.heard.filter(({ path }) => path.includes('deleteRecord'))).toHaveLength(1);
  });
  it('is found, or found missing, by its key', async () => {
    const server = await pds();
    const now = post(server);
    expect(await channel.probe(draft(), now.ctx)).toEqual({ is: 'absent' });
    await channel.send('publish', draft(), now.ctx);
    expect(await channel.probe(draft(), now.again().ctx)).toMatchObject({ is: 'live', link: expect.stringContaining('bsky.app') });
  });
});

describe('tokens', () => {
  it('are renewed by the refresh token when one is refused, and the post still goes out once', async () => {
    const server = await pds();
    const { store, tokens } = tokenStore(() => Date.parse('2026-11-20T05:00:00Z'));
    expect(await channel.test(post(server, { tokens }).ctx)).toMatchObject({ kind: 'delivered', said: '@bao.test' });
    server.now.access = 'gone';
    if (store.kept) store.kept.expiresAt = null;
    expect(await channel.send('publish', draft(), post(server, { tokens }).ctx)).toMatchObject({ kind: 'delivered' });
    expect(server.now.sessions).toBe(1);
    expect(server.records.size).toBe(1);
    // A refresh token somebody else used up: the app password opens a new session.
    server.now.access = 'gone';
    server.now.refresh = 'gone';
    expect(await channel.send('publish', draft(), post(server, { tokens, key: 'msg_2' }).ctx)).toMatchObject({ kind: 'delivered' });
    expect(server.now.sessions).toBe(2);
  });
  it('that cannot be had are told of, without the password', async () => {
    const server = await pds();
    const came = await channel.test(post(server, {}, { password: 'not-the-right-one' }).ctx);
    expect(came).toMatchObject({ kind: 'rejected', why: expect.stringContaining('mật khẩu ứng dụng') });
    expect(wordsOf(came)).not.toContain('not-the-right-one');
  });
});

describe('a server that does not behave', () => {
  it.each(Object.entries(RUDE))('%s: the post waits for another try under its key', async (_, rude) => {
    const server = await pds((heard, raw) => (heard.path.endsWith('putRecord') ? rude(heard, raw) : null));
    const quick = post(server, { timeoutMs: 300 });
    const stuck = await channel.send('publish', draft(), quick.ctx);
    expect(stuck.kind).toBe('unsure');
    expect(nextState('sending', 'unsure', channel.repeat)).toBe('retry_wait');
  });
  it('asks for patience, while nothing of the post has left', async () => {
    const server = await pds((heard) => (heard.path.endsWith('createSession') ? { status: 429, headers: { 'retry-after': '60' } } : null));
    expect(await channel.send('publish', draft(), post(server).ctx)).toMatchObject({ kind: 'not_applied', retryAfterMs: 60_000 });
    const silent = await pds((heard) => (heard.path.endsWith('uploadBlob') ? { status: 502 } : null));
    expect(await channel.send('publish', draft(), post(silent).ctx)).toMatchObject({ kind: 'not_applied' });
    expect(silent.records.size).toBe(0);
  });
  it('refuses the record', async () => {
    const server = await pds((heard) => (heard.path.endsWith('putRecord') ? { status: 400, json: { error: 'InvalidRequest' } } : null));
    const earlier = { remoteId: 'at://did:plc:abc/app.bsky.feed.post/3m5xkqzzzzz2a', link: null, at: 0 };
    expect(await channel.send('publish', draft(), post(server).ctx)).toMatchObject({ kind: 'rejected', status: 400 });
    expect(await channel.send('update', draft(), post(server, { earlier }).ctx)).toMatchObject({
      kind: 'rejected',
      why: expect.stringContaining('Bài cũ đã xoá'),
    });
  });
});

describe('keys and facets', () => {
  it('are TIDs, the same for the same delivery, apart for others, in the order of time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), fc.uuid(), fc.uuid(), (at, one, other) => {
        expect(tidOf(at, one)).toMatch(/^[234567abcdefghij][2-7a-z]{12}$/);
        expect(tidOf(at, one)).toBe(tidOf(at, one));
        expect(tidOf(at, one) < tidOf(at + 2, other)).toBe(true);
      }),
    );
    const many = new Set(Array.from({ length: 500 }, (_, n) => tidOf(1_763_614_800_000, `msg_${n}`)));
    expect(many.size).toBeGreaterThan(499 - 5);
  });
  it('lie inside the text in UTF-8, whatever stands around them', () => {
    const part = fc.constantFrom(
      '#HàNội ',
      'https://a.vn/x ',
      '👩‍👩‍👧',
      'ế',
      '\u202eשלום ',
      '#خبر ',
      '\n',
      '#',
      '"https://b.vn/(1)".',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 50 }), (parts) => {
        const text = parts.join('');
        const bytes = Buffer.from(text);
        let last = 0;
        for (const { index, features } of facetsOf(text)) {
          expect(index.byteStart).toBeGreaterThanOrEqual(last);
          expect(index.byteEnd).toBeLessThanOrEqual(bytes.length);
          const seen = bytes.subarray(index.byteStart, index.byteEnd).toString();
          expect('tag' in features[0] ? seen.slice(1) : seen).toBe('tag' in features[0] ? features[0].tag : features[0].uri);
          last = index.byteEnd;
        }
      }),
    );
  });
});
