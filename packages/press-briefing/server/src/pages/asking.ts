import { isRunning } from '../../../domain/occurrence';
import { isAskedInTime, QUESTION_LENGTH, type QuestionState } from '../../../domain/question';
import type { InvitationRead, PageQuestion } from '../services/links';
import { field, type Rule } from './fields';
import { html, type Markup, paragraphs } from './html';
import type { Tongue } from './meeting';
import { numberIn } from './when';
import { say } from './words';

export const QUESTION_RULE = { most: QUESTION_LENGTH, required: true, kind: 'area' } as const satisfies Rule;
const HOUR_MS = 3_600_000;
const TONES: Partial<Record<QuestionState, string>> = { released: 'good', declined: 'bad', triaged: 'warn' };

/** `key` is the form's own: sent twice, it asks once. */
export type QuestionDraft = { text: string; key: string; fault?: string | undefined };

const own = (one: PageQuestion, { words }: Tongue): Markup =>
  html`<li><span class="chip ${TONES[one.state] ?? 'soft'}">${words.question.state[one.state]}</span>${paragraphs(one.text)}${
    one.state === 'released' && html`<div class="answer"><strong>${words.question.answer}</strong>${paragraphs(one.answer)}</div>`
  }${one.state === 'declined' && one.note && html`<p class="soft">${say(words.question.reason, { reason: one.note })}</p>`}</li>`;

export const deadlineOf = ({ occurrence, series }: InvitationRead): number => Number(occurrence.starts) - series.questionDeadline * HOUR_MS;

export function takesQuestions({ occurrence, series, now }: InvitationRead): boolean {
  const inSession = isRunning({ state: occurrence.state, ends: Number(occurrence.ends) }, now);
  if (!inSession && !['scheduled', 'moved'].includes(occurrence.state)) return false;
  return isAskedInTime({ starts: Number(occurrence.starts), deadlineHours: series.questionDeadline, inSession }, now);
}

function asking(rows: InvitationRead, draft: QuestionDraft, { language, words, clock }: Tongue): Markup {
  const label = words.question;
  const deadline = deadlineOf(rows);
  const when = `${clock.time(deadline)}, ${clock.day(deadline)}`;
  if (!takesQuestions(rows)) {
    const coming = ['scheduled', 'moved'].includes(rows.occurrence.state) && rows.now < Number(rows.occurrence.ends);
    return html`<p class="soft">${coming ? say(label.late, { when }) : label.over}</p>`;
  }
  const until = rows.occurrence.state === 'in_session' ? '' : `${say(label.until, { when })} `;
  return html`<form method="post" action="?lang=${language}"><input type="hidden" name="key" value="${draft.key}">${field({
    name: 'question',
    label: label.label,
    value: draft.text,
    rule: QUESTION_RULE,
    words,
    fault: draft.fault,
    hint: `${until}${say(label.hint, { n: numberIn(QUESTION_LENGTH, language) })}`,
  })}<div class="buttons"><button name="act" value="question">${label.press}</button></div></form>`;
}

export function questionSection(rows: InvitationRead, list: readonly PageQuestion[], draft: QuestionDraft, tongue: Tongue): Markup {
  const label = tongue.words.question;
  const lines = list.length ? html`<ul>${list.map((one) => own(one, tongue))}</ul>` : html`<p class="soft">${label.empty}</p>`;
  return html`<section id="questions"><h2>${label.heading}</h2>${lines}${asking(rows, draft, tongue)}</section>`;
}
