import type { ChannelContext, Derivative, Outcome, Picture, Probe } from '../../../../contracts';
import type { Operation } from '../../../../domain/delivery';
import { multipart } from '../../outbound/multipart';
import { bytesOf } from '../steps';
import { bilingual } from '../texts';
import { ask, proofOf, type Reply, upload } from './api';
import type { Rendition } from './rendition';
import type { Settings } from './settings';
import type { Usage } from './usage';

type Ctx = ChannelContext<Settings>;

/** So full that what is left is better kept for corrections. */
const FULL = 95;
const SKEW_MS = 120_000;
const WAIT_MS = 600_000;

const idIn = (data: Record<string, unknown>): string => (typeof data.id === 'string' || typeof data.id === 'number' ? String(data.id) : '');
const linkOf = (id: string): string => `https://www.facebook.com/${id}`;

const used = ({ percent }: Usage): string =>
  percent >= 80
    ? bilingual({
        en: `${Math.round(percent)} % of Facebook's limit is used.`,
        vi: `Đã dùng ${Math.round(percent)} % hạn mức của Facebook.`,
      })
    : '';

const done = (reply: Extract<Reply, { ok: true }>, remoteId: string | null, link: string | null): Outcome => {
  const said = used(reply.usage);
  return { kind: 'delivered', remoteId, link, status: reply.status, ...(said ? { said } : {}) };
};

async function formOf(picture: Picture, bytes: Derivative, ctx: Ctx) {
  const form = new FormData();
  form.append('published', 'false');
  if (picture.alt) form.append('alt_text_custom', picture.alt);
  for (const [name, value] of Object.entries(proofOf(ctx.secrets))) form.append(name, value);
  form.append('source', new Blob([new Uint8Array(bytes.bytes)], { type: bytes.mime }), `${picture.file}.jpg`);
  return multipart(form);
}

/** Puts the pictures up unseen, each once: a later attempt goes on behind the last one that is kept. */
async function photos(rendition: Rendition, ctx: Ctx): Promise<string[] | Outcome> {
  const ids: string[] = [];
  for (const [index, picture] of rendition.photos.entries()) {
    const step = `photo${index}`;
    const kept = ctx.progress[step];
    if (kept) {
      ids.push(kept);
      continue;
    }
    const made = await bytesOf(ctx, picture);
    if (!made.ok) return made.outcome;
    const reply = await upload(ctx, `${ctx.settings.page}/photos`, await formOf(picture, made.made, ctx));
    // Nobody sees an unpublished picture: where it is not known whether it came through, it may go once more.
    if (!reply.ok) return reply.outcome.kind === 'unsure' ? { ...reply.outcome, kind: 'not_applied' } : reply.outcome;
    const id = idIn(reply.data);
    if (!id) return { kind: 'not_applied', why: 'no picture id in the answer', status: reply.status };
    await ctx.keep(step, id);
    ids.push(id);
    if (reply.usage.percent >= FULL)
      return { kind: 'not_applied', why: used(reply.usage), retryAfterMs: reply.usage.waitMs ?? WAIT_MS, status: reply.status };
  }
  return ids;
}

async function publish(rendition: Rendition, ctx: Ctx): Promise<Outcome> {
  const ids = await photos(rendition, ctx);
  if (!Array.isArray(ids)) return ids;
  const attached = Object.fromEntries(ids.map((id, index) => [`attached_media[${index}]`, JSON.stringify({ media_fbid: id })]));
  const reply = await ask(ctx, 'POST', `${ctx.settings.page}/feed`, {
    message: rendition.message,
    ...(rendition.post === 'link' && rendition.link ? { link: rendition.link } : {}),
    published: 'true',
    ...attached,
  });
  if (!reply.ok) return reply.outcome;
  const id = idIn(reply.data);
  return id ? done(reply, id, linkOf(id)) : { kind: 'unsure', why: 'no post id in the answer', status: reply.status };
}

