import type { ChannelContext, Outcome } from '../../../../contracts';
import { beforehand, bytesOf, inBoth, unreadable } from '../steps';
import { type Api, idIn } from './api';
import type { Rendition } from './render';
import type { Settings } from './settings';

type Ctx = ChannelContext<Settings>;

export const linkTo = (id: string) => `https://x.com/i/web/status/${id}`;

/** Ids of the posts an earlier attempt saw made, in order. */
export function madeBefore(progress: Readonly<Record<string, string>>): string[] {
  const ids: string[] = [];
  for (let id = progress.post0; id; id = progress[`post${ids.length}`]) ids.push(id);
  return ids;
}

/** Uploads the picture and describes it; the id is kept. Nothing of a post has left then. */
async function mediaOf(
  api: Api,
  ctx: Ctx,
  rendition: Rendition,
): Promise<{ ok: true; id: string | null } | { ok: false; outcome: Outcome }> {
  if (!rendition.picture) return { ok: true, id: null };
  if (ctx.progress.media) return { ok: true, id: ctx.progress.media };
  const picture = await bytesOf(ctx, rendition.picture);
  if (!picture.ok) return picture;
  const { bytes, mime } = picture.made;
  const json = { media: Buffer.from(bytes).toString('base64'), media_category: 'tweet_image', media_type: mime };
  const sent = await api({ method: 'POST', path: '/2/media/upload', json });
  if (!sent.ok) return { ok: false, outcome: beforehand(sent.doubt) };
  const id = idIn(sent.answer);
  if (!id) return { ok: false, outcome: { kind: 'not_applied', why: 'POST /2/media/upload: no id' } };
  if (rendition.alt) {
    const told = await api({ method: 'POST', path: '/2/media/metadata', json: { id, metadata: { alt_text: { text: rendition.alt } } } });
    if (!told.ok) return { ok: false, outcome: beforehand(told.doubt) };
  }
  await ctx.keep('media', id);
  return { ok: true, id };
}

/** A definite no in the middle of a thread is no clean failure: readers see the first posts. A person looks. */
function halfOut(outcome: Outcome, made: readonly string[], of: number): Outcome {
  if (made.length === 0 || outcome.kind !== 'rejected') return outcome;
  const why = inBoth({
    en: `${made.length} of ${of} posts are out, X refused the next: ${outcome.why}`,
    vi: `Đã đăng ${made.length}/${of} bài, X từ chối bài kế tiếp: ${outcome.why}`,
  });
  return { kind: 'unsure', why, ...(outcome.status ? { status: outcome.status } : {}), said: made.map(linkTo).join(' ') };
}

/**
 * The posts of a rendition one after the other, each an answer to the one before. Every id is kept before the next post leaves, so a later
 * attempt goes on where this one stopped.
 * @param before ids of the posts they answer, which stay part of what a retraction takes away
 */
export async function postAll(api: Api, rendition: Rendition, ctx: Ctx, before: readonly string[]): Promise<Outcome> {
  const made = madeBefore(ctx.progress);
  const media = made.length ? { ok: true as const, id: null } : await mediaOf(api, ctx, rendition);
  if (!media.ok) return media.outcome;
  if (!ctx.progress.began) await ctx.keep('began', String(ctx.now));
  let status: number | undefined;
  for (const text of rendition.posts.slice(made.length)) {
    const answers = made.at(-1) ?? before[0];
    const json = {
      text,
      ...(media.id && made.length === 0 ? { media: { media_ids: [media.id] } } : {}),
      ...(answers ? { reply: { in_reply_to_tweet_id: answers } } : {}),
    };
    await ctx.keep('tried', String(ctx.now));
    const sent = await api({ method: 'POST', path: '/2/tweets', json });
    if (!sent.ok) return halfOut(sent.doubt, made, rendition.posts.length);
    const id = idIn(sent.answer);
    if (!id) return unreadable(sent.answer.status, sent.answer.body);
    await ctx.keep(`post${made.length}`, id);
    made.push(id);
    status = sent.answer.status;
  }
  const first = before[0] ?? made[0];
  if (!first) return { kind: 'rejected', why: 'nothing to post' };
  return { kind: 'delivered', remoteId: [...before, ...made].join(','), link: linkTo(first), ...(status ? { status } : {}) };
}
