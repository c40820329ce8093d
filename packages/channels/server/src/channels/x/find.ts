import { extractUrlsWithIndices } from 'twitter-text';
import type { ChannelContext, Probe } from '../../../../contracts';
import { objectOf } from '../answers';
import { type Api, idIn } from './api';
import { linkTo, madeBefore } from './post';
import type { Rendition } from './render';
import type { Settings } from './settings';

type Post = { id?: unknown; text?: unknown };

/** X's own clock may differ from ours. */
const SKEW = 60_000;
/** A new post is in the timeline within seconds; a minute is meant to be enough. */
export const SETTLE = 60_000;

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** The words alone: X turns links (bare "hoitu.vn" too) into its own, adds one for a picture, and escapes three characters. */
export function words(text: string): string {
  let bare = '';
  let at = 0;
  const plain = text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] as string).normalize('NFC');
  for (const {
    indices: [start, end],
  } of extractUrlsWithIndices(plain)) {
    bare += plain.slice(at, start);
    at = end;
  }
  return (bare + plain.slice(at)).replace(/\s+/g, '');
}

const pathOf = (me: string, since: number) =>
  `/2/users/${me}/tweets?${new URLSearchParams({ max_results: '100', start_time: new Date(since).toISOString().replace(/\.\d+Z$/, 'Z'), 'tweet.fields': 'created_at' })}`;

/** Whether a post begins as ours does: should X have changed something behind it, "not there" would be a guess. */
const alike = (one: string, other: string): boolean => one.slice(0, 40) === other.slice(0, 40);

/**
 * Looks for the post that is in doubt in the account's own timeline. Absent only when X has had its time, and the whole window was seen.
 * A post of a thread that is found without its followers is kept as made, and "absent" then lets the thread go on behind it.
 */
export async function find(api: Api, rendition: Rendition, ctx: ChannelContext<Settings>): Promise<Probe> {
  const me = await api({ method: 'GET', path: '/2/users/me' });
  const id = me.ok ? idIn(me.answer) : null;
  if (!id) return { is: 'unsure', why: me.ok ? 'GET /2/users/me: no id' : me.doubt.why };
  const began = Number(ctx.progress.began ?? ctx.delivery.at);
  const asked = await api({ method: 'GET', path: pathOf(id, began - SKEW) });
  if (!asked.ok) return { is: 'unsure', why: asked.doubt.why };
  const body = objectOf(asked.answer) as { data?: Post[]; meta?: { next_token?: string; result_count?: number } } | null;
  if (!body || (!Array.isArray(body.data) && body.meta?.result_count !== 0))
    return { is: 'unsure', why: 'GET /2/users/:id/tweets: no list' };

  const made = madeBefore(ctx.progress);
  const wanted = rendition.posts[made.length];
  const before = ctx.earlier?.remoteId && rendition.operation === 'correct' ? ctx.earlier.remoteId.split(',') : [];
  const known = new Set([...made, ...before]);
  const others = (body.data ?? []).filter((post) => typeof post.id === 'string' && !known.has(post.id));
  const ours = words(wanted ?? '');
  const hit = wanted === undefined ? undefined : others.find((post) => words(String(post.text)) === ours);
  if (hit) {
    await ctx.keep(`post${made.length}`, hit.id as string);
    made.push(hit.id as string);
  }
  const first = before[0] ?? made[0];
  if (made.length === rendition.posts.length && first) return { is: 'live', remoteId: [...before, ...made].join(','), link: linkTo(first) };
  const settled = ctx.now - Number(ctx.progress.tried ?? began) >= SETTLE;
  const said = made.length ? `${made.length}/${rendition.posts.length}` : undefined;
  if (hit) return { is: 'absent', ...(said ? { said } : {}) };
  if (others.some((post) => alike(words(String(post.text)), ours))) return { is: 'unsure', why: 'a post that begins alike is there' };
  if (!settled || body.meta?.next_token) return { is: 'unsure', why: settled ? 'more posts than one page shows' : 'too early to tell' };
  return { is: 'absent', ...(said ? { said } : {}) };
}
