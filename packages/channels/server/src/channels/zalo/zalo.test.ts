import { afterEach, describe, expect, it } from 'vitest';
import { type Asked, answer, BAD_TEXTS, bodyOf, fakeContext, image, network, rendering } from '../../../../../../test/support/network';
import { zalo } from './index';
import { type Settings, settings } from './settings';

const channel = zalo();
const secrets = { appSecret: 'khoa-bi-mat-cua-app', refreshToken: 'refresh-0' };
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
const set = (over: Partial<Settings> = {}): Settings => settings.parse({ appId: '1234567890', ...over });

/** Answers in the shapes that integrations of the OA API wrote down. */
const good = (data: unknown) => ({ error: 0, message: 'Success', data });
const bad = (error: number, message: string) => ({ error, message });
type Answers = Record<string, (asked: Asked, times: number) => unknown>;

/** Zalo on the loopback: tokens that rotate, and what each path answers. */
async function official(answers: Answers, expiresIn = '90000') {
  const times: Record<string, number> = {};
  let pair = 0;
  const made = await network((asked, response, socket) => {
    const path = asked.path.replace(/^\/v2\.0\//, '').replace(/\?.*/, '');
    if (asked.path === '/v4/oa/access_token') {
      const form = new URLSearchParams(asked.body);
      const given = form.get('refresh_token');
      if (asked.headers.secret_key !== secrets.appSecret || given !== `refresh-${pair}`)
        return answer(response, { error_name: 'Invalid refresh token.', error_reason: '…', error: -14014 });
      pair += 1;
      return answer(response, { access_token: `access-${pair}`, refresh_token: `refresh-${pair}`, expires_in: expiresIn });
    }
    times[path] = (times[path] ?? 0) + 1;
    if (asked.headers.access_token !== `access-${pair}`) return answer(response, bad(-216, 'Access token is invalid'));
    const body = answers[path]?.(asked, times[path]);
    if (body === 'hang up') return socket.destroy();
    if (body !== 'silence') answer(response, body ?? bad(-201, 'not found'));
  });
  ends.push(made.close);
  const ctx = (over: Parameters<typeof fakeContext<Settings>>[1] = {}) =>
    fakeContext(set({ api: made.url, oauth: made.url }), { allow: [made.host], secrets, ...over });
  return { ...made, ctx };
}
const rendition = channel.render(rendering(set()));
const called = (seen: Asked[], path: string) => seen.filter((one) => one.path.startsWith(`/v2.0/${path}`));

describe('what Zalo gets', () => {
  it('is title, description, author, cover and a block a paragraph', () => {
    expect(rendition).toMatchObject({
      title: 'Mưa lớn, 12 điểm ngập trong nội thành',
      description: 'Nhiều tuyến đường ngập sâu 20–40 cm.',
      author: 'Toà soạn',
      cover: { file: 7, spec: { width: 1200, height: 675, format: 'jpeg', maxBytes: 1_000_000 } },
      blocks: [
        { type: 'text', content: 'Từ 5 giờ sáng, mưa lớn kéo dài.' },
        { type: 'text', content: 'Nước rút lúc 9 giờ &amp; giao thông trở lại.' },
      ],
    });
    expect(channel.check(rendition)).toEqual([]);
    expect(channel.measure(rendition)).toMatchObject([
      { field: 'title', limit: 140, cutAt: null },
      { field: 'description', limit: 250 },
    ]);
  });
  it('keeps pictures where they stand, with an ASCII address', () => {
    const body = bodyOf('Trước.', 'Sau.');
    body.children.splice(1, 0, {
      type: 'element',
      tagName: 'img',
      properties: { src: '/uploads/phố Láng.jpg', alt: 'Phố Láng' },
      children: [],
    });
    expect(channel.render(rendering(set(), { body })).blocks).toEqual([
      { type: 'text', content: 'Trước.' },
      { type: 'image', url: 'https://bao.example/uploads/ph%E1%BB%91%20L%C3%A1ng.jpg', caption: 'Phố Láng' },
      { type: 'text', content: 'Sau.' },
    ]);
  });
  it('falls back to the cover of the settings, and takes its description from the body', () => {
    const own = set({ fallbackCover: 'https://bao.example/bìa.jpg' });
    const made = channel.render(rendering(own, { images: [], summary: '' }));
    expect(made).toMatchObject({
      cover: null,
      fallback: 'https://bao.example/b%C3%ACa.jpg',
      description: 'Từ 5 giờ sáng, mưa lớn kéo dài.',
    });
    expect(channel.check(made)).toEqual([]);
  });
  it('says first that it corrects', () => {
    const made = channel.render({ ...rendering(set(), { correction: 'Có 11 điểm ngập.' }), operation: 'correct' });
    expect(made.blocks[0]).toEqual({ type: 'text', content: 'Thông tin cải chính, xin lỗi: Có 11 điểm ngập.' });
  });
  it.each<[string, Parameters<typeof rendering>[1], Record<string, string>, string]>([
    ['no headline', { headline: '' }, {}, 'headline'],
    ['a headline over the limit', { headline: 'ngập '.repeat(40) }, {}, 'title'],
    ['a description over the limit', {}, { description: 'ngập '.repeat(60) }, 'description'],
    ['an empty body', { body: bodyOf() }, {}, 'body'],
    ['a megabyte of body', { body: bodyOf(BAD_TEXTS.megabyte) }, {}, 'body'],
    ['no picture', { images: [] }, {}, 'image'],
  ])('%s is refused in both languages', (_, over, fields, field) => {
    const problems = channel.check(channel.render(rendering(set(), over, fields))).filter((one) => one.level === 'error');
    expect(problems.map((one) => one.field)).toEqual([field]);
    for (const { say } of problems) expect(say.en && say.vi && say.en !== say.vi).toBeTruthy();
  });
  it('offers a title that fits', () => {
    const made = channel.render(rendering(set(), { headline: 'ngập '.repeat(40) }));
    const [way] = channel.suggest(made);
    expect(channel.check(channel.render(rendering(set(), { headline: 'ngập '.repeat(40) }, way?.fields)))).toEqual([]);
  });
  it.each(['controls', 'broken', 'turning'] as const)('%s are left out and said', (name) => {
    const made = channel.render(rendering(set(), { headline: BAD_TEXTS[name], body: bodyOf(BAD_TEXTS[name]) }));
    expect(JSON.stringify(made)).not.toMatch(/\\u00|\\ud8|\\udc|[\p{Cs}\u202e]/u);
    expect(channel.check(made)).toMatchObject([{ level: 'warning', field: 'title' }]);
  });
  it('takes right-to-left text and emoji', () => {
    for (const name of ['rtl', 'emoji'] as const)
      expect(channel.check(channel.render(rendering(set(), { headline: BAD_TEXTS[name] })))).toEqual([]);
  });
});

describe('publishing', () => {
  it('hands in, waits for the media, and ends with an id and a link', async () => {
    const { seen, ctx } = await official({
      'article/create': () => good({ token: 'abc==' }),
      'article/verify': (_, times) => (times < 3 ? bad(-214, 'Media is being processed') : good({ id: 'bai-9' })),
      'article/getdetail': () => good({ id: 'bai-9', link_view: 'https://rd.zapps.vn/detail/9' }),
    });
    const own = ctx();
    const sent = await channel.send('publish', rendition, own);
    expect(sent).toMatchObject({ kind: 'accepted', handle: 'abc==' });
    expect(JSON.parse(called(seen, 'article/create')[0]?.body ?? '')).toMatchObject({
      type: 'normal',
      status: 'show',
      comment: 'show',
      cover: { cover_type: 'photo', photo_url: 'https://bao.example/d/zalo-cover.jpg', status: 'show' },
    });
    const polls = [await channel.poll('abc==', own), await channel.poll('abc==', own), await channel.poll('abc==', own)];
    expect(polls.map((one) => one.kind)).toEqual(['accepted', 'accepted', 'delivered']);
    expect(polls[2]).toMatchObject({ remoteId: 'bai-9', link: 'https://rd.zapps.vn/detail/9' });
    expect(called(seen, 'article/create')).toHaveLength(1);
    expect(seen.every((one) => !one.path.includes('access-') && !one.path.includes('refresh-'))).toBe(true);
  });
  it('updates and removes the article it made', async () => {
    const { seen, ctx } = await official({
      'article/update': () => good({ token: 'upd' }),
      'article/verify': () => good({ id: 'bai-9' }),
      'article/remove': () => good({}),
    });
    const own = ctx({ earlier: { remoteId: 'bai-9', link: null, at: 1 } });
    expect(await channel.send('update', rendition, own)).toMatchObject({ kind: 'accepted', handle: 'upd' });
    expect(JSON.parse(called(seen, 'article/update')[0]?.body ?? '')).toMatchObject({ id: 'bai-9', title: rendition.title });
    expect(await channel.retract(own)).toMatchObject({ kind: 'delivered', remoteId: null });
    expect(JSON.parse(called(seen, 'article/remove')[0]?.body ?? '')).toEqual({ id: 'bai-9' });
    expect(await channel.send('update', rendition, ctx())).toMatchObject({ kind: 'rejected' });
    expect(await channel.retract(ctx())).toMatchObject({ kind: 'rejected' });
  });
  it('has removed what is not there any more, and not what it may not remove', async () => {
    const earlier = { remoteId: 'bai-9', link: null, at: 1 };
    const none = () => bad(-201, 'article is not existed');
    const gone = await official({ 'article/remove': none, 'article/getdetail': none });
    expect(await channel.retract(gone.ctx({ earlier }))).toMatchObject({ kind: 'delivered' });
    const stands = await official({ 'article/remove': none, 'article/getdetail': () => good({ id: 'bai-9' }) });
    expect(await channel.retract(stands.ctx({ earlier }))).toMatchObject({ kind: 'rejected' });
    const denied = await official({ 'article/remove': () => bad(-209, 'no'), 'article/getdetail': none });
    expect(await channel.retract(denied.ctx({ earlier }))).toMatchObject({ kind: 'rejected' });
  });
  it.each<[unknown, string, RegExp]>([
    [bad(-223, 'quota'), 'rejected', /hạn mức bài viết.*used up/],
    [bad(-224, 'tier'), 'rejected', /Gói dịch vụ/],
    [bad(-200, 'upload failed'), 'rejected', /ảnh bìa/],
    [bad(-209, 'API is not support'), 'rejected', /Quản lý bài viết/],
    [bad(-32, 'rate'), 'not_applied', /mỗi phút/],
    [bad(-999, 'something new'), 'rejected', /Zalo -999 something new/],
    [good({}), 'unsure', /no token/],
    ['<html>bảo trì</html>', 'unsure', /unreadable/],
    ['silence', 'unsure', /no answer/],
    ['hang up', 'unsure', /ECONNRESET/],
  ])('%j is %s', async (body, kind, why) => {
    const { seen, ctx } = await official({ 'article/create': () => body });
    const outcome = await channel.send('publish', rendition, ctx(body === 'silence' ? { timeoutMs: 400 } : {}));
    expect(outcome).toMatchObject({ kind, why: expect.stringMatching(why) });
    expect(called(seen, 'article/create')).toHaveLength(1);
  });
  it('asks again later where a poll gets no answer', async () => {
    const { ctx } = await official({ 'article/verify': () => 'hang up' });
    expect(await channel.poll('abc', ctx())).toMatchObject({ kind: 'accepted', handle: 'abc' });
  });
  it('is not applied where the cover could not be made', async () => {
    const { seen, ctx } = await official({});
    expect(await channel.send('publish', rendition, ctx({ picture: () => Promise.reject(new Error('gone')) }))).toMatchObject({
      kind: 'not_applied',
    });
    expect(seen).toHaveLength(0);
  });
});

describe('tokens', () => {
  it('are renewed with the pair that was kept, once each', async () => {
    const { seen, ctx } = await official({ 'oa/getoa': () => good({ name: 'Báo Quận' }) }, '30');
    const own = ctx();
    expect(await channel.test(own)).toMatchObject({ kind: 'delivered', said: 'Báo Quận' });
    expect(await channel.test(own)).toMatchObject({ kind: 'delivered' });
    const used = seen.filter((one) => one.path === '/v4/oa/access_token').map((one) => new URLSearchParams(one.body).get('refresh_token'));
    expect(used).toEqual(['refresh-0', 'refresh-1']);
    expect(own.kept.tokens).toMatchObject({ access: 'access-2', refresh: 'refresh-2' });
  });
  it('are renewed and the request said once more where the access token is refused', async () => {
    const { seen, ctx } = await official({
      'article/create': (_, times) => (times === 1 ? bad(-124, 'Access token has expired') : good({ token: 't' })),
    });
    expect(await channel.send('publish', rendition, ctx())).toMatchObject({ kind: 'accepted' });
    expect(called(seen, 'article/create').map((one) => one.headers.access_token)).toEqual(['access-1', 'access-2']);
    const dead = await official({ 'article/create': () => bad(-216, 'Access token is invalid') });
    expect(await channel.send('publish', rendition, dead.ctx())).toMatchObject({
      kind: 'rejected',
      why: expect.stringMatching(/access token/),
    });
    expect(called(dead.seen, 'article/create')).toHaveLength(2);
  });
  it('that are used up are said in words, and a new one that is set is used', async () => {
    const { seen, ctx } = await official({ 'oa/getoa': () => good({}) });
    const own = ctx();
    own.kept.tokens = { access: 'x', refresh: 'refresh-9', expiresAt: 0, extra: { seed: 'of an older secret' } };
    expect(await channel.test(own)).toMatchObject({ kind: 'delivered' });
    const worn = await channel.test({ ...ctx(), secrets: { ...secrets, refreshToken: 'refresh-7' } });
    expect(worn).toMatchObject({ kind: 'rejected', why: expect.stringMatching(/refresh token.*refresh token/) });
    expect(JSON.stringify(worn)).not.toMatch(/refresh-7|khoa-bi-mat/);
    expect(called(seen, 'oa/getoa')).toHaveLength(1);
  });
});

describe('looking whether it is there', () => {
  const medias = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => ({ id: `b${from + index}`, title: `Tin ${from + index}`, create_date: Date.now() }));
  const list = (pages: object[][]): Answers => ({
    'article/getslice': (asked) => good({ medias: pages[Number(new URLSearchParams(asked.path.split('?')[1]).get('offset')) / 10] ?? [] }),
  });
  it('finds the title on the third page, in NFD as well', async () => {
    const mine = { id: 'bai-9', title: rendition.title.normalize('NFD'), create_date: Date.now(), link_view: 'https://rd.zapps.vn/9' };
    const { seen, ctx } = await official(list([medias(10), medias(10, 10), [mine]]));
    expect(await channel.probe(rendition, ctx())).toEqual({ is: 'live', remoteId: 'bai-9', link: 'https://rd.zapps.vn/9' });
    expect(called(seen, 'article/getslice').map((one) => one.path.split('?')[1])).toEqual([
      'offset=0&limit=10&type=normal',
      'offset=10&limit=10&type=normal',
      'offset=20&limit=10&type=normal',
    ]);
  });
  it('takes no older article of the same title for it', async () => {
    const { ctx } = await official(list([[{ id: 'old', title: rendition.title, create_date: Date.now() - 86_400_000 }]]));
    expect(await channel.probe(rendition, ctx())).toMatchObject({ is: 'absent' });
    const timeless = await official(list([[{ id: 'old', title: rendition.title }]]));
    expect(await channel.probe(rendition, timeless.ctx())).toMatchObject({ is: 'unsure' });
  });
  it('does not take a list it could not read for absence', async () => {
    const { ctx } = await official({ 'article/getslice': (_, times) => (times === 1 ? good({ medias: medias(10) }) : bad(-32, 'rate')) });
    expect(await channel.probe(rendition, ctx())).toMatchObject({ is: 'unsure' });
  });
  it('sees whether a removed article is gone', async () => {
    const own = { earlier: { remoteId: 'bai-9', link: null, at: 1 } };
    const there = await official({ 'article/getdetail': () => good({ id: 'bai-9' }) });
    expect(await channel.probe(null, there.ctx(own))).toMatchObject({ is: 'absent' });
    const gone = await official({ 'article/getdetail': () => bad(-201, 'id is invalid') });
    expect(await channel.probe(null, gone.ctx(own))).toMatchObject({ is: 'live' });
    const busy = await official({ 'article/getdetail': () => bad(-32, 'rate') });
    expect(await channel.probe(null, busy.ctx(own))).toMatchObject({ is: 'unsure' });
  });
  it('shows the cover as it will be cut', () => {
    expect(channel.look(channel.render(rendering(set(), { images: [image(3)] }))).pictures).toMatchObject([{ file: 3, size: '1200×675' }]);
  });
});
