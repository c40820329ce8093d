import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bluesky } from '../../packages/channels/server/src/channels/bluesky';
import { BYTES, GRAPHEMES, type Rendition } from '../../packages/channels/server/src/channels/bluesky/render';
import { tidOf } from '../../packages/channels/server/src/channels/bluesky/tid';
import { attempt, LINK, rendered, tokenStore } from '../support/posting';
import { pds } from './servers';

type Record_ = {
  uri: string;
  value: { text: string; createdAt: string; facets?: Facet[]; embed?: { $type: string; external?: External; images?: Image[] } };
};
type Facet = { index: { byteStart: number; byteEnd: number }; features: { $type: string; uri?: string; tag?: string }[] };
type Blob_ = { mimeType: string; size: number; ref: { $link: string } };
type External = { uri: string; title: string; thumb: Blob_ };
type Image = { image: Blob_; alt: string; aspectRatio: { width: number; height: number } };

const channel = bluesky();
let server: Awaited<ReturnType<typeof pds>>;
const START = Date.now();
const { store, tokens } = tokenStore(() => START);

beforeAll(async () => {
  server = await pds();
}, 60_000);
afterAll(() => server?.close());

const settings = (more = {}) => ({ identifier: server.handle, service: server.url, ...more });
const host = () => new URL(server.url).host;
const post = (wish = {}, more = {}) =>
  attempt(channel, host(), settings(more), { password: server.password }, { tokens, now: START, at: START, timeoutMs: 20_000, ...wish });
const draft = (more = {}, how = {}, of = {}) => rendered(channel, settings(more), of, how) as Rendition;
const did = () => store.kept?.extra?.did as string;

/** What stands in the account's repository now, as anybody reads it. */
async function records(): Promise<Record_[]> {
  const query = new URLSearchParams({ repo: did(), collection: 'app.bsky.feed.post', limit: '100' });
  const answer = await fetch(`${server.url}/xrpc/com.atproto.repo.listRecords?${query}`);
  return ((await answer.json()) as { records: Record_[] }).records;
}
const delivered = (outcome: { kind: string }) => {
  expect(outcome, JSON.stringify(outcome)).toMatchObject({ kind: 'delivered' });
  return outcome as { kind: 'delivered'; remoteId: string | null; link: string | null };
};
const pull = async (remoteId: string | null, key: string) =>
  delivered(await channel.retract(post({ key, earlier: { remoteId, link: null, at: START } }).ctx));

