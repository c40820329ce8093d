import { afterEach, describe, expect, it } from 'vitest';
import { type Before, type Loopback, loopback, RUDE } from '../../../../../../test/support/loopback';
import { attempt, LINK, rendered, wordsOf } from '../../../../../../test/support/posting';
import { nextState } from '../../../../domain/delivery';
import { telegram } from './index';
import type { Rendition } from './render';

const channel = telegram();
const TOKEN = '123456789:AAEabcdefghijklmnopqrstuvwxyz0123456';
const open: Loopback[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

type Kept = {
  text?: string;
  caption?: string;
  entities?: { type: string; offset: number; length: number }[];
  photos: number;
  old?: boolean;
};

/** A Bot API as far as this channel knows one: messages by number. `before` may answer in its place. */
async function bots(before: Before = () => null) {
  const kept = new Map<number, Kept>();
  let next = 11;
  const no = (description: string, status = 400) => ({ status, json: { ok: false, error_code: status, description } });
  const yes = (result: unknown) => ({ json: { ok: true, result } });
  const message = (one: Kept) => {
    kept.set(next, one);
    next += 1;
    return { message_id: next - 1, chat: { id: -1001234567890, username: 'baodothi' } };
  };
  const server = await loopback(async (heard, raw) => {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(heard.path) ?? [];
    const own = await before({ ...heard, path: method }, raw);
    if (own) return own;
    if (token !== TOKEN) return no('Unauthorized', 401);
    const form = heard.headers['content-type']?.startsWith('multipart')
      ? await new Response(new Uint8Array(heard.bytes), { headers: { 'content-type': heard.headers['content-type'] } }).formData()
      : null;
    const body = form ? Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) : JSON.parse(heard.body);
    if (body.chat_id && body.chat_id !== '@baodothi') return no('Bad Request: chat not found');
    const one = kept.get(Number(body.message_id));
    if (method === 'getMe') return yes({ id: 1, username: 'bao_bot' });
    if (method === 'getChat') return yes({ type: 'channel', title: 'Báo Đô Thị', username: 'baodothi' });
    if (method === 'getChatMember') return yes({ status: 'administrator', can_post_messages: true });
    if (method === 'sendMessage')
      return body.text.length > 4096
        ? no('Bad Request: message is too long')
        : yes(message({ text: body.text, entities: body.entities, photos: 0 }));
    if (method === 'sendPhoto')
      return yes(
        message({
          caption: body.caption,
          entities: JSON.parse(body.caption_entities),
          photos: [...(form ?? [])].filter(([, value]) => typeof value !== 'string').length,
        }),
      );
    if (method === 'sendMediaGroup')
      return yes(
        JSON.parse(body.media).map((item: { caption?: string }) =>
          message({ ...(item.caption ? { caption: item.caption } : {}), photos: 1 }),
        ),
      );
    if (!one) return no(method === 'deleteMessage' ? 'Bad Request: message to delete not found' : 'Bad Request: message to edit not found');
    if (method === 'deleteMessage')
      return one.old ? no("Bad Request: message can't be deleted for everyone") : yes(kept.delete(Number(body.message_id)));
    const words = body.text ?? body.caption;
    if ((one.text ?? one.caption) === words) return no('Bad Request: message is not modified: specified new message content');
    if ((method === 'editMessageText') !== (one.text !== undefined)) return no('Bad Request: there is no text in the message to edit');
    Object.assign(one, one.text === undefined ? { caption: words } : { text: words });
    return yes({ message_id: body.message_id });
  });
  open.push(server);
  return { ...server, kept };
}

const settingsFor = (url: string, more = {}) => ({ chat: '@baodothi', api: url, ...more });
const post = (server: { host: string; url: string }, wish = {}, token = TOKEN, more = {}) =>
  attempt(channel, server.host, settingsFor(server.url, more), { token }, wish);
