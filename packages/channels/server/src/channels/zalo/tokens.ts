import { createHash } from 'node:crypto';
import type { ChannelContext, TokenAnswer, Tokens } from '../../../../contracts';
import { doubtOf, objectOf } from '../answers';
import { bilingual } from '../texts';
import type { Settings } from './settings';

export type Ctx = Pick<ChannelContext<Settings>, 'http' | 'now' | 'settings' | 'secrets' | 'tokens'>;

/** Which secret the tokens came from: a person who pastes a new one wants it used, not the one that was kept. */
const seedOf = (secret: string): string => createHash('sha256').update(secret).digest('hex').slice(0, 16);

const renewed = () =>
  bilingual({
    en: 'Zalo no longer accepts the refresh token: get a new one at developers.zalo.me and set it here.',
    vi: 'Zalo không còn chấp nhận refresh token: hãy lấy mã mới tại developers.zalo.me và nhập lại ở đây.',
  });

/**
 * A new pair for a single-use refresh token. `expires_in` is in seconds and comes as a string; whatever it says is believed.
 * Nothing of the delivery has left here: a silence is another try, and where the silent try did use the token up, Zalo says so then.
 */
async function refresh(kept: Tokens | null, ctx: Ctx): Promise<TokenAnswer> {
  const secret = ctx.secrets.refreshToken ?? '';
  const seed = seedOf(secret);
  const old = kept?.refresh && kept.extra?.seed === seed ? kept.refresh : secret;
  const answer = await ctx.http({
    url: `${ctx.settings.oauth}/v4/oa/access_token`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: ctx.secrets.appSecret ?? '' },
    body: new URLSearchParams({ app_id: ctx.settings.appId, grant_type: 'refresh_token', refresh_token: old }).toString(),
  });
  const body = objectOf(answer);
  const { access_token: access, refresh_token: next, expires_in: seconds, error, error_name: name } = body ?? {};
  if (typeof access === 'string' && typeof next === 'string' && Number(seconds) > 0)
    return { ok: true, tokens: { access, refresh: next, expiresAt: ctx.now + Number(seconds) * 1000, extra: { seed } } };
  if (body && error !== undefined && Number(error) !== 0)
    return { ok: false, outcome: { kind: 'rejected', why: renewed(), said: `Zalo ${error}${typeof name === 'string' ? ` ${name}` : ''}` } };
  const doubt = doubtOf(answer, ctx.now);
  if (doubt?.kind === 'rejected' || doubt?.kind === 'not_applied') return { ok: false, outcome: doubt };
  return {
    ok: false,
    outcome: { kind: 'not_applied', why: doubt?.why ?? 'unreadable answer', ...(doubt?.status ? { status: doubt.status } : {}) },
  };
}

export const tokensOf = (ctx: Ctx, stale?: string): Promise<TokenAnswer> => ctx.tokens((kept) => refresh(kept, ctx), stale);
