import { calendarText as clean, calendarLine as line, refold } from '@hoitu/strapi-plugin-newsroom/contracts';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { Partstat } from './invitation';
import { vtimezone } from './vtimezone';

/** Somebody in a calendar: a name (may be '') and a plain address. */
export type CalendarPerson = { name: string; email: string };
export type Attendee = CalendarPerson & {
  partstat: Partstat;
  /** Address of who comes instead. */
  delegatedTo?: string;
  /** Address of the delegate in whose place this one comes. */
  delegatedFrom?: string;
};

export type ItipMeeting = {
  /** Of the series: the same for ever. */
  uid: string;
  /** What the rule said, epoch ms: RECURRENCE-ID. */
  original: number;
  /** Epoch ms. */
  starts: number;
  ends: number;
  /** IANA zone of the wall-clock times. */
  timezone: string;
  title: string;
  room: string;
  description: string;
  /** The signed page of who gets it; '' for none. */
  url: string;
  sequence: number;
  /** When it is written, epoch ms: DTSTAMP. */
  stamp: number;
  organizer: CalendarPerson;
  attendees: readonly Attendee[];
};

const YEAR_MS = 366 * 24 * 3_600_000;
const isLink = (text: string): boolean => /^https?:\/\/[^\s"<>]+$/.test(text);
/** A parameter cannot hold a double quote (RFC 5545 3.2), and readers do not know RFC 6868's way around it. */
const parameter = (text: string): string => line(text).replaceAll('"', '’');
const mailto = (email: string): string => `mailto:${line(email)}`;

const utc = (ms: number): ICAL.Time =>
  ICAL.Time.fromDateTimeString(Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'second' }));

function local(event: ICAL.Component, name: string, ms: number, zone: string): void {
  const text = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' });
  const property = new ICAL.Property(name, event);
  property.setParameter('tzid', zone);
  property.setValue(ICAL.Time.fromDateTimeString(text));
  event.addProperty(property);
}

function organizerOf(event: ICAL.Component, { name, email }: CalendarPerson): void {
  const property = new ICAL.Property('organizer', event);
  if (name) property.setParameter('cn', parameter(name));
  property.setValue(mailto(email));
  event.addProperty(property);
}

function attendeeOf(event: ICAL.Component, { name, email, partstat, delegatedTo, delegatedFrom }: Attendee, asks: boolean): void {
  const property = new ICAL.Property('attendee', event);
  property.setParameter('cn', parameter(name || email));
  property.setParameter('cutype', 'INDIVIDUAL');
  property.setParameter('role', 'REQ-PARTICIPANT');
  property.setParameter('partstat', partstat);
  // Who sends somebody else is asked no more; the other is.
  if (asks) property.setParameter('rsvp', delegatedTo ? 'FALSE' : 'TRUE');
  if (delegatedTo) property.setParameter('delegated-to', mailto(delegatedTo));
  if (delegatedFrom) property.setParameter('delegated-from', mailto(delegatedFrom));
  property.setValue(mailto(email));
  event.addProperty(property);
}

/** A file may come from nobody; a letter never does. */
type Written = Omit<ItipMeeting, 'organizer'> & { organizer: CalendarPerson | null };

function eventOf(meeting: Written, status: 'CONFIRMED' | 'CANCELLED', reason: string): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', line(meeting.uid));
  event.addPropertyWithValue('dtstamp', utc(meeting.stamp));
  event.addPropertyWithValue('sequence', meeting.sequence);
  event.addPropertyWithValue('status', status);
  event.addPropertyWithValue('summary', line(meeting.title));
  local(event, 'dtstart', meeting.starts, meeting.timezone);
  local(event, 'dtend', meeting.ends, meeting.timezone);
  if (line(meeting.room)) event.addPropertyWithValue('location', line(meeting.room));
  if (clean(meeting.description)) event.addPropertyWithValue('description', clean(meeting.description));
  if (clean(reason)) event.addPropertyWithValue('comment', clean(reason));
  if (isLink(meeting.url)) event.addPropertyWithValue('url', meeting.url);
  if (meeting.organizer) organizerOf(event, meeting.organizer);
  for (const attendee of meeting.attendees) attendeeOf(event, attendee, status === 'CONFIRMED');
  return event;
}

function calendarOf(method: 'REQUEST' | 'CANCEL' | 'PUBLISH', meeting: Written, event: ICAL.Component): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Hoi Tu//Press briefing//VI');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', method);
  const times = [meeting.original, meeting.starts, meeting.ends];
  calendar.addSubcomponent(vtimezone(meeting.timezone, Math.min(...times) - YEAR_MS, Math.max(...times) + YEAR_MS));
  calendar.addSubcomponent(event);
  return `${refold(calendar.toString())}\r\n`;
}

const ofOne = (meeting: Written, event: ICAL.Component): ICAL.Component => {
  local(event, 'recurrence-id', meeting.original, meeting.timezone);
  return event;
};

/**
 * Asks the attendees to one meeting of the series (RFC 5546 3.2.2). One VEVENT a message: Outlook refuses a master with its
 * exceptions in one. The RECURRENCE-ID is the original start, however often the meeting was moved.
 */
export const itipRequest = (meeting: ItipMeeting): string =>
  calendarOf('REQUEST', meeting, ofOne(meeting, eventOf(meeting, 'CONFIRMED', '')));

/** Takes one meeting back (RFC 5546 3.2.5); the others of its series stay. */
export const itipCancel = (meeting: ItipMeeting, reason: string): string =>
  calendarOf('CANCEL', meeting, ofOne(meeting, eventOf(meeting, 'CANCELLED', reason)));

/** Takes the whole series back: its UID without a RECURRENCE-ID. `sequence` has to lie above that of every meeting. */
export const itipCancelSeries = (meeting: ItipMeeting, reason: string): string =>
  calendarOf('CANCEL', meeting, eventOf(meeting, 'CANCELLED', reason));

/** One meeting as a file that asks nobody anything (RFC 5546 3.2.1), under the identity it has in letters. */
export const itipPublish = (meeting: Omit<Written, 'attendees'>): string => {
  const written = { ...meeting, attendees: [] };
  return calendarOf('PUBLISH', written, ofOne(written, eventOf(written, 'CONFIRMED', '')));
};
