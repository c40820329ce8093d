import type { ChannelContext, Outcome, Picture } from '../../../../contracts';
import { multipart } from '../../outbound/multipart';
import { beforehand, bytesOf, inBoth } from '../steps';
import { call, textOf } from './api';
import type { Settings } from './settings';

type Ctx = ChannelContext<Settings>;
export type Uploaded = { ok: true; id: string | null } | { ok: false; outcome: Outcome };

/** How long the server is left alone while it works on a picture. */
const WORKING = 5_000;

/** The focal point as Mastodon wants it: −1 to 1 from the middle, upwards. */
export const focus = ({ x, y }: { x: number; y: number }): string => `${(x / 50 - 1).toFixed(2)},${(1 - y / 50).toFixed(2)}`;

/**
 * A picture on its way to a status. A server may answer 202 and go on working: the id is kept and the next attempt asks for it (206 means
 * not yet). Nothing of the status has left until then.
 */
export async function upload(ctx: Ctx, picture: Picture | null, alt: string): Promise<Uploaded> {
  if (!picture) return { ok: true, id: null };
  const known = ctx.progress.media;
  if (known) return ready(ctx, known);
  const made = await bytesOf(ctx, picture);
  if (!made.ok) return made;
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(made.made.bytes)], { type: made.made.mime }), 'photo.jpg');
  if (alt) form.set('description', alt);
  if (picture.focal) form.set('focus', focus(picture.focal));
  const sent = await call(ctx, { method: 'POST', path: '/api/v2/media', form: await multipart(form) });
  if (!sent.ok) return { ok: false, outcome: beforehand(sent.doubt) };
  const id = textOf(sent.answer, 'id');
  if (!id) return { ok: false, outcome: { kind: 'not_applied', why: 'POST /api/v2/media: no id' } };
  await ctx.keep('media', id);
  return sent.answer.status === 202 ? ready(ctx, id) : { ok: true, id };
}

async function ready(ctx: Ctx, id: string): Promise<Uploaded> {
  const asked = await call(ctx, { method: 'GET', path: `/api/v1/media/${encodeURIComponent(id)}` });
  // The id is used up (the status holds it) or forgotten: the server itself judges it with the status.
  if (!asked.ok) return asked.doubt.status === 404 ? { ok: true, id } : { ok: false, outcome: beforehand(asked.doubt) };
  if (asked.answer.status !== 206) return { ok: true, id };
  const why = inBoth({ en: 'The server still works on the picture.', vi: 'Máy chủ đang xử lý ảnh.' });
  return { ok: false, outcome: { kind: 'not_applied', why, retryAfterMs: WORKING, status: 206 } };
}
