import type { Actor, Core, Refusal } from '@hoitu/strapi-plugin-newsroom/contracts';
import { ANSWER_LENGTH, ANSWERABLE, isLate } from '../../../domain/question';
import type { AnswerRead } from '../services/links';
import { service } from '../services/types';
import { attempt, mayPost, placeOf, refusedNotice } from './door';
import { sendGone } from './errors';
import { faultOf, field, type Rule } from './fields';
import { html, type Markup, type Part, paragraphs } from './html';
import { asked, languageFor, type PageCtx, typed } from './koa';
import { facts, type Tongue, tongueOf } from './meeting';
import { goBack, notice, send } from './shell';
import { numberIn } from './when';
import { say } from './words';

const RULE = { most: ANSWER_LENGTH, required: true, kind: 'area' } as const satisfies Rule;

/** What was typed and could not be sent. */
type Shown = { status?: number; notices?: Part; text?: string; fault?: string | null };

function due({ question, now }: AnswerRead, { words, clock }: Tongue): Part {
  if (question.due === null || !ANSWERABLE.includes(question.state)) return null;
  const at = Number(question.due);
  const when = `${clock.time(at)}, ${clock.day(at)}`;
  const late = isLate({ state: question.state, due: at }, now);
  const line = say(late ? words.answer.late : words.answer.due, { when });
  return html`<p${late && html` class="fault"`}>${line}</p>${question.afterMeeting && html`<p>${words.answer.after}</p>`}`;
}

function form({ question }: AnswerRead, { text, fault }: Shown, { language, words }: Tongue): Part {
  if (!ANSWERABLE.includes(question.state)) return null;
  const label = words.answer;
  const value = text ?? question.answer ?? '';
  return html`<section><form method="post" action="?lang=${language}"><input type="hidden" name="version" value="${question.version}">${field(
    {
      name: 'answer',
      label: label.label,
      value,
      rule: RULE,
      words,
      fault: fault ?? undefined,
      hint: say(label.hint, { n: numberIn(ANSWER_LENGTH, language) }),
    },
  )}<div class="buttons"><button class="first">${question.state === 'answered' ? label.again : label.press}</button></div></form></section>`;
}

function mainOf(rows: AnswerRead, shown: Shown, tongue: Tongue): Markup[] {
  const { question, unit, who } = rows;
  const label = tongue.words.answer;
  const returned = question.state === 'triaged' && question.note ? notice('warn', say(label.returned, { note: question.note })) : null;
  const standing = question.answer && question.state !== 'declined' && html`<div class="answer">${paragraphs(question.answer)}</div>`;
  return [
    html`<h1>${label.title}</h1><p class="soft">${say(label.hello, { name: who.name, unit: unit.name })}</p>${returned}`,
    html`<section><h2>${say(label.asked, { agency: question.agency })}</h2>${paragraphs(question.text)}${due(rows, tongue)}</section>`,
    html`<section><p><strong>${label.state[question.state]}</strong></p>${standing}</section>`,
    html`${form(rows, shown, tongue)}`,
    html`<section><h2>${rows.series.title}</h2>${facts(rows, tongue, false)}</section>`,
  ];
}

/** After an answer that was not taken: why, and what was typed; as text of its own where there is no field any more. */
function shownAfter(refusal: Refusal | null, { question }: AnswerRead, text: string, { words, language }: Tongue): Shown {
  const label = words.answer;
  const kept = ANSWERABLE.includes(question.state) ? null : html`<section><h2>${label.label}</h2>${paragraphs(text)}</section>`;
  const said =
    refusal && refusal.code !== 'stale'
      ? refusedNotice(refusal, language)
      : notice('warn', words.problem, kept ? label.state[question.state] : label.stale);
  return { status: refusal?.status ?? 409, notices: [said, kept], text };
}

/** Where a spokesperson answers one question: nothing of who asked but the agency's name. */
export const answerActs = (strapi: Core.Strapi) => {
  function draw(ctx: PageCtx, rows: AnswerRead, tongue: Tongue, shown: Shown): void {
    const { answer } = tongue.words;
    const notices = shown.notices ?? (asked(ctx, 'done') === 'answer' && notice('good', answer.done));
    send(
      ctx,
      {
        language: tongue.language,
        title: answer.title,
        main: mainOf(rows, shown, tongue),
        notices,
        personal: true,
        foot: tongue.words.own,
      },
      shown.status ?? 200,
    );
  }

  const read = async (ctx: PageCtx): Promise<AnswerRead | null> => {
    const rows = await service(strapi, 'links').readAnswer(ctx.params.token ?? '');
    if (!rows) sendGone(ctx, placeOf(strapi));
    return rows;
  };
  const tongueFor = (ctx: PageCtx, { series }: AnswerRead): Tongue => tongueOf(languageFor(ctx), series.timezone);

  return {
    async show(ctx: PageCtx): Promise<void> {
      const rows = await read(ctx);
      if (rows) draw(ctx, rows, tongueFor(ctx, rows), {});
    },

    async act(ctx: PageCtx): Promise<void> {
      const rows = await read(ctx);
      if (!rows || !(await mayPost(strapi, ctx, `a|${rows.question.id}|${rows.who.id}`))) return;
      const tongue = tongueFor(ctx, rows);
      const { words, language } = tongue;
      const text = typed(ctx, 'answer').trim();
      const fault = faultOf(text, RULE, words);
      if (fault) return draw(ctx, rows, tongue, { status: 422, notices: notice('bad', words.problem, words.check), text, fault });
      if (!ANSWERABLE.includes(rows.question.state)) return draw(ctx, rows, tongue, shownAfter(null, rows, text, tongue));
      const version = Number(typed(ctx, 'version')) || 0;
      const actor: Actor = { kind: 'delegate', id: rows.who.id, name: rows.who.name };
      const refusal = await attempt(() =>
        service(strapi, 'questions').answerAs(rows.question.id, { text, version, unit: rows.unit.id }, actor),
      );
      if (!refusal) return goBack(ctx, 'answer', language);
      // What stands now is shown above what was typed, and the form carries its version: sent again, it counts.
      const now = await read(ctx);
      if (now) draw(ctx, now, tongue, shownAfter(refusal, now, text, tongue));
    },
  };
};
