import { calendarText as clean, calendarLine as line, refold } from '@hoitu/strapi-plugin-newsroom/contracts';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { OccurrenceState } from './occurrence';
import { type Recurrence, startsBetween } from './recurrence';
import { vtimezone } from './vtimezone';

export type CalendarMeeting = {
  original: number;
  starts: number;
  ends: number;
  state: OccurrenceState;
  room: string;
  note: string;
  sequence: number;
  /** Last change, epoch ms: DTSTAMP. */
  changed: number;
};

export type CalendarSeries = Recurrence & {
  /** Stable for ever, e.g. `briefing-12@press.hoitu.vn`. */
  uid: string;
  title: string;
  description: string;
  /** Minutes. */
  duration: number;
  room: string;
  onlineLink: string;
  sequence: number;
  changed: number;
  /** Its meetings; the feed promises what was made, no more. */
  meetings: CalendarMeeting[];
};

/** Only web links go into a feed that programs open. */
const isLink = (text: string): boolean => /^https?:\/\/[^\s"<>]+$/.test(text);

const utc = (ms: number): ICAL.Time =>
  ICAL.Time.fromDateTimeString(Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'second' }));

function local(event: ICAL.Component, name: string, ms: number, zone: string): void {
  const text = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' });
  const property = new ICAL.Property(name, event);
  property.setParameter('tzid', zone);
  property.setValue(ICAL.Time.fromDateTimeString(text));
  event.addProperty(property);
}

type Facts = { starts: number; ends: number; room: string; sequence: number; changed: number; note: string };

function vevent(series: CalendarSeries, facts: Facts): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', line(series.uid));
  event.addPropertyWithValue('dtstamp', utc(facts.changed));
  event.addPropertyWithValue('sequence', facts.sequence);
  event.addPropertyWithValue('summary', line(series.title));
  local(event, 'dtstart', facts.starts, series.timezone);
  local(event, 'dtend', facts.ends, series.timezone);
  const room = line(facts.room);
  if (room) event.addPropertyWithValue('location', room);
  const description = [series.description, facts.note].map(clean).filter(Boolean).join('\n\n');
  if (description) event.addPropertyWithValue('description', description);
  if (isLink(series.onlineLink)) event.addPropertyWithValue('url', series.onlineLink);
  return event;
}

const usual = (series: CalendarSeries, meeting: CalendarMeeting): boolean =>
  meeting.state !== 'cancelled' &&
  meeting.starts === meeting.original &&
  meeting.ends - meeting.starts === series.duration * 60_000 &&
  meeting.room === series.room;

/** The rule without its own end: the feed ends where the made meetings end. */
const boundedRule = (rrule: string, until: number): string =>
  [...rrule.split(';').filter((part) => !/^(UNTIL|COUNT)=/.test(part)), `UNTIL=${utc(until).toICALString()}`].join(';');

/**
 * One master by the rule, and one VEVENT for each meeting that differs: a cancelled one never takes the series with it.
 * A rule that changed leaves meetings of the former rule behind: they are RDATEs, and what the rule adds is an EXDATE,
 * so that the recurrence set is exactly the meetings that were made.
 */
function eventsOf(series: CalendarSeries): ICAL.Component[] {
  const originals = series.meetings.map((meeting) => meeting.original).sort((a, b) => a - b);
  const [earliest] = originals;
  const last = originals.at(-1);
  if (earliest === undefined || last === undefined) return [];
  const made = new Set(originals);
  const ruled = startsBetween(series, earliest, last);
  // DTSTART gives the rule its time of day, so it has to be one of the rule's own starts.
  const first = ruled.find((start) => made.has(start)) ?? earliest;
  const ends = first + series.duration * 60_000;
  const master = vevent(series, { starts: first, ends, room: series.room, sequence: series.sequence, changed: series.changed, note: '' });
  const later = ruled.filter((start) => start > first);
  if (later.some((start) => made.has(start))) {
    master.addPropertyWithValue('rrule', ICAL.Recur.fromString(boundedRule(series.rrule, last)));
    for (const start of later) if (!made.has(start)) local(master, 'exdate', start, series.timezone);
  }
  const byRule = new Set([first, ...later]);
  for (const start of originals) if (!byRule.has(start)) local(master, 'rdate', start, series.timezone);
  const changed = series.meetings
    .filter((meeting) => !usual(series, meeting))
    .map((meeting) => {
      const event = vevent(series, meeting);
      local(event, 'recurrence-id', meeting.original, series.timezone);
      if (meeting.state === 'cancelled') event.addPropertyWithValue('status', 'CANCELLED');
      return event;
    });
  return [master, ...changed];
}

const YEAR_MS = 366 * 24 * 3_600_000;

/**
 * An RFC 5545 calendar of the series, folded by octets.
 * Times are wall-clock times of each series' zone, whatever the zone of this process or the reader.
 */
export function icalendar(name: string, list: readonly CalendarSeries[]): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Hoi Tu//Press briefing//VI');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', line(name));
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT1H'));
  for (const zone of [...new Set(list.map((series) => series.timezone))].sort()) {
    const times = list
      .filter((series) => series.timezone === zone)
      .flatMap((series) => series.meetings.flatMap((m) => [m.original, m.starts, m.ends]));
    if (times.length) calendar.addSubcomponent(vtimezone(zone, Math.min(...times) - YEAR_MS, Math.max(...times) + YEAR_MS));
  }
  for (const series of list) for (const event of eventsOf(series)) calendar.addSubcomponent(event);
  return `${refold(calendar.toString())}\r\n`;
}