const draft = (more = {}, how = {}, of = {}) => rendered(channel, { chat: '@baodothi', ...more }, of, how) as Rendition;

describe('a message', () => {
  it('goes as a photo with the headline in bold, counted in UTF-16', async () => {
    const server = await bots();
    const sent = await channel.send('publish', draft({}, {}, { headline: '🌧️ Mưa_lớn *12* <điểm> [ngập]' }), post(server).ctx);
    expect(sent).toMatchObject({ kind: 'delivered', remoteId: 'photo:11', link: 'https://t.me/baodothi/11' });
    const { caption = '', entities = [], photos } = server.kept.get(11) as Kept;
    expect(photos).toBe(1);
    expect(caption.endsWith(`\n\n${LINK}`)).toBe(true);
    expect(entities.map(({ offset, length }) => caption.slice(offset, offset + length))).toEqual(['🌧️ Mưa_lớn *12* <điểm> [ngập]']);
  });
  it('too long for a caption goes as one text below a preview of the page, and says so', async () => {
    const long = draft({}, { fields: { text: 'Mưa lớn. '.repeat(150) } });
    expect(channel.check(long, channel.settings.parse({ chat: '@baodothi' }))).toMatchObject([{ level: 'warning', field: 'image' }]);
    const server = await bots();
    expect(await channel.send('publish', long, post(server).ctx)).toMatchObject({ kind: 'delivered', remoteId: 'text:11' });
    expect(JSON.parse(server.heard[0]?.body ?? '')).toMatchObject({ link_preview_options: { url: LINK, show_above_text: true } });
  });
  it('goes as an album, and all of it is taken away', async () => {
    const server = await bots();
    const [image] = (await import('../../../../../../test/support/posting')).story().images;
    const images = [1, 2, 3].map((id) => ({ ...(image as object), id }));
    const album = draft({ pictures: 'album' }, {}, { images });
    const sent = await channel.send('publish', album, post(server, {}, TOKEN, { pictures: 'album' }).ctx);
    expect(sent).toMatchObject({ kind: 'delivered', remoteId: 'photo:11,12,13' });
    expect(await channel.retract(post(server, { earlier: { remoteId: 'photo:11,12,13', link: null, at: 0 } }).ctx)).toMatchObject({
      kind: 'delivered',
    });
    expect(server.kept.size).toBe(0);
  });
  it('is edited by its kind; the same words again are no failure', async () => {
    const server = await bots();
    await channel.send('publish', draft(), post(server).ctx);
    const edit = post(server, { earlier: { remoteId: 'photo:11', link: 'https://t.me/baodothi/11', at: 0 }, key: 'msg_2' });
    const corrected = draft({}, { operation: 'correct' }, { correction: '10 điểm, không phải 12.' });
    for (const again of [edit.ctx, edit.again().ctx])
      expect(await channel.send('correct', corrected, again)).toMatchObject({
        kind: 'delivered',
        remoteId: 'photo:11',
        link: 'https://t.me/baodothi/11',
      });
    expect(server.kept.get(11)?.caption).toMatch(/^Thông tin cải chính, xin lỗi: 10 điểm/);
    const long = draft({}, { fields: { text: 'x'.repeat(1100) } });
    expect(await channel.send('update', long, edit.ctx)).toMatchObject({ kind: 'rejected', why: expect.stringContaining('1024') });
  });
  it('too old to be deleted becomes a notice, in the language of the story', async () => {
    const server = await bots();
    await channel.send('publish', draft({ pictures: 'none' }), post(server).ctx);
    await channel.send('publish', draft(), post(server).ctx);
    for (const one of server.kept.values()) one.old = true;
    const text = await channel.retract(post(server, { earlier: { remoteId: 'text:11', link: null, at: 0 } }).ctx);
    expect(text).toMatchObject({ kind: 'delivered', said: expect.stringContaining('thông báo gỡ tin') });
    expect(server.kept.get(11)?.text).toBe('Tin này đã được gỡ bỏ.');
    const photo = await channel.retract(post(server, { earlier: { remoteId: 'photo:12', link: null, at: 0 }, locale: 'en' }).ctx);
    expect(photo).toMatchObject({ said: expect.stringContaining('ảnh vẫn còn') });
    expect(server.kept.get(12)?.caption).toBe('This story has been withdrawn.');
  });
  it('that somebody deleted already is gone; one nobody recorded is a matter for a person', async () => {
    const server = await bots();
    expect(await channel.retract(post(server, { earlier: { remoteId: 'text:99', link: null, at: 0 } }).ctx)).toMatchObject({
      kind: 'delivered',
    });
    expect(await channel.retract(post(server).ctx)).toMatchObject({ kind: 'rejected' });
  });
});

