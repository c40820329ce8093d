import { type Channel, type Outcome, type Probe, publicEndpoints } from '../../packages/channels/contracts';
import type { Operation, Repeat } from '../../packages/channels/domain/delivery';

/** What the network does with the next request. `lost`: it takes the post and says nothing; `silent`: neither. */
export type Fault = 'ok' | 'no' | 'busy' | 'refused' | 'lost' | 'silent' | 'later';
export type Request = { destination: string; story: string; version: number; operation: Operation; text: string; key: string };

/** A network in memory: what it was asked, and what stands there. */
export type Network = {
  faults: Fault[];
  seen: Request[];
  /** Posts by story and destination: more than one is a double post. */
  posts: Map<string, { id: string; text: string; key: string }[]>;
  probes: Probe['is'][];
};

type Options = {
  repeat?: Repeat;
  update?: boolean;
  retract?: boolean;
  probe?: boolean;
  pace?: { max: number; perMs: number }[];
  byHand?: boolean;
};

/** A channel whose network answers by a script. */
export function scripted(
  kind: string,
  { repeat = 'never', update = true, retract = true, probe = true, pace = [], byHand = false }: Options = {},
) {
  const network: Network = { faults: [], seen: [], posts: new Map(), probes: [] };
  const at = (ctx: { delivery: { story: string; destination: string } }) => `${ctx.delivery.destination}|${ctx.delivery.story}`;

  function answer(fault: Fault, apply: () => { id: string }): Outcome {
    if (fault === 'no') return { kind: 'rejected', why: 'HTTP 403', status: 403 };
    if (fault === 'busy') return { kind: 'not_applied', why: 'HTTP 429', retryAfterMs: 30 };
    if (fault === 'refused') return { kind: 'not_applied', why: 'ECONNREFUSED' };
    if (fault === 'silent') return { kind: 'unsure', why: 'no answer' };
    const { id } = apply();
    if (fault === 'lost') return { kind: 'unsure', why: 'ECONNRESET' };
    if (fault === 'later') return { kind: 'accepted', handle: id, pollAfterMs: 100 };
    return { kind: 'delivered', remoteId: id, link: `https://mang.test/${id}` };
  }

  const channel = {
    kind,
    label: { en: kind, vi: kind },
    // Any schema that takes an empty object.
    settings: publicEndpoints.rss.query,
    secrets: [],
    repeat,
    ...(byHand ? { reach: 'person' as const } : {}),
    can: { update, retract, probe },
    images: [],
    adapts: [{ name: 'text', label: { en: 'Text', vi: 'Nội dung' }, lines: 3 }],
    pace,
    settleMs: 50,
    render: ({ story, adaptation }) => ({ text: adaptation?.fields.text ?? story.headline }),
    check: () => [],
    look: ({ text }) => ({ posts: [text] }),
    async send(operation, { text }, ctx) {
      const { story, storyVersion: version, destination } = ctx.delivery;
      network.seen.push({ destination, story, version, operation, text, key: ctx.key });
      return answer(network.faults.shift() ?? 'ok', () => {
        const posts = network.posts.get(at(ctx)) ?? [];
        const mine = operation === 'publish' ? posts.find((post) => repeat === 'keyed' && post.key === ctx.key) : posts[0];
        if (mine) mine.text = text;
        else posts.push({ id: `p${network.seen.length}`, text, key: ctx.key });
        network.posts.set(at(ctx), posts);
        return { id: (mine ?? posts.at(-1))?.id ?? '' };
      });
    },
    async retract(ctx) {
      const { story, storyVersion: version, destination } = ctx.delivery;
      network.seen.push({ destination, story, version, operation: 'retract', text: '', key: ctx.key });
      return answer(network.faults.shift() ?? 'ok', () => {
        network.posts.set(at(ctx), []);
        return { id: '' };
      });
    },
    async poll(handle) {
      return { kind: 'delivered', remoteId: handle || null, link: null };
    },
    async probe(rendition, ctx) {
      const forced = network.probes.shift();
      if (forced === 'unsure') return { is: 'unsure', why: 'the index lags' };
      const post = network.posts.get(at(ctx))?.[0];
      if (rendition === null) return post ? { is: 'absent' } : { is: 'live', remoteId: null, link: null };
      return post?.text === rendition.text ? { is: 'live', remoteId: post.id, link: null } : { is: 'absent' };
    },
  } satisfies Channel<object, { text: string }>;
  return { channel, network };
}
