import { tidyText } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { AnyChannel, ChannelContext, HttpRequest, Tokens } from '../../../contracts';
import { scrubber } from './scrub';

type Contact = Omit<ChannelContext, 'delivery' | 'earlier' | 'attempt' | 'progress' | 'keep'>;

/** Headers that carry what proves who we are; their values are secrets whatever they were made of. */
const CREDENTIAL = /^(authorization|cookie|.*(token|secret|api-?key|password|signature).*)$/i;

const credentialsIn = ({ headers }: HttpRequest): string[] =>
  // "Bearer" and "Basic" are no secrets.
  Object.entries(headers).flatMap(([name, value]) => (CREDENTIAL.test(name) ? value.split(/[\s,]+/).filter((one) => one.length > 8) : []));

const secretsIn = ({ access, refresh, extra }: Tokens): string[] => [access, refresh ?? '', ...Object.values(extra ?? {})];

/** `ctx` that remembers every secret it hands out or sends, in `known`. */
function listening<C extends Contact>(ctx: C, known: Set<string>): C {
  const add = (values: string[]) => values.forEach((value) => void known.add(value));
  add(Object.values(ctx.secrets));
  return {
    ...ctx,
    http: (request: HttpRequest) => {
      add(credentialsIn(request));
      return ctx.http(request);
    },
    tokens: async (refresh, stale) => {
      const answer = await ctx.tokens(async (kept) => {
        if (kept) add(secretsIn(kept));
        return refresh(kept);
      }, stale);
      if (answer.ok) add(secretsIn(answer.tokens));
      return answer;
    },
  } satisfies Contact as C;
}

/** What people read of a result is freed of secrets; ids and links must stay as the network gave them, but for what no database takes. */
function spoken(result: unknown, clean: (text: string) => string): unknown {
  if (!result || typeof result !== 'object') return result;
  return Object.fromEntries(
    Object.entries(result).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      return [name, name === 'why' || name === 'said' ? clean(value) : tidyText(value)];
    }),
  );
}

/** What `work` comes to, in words that hold none of the secrets it had in its hands; an error too. */
async function discreetly<C extends Contact, R>(ctx: C, work: (ctx: C) => Promise<R>): Promise<R> {
  const known = new Set<string>();
  try {
    const result = await work(listening(ctx, known));
    return spoken(result, scrubber(known)) as R;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const clean = scrubber(known)(said);
    throw clean === said ? error : new Error(clean);
  }
}

/**
 * The channel as it is used: whatever it answers, nothing of its secrets is in it. Other machines repeat what they were sent, and what they
 * say is stored and shown. The one place for it, around every contact; its own reading of an answer stays whole, or a renewed token would be lost.
 */
export function discreet(channel: AnyChannel): AnyChannel {
  const { retract, poll, probe, test } = channel;
  return Object.assign(Object.create(channel) as AnyChannel, {
    send: ((operation, rendition, ctx) => discreetly(ctx, (own) => channel.send(operation, rendition, own))) as AnyChannel['send'],
    ...(retract && { retract: ((ctx) => discreetly(ctx, (own) => retract.call(channel, own))) as AnyChannel['retract'] }),
    ...(poll && { poll: ((handle, ctx) => discreetly(ctx, (own) => poll.call(channel, handle, own))) as AnyChannel['poll'] }),
    ...(probe && {
      probe: ((rendition, ctx) => discreetly(ctx, (own) => probe.call(channel, rendition, own))) as AnyChannel['probe'],
    }),
    ...(test && { test: ((ctx) => discreetly(ctx, (own) => test.call(channel, own))) as AnyChannel['test'] }),
  });
}
