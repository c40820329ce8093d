import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { calendarFacts, type Facts, factsOf, meetingFacts, say, wordsOf, written } from './facts';
import type { Writer, Written } from './writer';

const reasonOf = ({ letter, occurrence }: Facts): string => String(letter.params?.reason ?? occurrence.note ?? '');

/** Takes a meeting out of a calendar. The page is not linked: it is closed, or there is nothing to answer. */
async function calledOff(
  strapi: Core.Strapi,
  facts: Facts,
  sequence: number,
  subject: string,
  line: string,
  series = false,
): Promise<Written> {
  const { itipCancel, itipCancelSeries } = await import('../../../../../domain/itip');
  const { facts: label } = wordsOf(facts);
  const reason = reasonOf(facts);
  const meeting = calendarFacts(strapi, facts, { sequence, partstat: 'NEEDS-ACTION', url: false });
  const ics = meeting && (series ? itipCancelSeries(meeting, reason) : itipCancel(meeting, reason));
  return {
    ...written(facts, {
      subject: say(facts, subject),
      lines: [say(facts, line)],
      facts: series ? [[label.reason, reason]] : [...meetingFacts(facts, { online: false }), [label.reason, reason]],
    }),
    ...(ics ? { calendar: { method: 'CANCEL' as const, ics } } : {}),
    ...(facts.toSubstitute ? {} : { told: { invitation: facts.invitation.id, sequence } }),
  };
}

/** Of a meeting for everybody, of an invitation for one (`params.withdrawn`), or of standing in for somebody (`params.released`). */
export const cancellation: Writer = async (strapi, letter) => {
  const facts = await factsOf(strapi, letter);
  if ('drop' in facts) return facts;
  const { invitation, occurrence } = facts;
  const words = wordsOf(facts);
  if (letter.params?.released) {
    if (invitation.substitute?.email === letter.to && !invitation.withdrawn) return { drop: 'replaced' };
    return calledOff(strapi, facts, facts.sequence + 1, words.withdrawal.subject, words.released.line);
  }
  if (letter.params?.withdrawn) {
    if (!invitation.withdrawn) return { drop: 'not_cancelled' };
    // Only this one's calendar has to hear it, so its number rises for this one alone (RFC 5546 3.2.5).
    return calledOff(strapi, facts, Math.max(facts.sequence, invitation.sequence + 1), words.withdrawal.subject, words.withdrawal.line);
  }
  if (occurrence.state !== 'cancelled') return { drop: 'not_cancelled' };
  return calledOff(strapi, facts, facts.sequence, words.cancellation.subject, words.cancellation.line);
};

export const seriesCancellation: Writer = async (strapi, letter) => {
  const facts = await factsOf(strapi, letter);
  if ('drop' in facts) return facts;
  if (!facts.series.ended) return { drop: 'not_cancelled' };
  const words = wordsOf(facts).series;
  const sequence = Math.max(facts.series.sequence, facts.sequence + 1);
  return calledOff(strapi, facts, sequence, words.subject, words.line, true);
};

/** A link and no word of the minutes: closed ones are read by who is allowed to, and corrected ones in their last form. */
export const minutes: Writer = async (strapi, letter) => {
  const facts = await factsOf(strapi, letter);
  if ('drop' in facts) return facts;
  if (facts.invitation.withdrawn) return { drop: 'withdrawn' };
  if (!facts.mayRead) return { drop: 'not_accredited' };
  if (facts.occurrence.state !== 'minutes_published') return { drop: 'superseded' };
  return withLink(facts, 'minutes');
};

export const link: Writer = async (strapi, letter) => {
  const facts = await factsOf(strapi, letter);
  if ('drop' in facts) return facts;
  if (facts.invitation.withdrawn) return { drop: 'withdrawn' };
  return facts.mayRead ? withLink(facts, 'link') : { drop: 'not_accredited' };
};

function withLink(facts: Facts, kind: 'minutes' | 'link'): Written {
  const words = wordsOf(facts);
  return written(facts, {
    subject: say(facts, words[kind].subject),
    lines: [kind === 'link' && facts.letter.params?.lost ? words.link.again : words[kind].line],
    facts: meetingFacts(facts, { online: kind === 'link' }),
    link: { label: kind === 'minutes' ? words.press.minutes : words.press.page, url: facts.url },
    closing: [words.closing.own, words.closing.other],
  });
}
