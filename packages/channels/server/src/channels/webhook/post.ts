import type { HttpAnswer, Outcome, SendContext } from '../../../../contracts';
import { retryAfterMs } from '../../../../domain/signing';
import { signaturesOf } from '../signed';
import type { Settings } from './settings';

type Ctx = Pick<SendContext, 'http' | 'now'> & { settings: Settings; secrets: Record<string, string> };

/** What an answer of a webhook receiver means: it de-duplicates by webhook-id, so every doubt is another try. */
export function judge(answer: HttpAnswer, now: number): Outcome {
  if (answer.kind === 'failure') return answer.sent ? { kind: 'unsure', why: answer.why } : { kind: 'not_applied', why: answer.why };
  const { status } = answer;
  const said = answer.body.slice(0, 500);
  if (status >= 200 && status < 300) return { kind: 'delivered', remoteId: null, link: null, status, said };
  if (status === 410) return { kind: 'rejected', why: 'HTTP 410', disable: true, status, said };
  if (status === 429 || status === 408 || status === 425 || status === 503)
    return { kind: 'not_applied', why: `HTTP ${status}`, retryAfterMs: retryAfterMs(answer.headers['retry-after'], now), status, said };
  if (status >= 500) return { kind: 'unsure', why: `HTTP ${status}`, status, said };
  // A redirect is not followed: it could lead into the house. The address in the settings must be the right one.
  return { kind: 'rejected', why: `HTTP ${status}`, status, said };
}

/** The bytes that are signed and sent: `type`, `timestamp` and `data`, as the specification names them. */
export const payload = (type: string, data: object, now: number): string =>
  JSON.stringify({ type, timestamp: new Date(now).toISOString(), data });

export async function post(type: string, data: object, id: string, ctx: Ctx): Promise<Outcome> {
  const timestamp = Math.floor(ctx.now / 1000);
  const body = payload(type, data, ctx.now);
  const answer = await ctx.http({
    url: ctx.settings.url,
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'HoiTu-Channels/0.1',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signaturesOf(ctx.secrets, id, timestamp, body),
    },
    body,
  });
  return judge(answer, ctx.now);
}
