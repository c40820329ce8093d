import { describe, expect, it } from 'vitest';
import type { ChannelContext, GuardedHttp, HttpAnswer, HttpRequest, Picture } from '../../../contracts';
import { bytesOf } from '../channels/steps';
import { refuse } from '../refusals';
import { outcomeOfThrown, watched } from './thrown';

const busy = refuse('picture.busy');
const missing = refuse('picture.not_found', { name: 'Chợ Láng' });
const post: HttpRequest = { url: 'https://mang.example/posts', method: 'POST', headers: {}, body: '{}' };

type Ways = Pick<ChannelContext, 'http' | 'connect' | 'tokens'>;
const ways = (http: GuardedHttp) =>
  watched<Ways>({ http, connect: () => Promise.reject(new Error('no route')), tokens: (refresh) => refresh(null) });
const answers =
  (answer: HttpAnswer): GuardedHttp =>
  async () =>
    answer;
const yes: HttpAnswer = { kind: 'answer', status: 200, headers: {}, body: '' };

describe('a refusal of our own before anything left', () => {
  it('passes where we are only busy, and is a no in both languages else', () => {
    expect(outcomeOfThrown(busy, false)).toMatchObject({ kind: 'not_applied', why: `${busy.say('vi')} / ${busy.say('en')}` });
    expect(outcomeOfThrown(missing, false)).toMatchObject({ kind: 'rejected', why: expect.stringContaining('Chợ Láng') });
  });
  it('proves nothing once something left, and neither does what is no refusal', () => {
    expect(outcomeOfThrown(missing, true).kind).toBe('unsure');
    expect(outcomeOfThrown(new Error('bug'), false)).toEqual({ kind: 'unsure', why: 'bug' });
    expect(outcomeOfThrown('bug', false)).toEqual({ kind: 'unsure', why: 'bug' });
  });
  it('comes to the same in the picture step of every channel', async () => {
    const picture = {} as Picture;
    const throwing = (error: Error) => bytesOf({ picture: () => Promise.reject(error) }, picture);
    expect(await throwing(busy)).toMatchObject({ ok: false, outcome: { kind: 'not_applied' } });
    expect(await throwing(missing)).toMatchObject({ ok: false, outcome: { kind: 'rejected', why: expect.stringContaining('Chợ Láng') } });
    expect(await throwing(new Error('EIO'))).toMatchObject({ ok: false, outcome: { kind: 'not_applied' } });
  });
});

describe('what has left', () => {
  it('is no reading, no request that provably never arrived, and no renewal of a token', async () => {
    const read = ways(answers(yes));
    await read.ctx.http({ ...post, method: 'GET' });
    await read.ctx.tokens(async () => {
      await read.ctx.http(post);
      return { ok: true, tokens: { access: 'a', expiresAt: null } };
    });
    const unsent = ways(answers({ kind: 'failure', sent: false, why: 'ECONNREFUSED' }));
    await unsent.ctx.http(post);
    expect([read.left(), unsent.left()]).toEqual([false, false]);
  });
  it('is every other request, from when it goes, and whatever a socket may carry', async () => {
    const answered = ways(answers(yes));
    await answered.ctx.http(post);
    const silent = ways(answers({ kind: 'failure', sent: true, why: 'timeout' }));
    await silent.ctx.http(post);
    const going = ways(() => new Promise(() => undefined));
    void going.ctx.http(post);
    const socket = ways(answers(yes));
    await socket.ctx.connect({ host: 'smsc.example', port: 2775, tls: false }).catch(() => undefined);
    expect([answered, silent, going, socket].map((one) => one.left())).toEqual([true, true, true, true]);
  });
});
