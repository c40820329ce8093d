import { randomUUID } from 'node:crypto';
import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { answerDocument } from '../services/documents/answer';
import { hold } from '../services/holding';
import type { InvitationRead } from '../services/links';
import { service } from '../services/types';
import { QUESTION_RULE, type QuestionDraft } from './asking';
import { attempt, mayPost, pathOf, placeOf, refusedNotice } from './door';
import { sendGone, sendMissing } from './errors';
import { type Faults, faultOf, faultsOf } from './fields';
import { html, type Part } from './html';
import { invitationPage } from './invitation';
import { asked, languageFor, type PageCtx, typed } from './koa';
import { type Tongue, tongueOf } from './meeting';
import { answerMark, draftOf, REPLY_RULES, type ReplyDraft, SUBSTITUTE_RULES } from './reply';
import { goBack, notice, send } from './shell';

/** What is shown beyond the rows: after a form that could not be sent, what was typed and why. */
type Shown = { status?: number; notices?: Part; reply?: Partial<ReplyDraft>; question?: Partial<QuestionDraft>; faults?: Faults };
type Scene = { rows: InvitationRead; tongue: Tongue; actor: Actor };

function doneNotice(ctx: PageCtx, { words }: Tongue): Part {
  const said: Record<string, string> = { reply: words.reply.done, substitute: words.substitute.done, question: words.question.done };
  const sentence = said[asked(ctx, 'done')];
  return sentence && notice('good', sentence);
}

async function draw(strapi: Core.Strapi, ctx: PageCtx, { rows, tongue }: Scene, shown: Shown = {}): Promise<void> {
  const { delegate, guest, invitation, now } = rows;
  const feed = guest ? null : await service(strapi, 'links').delegateFeed(delegate, now);
  const view = {
    rows,
    reply: { ...draftOf(rows), ...shown.reply },
    question: { text: '', key: randomUUID(), ...shown.question },
    faults: shown.faults ?? {},
    notices: shown.notices ?? doneNotice(ctx, tongue),
    base: pathOf(strapi, 'invitation', ctx.params.token ?? ''),
    feed,
    checkIn: `${spine(strapi).publicUrl}/admin/plugins/press-briefing/check-in/${invitation.code}`,
  };
  send(ctx, invitationPage(view, tongue), shown.status ?? 200);
}

async function scene(strapi: Core.Strapi, ctx: PageCtx): Promise<Scene | null> {
  const rows = await service(strapi, 'links').readInvitation(ctx.params.token ?? '');
  if (!rows) {
    sendGone(ctx, placeOf(strapi));
    return null;
  }
  const { delegate, guest, invitation, series } = rows;
  const name = (guest && invitation.substitute?.name) || delegate.name;
  const actor: Actor = { kind: 'delegate', id: String(delegate.id), name };
  return { rows, tongue: tongueOf(languageFor(ctx, delegate.language), series.timezone), actor };
}

type Outcome = Shown | 'done';

/** The answer, unless another was given since this form was shown: then that one is shown, and nothing is overwritten unseen. */
async function answer(
  strapi: Core.Strapi,
  ctx: PageCtx,
  { rows, tongue, actor }: Scene,
  given: Parameters<ReturnType<typeof service<'invitations'>>['reply']>[1]['answer'],
  draft: Partial<ReplyDraft>,
): Promise<Outcome> {
  const { invitation, occurrence } = rows;
  const note = draft.note;
  const seen = typed(ctx, 'seen');
  let stale: InvitationRead | null = null;
  const refusal = await attempt(() =>
    strapi.db.transaction(async () => {
      // Of two answers at once the second is weighed against the first.
      await hold(strapi, 'invitation', { id: Number(invitation.id) });
      const fresh = await service(strapi, 'links').readInvitation(ctx.params.token ?? '');
      const same = typeof given === 'string' && fresh?.invitation.rsvp === given && (note ?? '') === (fresh.invitation.note ?? '');
      if (!fresh || same) return;
      if (answerMark(fresh) !== seen) {
        stale = fresh;
        return;
      }
      const sequence = Math.max(occurrence.sequence, invitation.sequence);
      await service(strapi, 'invitations').reply(invitation.id, { answer: given, by: 'page', note, at: fresh.now, sequence }, actor);
    }),
  );
  const { words, language } = tongue;
  if (refusal) return { status: refusal.status, notices: refusedNotice(refusal, language), reply: draft };
  if (stale) return { status: 409, notices: notice('warn', words.problem, words.reply.stale, words.kept), reply: draft };
  return 'done';
}

