import type { ChannelContext, Outcome } from '../../../../contracts';
import { objectOf } from '../answers';
import { beforehand, bytesOf } from '../steps';
import type { Rendition } from './render';
import type { Session } from './session';

type Embedded = { ok: true; embed: object | null } | { ok: false; outcome: Outcome };

/** Uploads the picture. Until a record names it the server keeps it apart, and the same bytes make the same blob: safe to repeat. */
async function blobOf(
  session: Session,
  ctx: Pick<ChannelContext, 'picture'>,
  rendition: Rendition,
): Promise<{ ok: true; blob: unknown; width: number; height: number } | { ok: false; outcome: Outcome } | null> {
  if (!rendition.picture) return null;
  const picture = await bytesOf(ctx, rendition.picture);
  if (!picture.ok) return picture;
  const { bytes, mime, width, height } = picture.made;
  const sent = await session.call({ method: 'POST', nsid: 'com.atproto.repo.uploadBlob', bytes, mime });
  if (!sent.ok) return { ok: false, outcome: beforehand(sent.doubt) };
  const blob = objectOf(sent.answer)?.blob;
  return blob ? { ok: true, blob, width, height } : { ok: false, outcome: { kind: 'not_applied', why: 'uploadBlob: no blob' } };
}

async function embedOf(session: Session, ctx: Pick<ChannelContext, 'picture'>, rendition: Rendition): Promise<Embedded> {
  const { card, picture } = rendition;
  const up = await blobOf(session, ctx, rendition);
  if (up && !up.ok) return up;
  if (card) {
    const external = { uri: card.uri, title: card.title, description: card.description, ...(up ? { thumb: up.blob } : {}) };
    return { ok: true, embed: { $type: 'app.bsky.embed.external', external } };
  }
  if (!up || !picture) return { ok: true, embed: null };
  const { blob: image, width, height } = up;
  return { ok: true, embed: { $type: 'app.bsky.embed.images', images: [{ image, alt: picture.alt, aspectRatio: { width, height } }] } };
}

/** The post as a record, its picture uploaded. @param createdAt ISO, kept over all attempts: another one would be another post. */
export async function recordOf(
  session: Session,
  ctx: Pick<ChannelContext, 'picture'>,
  rendition: Rendition,
  createdAt: string,
): Promise<{ ok: true; record: object } | { ok: false; outcome: Outcome }> {
  const embedded = await embedOf(session, ctx, rendition);
  if (!embedded.ok) return embedded;
  const { text, facets, langs } = rendition;
  const record = {
    $type: 'app.bsky.feed.post',
    text,
    createdAt,
    ...(facets.length ? { facets } : {}),
    ...(langs.length ? { langs } : {}),
    ...(embedded.embed ? { embed: embedded.embed } : {}),
  };
  return { ok: true, record };
}
