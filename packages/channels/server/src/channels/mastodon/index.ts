import type { Channel, ChannelContext, Outcome, Probe } from '../../../../contracts';
import type { Operation } from '../../../../domain/delivery';
import { hushed, inBoth, nothingKnown, unreadable } from '../steps';
import { call, textOf } from './api';
import { find } from './find';
import { instanceSaid } from './instance';
import { upload } from './media';
import { ADAPTS, check, look, measure, type Rendition, render, suggest } from './render';
import { PICTURE, type Settings, settings } from './settings';

type Ctx = ChannelContext<Settings>;
const MINUTE = 60_000;

const statusOf = (rendition: Rendition, media: string | null) => ({
  status: rendition.status,
  ...(media ? { media_ids: [media] } : {}),
  ...(rendition.warning ? { spoiler_text: rendition.warning, sensitive: true } : {}),
  ...(rendition.language ? { language: rendition.language } : {}),
});

const posted = (answer: { status: number; body: string }, id: string | null, link: string | null): Outcome =>
  id ? { kind: 'delivered', remoteId: id, link, status: answer.status } : unreadable(answer.status, answer.body);

/**
 * A second POST is safe while the server keeps our Idempotency-Key, which is an hour, and where it keeps any: some that speak this API do
 * not. So once a POST has been tried, the account's own posts are looked through first. That is what makes "keyed" true for good.
 */
async function publish(rendition: Rendition, ctx: Ctx): Promise<Outcome> {
  const tried = Number(ctx.progress.tried ?? 0);
  if (tried) {
    const found = await find(ctx, rendition, tried);
    if (found.is === 'live') return { kind: 'delivered', remoteId: found.remoteId, link: found.link };
    if (found.is === 'unsure') return { kind: 'unsure', why: found.why };
  }
  const media = await upload(ctx, rendition.picture, rendition.alt);
  if (!media.ok) return media.outcome;
  if (!tried) await ctx.keep('tried', String(ctx.now));
  const sent = await call(ctx, {
    method: 'POST',
    path: '/api/v1/statuses',
    json: { ...statusOf(rendition, media.id), visibility: rendition.visibility },
    headers: { 'idempotency-key': ctx.key },
  });
  return sent.ok ? posted(sent.answer, textOf(sent.answer, 'id'), textOf(sent.answer, 'url')) : sent.doubt;
}

/** PUT sets the whole status: the same twice is the same once. */
async function change(rendition: Rendition, ctx: Ctx): Promise<Outcome> {
  const id = ctx.earlier?.remoteId;
  if (!id) return nothingKnown;
  const media = await upload(ctx, rendition.picture, rendition.alt);
  if (!media.ok) return media.outcome;
  const json = { spoiler_text: '', ...statusOf(rendition, media.id), media_ids: media.id ? [media.id] : [] };
  const sent = await call(ctx, { method: 'PUT', path: `/api/v1/statuses/${encodeURIComponent(id)}`, json });
  if (sent.ok) return posted(sent.answer, textOf(sent.answer, 'id'), textOf(sent.answer, 'url') ?? ctx.earlier?.link ?? null);
  if (sent.doubt.status !== 404) return sent.doubt;
  const why = inBoth({ en: 'The post is no longer there: somebody deleted it.', vi: 'Bài đăng không còn trên máy chủ: đã có người xoá.' });
  return { ...sent.doubt, why };
}

const statusAt = (ctx: Ctx, id: string) => call(ctx, { method: 'GET', path: `/api/v1/statuses/${encodeURIComponent(id)}` });
const isGone = (status: number | undefined) => status === 404 || status === 410;

async function pull(ctx: Ctx): Promise<Outcome> {
  const id = ctx.earlier?.remoteId;
  if (!id) return nothingKnown;
  const sent = await call(ctx, { method: 'DELETE', path: `/api/v1/statuses/${encodeURIComponent(id)}` });
  if (sent.ok) return { kind: 'delivered', remoteId: null, link: null, status: sent.answer.status };
  if (!isGone(sent.doubt.status)) return sent.doubt;
  // "Not found" may mean the post, or a server that cannot delete over this API (snac2): the post itself decides.
  const there = await statusAt(ctx, id);
  if (!there.ok && isGone(there.doubt.status))
    return { kind: 'delivered', remoteId: null, link: null, status: there.doubt.status as number };
  if (!there.ok) return { kind: 'unsure', why: there.doubt.why };
  const why = inBoth({
    en: 'This server cannot delete posts over its API. Delete it there by hand.',
    vi: 'Máy chủ này không cho xoá bài qua API. Hãy xoá trực tiếp trên máy chủ.',
  });
  return { kind: 'rejected', why, status: sent.doubt.status as number };
}

async function probe(rendition: Rendition | null, ctx: Ctx): Promise<Probe> {
  if (rendition && !ctx.earlier?.remoteId) return find(ctx, rendition, Number(ctx.progress.tried ?? ctx.delivery.at));
  const id = ctx.earlier?.remoteId;
  if (!id) return { is: 'unsure', why: 'no id' };
  // Of a retraction, gone means done.
  if (!rendition) {
    const there = await statusAt(ctx, id);
    if (there.ok) return { is: 'absent' };
    return isGone(there.doubt.status) ? { is: 'live', remoteId: null, link: null } : { is: 'unsure', why: there.doubt.why };
  }
  const found = await find(ctx, rendition, 0);
  return found.is === 'live' && found.remoteId === id ? found : { is: 'unsure', why: 'not the words it should have' };
}

/** Mastodon, and servers that speak its API. */
export const mastodon = () =>
  ({
    kind: 'mastodon',
    label: { en: 'Mastodon', vi: 'Mastodon' },
    settings,
    secrets: ['token'],
    secretLabels: { token: { en: 'Access token', vi: 'Mã truy cập' } },
    checkSecret: (_, value) =>
      /^[\x21-\x7e]{8,}$/.test(value.trim())
        ? null
        : {
            en: 'an access token is one word of letters and digits, from Preferences → Development on your server.',
            vi: 'mã truy cập là một chuỗi chữ và số liền nhau, lấy ở Tuỳ chọn → Phát triển trên máy chủ.',
          },
    repeat: 'keyed',
    can: { update: true, retract: true, probe: true },
    images: [PICTURE],
    adapts: ADAPTS,
    // 300 requests in five minutes; 30 uploads, and 30 deletions, in half an hour.
    pace: [
      { max: 300, perMs: 5 * MINUTE },
      { max: 30, perMs: 30 * MINUTE },
    ],
    settleMs: 30_000,
    render,
    check,
    measure,
    look,
    suggest,
    send: async (operation: Operation, rendition, ctx) =>
      hushed(await (operation === 'publish' ? publish(rendition, ctx) : change(rendition, ctx)), ctx.secrets),
    retract: async (ctx) => hushed(await pull(ctx), ctx.secrets),
    probe: async (rendition, ctx) => hushed(await probe(rendition, ctx), ctx.secrets),
    test: async (ctx) => hushed(await instanceSaid(ctx), ctx.secrets),
  }) satisfies Channel<Settings, Rendition>;
