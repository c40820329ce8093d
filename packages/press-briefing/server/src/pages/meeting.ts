import { byPlace, timesOf, withIds } from '../../../domain/agenda';
import type { InvitationRead } from '../services/links';

import { html, type Markup, type Part, paragraphs, webLink } from './html';
import { notice } from './shell';
import { type Clock, clockOf, type Language, numberIn } from './when';
import { say, type Words, wordsOf } from './words';

/** A document as it is named on a page. */
export type Paper = { id: string | number; title: string; filename: string; mime: string; size: number };
/** A question whose answer is out. */
export type Answered = { id: string | number; text: string; answer: string; unit: string };

/** Of its rows, what a delegate's page reads; the pages of the public read no more. */
export type Meeting = Pick<InvitationRead, 'series' | 'occurrence'>;
/** What everything drawn on a page needs to know. */
export type Tongue = { language: Language; words: Words; clock: Clock };

export const tongueOf = (language: Language, timezone: string): Tongue => ({
  language,
  words: wordsOf(language),
  clock: clockOf(language, timezone),
});

const TONES = { scheduled: 'soft', moved: 'warn', cancelled: 'bad', in_session: 'good', held: 'soft', minutes_published: 'good' } as const;

export const stateChip = ({ occurrence }: Meeting, { words }: Tongue): Markup =>
  html`<span class="chip ${TONES[occurrence.state]}">${words.state[occurrence.state]}</span>`;

/** When, where and who; `join` puts the online address there. */
export function facts({ series, occurrence }: Meeting, { words, clock }: Tongue, join: boolean): Markup {
  const [starts, ends] = [Number(occurrence.starts), Number(occurrence.ends)];
  const online = join && series.onlineLink ? webLink(series.onlineLink) : null;
  const label = words.facts;
  return html`<dl><dt>${label.time}</dt><dd><time datetime="${new Date(starts).toISOString()}">${clock.span(starts, ends)}</time> <span class="soft">(${say(
    label.zone,
    { zone: clock.zone(starts) },
  )})</span></dd>${occurrence.room && html`<dt>${label.room}</dt><dd>${occurrence.room}</dd>`}${
    series.chair && html`<dt>${label.chair}</dt><dd>${series.chair}</dd>`
  }${online && html`<dt>${label.online}</dt><dd><a class="act" href="${online}" rel="noreferrer noopener">${label.join}</a></dd>`}</dl>`;
}

/** What is not as the series says; `told` is the SEQUENCE the reader knows of, null where nobody was told anything. */
export function changes({ series, occurrence }: Meeting, { words, clock }: Tongue, told: number | null): Part {
  const label = words.changes;
  const [starts, original] = [Number(occurrence.starts), Number(occurrence.originalStart)];
  const reason = occurrence.note ? say(label.reason, { reason: occurrence.note }) : null;
  const fresh = told !== null && occurrence.sequence > told ? label.fresh : null;
  if (occurrence.state === 'cancelled') return notice('bad', label.cancelled, reason, fresh);
  const moved = starts !== original && say(label.moved, { before: `${clock.time(original)}, ${clock.day(original)}` });
  const room = occurrence.room && series.room && occurrence.room !== series.room ? say(label.room, { room: series.room }) : null;
  return moved || room ? notice('warn', label.heading, moved, room, moved ? reason : null, fresh) : null;
}

export function agenda({ occurrence }: Meeting, { words, clock }: Tongue): Part {
  const items = withIds(occurrence.agenda ?? [], byPlace);
  if (items.length === 0) return null;
  const times = timesOf(items, Number(occurrence.starts));
  const lines = items.map(
    (item, n) =>
      html`<li><time class="at">${clock.time(times[n]?.begins ?? 0)}</time><div>${item.title}${
        item.minutes > 0 && html` <span class="soft small">${say(words.agenda.minutes, { n: item.minutes })}</span>`
      }${item.note && html`<p class="soft small">${item.note}</p>`}</div></li>`,
  );
  return html`<section><h2>${words.agenda.heading}</h2><ol class="agenda">${lines}</ol></section>`;
}

const KINDS: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
};
const kindOf = ({ mime, filename }: Paper): string => KINDS[mime] ?? (/\.([A-Za-z0-9]{1,5})$/.exec(filename)?.[1] ?? mime).toUpperCase();
const sizeOf = (bytes: number, { language }: Tongue): string => {
  const [amount, unit] = bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [Math.round(bytes / 1e5) / 10, 'MB'];
  return `${numberIn(amount, language)} ${unit}`;
};

/** Documents as links below `base`; the caller has chosen those that the reader may have. */
export function documents(list: readonly Paper[], base: string, tongue: Tongue): Part {
  const label = tongue.words.documents;
  if (list.length === 0) return null;
  const lines = list.map((one) => {
    const values = { title: one.title || one.filename, kind: kindOf(one), size: sizeOf(one.size, tongue) };
    return html`<li><a class="act" href="${base}/documents/${one.id}">${say(label.get, values)}</a></li>`;
  });
  return html`<section><h2>${label.heading}</h2><ul>${lines}</ul></section>`;
}

export function released(list: readonly Answered[], { words }: Tongue): Part {
  if (list.length === 0) return null;
  const lines = list.map(
    (one) =>
      html`<li id="q${one.id}"><div class="asked">${paragraphs(one.text)}</div><div class="answer">${paragraphs(one.answer)}</div>${
        one.unit && html`<p class="soft small">${say(words.released.by, { unit: one.unit })}</p>`
      }</li>`,
  );
  return html`<section><h2>${words.released.heading}</h2><ul>${lines}</ul></section>`;
}

export const minutes = ({ occurrence }: Meeting, { words }: Tongue): Part =>
  occurrence.state === 'minutes_published' &&
  occurrence.minutes &&
  html`<section id="minutes"><h2>${words.minutes.heading}</h2>${paragraphs(occurrence.minutes)}</section>`;
