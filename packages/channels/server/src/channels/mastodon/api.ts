import type { HttpAnswer } from '../../../../contracts';
import { doubtOf, objectOf } from '../answers';
import type { Contact, Doubt } from '../steps';
import type { Settings } from './settings';

type Call = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  json?: object;
  form?: { body: Uint8Array; contentType: string };
  headers?: Record<string, string>;
};
export type Called = { ok: true; answer: Extract<HttpAnswer, { kind: 'answer' }> } | { ok: false; doubt: Doubt };

/** When the server's own window ends: it says so in ISO 8601, where others say seconds. */
function resetIn(answer: HttpAnswer, now: number): number | null {
  const at = answer.kind === 'answer' ? Date.parse(answer.headers['x-ratelimit-reset'] ?? '') : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** One request to the instance in the name of the account. */
export async function call(ctx: Pick<Contact<Settings>, 'http' | 'now' | 'settings' | 'secrets'>, one: Call): Promise<Called> {
  const answer = await ctx.http({
    url: ctx.settings.instance.replace(/\/+$/, '') + one.path,
    method: one.method,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${(ctx.secrets.token ?? '').trim()}`,
      ...(one.json ? { 'content-type': 'application/json' } : {}),
      ...(one.form ? { 'content-type': one.form.contentType } : {}),
      ...one.headers,
    },
    ...(one.json ? { body: JSON.stringify(one.json) } : one.form ? { body: one.form.body } : {}),
  });
  const doubt = doubtOf(answer, ctx.now);
  if (answer.kind === 'failure' || doubt) {
    const known: Doubt = doubt ?? { kind: 'unsure', why: 'no answer' };
    return {
      ok: false,
      doubt: known.kind === 'not_applied' ? { ...known, retryAfterMs: known.retryAfterMs ?? resetIn(answer, ctx.now) } : known,
    };
  }
  return { ok: true, answer };
}

export const textOf = (answer: HttpAnswer, name: string): string | null => {
  const value = objectOf(answer)?.[name];
  return typeof value === 'string' && value ? value : null;
};
