import type { Channel, ChannelContext, Outcome, Probe } from '../../../../contracts';
import type { Operation } from '../../../../domain/delivery';
import { objectOf } from '../answers';
import { beforehand, hushed, inBoth, nothingKnown, unreadable } from '../steps';
import { recordOf } from './record';
import { check, look, measure, type Rendition, render, suggest } from './render';
import { openSession, type Session, type Who } from './session';
import { CARD, PICTURE, type Settings, settings } from './settings';
import { tidOf } from './tid';

type Ctx = ChannelContext<Settings>;
const HOUR = 3_600_000;
const COLLECTION = 'app.bsky.feed.post';

const rkeyOf = (uri: string): string | null => /^at:\/\/[^/]+\/app\.bsky\.feed\.post\/([a-z2-7]{13})$/.exec(uri)?.[1] ?? null;
const linkTo = ({ handle }: Who, rkey: string) => `https://bsky.app/profile/${handle}/post/${rkey}`;
const uriOf = ({ did }: Who, rkey: string) => `at://${did}/${COLLECTION}/${rkey}`;

/** Deleting what is not there is a success: safe to repeat. */
const remove = (session: Session, rkey: string) =>
  session.call({ method: 'POST', nsid: 'com.atproto.repo.deleteRecord', json: { repo: session.who.did, collection: COLLECTION, rkey } });

/** Readers have neither the former post nor the new one: that is said to whoever looks. */
function formerGone<O extends Outcome>(outcome: O): O {
  if (outcome.kind !== 'rejected') return outcome;
  const why = inBoth({
    en: `The former post was deleted, the new one refused (${outcome.why}).`,
    vi: `Bài cũ đã xoá nhưng bài mới bị từ chối (${outcome.why}).`,
  });
  return { ...outcome, why };
}

/**
 * Posts under a key made before anything leaves. The official app keeps showing the first words of a record that is changed in place, so an
 * update or a correction deletes and posts anew. Everything that can be refused beforehand (login, picture) happens while the old post still
 * stands; then the old one goes first: should the new one be refused, nothing is out that nobody recorded.
 */
async function post(operation: Operation, rendition: Rendition, ctx: Ctx): Promise<Outcome> {
  const opened = await openSession(ctx);
  if (!opened.ok) return opened.outcome;
  const { session } = opened;
  const createdAt = ctx.progress.createdAt ?? new Date(ctx.now).toISOString();
  if (!ctx.progress.createdAt) await ctx.keep('createdAt', createdAt);
  let made = await recordOf(session, ctx, rendition, createdAt);
  const deleted = Boolean(ctx.progress.deleted);
  if (!made.ok) return deleted ? formerGone(made.outcome) : made.outcome;

  const former = operation === 'publish' ? null : rkeyOf(ctx.earlier?.remoteId ?? '');
  if (former && ctx.progress.deleted !== former) {
    const gone = await remove(session, former);
    if (!gone.ok) return gone.doubt;
    await ctx.keep('deleted', former);
    // With the last post that shows it the server drops a picture, and the new post most often shows the same one.
    made = await recordOf(session, ctx, rendition, createdAt);
    if (!made.ok) return formerGone(made.outcome);
  }
  const rkey = tidOf(ctx.delivery.at, ctx.key);
  const json = { repo: session.who.did, collection: COLLECTION, rkey, record: made.record };
  const put = await session.call({ method: 'POST', nsid: 'com.atproto.repo.putRecord', json });
  if (put.ok && typeof objectOf(put.answer)?.uri !== 'string') return unreadable(put.answer.status, put.answer.body);
  if (put.ok) return { kind: 'delivered', remoteId: uriOf(session.who, rkey), link: linkTo(session.who, rkey), status: put.answer.status };
  return former ? formerGone(put.doubt) : put.doubt;
}

async function pull(ctx: Ctx): Promise<Outcome> {
  const rkey = rkeyOf(ctx.earlier?.remoteId ?? '');
  if (!rkey) return nothingKnown;
  const opened = await openSession(ctx);
  if (!opened.ok) return opened.outcome;
  const gone = await remove(opened.session, rkey);
  return gone.ok ? { kind: 'delivered', remoteId: null, link: null, status: gone.answer.status } : gone.doubt;
}

/** The server reads its own writes at once: "not found" is final. Of a retraction, gone means done. */
async function probe(rendition: Rendition | null, ctx: Ctx): Promise<Probe> {
  const rkey = rendition ? tidOf(ctx.delivery.at, ctx.key) : rkeyOf(ctx.earlier?.remoteId ?? '');
  if (!rkey) return { is: 'unsure', why: 'no record key' };
  const opened = await openSession(ctx);
  if (!opened.ok) return { is: 'unsure', why: 'why' in opened.outcome ? opened.outcome.why : 'no session' };
  const { session } = opened;
  const found = await session.call({
    method: 'GET',
    nsid: 'com.atproto.repo.getRecord',
    query: { repo: session.who.did, collection: COLLECTION, rkey },
  });
  if (!found.ok && found.error !== 'RecordNotFound') return { is: 'unsure', why: found.doubt.why };
  const there = found.ok && typeof objectOf(found.answer)?.uri === 'string';
  if (!rendition) return there ? { is: 'absent' } : { is: 'live', remoteId: null, link: null };
  return there ? { is: 'live', remoteId: uriOf(session.who, rkey), link: linkTo(session.who, rkey) } : { is: 'absent' };
}

/** Bluesky, or any AT Protocol server, by handle and app password. */
export const bluesky = () =>
  ({
    kind: 'bluesky',
    label: { en: 'Bluesky', vi: 'Bluesky' },
    settings,
    secrets: ['password'],
    secretLabels: { password: { en: 'App password', vi: 'Mật khẩu ứng dụng' } },
    checkSecret: (_, value) =>
      value.trim().length >= 8
        ? null
        : {
            en: 'an app password has 19 characters, like abcd-efgh-ijkl-mnop.',
            vi: 'mật khẩu ứng dụng có 19 ký tự, dạng abcd-efgh-ijkl-mnop.',
          },
    repeat: 'keyed',
    can: { update: true, retract: true, probe: true },
    images: [CARD, PICTURE],
    adapts: [{ name: 'text', label: { en: 'Text', vi: 'Nội dung' }, lines: 5 }],
    // 5000 points an hour and 35000 a day (create 3, update 2, delete 1): an update of ours costs four.
    pace: [
      { max: 1000, perMs: HOUR },
      { max: 7000, perMs: 24 * HOUR },
    ],
    settleMs: 5_000,
    render,
    check,
    measure,
    look,
    suggest,
    send: async (operation, rendition, ctx) => hushed(await post(operation, rendition, ctx), ctx.secrets),
    retract: async (ctx) => hushed(await pull(ctx), ctx.secrets),
    probe: async (rendition, ctx) => hushed(await probe(rendition, ctx), ctx.secrets),
    test: async (ctx) => {
      const opened = await openSession(ctx);
      if (!opened.ok) return hushed(opened.outcome, ctx.secrets);
      const asked = await opened.session.call({ method: 'GET', nsid: 'com.atproto.server.getSession' });
      if (!asked.ok) return hushed(beforehand(asked.doubt), ctx.secrets);
      const { handle } = opened.session.who;
      return {
        kind: 'delivered',
        remoteId: null,
        link: `https://bsky.app/profile/${handle}`,
        status: asked.answer.status,
        said: `@${handle}`,
      };
    },
  }) satisfies Channel<Settings, Rendition>;
