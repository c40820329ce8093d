import type { InvitationRead } from '../services/links';
import { type Faults, field, type Rule } from './fields';
import { html, type Markup, type Part } from './html';
import type { Tongue } from './meeting';
import { say } from './words';

/** What a delegate typed and could not send yet. */
export type ReplyDraft = { note: string; name: string; email: string; role: string; open: boolean };
export const REPLY_RULES = { note: { most: 500, kind: 'area' } } as const satisfies Record<string, Rule>;
export const SUBSTITUTE_RULES = {
  name: { most: 120, required: true },
  email: { most: 254, kind: 'email' },
  role: { most: 120 },
} as const satisfies Record<string, Rule>;

const OPEN = ['scheduled', 'moved', 'in_session'];
/** True while an answer still helps somebody. */
export const takesReplies = ({ occurrence, now }: InvitationRead): boolean =>
  OPEN.includes(occurrence.state) && now <= Number(occurrence.ends);

/** Which answer a form was shown with: it changes when somebody answers, and on nothing else. */
export const answerMark = ({ invitation }: InvitationRead): string => `${invitation.rsvp}-${invitation.rsvpAt ?? 0}`;

export const draftOf = ({ invitation }: InvitationRead): ReplyDraft => ({
  note: invitation.note ?? '',
  name: invitation.substitute?.name ?? '',
  email: invitation.substitute?.email ?? '',
  role: invitation.substitute?.role ?? '',
  open: invitation.rsvp === 'substitute',
});

function standing({ invitation }: InvitationRead, { words, clock }: Tongue): Markup {
  const label = words.reply;
  const text = say(label[invitation.rsvp], { name: invitation.substitute?.name ?? '' });
  const by = label.by[invitation.rsvpBy ?? 'other'];
  const at = invitation.rsvpAt && by ? say(label.at, { when: clock.moment(Number(invitation.rsvpAt)), by }) : null;
  return html`<p><strong>${text}</strong>${at && html` <span class="soft small">${at}</span>`}</p>`;
}

function substituteForm(draft: ReplyDraft, faults: Faults, mark: Markup, { language, words }: Tongue): Markup {
  const label = words.substitute;
  const one = (name: 'name' | 'email' | 'role', hint?: string): Markup =>
    field({
      name,
      label: label[name],
      value: draft[name],
      rule: SUBSTITUTE_RULES[name],
      words,
      fault: faults[name],
      ...(hint ? { hint } : {}),
      auto: 'off',
    });
  return html`<details${draft.open && html` open`}><summary>${label.heading}</summary><form method="post" action="?lang=${language}">${mark}${one('name')}${one(
    'role',
  )}${one('email', label.emailHint)}<div class="buttons"><button name="act" value="substitute">${label.press}</button></div></form></details>`;
}

/** The answer that stands, and how to give another. */
export function replySection(rows: InvitationRead, draft: ReplyDraft, faults: Faults, tongue: Tongue): Markup {
  const { language, words } = tongue;
  const label = words.reply;
  const head = html`<h2>${label.heading}</h2>${standing(rows, tongue)}`;
  if (!takesReplies(rows))
    return html`<section id="reply">${head}<p class="soft">${rows.occurrence.state === 'cancelled' ? label.cancelled : label.over}</p></section>`;
  const { rsvp } = rows.invitation;
  const mark = html`<input type="hidden" name="seen" value="${answerMark(rows)}">`;
  const button = (answer: 'yes' | 'online' | 'no'): Markup =>
    html`<button name="act" value="${answer}"${rsvp === answer && html` aria-pressed="true"`}${
      rsvp === 'none' && answer === 'yes' && html` class="first"`
    }>${label.press[answer]}</button>`;
  const online: Part = (rows.series.onlineLink || rsvp === 'online') && button('online');
  return html`<section id="reply">${head}<form method="post" action="?lang=${language}">${mark}${field({
    name: 'note',
    label: label.note,
    value: draft.note,
    rule: REPLY_RULES.note,
    words,
    fault: faults.note,
  })}<div class="buttons">${button('yes')}${online}${button('no')}</div></form>${substituteForm(draft, faults, mark, tongue)}</section>`;
}