describe('a Bluesky server', () => {
  it('knows the account by its password, and a wrong one not', async () => {
    expect(await channel.test(post().ctx)).toMatchObject({ kind: 'delivered', said: '@baodothi.test' });
    const wrong = attempt(channel, host(), settings(), { password: 'falsch-falsch' }, { timeoutMs: 20_000 });
    expect(await channel.test(wrong.ctx)).toMatchObject({
      kind: 'rejected',
      status: 401,
      why: expect.stringContaining('mật khẩu ứng dụng'),
    });
  });

  it('takes a card with its picture, and facets that lie on the words they mean', async () => {
    const text = 'Ngập ở Đống Đa 👩‍👩‍👧 #HàNội: đọc https://example.com/a?b=1#c nhé';
    const sent = delivered(await channel.send('publish', draft({}, { fields: { text } }), post({ key: 'card' }).ctx));
    const [record] = await records();
    expect(record?.uri).toBe(sent.remoteId);
    const words = (record?.value.facets ?? []).map(({ index, features: [feature] }) => [
      Buffer.from(record?.value.text ?? '')
        .subarray(index.byteStart, index.byteEnd)
        .toString(),
      feature?.tag ?? feature?.uri,
    ]);
    expect(words).toEqual([
      ['#HàNội', 'HàNội'],
      ['https://example.com/a?b=1#c', 'https://example.com/a?b=1#c'],
    ]);
    const card = record?.value.embed?.external as External;
    expect(card).toMatchObject({ uri: LINK, title: 'Mưa lớn, 12 điểm ngập trong nội thành' });
    const thumb = await fetch(
      `${server.url}/xrpc/com.atproto.sync.getBlob?${new URLSearchParams({ did: did(), cid: card.thumb.ref.$link })}`,
    );
    expect((await thumb.arrayBuffer()).byteLength).toBe(card.thumb.size);
    await pull(sent.remoteId, 'card-gone');
    expect(await records()).toEqual([]);
  });

  it('takes a picture with its description and shape', async () => {
    const sent = delivered(await channel.send('publish', draft({ show: 'picture' }), post({ key: 'picture' }, { show: 'picture' }).ctx));
    const [record] = await records();
    const [image] = record?.value.embed?.images ?? [];
    expect(image).toMatchObject({
      alt: 'Xe máy lội nước trên đường Nguyễn Hữu Cảnh',
      aspectRatio: { width: 640, height: 640 },
      image: { mimeType: 'image/jpeg' },
    });
    await pull(sent.remoteId, 'picture-gone');
  });

  it('keeps one post for one key, however often it is sent', async () => {
    const first = post({ key: 'twice' });
    const one = delivered(await channel.send('publish', draft(), first.ctx));
    const [before] = await records();
    const two = delivered(await channel.send('publish', draft(), first.again().ctx));
    expect(two.remoteId).toBe(one.remoteId);
    expect(one.remoteId?.endsWith(tidOf(START, 'twice'))).toBe(true);
    expect(await records()).toEqual([before]);
    expect(await channel.probe(draft(), first.again().ctx)).toMatchObject({ is: 'live', remoteId: one.remoteId });
    expect(await channel.probe(draft(), post({ key: 'never' }).ctx)).toEqual({ is: 'absent' });
    await pull(one.remoteId, 'twice-gone');
    await pull(one.remoteId, 'twice-gone-again');
    expect(await channel.probe(null, post({ key: 'x', earlier: { remoteId: one.remoteId, link: null, at: 0 } }).ctx)).toMatchObject({
      is: 'live',
    });
  });

  it('shows only the new words after an update, sent twice as well', async () => {
    const one = delivered(await channel.send('publish', draft(), post({ key: 'old' }).ctx));
    const update = post({ key: 'new', earlier: { remoteId: one.remoteId, link: one.link, at: START } });
    const correction = draft({}, { operation: 'correct' }, { correction: '10 điểm, không phải 12.', summary: '' });
    for (const ctx of [update.ctx, update.again().ctx]) delivered(await channel.send('correct', correction, ctx));
    const now = await records();
    expect(now).toHaveLength(1);
    expect(now[0]?.value.text).toMatch(/^Thông tin cải chính, xin lỗi: 10 điểm/);
    await pull(now[0]?.uri ?? null, 'new-gone');
    expect(await records()).toEqual([]);
  });

  it('renews a session with its single-use token, and opens a new one where that is spent', async () => {
    const spent = store.kept?.refresh as string;
    store.kept = { ...(store.kept as NonNullable<typeof store.kept>), expiresAt: START };
    expect(await channel.test(post().ctx)).toMatchObject({ kind: 'delivered' });
    expect(store.kept?.refresh).not.toBe(spent);
    const answer = await fetch(`${server.url}/xrpc/com.atproto.server.refreshSession`, {
      method: 'POST',
      headers: { authorization: `Bearer ${spent}x` },
    });
    expect(answer.ok).toBe(false);
    store.kept = { ...(store.kept as NonNullable<typeof store.kept>), access: 'not.a.token', refresh: `${spent}x` };
    expect(await channel.test(post().ctx)).toMatchObject({ kind: 'delivered' });
  });

  it('counts as we count: the longest post goes through, one character more does not', async () => {
    const most = '👩‍👩‍👧'.repeat(150);
    for (const [text, fits] of [
      ['x'.repeat(GRAPHEMES), true],
      ['x'.repeat(GRAPHEMES + 1), false],
      ['ế'.repeat(GRAPHEMES), true],
      [most, true],
      ['👩‍👩‍👧'.repeat(Math.floor(BYTES / 18) + 1), false],
    ] as const) {
      const rendition = draft({}, { fields: { text } });
      const ours = channel.check(rendition, channel.settings.parse(settings())).every(({ level }) => level !== 'error');
      expect(ours).toBe(fits);
      const key = `count-${text.length}-${text.codePointAt(0)}`;
      const sent = await channel.send('publish', rendition, post({ key }).ctx);
      expect(sent.kind).toBe(fits ? 'delivered' : 'rejected');
      if (sent.kind === 'delivered') await pull(sent.remoteId, `${key}-gone`);
    }
  });
});
