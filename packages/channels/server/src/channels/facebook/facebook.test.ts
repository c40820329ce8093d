import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Asked,
  answer,
  BAD_TEXTS,
  bodyOf,
  fakeContext,
  image,
  network,
  progressOf,
  rendering,
} from '../../../../../../test/support/network';
import { facebook } from './index';
import { type Settings, settings } from './settings';
import { usageOf } from './usage';

const channel = facebook();
const secrets = { accessToken: 'EAAGm0PX4ZCpsBAKZCtoken', appSecret: '0123456789abcdef0123456789abcdef' };
const PROOF = createHmac('sha256', secrets.appSecret).update(secrets.accessToken).digest('hex');
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
const set = (over: Partial<Settings> = {}): Settings => settings.parse({ page: '1029384756', ...over });
/** The shape of the Graph API's own documentation. */
const fault = (code: number, message = 'words', more: object = {}) => ({
  error: { message, type: 'OAuthException', code, fbtrace_id: 'EJplcsCHuLu', ...more },
});

type Told = [body: unknown, status?: number, headers?: Record<string, string>] | 'hang up' | 'silence';
async function graph(tell: (asked: Asked, count: number) => Told) {
  let count = 0;
  const made = await network((asked, response, socket) => {
    count += 1;
    const told = tell(asked, count);
    if (told === 'hang up') socket.destroy();
    else if (told !== 'silence') answer(response, ...told);
  });
  ends.push(made.close);
  const ctx = (over: Parameters<typeof fakeContext<Settings>>[1] = {}, own: Partial<Settings> = {}) =>
    fakeContext(set({ api: made.url, ...own }), { allow: [made.host], secrets, ...over });
  return { ...made, ctx };
}
const rendition = channel.render(rendering(set()));
const inPictures = channel.render(rendering(set({ post: 'photos' }), { images: [image(1), image(2)] }));
const earlier = { remoteId: '1029384756_9', link: null, at: 1 };

