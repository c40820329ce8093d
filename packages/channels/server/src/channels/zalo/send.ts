import type { ChannelContext, Outcome, Probe } from '../../../../contracts';
import type { Operation } from '../../../../domain/delivery';
import { bytesOf } from '../steps';
import { asciiUrl, bilingual } from '../texts';
import { ask, type Reply } from './api';
import { CODES } from './codes';
import type { Rendition } from './rendition';
import type { Settings } from './settings';

type Ctx = ChannelContext<Settings>;

/** Media takes 2–12 s as a rule. */
const AGAIN_MS = 4000;
const PAGES = 3;
const A_PAGE = 10;
/** Zalo's clock and ours need not agree to the second. */
const SKEW_MS = 120_000;

const textIn = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** The link readers follow, where Zalo gives one; it is not worth failing for. */
const linkIn = (data: Record<string, unknown>): string | null => asciiUrl(textIn(data.link_view)) || null;

/** `create` and `update` only hand in the work; what came of it is asked with the token they give. */
export async function send(operation: Operation, rendition: Rendition, ctx: Ctx): Promise<Outcome> {
  const id = operation === 'publish' ? null : (ctx.earlier?.remoteId ?? null);
  if (operation !== 'publish' && !id)
    return {
      kind: 'rejected',
      why: bilingual({ en: 'It is not known which Zalo article this would change.', vi: 'Không rõ phải sửa bài viết Zalo nào.' }),
    };
  const cover = rendition.cover ? await bytesOf(ctx, rendition.cover) : null;
  if (cover && !cover.ok) return cover.outcome;
  const photo = cover ? asciiUrl(cover.made.url) : rendition.fallback;
  const reply = await ask(ctx, 'POST', id ? 'article/update' : 'article/create', {
    ...(id ? { id } : {}),
    type: 'normal',
    title: rendition.title,
    author: rendition.author,
    cover: { cover_type: 'photo', photo_url: photo, status: 'show' },
    description: rendition.description,
    body: rendition.blocks.map((block) =>
      block.type === 'text' ? block : { type: 'image', url: block.url, ...(block.caption ? { caption: block.caption } : {}) },
    ),
    status: 'show',
    comment: ctx.settings.comments ? 'show' : 'hide',
  });
  if (!reply.ok) return reply.outcome;
  const token = textIn(reply.data.token);
  if (token) return { kind: 'accepted', handle: token, pollAfterMs: AGAIN_MS, status: 200, said: reply.said };
  // An update may be done at once; a success without a token or an id says nothing of a new article.
  return id
    ? { kind: 'delivered', remoteId: id, link: ctx.earlier?.link ?? null, status: 200, said: reply.said }
    : { kind: 'unsure', why: 'no token in the answer', status: 200, said: reply.said };
}

const working = (reply: Reply): boolean => !reply.ok && reply.code !== null && CODES[reply.code]?.is === 'working';

export async function poll(handle: string, ctx: Ctx): Promise<Outcome> {
  const again: Outcome = { kind: 'accepted', handle, pollAfterMs: AGAIN_MS };
  const reply = await ask(ctx, 'POST', 'article/verify', { token: handle });
  if (working(reply)) return again;
  if (!reply.ok) return reply.code === null && reply.outcome.kind !== 'rejected' ? again : reply.outcome;
  const id = textIn(reply.data.id) || textIn(reply.data.article_id);
  if (!id) return again;
  const detail = await ask(ctx, 'GET', `article/getdetail?id=${encodeURIComponent(id)}`);
  return { kind: 'delivered', remoteId: id, link: detail.ok ? linkIn(detail.data) : null, status: 200, said: reply.said };
}

export async function retract(ctx: Ctx): Promise<Outcome> {
  const id = ctx.earlier?.remoteId;
  if (!id)
    return {
      kind: 'rejected',
      why: bilingual({ en: 'It is not known which Zalo article to remove.', vi: 'Không rõ phải gỡ bài viết Zalo nào.' }),
    };
  const reply = await ask(ctx, 'POST', 'article/remove', { id });
  if (reply.ok) return { kind: 'delivered', remoteId: null, link: null, status: 200, said: reply.said };
  // Refused for this article, not for this account: where it cannot be read either it was removed before, by us or by a person.
  const gone = reply.code !== null && aboutArticle(reply.code) && (await removed(id, ctx)).is === 'live';
  return gone ? { kind: 'delivered', remoteId: null, link: null, status: 200 } : reply.outcome;
}

/** A code that is not about tokens, limits or permissions. Zalo names none for an article that is not there. */
const aboutArticle = (code: number): boolean => CODES[code] === undefined || code === -201;

async function removed(id: string, ctx: Ctx): Promise<Probe> {
  const detail = await ask(ctx, 'GET', `article/getdetail?id=${encodeURIComponent(id)}`);
  if (detail.ok) return { is: 'absent', said: detail.said };
  return detail.code !== null && aboutArticle(detail.code)
    ? { is: 'live', remoteId: null, link: null }
    : { is: 'unsure', why: detail.outcome.why };
}

type Article = { id: string; title: string; at: number; link: string | null };

/** The newest articles, at most thirty; null where the list could not be read whole. */
async function newest(ctx: Ctx): Promise<Article[] | null> {
  const found: Article[] = [];
  for (let page = 0; page < PAGES; page++) {
    const reply = await ask(ctx, 'GET', `article/getslice?offset=${page * A_PAGE}&limit=${A_PAGE}&type=normal`);
    if (!reply.ok || !Array.isArray(reply.data.medias)) return null;
    for (const one of reply.data.medias as Record<string, unknown>[])
      found.push({
        id: textIn(one.id),
        title: textIn(one.title).normalize('NFC'),
        at: Number(one.update_date ?? one.create_date ?? 0),
        link: linkIn(one),
      });
    if (reply.data.medias.length < A_PAGE) break;
  }
  return found;
}

/** A retraction took place when the article cannot be read any more; an update when it bears the new title and a new time. */
export async function probe(rendition: Rendition | null, ctx: Ctx): Promise<Probe> {
  const id = ctx.earlier?.remoteId ?? null;
  if (!rendition) {
    if (!id) return { is: 'unsure', why: 'no article id' };
    return removed(id, ctx);
  }
  const articles = await newest(ctx);
  if (!articles) return { is: 'unsure', why: 'the list of articles could not be read' };
  const since = ctx.delivery.at - SKEW_MS;
  const match = articles.find((one) => (id ? one.id === id : true) && one.title === rendition.title && one.at >= since);
  if (match) return { is: 'live', remoteId: match.id, link: match.link };
  // An article without a time may be ours; one that was handed in may still be on its way into the list.
  const maybe = articles.some((one) => one.title === rendition.title && (!one.at || Boolean(id)));
  return maybe ? { is: 'unsure', why: 'an article of this title without a time' } : { is: 'absent', said: `${articles.length}` };
}
