import type { Channel, ChannelContext, Outcome, Probe } from '../../../../contracts';
import { objectOf } from '../answers';
import { beforehand, hushed, inBoth, nothingKnown } from '../steps';
import { dataOf, openApi } from './api';
import { find, SETTLE } from './find';
import { postAll } from './post';
import { ADAPTS, check, look, measure, type Rendition, render, suggest } from './render';
import { PICTURE, type Settings, settings } from './settings';

type Ctx = ChannelContext<Settings>;

const idsOf = (ctx: Ctx): string[] => (ctx.earlier?.remoteId ?? '').split(',').filter((id) => /^\d+$/.test(id));

/** Nothing is asked of X: only paying accounts may edit, for thirty minutes, and every edit makes a new id that a silence would lose. */
const leftAlone = (ctx: Ctx): Outcome => ({
  kind: 'delivered',
  remoteId: ctx.earlier?.remoteId ?? null,
  link: ctx.earlier?.link ?? null,
  said: inBoth({
    en: 'Posts on X cannot be edited: the post stays as it was.',
    vi: 'Bài trên X không sửa được: bài đăng giữ nguyên như cũ.',
  }),
});

/** Every post of the thread, the last one first, so that no answer stands alone. */
async function pull(ctx: Ctx): Promise<Outcome> {
  const ids = idsOf(ctx);
  if (ids.length === 0) return nothingKnown;
  const opened = await openApi(ctx);
  if (!opened.ok) return opened.outcome;
  let status = 200;
  for (const id of ids.reverse()) {
    if (ctx.progress[`gone${id}`]) continue;
    const sent = await opened.api({ method: 'DELETE', path: `/2/tweets/${id}` });
    // What is not there need not be deleted: deleting again after a silence is safe.
    if (!sent.ok && sent.doubt.status !== 404) return sent.doubt;
    if (sent.ok && dataOf(sent.answer)?.deleted === false)
      return { kind: 'rejected', why: `DELETE /2/tweets/${id}: not deleted`, status: sent.answer.status };
    await ctx.keep(`gone${id}`, 'yes');
    status = sent.ok ? sent.answer.status : 404;
  }
  return { kind: 'delivered', remoteId: null, link: null, status };
}

/** Of a retraction, gone means done. */
async function stillThere(ctx: Ctx): Promise<Probe> {
  const ids = idsOf(ctx);
  const opened = ids.length ? await openApi(ctx) : null;
  if (!opened?.ok) return { is: 'unsure', why: 'cannot look' };
  const asked = await opened.api({ method: 'GET', path: `/2/tweets?ids=${ids.join(',')}` });
  if (!asked.ok) return { is: 'unsure', why: asked.doubt.why };
  const body = objectOf(asked.answer) as { data?: { id: string }[]; errors?: { resource_id?: string; type?: string }[] } | null;
  if (body?.data?.length) return { is: 'absent' };
  const missing = (body?.errors ?? []).filter(({ type = '' }) => type.endsWith('/resource-not-found')).map((one) => one.resource_id);
  return ids.every((id) => missing.includes(id)) ? { is: 'live', remoteId: null, link: null } : { is: 'unsure', why: 'X does not say' };
}

async function probe(rendition: Rendition | null, ctx: Ctx): Promise<Probe> {
  if (!rendition) return stillThere(ctx);
  const opened = await openApi(ctx);
  if (opened.ok) return find(opened.api, rendition, ctx);
  return { is: 'unsure', why: 'why' in opened.outcome ? opened.outcome.why : 'no sign-in' };
}

/** X, formerly Twitter, in the name of an account that let the newsroom's app in. */
export const x = () =>
  ({
    kind: 'x',
    label: { en: 'X (Twitter)', vi: 'X (Twitter)' },
    settings,
    secrets: ['refreshToken', 'clientSecret'],
    secretLabels: {
      refreshToken: { en: 'Refresh token', vi: 'Refresh token' },
      clientSecret: { en: 'Client secret, if the app has one', vi: 'Client secret, nếu ứng dụng có' },
    },
    checkSecret: (_, value) =>
      /^[\x21-\x7e]{10,}$/.test(value.trim())
        ? null
        : {
            en: 'it is one word of at least 10 letters, digits and signs.',
            vi: 'khoá là một chuỗi liền, ít nhất 10 chữ, số hoặc ký hiệu.',
          },
    repeat: 'never',
    can: { update: true, retract: true, probe: true },
    images: [PICTURE],
    adapts: ADAPTS,
    pace: [{ max: 100, perMs: 15 * 60_000 }],
    settleMs: SETTLE,
    render,
    check,
    measure,
    look,
    suggest,
    send: async (operation, rendition, ctx) => {
      if (operation === 'update') return leftAlone(ctx);
      const before = operation === 'correct' ? idsOf(ctx) : [];
      if (operation === 'correct' && before.length === 0) return nothingKnown;
      const opened = await openApi(ctx);
      if (!opened.ok) return hushed(opened.outcome, ctx.secrets);
      return hushed(await postAll(opened.api, rendition, ctx, before), ctx.secrets);
    },
    retract: async (ctx) => hushed(await pull(ctx), ctx.secrets),
    probe: async (rendition, ctx) => hushed(await probe(rendition, ctx), ctx.secrets),
    test: async (ctx) => {
      const opened = await openApi(ctx);
      if (!opened.ok) return hushed(opened.outcome, ctx.secrets);
      const me = await opened.api({ method: 'GET', path: '/2/users/me' });
      if (!me.ok) return hushed(beforehand(me.doubt), ctx.secrets);
      const name = String(dataOf(me.answer)?.username ?? '?');
      return { kind: 'delivered', remoteId: null, link: `https://x.com/${name}`, status: me.answer.status, said: `@${name}` };
    },
  }) satisfies Channel<Settings, Rendition>;