describe('a post', () => {
  it('is headline and summary with the card of the page, or with pictures and the link in its words', () => {
    expect(rendition).toMatchObject({
      message: 'Mưa lớn, 12 điểm ngập trong nội thành\n\nNhiều tuyến đường ngập sâu 20–40 cm.',
      link: 'https://bao.example/read/mua-lon',
      photos: [],
    });
    expect(inPictures.message).toContain('https://bao.example/read/mua-lon');
    expect(inPictures.photos.map((one) => one.file)).toEqual([1, 2]);
    expect(channel.check(rendition)).toEqual([]);
    expect(channel.look(rendition).card).toMatchObject({ host: 'bao.example' });
  });
  it.each<[string, Partial<Settings>, Parameters<typeof rendering>[1], Record<string, string>]>([
    ['no headline', {}, { headline: '', summary: '' }, {}],
    ['an empty story', {}, { headline: '\u0000', summary: '', body: bodyOf() }, {}],
    ['a megabyte', {}, {}, { text: BAD_TEXTS.megabyte }],
    ['no picture where pictures are posted', { post: 'photos' }, { images: [] }, {}],
  ])('%s is refused in both languages', (_, own, over, fields) => {
    const problems = channel.check(channel.render(rendering(set(own), over, fields))).filter((one) => one.level === 'error');
    expect(problems).toHaveLength(1);
    for (const { say } of problems) expect(say.en && say.vi && say.en !== say.vi).toBeTruthy();
  });
  it('can be made to fit', () => {
    const [way] = channel.suggest(channel.render(rendering(set(), {}, { text: BAD_TEXTS.megabyte })));
    expect(channel.check(channel.render(rendering(set(), {}, way?.fields)))).toEqual([]);
  });
  it.each(['controls', 'broken', 'turning'] as const)('%s are left out and said', (name) => {
    const made = channel.render(rendering(set(), { headline: BAD_TEXTS[name] }));
    expect(made.message.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
    expect(channel.check(made)).toMatchObject([{ level: 'warning' }]);
  });
  it('takes right-to-left text and emoji', () => {
    for (const name of ['rtl', 'emoji'] as const)
      expect(channel.check(channel.render(rendering(set(), { headline: BAD_TEXTS[name] })))).toEqual([]);
  });
  it('knows a token from a password', () => {
    expect(channel.checkSecret('accessToken', 'mật khẩu')?.vi).toContain('ít nhất 20');
    expect(channel.checkSecret('appSecret', 'x')?.en).toContain('32');
    expect(channel.checkSecret('appSecret', secrets.appSecret)).toBeNull();
  });
});

describe('posting', () => {
  it('sends words and link once, the token in a header, with a proof', async () => {
    const { seen, ctx } = await graph(() => [{ id: '1029384756_9' }]);
    expect(await channel.send('publish', rendition, ctx())).toMatchObject({
      kind: 'delivered',
      remoteId: '1029384756_9',
      link: 'https://www.facebook.com/1029384756_9',
    });
    expect(seen[0]).toMatchObject({ method: 'POST', path: '/v26.0/1029384756/feed' });
    expect(seen[0]?.headers.authorization).toBe(`Bearer ${secrets.accessToken}`);
    expect(Object.fromEntries(new URLSearchParams(seen[0]?.body))).toEqual({
      message: rendition.message,
      link: rendition.link,
      published: 'true',
      appsecret_proof: PROOF,
    });
  });
  it('puts pictures up unseen and then posts them; a later attempt does not put them up again', async () => {
    const { seen, ctx } = await graph((asked, count) =>
      asked.path.endsWith('/photos') ? [{ id: `p${count}` }] : count === 3 ? [fault(4), 400] : [{ id: '9' }],
    );
    const own = ctx({}, { post: 'photos' });
    expect(await channel.send('publish', inPictures, own)).toMatchObject({ kind: 'not_applied', retryAfterMs: 600_000 });
    expect(seen[0]?.body).toContain('name="alt_text_custom"\r\n\r\nPhố Láng ngập');
    expect(seen[0]?.body).toContain('name="published"\r\n\r\nfalse');
    const again = ctx({ progress: progressOf(own.steps) }, { post: 'photos' });
    expect(await channel.send('publish', inPictures, again)).toMatchObject({ kind: 'delivered' });
    expect(seen.map((one) => one.path.split('/').pop())).toEqual(['photos', 'photos', 'feed', 'feed']);
    const form = new URLSearchParams(seen[3]?.body);
    expect([form.get('attached_media[0]'), form.get('attached_media[1]')]).toEqual(['{"media_fbid":"p1"}', '{"media_fbid":"p2"}']);
    expect(form.has('link')).toBe(false);
  });
  it('is not applied where only an unseen picture is unclear', async () => {
    const { ctx } = await graph(() => 'hang up');
    expect(await channel.send('publish', inPictures, ctx({}, { post: 'photos' }))).toMatchObject({ kind: 'not_applied' });
    expect(await channel.send('publish', inPictures, ctx({ picture: () => Promise.reject(new Error('gone')) }))).toMatchObject({
      kind: 'not_applied',
    });
  });
  it('has pulled what was deleted before, and not what it may not see', async () => {
    const missing = fault(100, 'Object does not exist', { error_subcode: 33 });
    const gone = await graph(() => [missing, 400]);
    expect(await channel.retract(gone.ctx({ earlier }))).toMatchObject({ kind: 'delivered' });
    const stands = await graph(({ method }) => (method === 'DELETE' ? [missing, 400] : [{ id: '1029384756_9', message: 'x' }]));
    expect(await channel.retract(stands.ctx({ earlier }))).toMatchObject({ kind: 'rejected' });
  });
  it('changes the words, and deletes', async () => {
    const { seen, ctx } = await graph(() => [{ success: true }]);
    expect(await channel.send('correct', rendition, ctx({ earlier }))).toMatchObject({ kind: 'delivered', remoteId: '1029384756_9' });
    expect(await channel.retract(ctx({ earlier }))).toMatchObject({ kind: 'delivered', remoteId: null });
    expect(seen.map((one) => [one.method, one.path])).toEqual([
      ['POST', '/v26.0/1029384756_9'],
      ['DELETE', `/v26.0/1029384756_9?appsecret_proof=${PROOF}`],
    ]);
    expect(await channel.send('update', rendition, ctx())).toMatchObject({ kind: 'rejected' });
    expect(await channel.retract(ctx())).toMatchObject({ kind: 'rejected' });
  });
  it.each<[string, Told, string, RegExp]>([
    ['a dead token', [fault(190, 'Session has expired', { error_subcode: 463 }), 400], 'rejected', /mã truy cập.*Page token/],
    ['a duplicate', [fault(506), 400], 'unsure', /đã có trên Trang/],
    ['a block', [fault(368), 400], 'rejected', /tạm chặn/],
    ['no permission', [fault(200), 403], 'rejected', /pages_manage_posts/],
    ['no permission at all', [fault(10), 403], 'rejected', /pages_manage_posts/],
    ['too many calls of the app', [fault(4), 403], 'not_applied', /giảm số lượt/],
    ['too many calls of the user', [fault(17), 400], 'not_applied', /giảm số lượt/],
    ['too many calls of the page', [fault(32), 400], 'not_applied', /giảm số lượt/],
    ['too much', [fault(613), 400], 'not_applied', /giảm số lượt/],
    ['a business limit', [fault(80001), 400], 'not_applied', /giảm số lượt/],
    ['a wrong parameter', [fault(100, 'Invalid parameter'), 400], 'rejected', /Facebook 100 Invalid parameter/],
    ['its own trouble', [fault(2), 500], 'unsure', /sự cố/],
    ['a success nobody can read', ['<html></html>'], 'unsure', /unreadable/],
    ['a success without an id', [{}], 'unsure', /no post id/],
    ['silence', 'silence', 'unsure', /no answer/],
    ['a broken line', 'hang up', 'unsure', /ECONNRESET/],
  ])('%s', async (_, told, kind, why) => {
    const { seen, ctx } = await graph(() => told);
    const outcome = await channel.send('publish', rendition, ctx(told === 'silence' ? { timeoutMs: 400 } : {}));
    expect(outcome).toMatchObject({ kind, why: expect.stringMatching(why) });
    expect(seen).toHaveLength(1);
    expect(JSON.stringify([outcome, seen[0]?.path])).not.toContain(secrets.accessToken);
  });
});

describe("Facebook's own count", () => {
  const business = (minutes: number) => ({
    'x-business-use-case-usage': JSON.stringify({
      '1029384756': [{ type: 'pages', call_count: 100, total_cputime: 25, total_time: 30, estimated_time_to_regain_access: minutes }],
    }),
  });
  it('says how long to wait', async () => {
    const { ctx } = await graph(() => [fault(32), 400, business(19)]);
    expect(await channel.send('publish', rendition, ctx())).toMatchObject({ kind: 'not_applied', retryAfterMs: 19 * 60_000 });
  });
  it('is said when it runs high, and stops before it is full', async () => {
    const high = await graph(() => [{ id: '9' }, 200, { 'x-app-usage': '{"call_count":83,"total_time":1,"total_cputime":1}' }]);
    expect(await channel.send('publish', rendition, high.ctx())).toMatchObject({
      kind: 'delivered',
      said: expect.stringContaining('83 %'),
    });
    const full = await graph(() => [{ id: 'p1' }, 200, business(0)]);
    const own = full.ctx({}, { post: 'photos' });
    expect(await channel.send('publish', inPictures, own)).toMatchObject({ kind: 'not_applied', retryAfterMs: 600_000 });
    expect(full.seen).toHaveLength(1);
    expect(own.steps).toEqual([['photo0', 'p1']]);
  });
  it('is nothing where it cannot be read', () => {
    for (const header of ['', 'x', '[]', '{"a":1}', '{"a":[null]}', 'null'])
      expect(usageOf({ 'x-app-usage': header, 'x-business-use-case-usage': header })).toEqual({ percent: 0, waitMs: null });
  });
});

describe('looking whether it is there', () => {
  const feed = (...data: object[]): Told => [{ data, paging: {} }];
  it('finds the same words in NFD, or the same link, since the delivery was planned', async () => {
    const words = await graph(() => feed({ id: '1', message: 'khác' }, { id: '2', message: rendition.message.normalize('NFD') }));
    const own = words.ctx();
    expect(await channel.probe(rendition, own)).toEqual({ is: 'live', remoteId: '2', link: 'https://www.facebook.com/2' });
    const asked = new URL(`http://x${words.seen[0]?.path}`);
    expect(asked.pathname).toBe('/v26.0/1029384756/feed');
    expect(Number(asked.searchParams.get('since'))).toBe(Math.floor((own.delivery.at - 120_000) / 1000));
    const link = await graph(() => feed({ id: '3', message: 'khác', attachments: { data: [{ unshimmed_url: rendition.link }] } }));
    expect(await channel.probe(rendition, link.ctx())).toMatchObject({ is: 'live', remoteId: '3' });
  });
  it('is absent where the whole list was read, else unsure', async () => {
    expect(await channel.probe(rendition, (await graph(() => feed())).ctx())).toEqual({ is: 'absent' });
    const many = Array.from({ length: 100 }, (_, id) => ({ id: String(id), message: 'khác' }));
    expect(await channel.probe(rendition, (await graph(() => [{ data: many, paging: { next: 'https://x' } }])).ctx())).toMatchObject({
      is: 'unsure',
    });
    expect(await channel.probe(rendition, (await graph(() => [fault(4), 400])).ctx())).toMatchObject({ is: 'unsure' });
    expect(await channel.probe(rendition, (await graph(() => 'hang up')).ctx())).toMatchObject({ is: 'unsure' });
  });
  it('reads the post itself for an update and a deletion', async () => {
    const there = await graph(() => [{ id: earlier.remoteId, message: rendition.message }]);
    expect(await channel.probe(rendition, there.ctx({ earlier }))).toMatchObject({ is: 'live' });
    expect(await channel.probe(null, there.ctx({ earlier }))).toEqual({ is: 'absent' });
    const gone = await graph(() => [fault(100, 'Object does not exist', { error_subcode: 33 }), 400]);
    expect(await channel.probe(null, gone.ctx({ earlier }))).toMatchObject({ is: 'live' });
    expect(await channel.probe(rendition, gone.ctx({ earlier }))).toMatchObject({ is: 'unsure' });
  });
  it('tests by reading the name of the Page', async () => {
    const { seen, ctx } = await graph(() => [{ id: '1', name: 'Báo Quận' }]);
    expect(await channel.test(ctx())).toMatchObject({ kind: 'delivered', said: 'Báo Quận' });
    expect(seen.map((one) => one.method)).toEqual(['GET']);
  });
});
