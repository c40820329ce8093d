import type { InvitationRead } from '../services/links';
import { type QuestionDraft, questionSection } from './asking';
import type { Faults } from './fields';
import { html, type Part } from './html';
import { agenda, changes, documents, facts, minutes, released, stateChip, type Tongue } from './meeting';
import { qrOf } from './qr';
import { type ReplyDraft, replySection } from './reply';
import type { Page } from './shell';
import { say } from './words';

export type InvitationView = {
  rows: InvitationRead;
  reply: ReplyDraft;
  question: QuestionDraft;
  faults: Faults;
  notices: Part;
  /** Path of this page. */
  base: string;
  /** Address of the delegate's calendar; null for who comes in their place: it holds all their meetings. */
  feed: string | null;
  /** What the check-in code says. */
  checkIn: string;
};

/** The code is shown to who may come and is not there yet. */
function checkIn({ rows, checkIn: text }: InvitationView, { words, clock }: Tongue): Part {
  const { invitation, occurrence, now } = rows;
  const label = words.checkIn;
  if (invitation.checkedInAt)
    return html`<section><h2>${label.heading}</h2><p>${say(label.done, { when: clock.moment(Number(invitation.checkedInAt)) })}</p></section>`;
  if (invitation.rsvp === 'no' || occurrence.state === 'cancelled' || now > Number(occurrence.ends)) return null;
  return html`<section><h2>${label.heading}</h2><p>${label.line}</p>${qrOf(text, label.label)}<p class="code small">${invitation.code}</p></section>`;
}

const calendar = ({ base, feed, rows }: InvitationView, { words }: Tongue): Part =>
  html`<section class="noprint"><h2>${words.calendar.heading}</h2><ul>${
    rows.occurrence.state !== 'cancelled' && html`<li><a class="act" href="${base}/briefing.ics">${words.calendar.one}</a></li>`
  }${feed && html`<li><a class="act" href="${feed}">${words.calendar.feed}</a></li>`}</ul></section>`;

/** A delegate's page of one meeting. */
export function invitationPage(view: InvitationView, tongue: Tongue): Page {
  const { rows } = view;
  const { words } = tongue;
  const heading = html`<h1>${rows.series.title}</h1><p>${stateChip(rows, tongue)} <span class="chip soft">${
    rows.series.mode === 'closed' ? words.closedMode : words.openMode
  }</span></p><p class="soft">${say(words.greeting, { name: rows.delegate.name, agency: rows.agency.name })}</p>`;
  // Own questions show their answers themselves.
  const [own, others] = [rows.questions.filter(({ mine }) => mine), rows.questions.filter(({ mine }) => !mine)];
  const main = [
    heading,
    changes(rows, tongue, rows.invitation.sentAt ? rows.invitation.sequence : null),
    html`<section>${facts(rows, tongue, rows.occurrence.state !== 'cancelled')}</section>`,
    minutes(rows, tongue),
    replySection(rows, view.reply, view.faults, tongue),
    questionSection(rows, own, view.question, tongue),
    released(others, tongue),
    agenda(rows, tongue),
    documents(rows.documents, view.base, tongue),
    checkIn(view, tongue),
    calendar(view, tongue),
  ];
  return { language: tongue.language, title: rows.series.title, main, notices: view.notices, personal: true, foot: words.own };
}