const unfit = ({ words }: Tongue) => ({ status: 422, notices: notice('bad', words.problem, words.check) });

const ACTS = {
  async reply(strapi: Core.Strapi, ctx: PageCtx, at: Scene, act: 'yes' | 'online' | 'no'): Promise<Outcome> {
    const draft = { note: typed(ctx, 'note').trim() };
    const faults = faultsOf(draft, REPLY_RULES, at.tongue.words);
    if (Object.keys(faults).length) return { ...unfit(at.tongue), reply: draft, faults };
    return answer(strapi, ctx, at, act, draft);
  },

  async substitute(strapi: Core.Strapi, ctx: PageCtx, at: Scene): Promise<Outcome> {
    const who = { name: typed(ctx, 'name').trim(), email: typed(ctx, 'email').trim(), role: typed(ctx, 'role').trim() };
    const faults = faultsOf(who, SUBSTITUTE_RULES, at.tongue.words);
    if (Object.keys(faults).length) return { ...unfit(at.tongue), reply: { ...who, open: true }, faults };
    return answer(strapi, ctx, at, { substitute: who }, { ...who, open: true });
  },

  async question(strapi: Core.Strapi, ctx: PageCtx, { rows, tongue, actor }: Scene): Promise<Outcome> {
    const text = typed(ctx, 'question').trim();
    const sent = typed(ctx, 'key');
    const key = /^[\w-]{8,60}$/.test(sent) ? sent : randomUUID();
    const fault = faultOf(text, QUESTION_RULE, tongue.words);
    if (fault) return { ...unfit(tongue), question: { text, key, fault } };
    const { occurrence, delegate } = rows;
    const refusal = await attempt(() => service(strapi, 'questions').ask(occurrence.id, { text, delegate, key, by: 'page' }, actor));
    // Past the deadline the field is gone: the text stands in the sentence that says so, to be copied.
    return refusal
      ? { status: refusal.status, notices: [refusedNotice(refusal, tongue.language), notice('warn', text)], question: { text, key } }
      : 'done';
  },
};

function sendDone(ctx: PageCtx, { language, words }: Tongue): void {
  const title = words.reply.done;
  send(ctx, { language, title, personal: true, main: html`<h1>${title}</h1>` });
}

/** A delegate's page by signed link. Looking at it, however often and whoever does it, changes nothing. */
export const invitationActs = (strapi: Core.Strapi) => ({
  async show(ctx: PageCtx): Promise<void> {
    const at = await scene(strapi, ctx);
    if (at) await draw(strapi, ctx, at);
  },

  async act(ctx: PageCtx): Promise<void> {
    const at = await scene(strapi, ctx);
    if (!at || !(await mayPost(strapi, ctx, `i|${at.rows.invitation.id}`))) return;
    const act = typed(ctx, 'act');
    const what = act === 'substitute' || act === 'question' ? act : 'reply';
    const known = what !== 'reply' || act === 'yes' || act === 'online' || act === 'no';
    const outcome: Outcome = !known
      ? { status: 422, notices: notice('bad', ...at.tongue.words.errors.other) }
      : what === 'reply'
        ? await ACTS.reply(strapi, ctx, at, act as 'yes' | 'online' | 'no')
        : await ACTS[what](strapi, ctx, at);
    // Who comes in nobody's place any more has no page to go back to.
    if (outcome === 'done' && at.rows.guest && !(await service(strapi, 'links').readInvitation(ctx.params.token ?? '')))
      return sendDone(ctx, at.tongue);
    if (outcome === 'done') return goBack(ctx, what, at.tongue.language, what === 'question' ? '#questions' : '#reply');
    // What became of it meanwhile is shown beside what was typed.
    const rows = await service(strapi, 'links').readInvitation(ctx.params.token ?? '');
    if (!rows) return sendGone(ctx, placeOf(strapi));
    await draw(strapi, ctx, { ...at, rows }, outcome);
  },

  async document(ctx: PageCtx): Promise<void> {
    const at = await scene(strapi, ctx);
    if (!at) return;
    const { occurrence, now } = at.rows;
    const file = await service(strapi, 'documents').file(ctx.params.document ?? '', 'delegates', now);
    if (!file || String(file.row.occurrence) !== String(occurrence.id)) return sendMissing(ctx);
    answerDocument(ctx, file);
    ctx.state.pressPage = true;
  },
});
