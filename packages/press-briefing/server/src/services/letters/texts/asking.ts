import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { PARTSTAT } from '../../../../../domain/invitation';
import { concerns, reminderSpan, stillHelps } from '../../../../../domain/reminder';
import { calendarFacts, type Facts, factsOf, idle, meetingFacts, say, spanOf, wordsOf, written } from './facts';
import type { Draft } from './layout';
import type { Writer, Written } from './writer';

/** What calls a person to a meeting carries it for the calendar, as an answer is counted now. */
async function calling(strapi: Core.Strapi, facts: Facts, draft: Draft): Promise<Written> {
  const { closing } = wordsOf(facts);
  const { invitation, sequence, toSubstitute } = facts;
  const meeting = calendarFacts(strapi, facts, { sequence, partstat: PARTSTAT[invitation.rsvp], url: true });
  const { itipRequest } = await import('../../../../../domain/itip');
  return {
    ...written(facts, {
      ...draft,
      link: { label: wordsOf(facts).press.answer, url: facts.url },
      closing: [...(toSubstitute ? [] : [closing.substitute]), closing.own, closing.other],
    }),
    ...(meeting ? { calendar: { method: 'REQUEST' as const, ics: itipRequest(meeting) } } : {}),
    ...(toSubstitute ? {} : { told: { invitation: invitation.id, sequence } }),
  };
}

export const invitation: Writer = async (strapi, letter) => {
  const facts = await factsOf(strapi, letter);
  if ('drop' in facts) return facts;
  const why = idle(facts);
  if (why) return { drop: why };
  const words = wordsOf(facts).invitation;
  return calling(strapi, facts, {
    subject: say(facts, words.subject),
    lines: [say(facts, facts.toSubstitute ? words.substitute : words.line)],
    facts: meetingFacts(facts),
  });
};

/** Says what is new against what stood before (`params.starts`, `ends`, `room`): time, place, both, or that it takes place after all. */
export const update: Writer = async (strapi, letter) => {
  const facts = await factsOf(strapi, letter);
  if ('drop' in facts) return facts;
  const why = idle(facts);
  if (why) return { drop: why };
  const { update: words, facts: name, rsvp } = wordsOf(facts);
  const { starts, ends, room, online, restored } = letter.params ?? {};
  const { occurrence, series } = facts;
  const time = starts != null && (Number(starts) !== Number(occurrence.starts) || Number(ends) !== Number(occurrence.ends));
  const place = room != null && room !== (occurrence.room ?? '');
  const link = online != null && online !== (series.onlineLink ?? '');
  // The first that is true is told.
  const changed = {
    restored,
    both: time && place,
    time,
    place,
    online: link && online && series.onlineLink,
    onlineNew: link && series.onlineLink,
    onlineGone: link,
  };
  const news = words[(Object.keys(changed) as (keyof typeof changed)[]).find((what) => changed[what]) ?? 'other'];
  const before = [time ? spanOf(facts, Number(starts), Number(ends)) : '', place ? String(room) : ''].filter(Boolean).join(' · ');
  const answered = facts.invitation.rsvp !== 'none';
  return calling(strapi, facts, {
    subject: say(facts, words.subject),
    lines: [news, ...(facts.toSubstitute ? [] : [answered ? words.kept : words.ask])],
    facts: [...meetingFacts(facts), [name.before, before], [name.answer, facts.toSubstitute ? '' : rsvp[facts.invitation.rsvp]]],
  });
};

/** Only to whom it still concerns, and while it still helps, both by what is true when it leaves. */
export const reminder: Writer = async (strapi, letter) => {
  const facts = await factsOf(strapi, letter);
  if ('drop' in facts) return facts;
  const why = idle(facts);
  if (why) return { drop: why };
  const { invitation: row, occurrence, series, now } = facts;
  const hours = Number(letter.params?.hours);
  const to = letter.params?.to === 'coming' ? 'coming' : 'unanswered';
  const starts = Number(occurrence.starts);
  const all = (series.reminders ?? []).map((one) => one.hours);
  if (!stillHelps(reminderSpan(starts, hours, all), now)) return { drop: 'too_late' };
  if (!concerns({ hours, to }, { rsvp: row.rsvp, told: row.sentAt === null ? null : Number(row.sentAt) }, starts))
    return { drop: to === 'coming' ? 'not_coming' : 'answered' };
  const { reminder: words, facts: name, rsvp } = wordsOf(facts);
  const { calendar, told, ...plain } = await calling(strapi, facts, {
    subject: say(facts, words.subject),
    lines: [words[to]],
    facts: [...meetingFacts(facts), [name.answer, facts.toSubstitute ? '' : rsvp[row.rsvp]]],
  });
  // A calendar that asked already does not ask again.
  return plain;
};
