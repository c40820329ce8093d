import type { Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { AnyChannel, ChannelContext, GuardedHttp, Outcome, Probe, RenderInput, TokenAnswer, Tokens } from '../contracts';
import { type DeliveryEvent, type DeliveryState, nextState, type Operation, SETTLE_MS } from '../domain/delivery';
import { usable } from '../domain/tokens';
import { guardedConnect } from '../server/src/outbound/connect';
import { discreet } from '../server/src/outbound/discreet';
import { guardedHttp } from '../server/src/outbound/http';
import { type Hostile, hostile, type Plan, type Run } from './hostile';
import { goodStory } from './stories';
import type { Seen, Subject } from './subject';

const PUBLIC = 'https://toasoan.example';
const LINK = `${PUBLIC}/read/mua-lon-o-mien-trung`;
/** Bytes that begin as a JPEG does; no channel of ours looks further. */
const PICTURE = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]);

/** Time for an honest answer, in milliseconds, on a machine that has other work. */
const HONEST_MS = 20_000;

const EVENT: Record<Outcome['kind'], DeliveryEvent> = {
  delivered: 'confirmed',
  accepted: 'taken',
  not_applied: 'not_applied',
  rejected: 'rejected',
  unsure: 'unsure',
};

/** The state a delivery comes to by an outcome; throws where the machine knows no such way. */
export function stateAfter(channel: AnyChannel, outcome: Outcome): DeliveryState {
  const event = EVENT[outcome?.kind];
  const state = event && nextState('sending', event, channel.repeat);
  if (!state) throw new Error(`no outcome: ${JSON.stringify(outcome)}`);
  return state;
}

export type Memory = { get: ChannelContext['tokens']; kept(): Tokens | null };

/** Tokens as the plugin keeps them: one asks at a time, all get what was kept. */
function remembering(first: Tokens | null): Memory {
  let kept = first;
  let last: Promise<unknown> = Promise.resolve();
  async function get(refresh: (kept: Tokens | null) => Promise<TokenAnswer>, stale?: string): Promise<TokenAnswer> {
    if (usable(kept, Date.now(), stale)) return { ok: true, tokens: kept };
    const answer = await refresh(kept);
    if (answer.ok) kept = answer.tokens;
    return answer;
  }
  return {
    kept: () => kept,
    get(refresh, stale) {
      const mine = last.then(() => get(refresh, stale));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** One delivery, over as many attempts as it takes: its key, its progress and its tokens stay. */
export type Delivery = {
  operation: Operation;
  rendition: unknown;
  /** One attempt while the other end behaves as planned. */
  attempt(plan?: Plan & { timeoutMs?: number }): Promise<{ outcome: Outcome; run: Run }>;
  /** A look when the network has settled. `stays`: at what the last attempt left there, not at a network nobody has written to. */
  probe(stays?: 'stays'): Promise<{ probe: Probe; run: Run }>;
  poll(handle: string): Promise<{ outcome: Outcome; run: Run }>;
  /** An attempt beside others, in a run that was begun before. */
  join(): Promise<Outcome>;
  tokens: Memory;
  secrets(): string[];
};

export type Stage = {
  channel: AnyChannel;
  /** `tokens`: those of another delivery, as one destination has them. `story`: what differs from the subject's. */
  deliver(operation: Operation, id?: string, tokens?: Memory, story?: Partial<Story>): Delivery;
  input(operation: Operation): RenderInput<unknown>;
  end: Hostile;
};

/** Runs `work` before a server of its own. */
export async function onStage<T>(subject: Subject, work: (stage: Stage) => Promise<T>): Promise<T> {
  const end = await hostile(subject);
  const channel = discreet(subject.channel);
  const settings = channel.settings.parse(subject.settings(end.url)) as unknown;
  const secrets = subject.secrets ?? {};

  const led =
    (http: GuardedHttp): GuardedHttp =>
    (request) => {
      const host = subject.hosts?.find((one) => request.url.startsWith(`${one}/`));
      if (!host) return http(request);
      const headers = { ...request.headers, host: new URL(host).host };
      return http({ ...request, url: end.url + request.url.slice(host.length), headers });
    };

  const input = (operation: Operation, story: Partial<Story> = {}): RenderInput<unknown> => ({
    story: goodStory({
      ...subject.story,
      ...story,
      ...(operation === 'correct' ? { correction: 'Bản tin trước ghi sai tên huyện.' } : {}),
    }),
    operation,
    settings,
    adaptation: null,
    publicUrl: PUBLIC,
    link: LINK,
  });

  function deliver(operation: Operation, id = 'd1', tokens = remembering(subject.tokens ?? null), story: Partial<Story> = {}): Delivery {
    const rendition = operation === 'retract' ? null : channel.render(input(operation, story));
    const progress: Record<string, string> = {};
    const at = Date.parse('2026-11-20T01:00:00Z');
    let n = 0;
    // What this delivery has changed there so far.
    let applied: readonly Seen[] = [];

    const contextOf = (timeoutMs: number, laterMs = 0): ChannelContext => {
      const limits = { allow: [end.host], timeoutMs, maxBytes: 65_536 };
      return {
        http: led(guardedHttp(limits)),
        connect: guardedConnect(limits),
        now: Date.now() + laterMs,
        key: `msg_${id}`,
        attempt: n,
        delivery: { id, story: 'story:api::story.story:abcdefghijklmnopqrstuvwx:vi', storyVersion: 1, destination: 'dest', at },
        earlier: operation === 'publish' ? null : { ...(subject.earlier ?? { remoteId: '1', link: null }), at: at - 60_000 },
        progress: { ...progress },
        keep: async (step, value) => {
          progress[step] = value;
        },
        picture: async ({ spec }) => ({
          bytes: PICTURE,
          mime: `image/${spec.format}`,
          width: spec.width,
          height: spec.height,
          url: `${PUBLIC}/pictures/7.jpg`,
        }),
        tokens: tokens.get,
        settings,
        secrets: { ...secrets },
      };
    };
    const go = async (timeoutMs: number): Promise<Outcome> => {
      n += 1;
      const ctx = contextOf(timeoutMs);
      if (operation !== 'retract') return channel.send(operation, rendition, ctx);
      return channel.retract ? channel.retract(ctx) : { kind: 'rejected', why: 'cannot retract' };
    };

    return {
      operation,
      rendition,
      async attempt({ timeoutMs = HONEST_MS, ...plan } = {}) {
        const run = end.begin(plan, applied);
        const outcome = await go(timeoutMs);
        applied = [...applied, ...run.applied];
        return { outcome, run };
      },
      join: () => go(HONEST_MS),
      async probe(stays) {
        const run = end.begin({}, stays ? applied : []);
        return { probe: (await channel.probe?.(rendition, contextOf(HONEST_MS, channel.settleMs ?? SETTLE_MS))) as Probe, run };
      },
      async poll(handle) {
        const run = end.begin({}, applied);
        return { outcome: (await channel.poll?.(handle, contextOf(HONEST_MS))) as Outcome, run };
      },
      tokens,
      secrets() {
        const kept = tokens.kept();
        const all = [...Object.values(secrets), kept?.access, kept?.refresh, ...Object.values(kept?.extra ?? {})];
        return all.filter((one): one is string => typeof one === 'string' && one.length >= 6);
      },
    };
  }

  try {
    return await work({ channel, deliver, input, end });
  } finally {
    await end.close();
  }
}
