import { createHmac } from 'node:crypto';
import type { ChannelContext, HttpAnswer, Outcome } from '../../../../contracts';
import { doubtOf, objectOf } from '../answers';
import { bilingual } from '../texts';
import { meaningOf } from './codes';
import type { Settings } from './settings';
import { type Usage, usageOf } from './usage';

export type Ctx = Pick<ChannelContext<Settings>, 'http' | 'now' | 'settings' | 'secrets'>;
type Doubt = Exclude<Outcome, { kind: 'delivered' } | { kind: 'accepted' }>;
export type Reply =
  | { ok: true; data: Record<string, unknown>; status: number; usage: Usage }
  | { ok: false; code: number | null; outcome: Doubt };

/** Where a limit gives no time of its own: they are counted over a rolling hour. */
const TEN_MINUTES = 600_000;

function read(answer: HttpAnswer, now: number): Reply {
  const body = objectOf(answer);
  if (answer.kind === 'answer' && body && answer.status < 300 && !('error' in body))
    return { ok: true, data: body, status: answer.status, usage: usageOf(answer.headers) };
  const error = body?.error as { code?: unknown; message?: unknown; error_user_msg?: unknown } | undefined;
  if (answer.kind === 'answer' && error && typeof error === 'object' && typeof error.code === 'number') {
    const meaning = meaningOf(error.code);
    const said = `Facebook ${error.code} ${String(error.error_user_msg ?? error.message ?? '')}`.trim().slice(0, 500);
    const told = { why: meaning ? bilingual(meaning.say) : said, status: answer.status, said };
    const code = error.code;
    if (meaning?.is === 'later')
      return { ok: false, code, outcome: { kind: 'not_applied', retryAfterMs: usageOf(answer.headers).waitMs ?? TEN_MINUTES, ...told } };
    if (meaning?.is === 'unsure' || (!meaning && answer.status >= 500)) return { ok: false, code, outcome: { kind: 'unsure', ...told } };
    return { ok: false, code, outcome: { kind: 'rejected', ...told } };
  }
  const unread = { kind: 'unsure', why: 'unreadable answer' } as const;
  return {
    ok: false,
    code: null,
    outcome:
      doubtOf(answer, now) ?? (answer.kind === 'answer' ? { ...unread, status: answer.status, said: answer.body.slice(0, 500) } : unread),
  };
}

/** Proves that whoever holds the token holds the app's secret too; the proof is no secret itself. */
function proofOf({ accessToken, appSecret }: Record<string, string>): Record<string, string> {
  return appSecret
    ? {
        appsecret_proof: createHmac('sha256', appSecret)
          .update(accessToken ?? '')
          .digest('hex'),
      }
    : {};
}

const headersOf = ({ secrets }: Ctx): Record<string, string> => ({ authorization: `Bearer ${secrets.accessToken ?? ''}` });

/** One request to the Graph API. The token goes in a header: an address is written into many logs. */
export async function ask(ctx: Ctx, method: 'GET' | 'POST' | 'DELETE', path: string, fields: Record<string, string> = {}): Promise<Reply> {
  const form = new URLSearchParams({ ...fields, ...proofOf(ctx.secrets) }).toString();
  const base = `${ctx.settings.api}/${ctx.settings.version}/${path}`;
  const answer = await ctx.http(
    method === 'POST'
      ? { url: base, method, headers: { ...headersOf(ctx), 'content-type': 'application/x-www-form-urlencoded' }, body: form }
      : { url: form ? `${base}?${form}` : base, method, headers: headersOf(ctx) },
  );
  return read(answer, ctx.now);
}

/** The same with a file in it. */
export async function upload(ctx: Ctx, path: string, form: { body: Uint8Array; contentType: string }): Promise<Reply> {
  const answer = await ctx.http({
    url: `${ctx.settings.api}/${ctx.settings.version}/${path}`,
    method: 'POST',
    headers: { ...headersOf(ctx), 'content-type': form.contentType },
    body: form.body,
  });
  return read(answer, ctx.now);
}

export { proofOf };
