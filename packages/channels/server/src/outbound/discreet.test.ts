import { describe, expect, it } from 'vitest';
import type { AnyChannel, ChannelContext, Outcome } from '../../../contracts';
import { discreet } from './discreet';
import { scrubber } from './scrub';

const SECRET = 'mật-khẩu/"7731"+ở đây';

describe('a text that is kept', () => {
  const clean = scrubber([SECRET, 'ab']);
  it.each([
    ['itself', SECRET],
    ['in JSON', JSON.stringify({ token: SECRET })],
    ['in PHP’s JSON', JSON.stringify(SECRET).replaceAll('/', '\\/')],
    ['in an address', `https://x.test/?t=${encodeURIComponent(SECRET)}`],
    ['in a form', new URLSearchParams({ t: SECRET }).toString()],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in base64url', Buffer.from(SECRET).toString('base64url')],
    ['cut at the end', `token ${SECRET.slice(0, 12)}`],
  ])('holds no secret: %s', (_, text) => {
    const out = clean(text);
    expect(out).toContain('•••');
    expect(out).not.toContain('7731');
    expect(out).not.toContain(encodeURIComponent(SECRET).slice(0, 20));
    expect(out).not.toContain(SECRET.slice(0, 6));
  });
  it('holds nothing PostgreSQL refuses, and is left alone otherwise', () => {
    expect(clean('lỗi\u0000 \ud800 ab')).toBe('lỗi  ab');
    expect(clean('Tin đã đăng.')).toBe('Tin đã đăng.');
  });
});

describe('a channel in use', () => {
  const spoken: string[] = [];
  const base = {
    kind: 'echo',
    label: { en: 'Echo', vi: 'Vọng' },
    repeat: 'never',
    async send(_operation: unknown, _rendition: unknown, ctx: ChannelContext): Promise<Outcome> {
      const answer = await ctx.tokens(async () => ({
        ok: true,
        tokens: { access: 'access-9944', expiresAt: null, extra: { page: 'page-token-1' } },
      }));
      if (!answer.ok) return answer.outcome;
      const said = await ctx.http({ url: 'https://x.test/', method: 'POST', headers: { Authorization: 'Bearer header-token-5' } });
      const body = said.kind === 'answer' ? said.body : '';
      spoken.push(body);
      return { kind: 'rejected', why: `HTTP 400 ${ctx.secrets.key}`, said: `${body}\u0000`, disable: true };
    },
    async probe(): Promise<never> {
      throw new Error(`cannot read ${SECRET}`);
    },
  };
  const echo = 'you sent access-9944 page-token-1 header-token-5 and Bearer';
  const ctx = {
    secrets: { key: SECRET },
    http: async () => ({ kind: 'answer', status: 400, headers: {}, body: echo }),
    tokens: (refresh: (kept: null) => unknown) => refresh(null),
  } as unknown as ChannelContext;
  const quiet = discreet(base as unknown as AnyChannel);

  it('reads answers whole, and says nothing of what it holds', async () => {
    expect(await quiet.send('publish', null, ctx)).toEqual({
      kind: 'rejected',
      why: 'HTTP 400 •••',
      said: 'you sent ••• ••• ••• and Bearer',
      disable: true,
    });
    expect(spoken).toEqual([echo]);
  });
  it('does not tell in an error either', async () => {
    await expect(quiet.probe?.(null, { ...ctx, secrets: { key: SECRET } })).rejects.toThrow('cannot read •••');
  });
  it('is the same channel otherwise', () => {
    expect([quiet.kind, quiet.repeat, quiet.retract, quiet.poll]).toEqual(['echo', 'never', undefined, undefined]);
  });
  it('keeps ids and links as the network gave them', async () => {
    const posted = discreet({
      ...base,
      send: async () => ({ kind: 'delivered', remoteId: `id-${SECRET}\u0000`, link: null }),
    } as unknown as AnyChannel);
    expect(await posted.send('publish', null, ctx)).toMatchObject({ remoteId: `id-${SECRET}` });
  });
});
