import { Temporal } from 'temporal-polyfill';
import type { Rsvp } from './invitation';

/**
 * When a reply says its meeting was to be. `instants`: in UTC or a zone that is known, or by the offsets the letter itself brings along;
 * `local`: by the wall clock of the series; `day`: some programs keep the day alone.
 */
export type When = { is: 'instants'; ms: number[] } | { is: 'local'; text: string } | { is: 'day'; text: string };

export type Voice = {
  /** Address in small letters, without `mailto:`. */
  address: string;
  name: string;
  partstat: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' | 'DELEGATED' | 'NEEDS-ACTION';
  delegatedTo: string | null;
  delegatedFrom: string | null;
};

/** One VEVENT of an iTIP REPLY (RFC 5546 3.2.3). */
export type Reply = {
  uid: string;
  /** RECURRENCE-ID: the start a meeting was made for; null where the program left it out. */
  original: When | null;
  /** DTSTART: only looked at where RECURRENCE-ID is missing. */
  starts: When | null;
  voices: Voice[];
  /** 0 where it is missing (RFC 5545 3.8.7.4). */
  sequence: number;
  /** DTSTAMP, epoch ms. */
  stamp: number;
  comment: string;
};

export type Said = {
  /** Whose invitation it is about. */
  attendee: string;
  /** Who says it: the attendee, or who comes in their place. */
  by: string;
  answer: Extract<Rsvp, 'yes' | 'no' | 'none'> | { substitute: { name: string; email: string; role: string } };
  tentative: boolean;
  note: string;
  sequence: number;
  stamp: number;
};

/** `unclear`: it says nothing that could be kept. */
export type Verdict = 'take' | 'stale' | 'unknown' | 'foreign' | 'unclear';

/** What is known of an invitation when a reply to it comes. */
export type Known = {
  /** The delegate's address, any letters. */
  email: string;
  /** Of who was named to come in their place; '' without one. */
  substitute: string;
  withdrawn: boolean;
  /** SEQUENCE of the meeting as it stands. */
  sequence: number;
  rsvp: Rsvp;
  /** Of the answer that stands; null before there is one. */
  answered: { at: number; sequence: number | null } | null;
};

const WHOLE_DAY = 24 * 3_600_000;

/** The instants a meeting's original start must be among, or lie between, for a reply to be about it. */
export function originalsOf(when: When, zone: string): { among: number[] } | { from: number; to: number } {
  if (when.is === 'instants') return { among: when.ms };
  if (when.is === 'local') return { among: [Temporal.PlainDateTime.from(when.text).toZonedDateTime(zone).epochMilliseconds] };
  const from = Temporal.PlainDate.from(when.text).toZonedDateTime(zone).epochMilliseconds;
  return { from, to: from + WHOLE_DAY };
}

export const isAbout = (when: When, start: number, zone: string): boolean => {
  const wanted = originalsOf(when, zone);
  return 'among' in wanted ? wanted.among.includes(start) : start >= wanted.from && start < wanted.to;
};

const ANSWERS: Partial<Record<Voice['partstat'], Extract<Rsvp, 'yes' | 'no' | 'none'>>> = {
  ACCEPTED: 'yes',
  DECLINED: 'no',
  TENTATIVE: 'none',
};

/** What the sender of the letter says for themselves in a reply; nobody speaks for others, whoever stands in it. */
export function saidBy(reply: Reply, sender: string): Said | 'foreign' | 'unclear' {
  const by = sender.trim().toLowerCase();
  const voice = reply.voices.find(({ address }) => address === by);
  if (!voice) return 'foreign';
  const common = { by, note: reply.comment, sequence: reply.sequence, stamp: reply.stamp };
  if (voice.partstat === 'DELEGATED') {
    const to = voice.delegatedTo;
    if (!to || to === by) return 'unclear';
    const name = reply.voices.find(({ address }) => address === to)?.name || to.slice(0, to.indexOf('@'));
    return { ...common, attendee: by, answer: { substitute: { name, email: to, role: '' } }, tentative: false };
  }
  const answer = ANSWERS[voice.partstat];
  if (!answer) return 'unclear';
  return { ...common, attendee: voice.delegatedFrom ?? by, answer, tentative: voice.partstat === 'TENTATIVE' };
}

const wordOf = ({ answer, by, attendee }: Said): Rsvp =>
  typeof answer === 'object' || (by !== attendee && answer === 'yes') ? 'substitute' : (answer as Rsvp);

/**
 * Whether what was said is to be kept. It is `stale` where the meeting was changed since the letter it answers (an older SEQUENCE), or
 * where an answer stands that was given later (RFC 5546 2.1.5): the same reply once more is stale, too.
 */
export function judge(said: Said, known: Known | null): Verdict {
  if (!known || known.withdrawn) return 'unknown';
  if (known.email.trim().toLowerCase() !== said.attendee) return 'foreign';
  if (said.by !== said.attendee && known.substitute.trim().toLowerCase() !== said.by) return 'foreign';
  if (said.sequence < known.sequence) return 'stale';
  const { answered } = known;
  // Nobody was told of a higher one: it counts as an answer to what stands.
  const sequence = known.sequence;
  if (!answered || sequence > (answered.sequence ?? 0)) return 'take';
  if (sequence < (answered.sequence ?? 0) || said.stamp < answered.at) return 'stale';
  return said.stamp === answered.at && wordOf(said) === known.rsvp ? 'stale' : 'take';
}
