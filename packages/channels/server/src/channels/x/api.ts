import type { HttpAnswer, Outcome, TokenAnswer, Tokens } from '../../../../contracts';
import { doubtOf, objectOf } from '../answers';
import { beforehand, type Contact, type Doubt, inBoth } from '../steps';
import type { Settings } from './settings';

type Call = { method: 'GET' | 'POST' | 'DELETE'; path: string; json?: object };
export type Called = { ok: true; answer: Extract<HttpAnswer, { kind: 'answer' }> } | { ok: false; doubt: Doubt };
export type Api = (call: Call) => Promise<Called>;

const at = (settings: Settings, path: string) => settings.api.replace(/\/+$/, '') + path;

const ENDED = inBoth({
  en: 'X no longer accepts the sign-in of this destination: connect the account again.',
  vi: 'X không còn chấp nhận phiên đăng nhập của điểm phát này: hãy kết nối lại tài khoản.',
});

/**
 * New tokens for the refresh token, which is good for one use. `seed` remembers which of a person's secrets the chain began with: a newer
 * one that somebody set wins over the chain.
 */
async function renew(ctx: Contact<Settings>, kept: Tokens | null): Promise<TokenAnswer> {
  const { clientId } = ctx.settings;
  const seed = (ctx.secrets.refreshToken ?? '').trim();
  const refresh = kept?.refresh && kept.extra?.seed === seed ? kept.refresh : seed;
  const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refresh, client_id: clientId });
  const clientSecret = ctx.secrets.clientSecret?.trim();
  const basic: Record<string, string> = clientSecret
    ? { authorization: `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')}` }
    : {};
  const answer = await ctx.http({
    url: at(ctx.settings, '/2/oauth2/token'),
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', ...basic },
    body: form.toString(),
  });
  const doubt = doubtOf(answer, ctx.now);
  if (doubt) {
    const before = beforehand(doubt) as Extract<Doubt, { kind: 'not_applied' | 'rejected' }>;
    return { ok: false, outcome: before.kind === 'rejected' ? { ...before, why: ENDED } : before };
  }
  const body = objectOf(answer);
  const [access, next, seconds] = [body?.access_token, body?.refresh_token, body?.expires_in];
  if (typeof access !== 'string') return { ok: false, outcome: { kind: 'not_applied', why: 'POST /2/oauth2/token: no access_token' } };
  const expiresAt = ctx.now + (typeof seconds === 'number' ? seconds : 7200) * 1000;
  return { ok: true, tokens: { access, refresh: typeof next === 'string' ? next : refresh, expiresAt, extra: { seed } } };
}

/** The window of X ends at a second of the epoch. */
function resetIn(answer: HttpAnswer, now: number): number | null {
  const seconds = Number(answer.kind === 'answer' ? answer.headers['x-rate-limit-reset'] : Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.max(0, seconds * 1000 - now) : null;
}

const DUPLICATE = inBoth({
  en: 'X refuses a post with the very words of an earlier one. Look whether it is there already; else change the text.',
  vi: 'X từ chối bài trùng nguyên văn với bài đã đăng. Hãy kiểm tra xem bài đã có trên X chưa; nếu chưa, hãy sửa nội dung.',
});

/** What X means by a refusal: `detail` is a sentence of its own. */
function meant(doubt: Doubt, answer: HttpAnswer): Doubt {
  const detail = objectOf(answer)?.detail;
  if (doubt.kind !== 'rejected' || typeof detail !== 'string') return doubt;
  if (doubt.status === 403 && /duplicate content/i.test(detail)) return { ...doubt, why: DUPLICATE };
  return { ...doubt, why: `HTTP ${doubt.status}: ${detail.slice(0, 300)}` };
}

/** Requests in the name of the account. A refused access token is renewed once, and the request made again: a 401 did nothing. */
export async function openApi(ctx: Contact<Settings>): Promise<{ ok: true; api: Api } | { ok: false; outcome: Outcome }> {
  let got = await ctx.tokens((kept) => renew(ctx, kept));
  if (!got.ok) return got;
  const once = ({ method, path, json }: Call, { access }: Tokens) =>
    ctx.http({
      url: at(ctx.settings, path),
      method,
      headers: { accept: 'application/json', authorization: `Bearer ${access}`, ...(json ? { 'content-type': 'application/json' } : {}) },
      ...(json ? { body: JSON.stringify(json) } : {}),
    });
  return {
    ok: true,
    async api(call) {
      if (!got.ok) return { ok: false, doubt: got.outcome };
      let answer = await once(call, got.tokens);
      if (answer.kind === 'answer' && answer.status === 401) {
        got = await ctx.tokens((kept) => renew(ctx, kept), got.tokens.access);
        if (!got.ok) return { ok: false, doubt: got.outcome };
        answer = await once(call, got.tokens);
      }
      const doubt = doubtOf(answer, ctx.now);
      if (answer.kind === 'failure' || doubt) {
        const known = meant(doubt ?? { kind: 'unsure', why: 'no answer' }, answer);
        if (known.kind !== 'not_applied' || known.retryAfterMs != null) return { ok: false, doubt: known };
        return { ok: false, doubt: { ...known, retryAfterMs: resetIn(answer, ctx.now) } };
      }
      return { ok: true, answer };
    },
  };
}

/** The `data` of an answer. */
export function dataOf(answer: HttpAnswer): Record<string, unknown> | null {
  const data = objectOf(answer)?.data;
  return data && typeof data === 'object' && !Array.isArray(data) ? (data as Record<string, unknown>) : null;
}

export const idIn = (answer: HttpAnswer): string | null => {
  const id = dataOf(answer)?.id;
  return typeof id === 'string' && /^\d+$/.test(id) ? id : null;
};
