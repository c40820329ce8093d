import type { HttpAnswer, Outcome } from '../../../../contracts';
import { doubtOf, objectOf } from '../answers';
import { bilingual } from '../texts';
import { CODES } from './codes';
import { type Ctx, tokensOf } from './tokens';

type Doubt = Exclude<Outcome, { kind: 'delivered' } | { kind: 'accepted' }>;

/** `code` is Zalo's own where it gave one. */
export type Reply = { ok: true; data: Record<string, unknown>; said: string } | { ok: false; code: number | null; outcome: Doubt };

const objectIn = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** An answer of the OA API. What went wrong stands in the body, HTTP says 200 to everything. */
function read(answer: HttpAnswer, now: number): Reply {
  const body = objectOf(answer);
  const code = body && 'error' in body ? Number(body.error) : null;
  if (body && code === 0) return { ok: true, data: objectIn(body.data), said: String(body.message ?? '') };
  if (body && code !== null && Number.isFinite(code)) {
    const meaning = CODES[code];
    const said = `Zalo ${code} ${String(body.message ?? '')}`.trim();
    const why = meaning ? bilingual(meaning.say) : said;
    const status = answer.kind === 'answer' ? answer.status : 200;
    const outcome: Doubt =
      meaning?.is === 'later' ? { kind: 'not_applied', why, retryAfterMs: 60_000, status, said } : { kind: 'rejected', why, status, said };
    return { ok: false, code, outcome };
  }
  return {
    ok: false,
    code: null,
    outcome: doubtOf(answer, now) ?? {
      kind: 'unsure',
      why: 'unreadable answer',
      ...(answer.kind === 'answer' ? { status: answer.status, said: answer.body.slice(0, 500) } : {}),
    },
  };
}

/** Asks once, and once more with a new token where Zalo says that the old one is over: it did nothing then. */
export async function ask(ctx: Ctx, method: 'GET' | 'POST', path: string, body?: object): Promise<Reply> {
  let stale: string | undefined;
  for (;;) {
    const answer = await tokensOf(ctx, stale);
    if (!answer.ok) return { ok: false, code: null, outcome: answer.outcome };
    const { access } = answer.tokens;
    const reply = read(
      await ctx.http({
        url: `${ctx.settings.api}/v2.0/${path}`,
        method,
        headers: { access_token: access, ...(body ? { 'content-type': 'application/json; charset=utf-8' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
      ctx.now,
    );
    if (reply.ok || reply.code === null || CODES[reply.code]?.is !== 'token' || stale !== undefined) return reply;
    stale = access;
  }
}
