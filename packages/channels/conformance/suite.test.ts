import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AnyChannel, Channel, ChannelContext, HttpAnswer, Outcome } from '../contracts';
import { doubtOf, objectOf } from '../server/src/channels/answers';
import { conformanceCases, type Subject } from '.';

type Rendition = { text: string };
type Ctx = ChannelContext<unknown>;

const api = (ctx: Ctx): string => (ctx.settings as { url: string }).url;
const post = (ctx: Ctx, path: string, body: object, token = ctx.secrets.token): Promise<HttpAnswer> =>
  ctx.http({ url: `${api(ctx)}${path}`, method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(body) });

async function posting(ctx: Ctx, text: string): Promise<Outcome> {
  const answer = await post(ctx, '/posts', { text });
  const doubt = doubtOf(answer, ctx.now);
  if (doubt) return doubt;
  const id = objectOf(answer)?.id;
  return typeof id === 'string' ? { kind: 'delivered', remoteId: id, link: null } : { kind: 'unsure', why: 'no id' };
}

/** An honest network without any way to recognise a repetition. */
const honest = {
  kind: 'honest',
  label: { en: 'Honest', vi: 'Ngay thẳng' },
  settings: z.strictObject({ url: z.string() }),
  secrets: ['token'],
  repeat: 'never',
  can: { update: false, retract: false, probe: false },
  images: [],
  render: ({ story }): Rendition => ({ text: story.headline.trim() }),
  check: ({ text }: Rendition) => (text ? [] : [{ level: 'error' as const, field: 'headline', say: { en: 'Empty.', vi: 'Trống.' } }]),
  send: (_operation, { text }: Rendition, ctx) => posting(ctx, text),
} satisfies Channel<unknown, Rendition>;

const subject = (channel: AnyChannel, more: Partial<Subject> = {}): Subject => ({
  name: 'honest',
  channel,
  settings: (url) => ({ url }),
  secrets: { token: 'canary-token-77' },
  faithful: ({ body }) => {
    const { text = '' } = JSON.parse(body || '{}') as { text?: string };
    return text && text.length < 5000 ? { status: 201, body: { id: 'p1' } } : { status: 422, body: {} };
  },
  ...more,
});

/** Names of the cases a channel does not pass. */
async function failures(one: Subject, only?: RegExp): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, run } of conformanceCases(one))
    if (!only || only.test(name)) await run().catch((error: Error) => failed.push(`${name}: ${error.message.split('\n')[0]}`));
  return failed;
}

const long = ({ text }: Rendition) =>
  text && text.length < 5000 ? [] : [{ level: 'error' as const, field: 'headline', say: { en: 'Too long.', vi: 'Quá dài.' } }];
const good = { ...honest, check: long };

