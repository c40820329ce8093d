import type { HttpAnswer, HttpRequest, Outcome, TokenAnswer, Tokens } from '../../../../contracts';
import { doubtOf, objectOf } from '../answers';
import { beforehand, type Contact, type Doubt, inBoth } from '../steps';
import type { Settings } from './settings';

export type Who = { did: string; handle: string };
type Call = { method: 'GET' | 'POST'; nsid: string; query?: Record<string, string>; json?: object; bytes?: Uint8Array; mime?: string };
export type Called = { ok: true; answer: Extract<HttpAnswer, { kind: 'answer' }> } | { ok: false; doubt: Doubt; error: string | null };
export type Session = { who: Who; call(call: Call): Promise<Called> };
export type Opened = { ok: true; session: Session } | { ok: false; outcome: Outcome };

const MINUTE = 60_000;

const requestOf = ({ service }: Settings, { method, nsid, query, json, bytes, mime }: Call, token: string | null): HttpRequest => ({
  url: `${service.replace(/\/+$/, '')}/xrpc/${nsid}${query ? `?${new URLSearchParams(query)}` : ''}`,
  method,
  headers: {
    accept: 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(json ? { 'content-type': 'application/json' } : {}),
    ...(bytes ? { 'content-type': mime ?? 'application/octet-stream' } : {}),
  },
  ...(json ? { body: JSON.stringify(json) } : bytes ? { body: bytes } : {}),
});

const errorOf = (answer: HttpAnswer): string | null => {
  const name = objectOf(answer)?.error;
  return typeof name === 'string' ? name : null;
};

/** When an access token ends, as it says itself (RFC 7519 `exp`); two hours from now where it does not. */
function endOf(jwt: string, now: number): number {
  try {
    const { exp } = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8')) as { exp?: number };
    if (typeof exp === 'number') return exp * 1000;
  } catch {
    // Not a JWT: an opaque token is as good.
  }
  return now + 120 * MINUTE;
}

function tokensOf(answer: HttpAnswer, now: number): Tokens | null {
  const body = objectOf(answer);
  const [access, refresh, did, handle] = ['accessJwt', 'refreshJwt', 'did', 'handle'].map((name) => body?.[name]);
  if (typeof access !== 'string' || typeof refresh !== 'string' || typeof did !== 'string') return null;
  return { access, refresh, expiresAt: endOf(access, now), extra: { did, handle: typeof handle === 'string' ? handle : did } };
}

const WRONG = inBoth({
  en: 'Bluesky does not know this handle and app password.',
  vi: 'Bluesky không nhận tên tài khoản và mật khẩu ứng dụng này.',
});

/** New tokens: by the single-use refresh token where one is kept and still good, else by handle and app password. */
async function renew(ctx: Contact<Settings>, kept: Tokens | null): Promise<TokenAnswer> {
  if (kept?.refresh) {
    const answer = await ctx.http(requestOf(ctx.settings, { method: 'POST', nsid: 'com.atproto.server.refreshSession' }, kept.refresh));
    const tokens = doubtOf(answer, ctx.now) ? null : tokensOf(answer, ctx.now);
    if (tokens) return { ok: true, tokens };
    const doubt = doubtOf(answer, ctx.now);
    // Logging in is limited to 30 in five minutes: only where the old token is truly spent, not while the server is away.
    if (doubt && doubt.kind !== 'rejected') return { ok: false, outcome: beforehand(doubt) as Extract<Doubt, { kind: 'not_applied' }> };
  }
  const json = { identifier: ctx.settings.identifier.replace(/^@/, ''), password: (ctx.secrets.password ?? '').trim() };
  const answer = await ctx.http(requestOf(ctx.settings, { method: 'POST', nsid: 'com.atproto.server.createSession', json }, null));
  const doubt = doubtOf(answer, ctx.now);
  if (doubt) {
    const before = beforehand(doubt) as Extract<Doubt, { kind: 'not_applied' | 'rejected' }>;
    return { ok: false, outcome: before.status === 401 ? { ...before, why: WRONG } : before };
  }
  const tokens = tokensOf(answer, ctx.now);
  if (tokens) return { ok: true, tokens };
  const why = inBoth({ en: 'The server did not give a session.', vi: 'Máy chủ không cấp phiên đăng nhập.' });
  return { ok: false, outcome: { kind: 'not_applied', why } };
}

const EXPIRED = new Set(['ExpiredToken', 'InvalidToken', 'AuthMissing']);

/** Logs in, or goes on with remembered tokens. A token the server calls expired (HTTP 400!) is renewed once and the request made again. */
export async function openSession(ctx: Contact<Settings>): Promise<Opened> {
  let got = await ctx.tokens((kept) => renew(ctx, kept));
  if (!got.ok) return got;
  const { did = '', handle = did } = got.tokens.extra ?? {};
  return {
    ok: true,
    session: {
      who: { did, handle },
      async call(call) {
        const once = async (tokens: Tokens) => ctx.http(requestOf(ctx.settings, call, tokens.access));
        if (!got.ok) return { ok: false, doubt: got.outcome, error: null };
        let answer = await once(got.tokens);
        if (answer.kind === 'answer' && (answer.status === 401 || EXPIRED.has(errorOf(answer) ?? ''))) {
          got = await ctx.tokens((kept) => renew(ctx, kept), got.tokens.access);
          if (!got.ok) return { ok: false, doubt: got.outcome, error: null };
          answer = await once(got.tokens);
        }
        const doubt = doubtOf(answer, ctx.now);
        if (doubt || answer.kind === 'failure')
          return { ok: false, doubt: doubt ?? { kind: 'unsure', why: 'no answer' }, error: errorOf(answer) };
        return { ok: true, answer };
      },
    },
  };
}
