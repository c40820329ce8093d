import { type Core, fill, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { isAccredited } from '../../../../../domain/accreditation';
import type { Partstat } from '../../../../../domain/invitation';
import type { Attendee, ItipMeeting } from '../../../../../domain/itip';
import { isAddress, type Why } from '../../../../../domain/letter';
import { spanIn, startIn } from '../../../../../domain/letter-time';
import { mayFollow } from '../../../../../domain/link';
import { wallClock } from '../../../../../domain/wallclock';
import {
  type AgencyRow,
  type DelegateRow,
  type InvitationRow,
  type LetterRow,
  type OccurrenceRow,
  type SeriesRow,
  table,
} from '../../tables';
import { service } from '../../types';
import { senderOf } from '../mail';
import { aroundOf } from './around';
import { type Draft, layOut } from './layout';
import { MEETING_WORDS } from './words';
import type { Written } from './writer';

/** What is true of a letter's meeting at the moment it is written. */
export type Facts = {
  letter: LetterRow;
  invitation: InvitationRow;
  occurrence: OccurrenceRow;
  series: SeriesRow;
  delegate: DelegateRow;
  agency: AgencyRow;
  /** Epoch ms, database clock. */
  now: number;
  /** The signed page of the invitation. */
  url: string;
  /** Written to who comes instead of the delegate. */
  toSubstitute: boolean;
  /** SEQUENCE that this reader is told at least: of who was called off before it lies above the delegate's. */
  sequence: number;
  /** The delegate's accreditation holds on the day of the meeting. */
  accredited: boolean;
  /** The delegate's links open: the accreditation holds, or held on that day. */
  mayRead: boolean;
};

export async function factsOf(strapi: Core.Strapi, letter: LetterRow): Promise<Facts | { drop: Why }> {
  const rows = await aroundOf(strapi, letter);
  if (!rows) return { drop: 'gone' };
  const { invitation, occurrence, delegate, now } = rows;
  const toSubstitute = letter.params?.substitute === 1;
  const [today, day] = [now, Number(occurrence.starts)].map((ms) => wallClock(ms, spine(strapi).timezone).day) as [string, string];
  return {
    ...rows,
    letter,
    url: service(strapi, 'links').invitation(invitation, occurrence, toSubstitute ? letter.to : undefined),
    sequence: Math.max(occurrence.sequence, invitation.sequence) + (toSubstitute ? 2 * (await timesCalledOff(strapi, letter)) : 0),
    accredited: isAccredited(delegate, day),
    mayRead: mayFollow(delegate, today, day),
    toSubstitute,
  };
}

/** How often this reader was told before that they come in nobody's place any more: each time their calendar heard a higher number. */
const timesCalledOff = (strapi: Core.Strapi, { id, invitation, to }: LetterRow): Promise<number> =>
  table(strapi, 'letter').count({
    where: { invitation: Number(invitation), to, key: { $startsWith: 'released:' }, state: { $ne: 'dropped' }, id: { $lt: Number(id) } },
  });

/** Why a letter that asks somebody to come says nothing any more; null where it does. */
export function idle({ invitation, occurrence, now, toSubstitute, letter, accredited }: Facts): Why | null {
  if (invitation.withdrawn) return 'withdrawn';
  if (!accredited) return 'not_accredited';
  if (occurrence.state === 'cancelled') return 'cancelled';
  if (!['scheduled', 'moved', 'in_session'].includes(occurrence.state) || Number(occurrence.ends) <= now) return 'over';
  return toSubstitute && invitation.substitute?.email !== letter.to ? 'replaced' : null;
}

const languageOf = ({ letter }: Facts): 'vi' | 'en' => (letter.language === 'en' ? 'en' : 'vi');
export const wordsOf = (facts: Facts) => MEETING_WORDS[languageOf(facts)];

/** Words with the meeting's title and time in their places. */
export function say(facts: Facts, template: string): string {
  const { occurrence, series, delegate, agency } = facts;
  const when = startIn(Number(occurrence.starts), series.timezone, languageOf(facts));
  return fill(template, { title: series.title, when, name: delegate.name, agency: agency.name });
}

export const spanOf = (facts: Facts, starts = Number(facts.occurrence.starts), ends = Number(facts.occurrence.ends)): string =>
  spanIn(starts, ends, facts.series.timezone, languageOf(facts));

/** The lines every letter about a meeting has. The way in is said to those who come, not to those who are told to stay away. */
export function meetingFacts(facts: Facts, { online = true }: { online?: boolean } = {}): NonNullable<Draft['facts']> {
  const { facts: name } = wordsOf(facts);
  const { occurrence, series } = facts;
  return [
    [name.meeting, series.title],
    [name.time, spanOf(facts)],
    [name.place, occurrence.room ?? ''],
    [name.online, online ? (series.onlineLink ?? '') : ''],
    [name.chair, series.chair ?? ''],
  ];
}

function attendeesOf({ delegate, invitation }: Facts, partstat: Partstat): Attendee[] {
  const { substitute } = invitation;
  const self = { name: delegate.name, email: delegate.email };
  if (invitation.rsvp !== 'substitute' || !substitute) return [{ ...self, partstat }];
  // Without an address there is nobody a calendar could name: the delegate does not come.
  if (!isAddress(substitute.email)) return [{ ...self, partstat: 'DECLINED' }];
  return [
    { ...self, partstat: 'DELEGATED', delegatedTo: substitute.email },
    { name: substitute.name, email: substitute.email, partstat: 'NEEDS-ACTION', delegatedFrom: delegate.email },
  ];
}

/** The meeting as a calendar is told of it; null where nobody is configured who could be its organizer. */
export function calendarFacts(
  strapi: Core.Strapi,
  facts: Facts,
  { sequence, partstat, url }: { sequence: number; partstat: Partstat; url: boolean },
): ItipMeeting | null {
  const organizer = senderOf(strapi);
  if (!organizer) return null;
  const { series, occurrence } = facts;
  const words = wordsOf(facts);
  const description = [
    series.chair ? `${words.facts.chair}: ${series.chair}` : '',
    url && series.onlineLink ? `${words.facts.online}: ${series.onlineLink}` : '',
    ...(occurrence.agenda ?? []).map((item, n) => `${n + 1}. ${item.title}`),
    url ? `${words.press.answer}: ${facts.url}` : '',
  ];
  return {
    uid: series.uid,
    original: Number(occurrence.originalStart),
    starts: Number(occurrence.starts),
    ends: Number(occurrence.ends),
    timezone: series.timezone,
    title: series.title,
    room: occurrence.room ?? '',
    description: description.filter(Boolean).join('\n'),
    url: url ? facts.url : '',
    sequence,
    stamp: facts.now,
    organizer,
    attendees: attendeesOf(facts, partstat),
  };
}

/** Lays a draft out for its reader, at the address that is theirs now: a link goes to no address that was taken back. */
export const written = (facts: Facts, draft: Draft): Written => ({
  ...layOut(languageOf(facts), facts.letter.name ?? '', draft),
  ...(facts.toSubstitute ? {} : { to: facts.delegate.email }),
});