describe('the suite', () => {
  it('has nothing to say against an honest channel', async () => {
    expect(await failures(subject(good))).toEqual([]);
  });

  const faulty: [string, AnyChannel, RegExp, Partial<Subject>?][] = [
    [
      'tries again by itself after a silence',
      {
        ...good,
        send: async (_o, { text }, ctx) => {
          const first = await posting(ctx, text);
          if (first.kind === 'unsure') await posting(ctx, text);
          return first;
        },
      },
      /reads and hangs up: .*effect/,
    ],
    [
      'calls a silence "not applied"',
      {
        ...good,
        send: async (_o, { text }, ctx) => {
          const came = await posting(ctx, text);
          return came.kind === 'unsure' ? { kind: 'not_applied', why: came.why } : came;
        },
      },
      /never answers: .*outcome may be unsure/,
    ],
    [
      'calls everything sent',
      {
        ...good,
        send: async (_o, { text }, ctx) => {
          await posting(ctx, text);
          return { kind: 'delivered', remoteId: null, link: null };
        },
      },
      /refuses: .*outcome/,
    ],
    [
      'gives up at "come back later"',
      {
        ...good,
        send: async (_o, { text }, ctx) => {
          const came = await posting(ctx, text);
          return came.kind === 'not_applied' ? { kind: 'rejected', why: came.why } : came;
        },
      },
      /seven seconds: .*outcome/,
    ],
    [
      'does not hear how long to wait',
      {
        ...good,
        send: async (_o, { text }, ctx) => {
          const came = await posting(ctx, text);
          return came.kind === 'not_applied' ? { kind: 'not_applied', why: came.why } : came;
        },
      },
      /until a date: .*retryAfterMs/,
    ],
    [
      'takes a success nobody can read for a refusal',
      {
        ...good,
        send: async (_o, { text }, ctx) => {
          const came = await posting(ctx, text);
          return came.kind === 'unsure' ? { kind: 'rejected', why: came.why } : came;
        },
      },
      /succeeds with garbage: .*outcome/,
    ],
    [
      'falls over a story without a headline',
      { ...good, render: ({ story }) => ({ text: (story.headline.match(/\S+/) as RegExpMatchArray)[0] }) },
      /renders and counts no headline: .*null/,
    ],
    [
      'changes the story',
      {
        ...good,
        render: ({ story }) => {
          story.headline = story.headline.trim();
          return { text: story.headline };
        },
      },
      /good day, without touching: .*read only/,
    ],
    [
      'is never twice the same',
      { ...good, render: ({ story }) => ({ text: `${story.headline.trim()}${Math.random()}` }) },
      /good day, without touching: .*same story/,
    ],
    [
      'has what JSON cannot keep',
      {
        ...good,
        render: ({ story }) => ({ text: story.headline.trim(), when: new Date(0) }),
        check: (r: Rendition & { when: Date }) => (r.when instanceof Date ? long(r) : long({ text: '' })),
      },
      /good day, without touching: .*as it is kept/,
    ],
    [
      'puts a secret into what is shown',
      { ...good, render: ({ story }) => ({ text: `${story.headline.trim()} canary-token-77` }) },
      /good day, without touching: .*holds no secret/,
    ],
    ['lets pass what the network refuses', honest, /a headline without end can go: .*does not take it/],
    ['promises to retract and cannot', { ...good, can: { ...good.can, retract: true } }, /says what it can do: .*(retract|key)/],
    ['cannot be recognised', { ...good, repeat: 'keyed' }, /says what it can do: .*(retract|key)/],
    [
      'has a new key for every attempt',
      { ...good, repeat: 'keyed', send: (_o, { text }, ctx) => posting(ctx, `${text} ${Math.random()}`) },
      /known by its key: .*another key/,
      { key: ({ body }) => body },
    ],
    [
      'has one key for all stories',
      { ...good, repeat: 'keyed' },
      /known by its key: .*two deliveries have one key/,
      { key: () => 'always' },
    ],
    [
      'writes while it probes',
      {
        ...good,
        can: { ...good.can, probe: true },
        probe: async (_r, ctx) => {
          await posting(ctx, 'there?');
          return { is: 'absent' };
        },
      },
      /a probe only looks: .*changes nothing/,
    ],
    [
      'sees what is not there',
      { ...good, can: { ...good.can, probe: true }, probe: async () => ({ is: 'live', remoteId: '1', link: null }) },
      /a probe only looks: .*ever sent/,
    ],
    [
      'forgets the first post of a thread',
      {
        ...good,
        send: async (_o, { text }, ctx) => {
          const first = await posting(ctx, text);
          return first.kind === 'delivered' ? posting(ctx, `${text} 2`) : first;
        },
      },
      /seven seconds: .*effects over two attempts/,
    ],
    [
      'keeps the token that was refused',
      {
        ...good,
        repeat: 'safe',
        send: async (_o, { text }, ctx) => {
          const got = await ctx.tokens(async () => ({ ok: true, tokens: { access: 'canary-access-1', expiresAt: null } }));
          if (!got.ok) return got.outcome;
          return posting({ ...ctx, secrets: { token: got.tokens.access } }, text);
        },
      },
      /a token that has ended is renewed: .*(refused is not kept|after the token)/,
      { expired: { status: 401, body: {} } },
    ],
  ];
  it.each(faulty)(
    'finds out a channel that %s',
    async (_, channel, expected, more) => {
      const [name = '', says = ''] = expected.source.split(': .*');
      const found = await failures(subject(channel as AnyChannel, more), new RegExp(name));
      expect(found).not.toEqual([]);
      expect(found.join('\n')).toMatch(new RegExp(says));
    },
    60_000,
  );

  it('is content with a thread that keeps its steps, and a token that is renewed', async () => {
    let issued = 0;
    const thread = {
      ...good,
      async send(_operation, { text }: Rendition, ctx) {
        const refresh = async (): ReturnType<typeof ctx.tokens> => {
          const answer = await post(ctx, '/token', { grant: 'x' });
          const doubt = doubtOf(answer, ctx.now);
          const access = objectOf(answer)?.access;
          if (doubt?.kind === 'rejected') return { ok: false, outcome: doubt };
          if (doubt || typeof access !== 'string') return { ok: false, outcome: { kind: 'not_applied', why: 'no token' } };
          return { ok: true, tokens: { access, expiresAt: null } };
        };
        const one = async (body: object): Promise<HttpAnswer | Outcome> => {
          let stale: string | undefined;
          for (;;) {
            const got = await ctx.tokens(refresh, stale);
            if (!got.ok) return got.outcome;
            const answer = await post(ctx, '/posts', body, got.tokens.access);
            if (answer.kind !== 'answer' || answer.status !== 401 || stale) return answer;
            stale = got.tokens.access;
          }
        };
        let last: string | null = null;
        for (const n of [1, 2]) {
          last = ctx.progress[`post${n}`] ?? null;
          if (last) continue;
          const answer = await one({ text: `${text} ${n}` });
          if (answer.kind !== 'answer' && answer.kind !== 'failure') return answer;
          const doubt = doubtOf(answer, ctx.now);
          if (doubt) return doubt;
          const id = objectOf(answer)?.id;
          if (typeof id !== 'string') return { kind: 'unsure', why: 'no id' };
          await ctx.keep(`post${n}`, id);
          last = id;
        }
        return { kind: 'delivered', remoteId: last, link: null };
      },
    } satisfies Channel<unknown, Rendition>;
    const network = subject(thread, {
      faithful: ({ path }) => ({ status: 200, body: path === '/token' ? { access: `canary-access-${++issued}` } : { id: 'p' } }),
      refresh: ({ path }) => path === '/token',
      expired: { status: 401, body: {} },
    });
    expect(await failures(network)).toEqual([]);
  }, 60_000);
});
