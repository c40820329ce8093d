import { isRefusal } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { ChannelContext, Outcome } from '../../../contracts';
import { refusedHere } from '../channels/steps';

type Ways = Pick<ChannelContext, 'http' | 'connect' | 'tokens'>;

/** `ctx` with its ways out watched: `left()` says whether anything went that may have had an effect. Asking for a token has none. */
export function watched<C extends Ways>(ctx: C): { ctx: C; left(): boolean } {
  let out = 0;
  let renewing = 0;
  const own: Ways = {
    async http(request) {
      if (request.method === 'GET' || renewing > 0) return ctx.http(request);
      // Counted before it goes: another part of the channel may throw while this one is on its way.
      out += 1;
      const answer = await ctx.http(request);
      if (answer.kind === 'failure' && !answer.sent) out -= 1;
      return answer;
    },
    async connect(target) {
      // A socket may carry anything.
      out += 1;
      return ctx.connect(target);
    },
    tokens: (refresh, stale) =>
      ctx.tokens(async (kept) => {
        renewing += 1;
        try {
          return await refresh(kept);
        } finally {
          renewing -= 1;
        }
      }, stale),
  };
  return { ctx: { ...ctx, ...own }, left: () => out > 0 };
}

/** What an attempt came to that ended by an exception: a refusal of our own before anything left is none of the network's business. */
export const outcomeOfThrown = (error: unknown, left: boolean): Outcome =>
  isRefusal(error) && !left ? refusedHere(error) : { kind: 'unsure', why: error instanceof Error ? error.message : String(error) };