/** Only the words of a post can be changed, and only by the app that made it. */
export async function send(operation: Operation, rendition: Rendition, ctx: Ctx): Promise<Outcome> {
  if (operation === 'publish') return publish(rendition, ctx);
  const id = ctx.earlier?.remoteId;
  if (!id)
    return {
      kind: 'rejected',
      why: bilingual({ en: 'It is not known which post this would change.', vi: 'Không rõ phải sửa bài đăng nào.' }),
    };
  const reply = await ask(ctx, 'POST', id, { message: rendition.message });
  if (!reply.ok) return reply.outcome;
  return reply.data.success === true
    ? done(reply, id, linkOf(id))
    : { kind: 'unsure', why: 'no "success" in the answer', status: reply.status };
}

export async function retract(ctx: Ctx): Promise<Outcome> {
  const id = ctx.earlier?.remoteId;
  if (!id)
    return { kind: 'rejected', why: bilingual({ en: 'It is not known which post to delete.', vi: 'Không rõ phải xoá bài đăng nào.' }) };
  const reply = await ask(ctx, 'DELETE', id);
  // The same code is said of what the token may not see: the post itself decides, as it does for a probe.
  if (!reply.ok && reply.code === GONE && (await lookAt(id, null, ctx)).is === 'live')
    return { kind: 'delivered', remoteId: null, link: null };
  if (!reply.ok) return reply.outcome;
  return reply.data.success === true
    ? done(reply, null, null)
    : { kind: 'unsure', why: 'no "success" in the answer', status: reply.status };
}

type Post = { id?: unknown; message?: unknown; attachments?: { data?: { unshimmed_url?: unknown }[] } };

const same = (one: unknown, message: string): boolean => typeof one === 'string' && one.normalize('NFC').trim() === message;
const links = (post: Post): unknown[] => (post.attachments?.data ?? []).map((one) => one.unshimmed_url);

/** "There is no such object": what Facebook says of a deleted post. */
const GONE = 100;

async function lookAt(id: string, rendition: Rendition | null, ctx: Ctx): Promise<Probe> {
  const reply = await ask(ctx, 'GET', id, { fields: 'id,message' });
  if (!rendition && !reply.ok && reply.code === GONE) return { is: 'live', remoteId: null, link: null };
  if (!reply.ok) return { is: 'unsure', why: reply.outcome.why };
  if (!rendition) return { is: 'absent' };
  return same(reply.data.message, rendition.message) ? { is: 'live', remoteId: id, link: linkOf(id) } : { is: 'absent' };
}

/** Reads the Page's own posts since the delivery was planned, and looks for the same words or the same link. */
export async function probe(rendition: Rendition | null, ctx: Ctx): Promise<Probe> {
  const id = ctx.earlier?.remoteId;
  if (id) return lookAt(id, rendition, ctx);
  if (!rendition) return { is: 'unsure', why: 'no post id' };
  const reply = await ask(ctx, 'GET', `${ctx.settings.page}/feed`, {
    fields: 'id,message,created_time,attachments{unshimmed_url}',
    since: String(Math.floor((ctx.delivery.at - SKEW_MS) / 1000)),
    limit: '100',
  });
  if (!reply.ok) return { is: 'unsure', why: reply.outcome.why };
  if (!Array.isArray(reply.data.data)) return { is: 'unsure', why: 'unreadable answer' };
  const posts = reply.data.data as Post[];
  const found =
    posts.find((one) => same(one.message, rendition.message)) ?? posts.find((one) => rendition.link && links(one).includes(rendition.link));
  if (found) return { is: 'live', remoteId: String(found.id), link: linkOf(String(found.id)) };
  const more = Boolean((reply.data.paging as { next?: unknown } | undefined)?.next) && posts.length >= 100;
  return more ? { is: 'unsure', why: 'more posts than could be read' } : { is: 'absent' };
}
