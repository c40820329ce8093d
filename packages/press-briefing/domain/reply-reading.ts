import { calendarLine, calendarText } from '@hoitu/strapi-plugin-newsroom/contracts';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { Reply, Voice, When } from './reply';

/** A reply is a few lines; past this it is something else. Characters. */
export const REPLY_MOST = 256 * 1024;
const EVENTS = 20;
const ATTENDEES = 50;
const NOTE = 500;
/** Of a property, and of what is given to the parser: its time grows with the square of either. */
const LINE = 4096;
const LINES = 2000;
const DEEP = 8;
/** An SMTP path is no longer (RFC 5321 4.5.3.1.3). */
const ADDRESS = 254;

export type ReplyFault = 'too_large' | 'unreadable' | 'not_a_reply' | 'nothing_in_it';

/** Properties that are looked at; the others do not even reach the parser. */
const KEPT = /^(METHOD|UID|RECURRENCE-ID|DTSTART|ATTENDEE|SEQUENCE|DTSTAMP|COMMENT|VERSION)[;:]/i;
type Offsets = Map<string, Set<number>>;

const unfolded = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .filter(Boolean);

const minutesOf = (offset: string): number | null => {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})/.exec(offset) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : null;
};

/**
 * The calendar and its events alone, and what offsets its time zones know. Their rules are never reckoned with: a rule made for it
 * keeps a reader busy for ever, and which of two offsets was meant is seen by the meeting that exists.
 */
function sift(text: string): { ics: string; offsets: Offsets } {
  const offsets: Offsets = new Map();
  const kept: string[] = [];
  const inside: string[] = [];
  let zone = '';
  for (const line of unfolded(text)) {
    const [, edge = '', name = ''] = /^(BEGIN|END):([A-Z0-9-]+)\s*$/i.exec(line) ?? [];
    if (edge.toUpperCase() === 'BEGIN' && inside.push(name.toUpperCase()) > DEEP) throw new Error('Nothing of a calendar lies so deep.');
    const path = inside.join('/');
    if (path === 'VCALENDAR' || path === 'VCALENDAR/VEVENT') {
      if ((edge || KEPT.test(line)) && line.length <= LINE && kept.length < LINES) kept.push(line);
    } else if (path.startsWith('VCALENDAR/VTIMEZONE')) {
      const [, key = '', value = ''] = /^(TZID|TZOFFSETTO)(?:;[^:]*)?:(.*)$/i.exec(line) ?? [];
      if (key.toUpperCase() === 'TZID') zone = value.trim();
      const minutes = key.toUpperCase() === 'TZOFFSETTO' ? minutesOf(value.trim()) : null;
      if (minutes !== null) offsets.set(zone, (offsets.get(zone) ?? new Set()).add(minutes));
    }
    if (edge.toUpperCase() === 'END' && inside.at(-1) === name.toUpperCase()) inside.pop();
  }
  return { ics: kept.join('\r\n'), offsets };
}

const addressOf = (value: unknown): string | null => {
  const address = String(value ?? '')
    .trim()
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  return address.length <= ADDRESS && /^[^\s@<>"',;:\\]+@[^\s@<>"',;:\\]+$/.test(address) ? address : null;
};

/** Thunderbird and others write `/mozilla.org/20050126_1/Asia/Ho_Chi_Minh`. */
const ianaOf = (tzid: string): string => /[A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?$/.exec(tzid)?.[0] ?? tzid;

function whenOf(property: ICAL.Property | null, offsets: Offsets): When | null {
  const raw = String(property?.jCal[3] ?? '');
  const [, day, time, utc] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(Z?))?$/.exec(raw) ?? [];
  if (!day) return null;
  try {
    if (!time) return { is: 'day', text: Temporal.PlainDate.from(day, { overflow: 'reject' }).toString() };
    const local = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' });
    const at = (zone: string): number => local.toZonedDateTime(zone).epochMilliseconds;
    if (utc) return { is: 'instants', ms: [at('UTC')] };
    const tzid = String(property?.getParameter('tzid') ?? '')
      .slice(0, 200)
      .trim();
    if (!tzid) return { is: 'local', text: local.toString() };
    try {
      return { is: 'instants', ms: [at(ianaOf(tzid))] };
    } catch {
      const own = [...(offsets.get(tzid) ?? [])];
      if (!own.length) return { is: 'local', text: local.toString() };
      return { is: 'instants', ms: own.map((minutes) => at('UTC') - minutes * 60_000) };
    }
  } catch {
    return null;
  }
}

const PARTSTATS: readonly string[] = ['ACCEPTED', 'DECLINED', 'TENTATIVE', 'DELEGATED'] satisfies Voice['partstat'][];
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

function voiceOf(property: ICAL.Property): Voice[] {
  const address = addressOf(property.jCal[3]);
  if (!address) return [];
  const partstat = String(first(property.getParameter('partstat')) ?? '').toUpperCase();
  return [
    {
      address,
      name: calendarLine(String(first(property.getParameter('cn')) ?? '')).slice(0, 120),
      partstat: PARTSTATS.includes(partstat) ? (partstat as Voice['partstat']) : 'NEEDS-ACTION',
      delegatedTo: addressOf(first(property.getParameter('delegated-to'))),
      delegatedFrom: addressOf(first(property.getParameter('delegated-from'))),
    },
  ];
}

function replyOf(event: ICAL.Component, offsets: Offsets): Reply[] {
  const text = (name: string): string => String(event.getFirstProperty(name)?.jCal[3] ?? '');
  const uid = calendarLine(text('uid')).slice(0, 255);
  const stamp = whenOf(event.getFirstProperty('dtstamp'), offsets);
  const voices = event.getAllProperties('attendee').slice(0, ATTENDEES).flatMap(voiceOf);
  const sequence = Number(text('sequence') || 0);
  const original = event.getFirstProperty('recurrence-id');
  const at = stamp?.is === 'instants' ? stamp.ms[0] : undefined;
  const about = whenOf(original, offsets);
  // A RECURRENCE-ID that cannot be read is no reply to something else.
  if (!uid || at === undefined || !voices.length || !Number.isSafeInteger(sequence) || sequence < 0 || (original && !about)) return [];
  const comment = event.getAllProperties('comment').map((property) => calendarText(String(property.jCal[3] ?? '')));
  return [
    {
      uid,
      original: about,
      starts: whenOf(event.getFirstProperty('dtstart'), offsets),
      voices,
      sequence,
      stamp: at,
      comment: comment.filter(Boolean).join('\n').slice(0, NOTE),
    },
  ];
}

/** Reads an iTIP REPLY (RFC 5546 3.2.3) that anybody may have sent: what cannot be read of it is left out, what is none is refused. */
export function readReplies(text: string): { replies: Reply[] } | { fault: ReplyFault } {
  if (text.length > REPLY_MOST) return { fault: 'too_large' };
  try {
    const { ics, offsets } = sift(text);
    const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
    if (calendar.name !== 'vcalendar') return { fault: 'unreadable' };
    if (String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase() !== 'REPLY') return { fault: 'not_a_reply' };
    const replies = calendar
      .getAllSubcomponents('vevent')
      .slice(0, EVENTS)
      .flatMap((event) => replyOf(event, offsets));
    return replies.length ? { replies } : { fault: 'nothing_in_it' };
  } catch {
    return { fault: 'unreadable' };
  }
}
