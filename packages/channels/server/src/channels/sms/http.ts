import type { HttpAnswer } from '../../../../contracts';
import { doubtOf } from '../answers';
import { type Ctx, type Gateway, nothing, type Step, type Stop } from './gateway';

/** Kannel's own words for a message it took: sent on, or queued until the operator is back (smsbox, `0:` and `3:`). */
const TAKEN = /^(0|3):|^(sent|accepted|queued|ok)\b/i;

function stopOf(answer: HttpAnswer, now: number): Stop | null {
  // "Temporal failure, try again later." is said of a message that was not taken.
  if (answer.kind === 'answer' && answer.status === 503 && /temporal failure/i.test(answer.body))
    return { kind: 'not_applied', why: 'HTTP 503', status: 503, said: answer.body.slice(0, 500) };
  const doubt = doubtOf(answer, now);
  if (doubt || answer.kind === 'failure') return doubt;
  const taken = answer.status === 202 || TAKEN.test(answer.body.trim());
  return taken
    ? null
    : { kind: 'unsure', why: 'the gateway answered in words nobody knows', status: answer.status, said: answer.body.slice(0, 500) };
}

/**
 * A gateway that speaks Kannel's sendsms (user guide, "Kannel POST": X-Kannel-* headers). By POST, so that neither the password nor
 * the numbers stand in an address that proxies write down. `Account` carries our key into the gateway's log.
 */
export const httpGateway = (ctx: Ctx): Gateway => ({
  async submit(numbers, { text, encoding, from }): Promise<Step> {
    const answer = await ctx.http({
      url: ctx.settings.api,
      method: 'POST',
      headers: {
        'content-type': 'text/plain; charset=UTF-8',
        'x-kannel-username': ctx.settings.username,
        'x-kannel-password': ctx.secrets.password ?? '',
        'x-kannel-from': from,
        'x-kannel-to': numbers.join(' '),
        'x-kannel-coding': encoding === 'gsm7' ? '0' : '2',
        'x-kannel-account': ctx.key,
      },
      body: text,
    });
    const stop = stopOf(answer, ctx.now);
    if (!stop) return { ...nothing(null), accepted: [...numbers] };
    return { ...nothing(stop), unclear: stop.kind === 'unsure' ? [...numbers] : [] };
  },
  close: () => undefined,
});