describe('a network that does not behave', () => {
  it.each(Object.entries(RUDE))('%s: nobody knows, so a person decides', async (_, rude) => {
    const server = await bots((heard, raw) => (heard.path === 'sendPhoto' ? rude(heard, raw) : null));
    const clipped = await channel.send(
      'publish',
      draft(),
      attempt(channel, server.host, settingsFor(server.url), { token: TOKEN }, { timeoutMs: 300 }).ctx,
    );
    expect(clipped.kind).toBe('unsure');
    expect(nextState('sending', 'unsure', channel.repeat)).toBe('unknown');
    expect(wordsOf(clipped)).not.toContain(TOKEN);
  });
  it('asks for patience in its body', async () => {
    const server = await bots(() => ({
      status: 429,
      json: { ok: false, error_code: 429, description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } },
    }));
    expect(await channel.send('publish', draft(), post(server).ctx)).toMatchObject({ kind: 'not_applied', retryAfterMs: 7_000 });
  });
});

describe('the token', () => {
  const echo: Before = (heard) => ({
    status: 400,
    json: { ok: false, description: `Bad Request: /bot${TOKEN}/${heard.path} ${encodeURIComponent(TOKEN)} ${TOKEN.split(':')[1]}` },
  });
  const quiet = (words: string) => {
    expect(words).not.toContain(TOKEN.split(':')[1]);
    expect(words).not.toContain(encodeURIComponent(TOKEN));
  };
  it('is in no word of an outcome, whatever a server repeats', async () => {
    const server = await bots(echo);
    const earlier = { remoteId: 'text:11', link: null, at: 0 };
    for (const outcome of [
      await channel.test(post(server).ctx),
      await channel.send('publish', draft(), post(server).ctx),
      await channel.send('update', draft(), post(server, { earlier }).ctx),
      await channel.retract(post(server, { earlier }).ctx),
      // Pasted with a line end, and to a server that is not there.
      await channel.send('publish', draft(), post(server, {}, `${TOKEN}\n`).ctx),
      await channel.send('publish', draft(), post({ host: '127.0.0.1:1', url: 'http://127.0.0.1:1' }).ctx),
      await channel.send('publish', draft(), post({ host: 'x', url: 'http://10.0.0.1' }).ctx),
    ]) {
      expect(outcome.kind).not.toBe('delivered');
      quiet(wordsOf(outcome));
    }
  });
  it('that is wrong is told of in both languages, and its form is looked at before', async () => {
    const server = await bots();
    expect(await channel.test(post(server).ctx)).toMatchObject({ kind: 'delivered', said: '@bao_bot → Báo Đô Thị' });
    const wrong = await channel.test(post(server, {}, TOKEN.replace('AAE', 'BBE')).ctx);
    expect(wrong).toMatchObject({ kind: 'rejected', why: 'Telegram không nhận mã bot này. / Telegram does not know this bot token.' });
    expect(channel.checkSecret('token', TOKEN)).toBeNull();
    expect(channel.checkSecret('token', 'hunter2')).toMatchObject({ vi: expect.stringContaining('BotFather') });
  });
});
