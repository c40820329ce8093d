import { spawnSync } from 'node:child_process';
import { calendarText as clean } from '@hoitu/strapi-plugin-newsroom/contracts';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type CalendarMeeting, type CalendarSeries, icalendar } from './calendar';
import { startsBetween } from './recurrence';

const HOUR = 3_600_000;
const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

const meeting = (iso: string, over: Partial<CalendarMeeting> = {}): CalendarMeeting => {
  const original = Date.parse(iso);
  return {
    original,
    starts: original,
    ends: original + HOUR,
    state: 'scheduled',
    room: 'Phòng 1',
    note: '',
    sequence: 0,
    changed: Date.parse('2026-11-20T02:00Z'),
    ...over,
  };
};
const series = (over: Partial<CalendarSeries> = {}): CalendarSeries => ({
  uid: 'briefing-1@press.test',
  title: 'Giao ban báo chí',
  description: '',
  rrule: 'FREQ=WEEKLY;BYDAY=TH',
  from: '2026-11-19',
  time: '08:30',
  timezone: 'Asia/Ho_Chi_Minh',
  duration: 60,
  room: 'Phòng 1',
  onlineLink: '',
  sequence: 0,
  changed: Date.parse('2026-11-20T02:00Z'),
  meetings: ['2026-11-26T01:30Z', '2026-12-03T01:30Z', '2026-12-10T01:30Z', '2026-12-17T01:30Z'].map((iso) => meeting(iso)),
  ...over,
});
const unfolded = (ics: string) => ics.replace(/\r\n[ \t]/g, '').split('\r\n');
const eventsOf = (ics: string) => new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent');

/** The instants a reader's calendar shows, by ical.js with the feed's own VTIMEZONEs: [start, status]. */
function shown(ics: string): string[] {
  const root = new ICAL.Component(ICAL.parse(ics));
  ICAL.TimezoneService.reset();
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const master = events.find((event) => !event.isRecurrenceException());
  if (!master) return [];
  for (const event of events) if (event.isRecurrenceException()) master.relateException(event);
  const list: string[] = [];
  const iterator = master.iterator();
  for (let next = iterator.next(); next && list.length < 100; next = iterator.next()) {
    const { item, startDate } = master.getOccurrenceDetails(next);
    const status = item.component.getFirstPropertyValue('status');
    list.push(`${new Date(startDate.toUnixTime() * 1000).toISOString()}${status ? ` ${status}` : ''}`);
    if (!master.isRecurring()) break;
  }
  return list;
}

describe('the calendar', () => {
  it.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'])('is byte for byte the same when the process runs in %s', (zone) => {
    process.env.TZ = 'UTC';
    const utc = icalendar('Lịch', [series()]);
    process.env.TZ = zone;
    expect(icalendar('Lịch', [series()])).toBe(utc);
    expect(shown(utc)).toEqual([
      '2026-11-26T01:30:00.000Z',
      '2026-12-03T01:30:00.000Z',
      '2026-12-10T01:30:00.000Z',
      '2026-12-17T01:30:00.000Z',
    ]);
  });

  it('has one STANDARD block of +0700 for Vietnam', () => {
    const lines = unfolded(icalendar('Lịch', [series()]));
    const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE'));
    expect(zone).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Ho_Chi_Minh',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0700',
      'END:STANDARD',
    ]);
  });

  it('says every parameter once', () => {
    for (const text of unfolded(icalendar('Lịch', [series()]))) {
      const names = (text.split(':')[0] ?? '')
        .split(';')
        .slice(1)
        .map((parameter) => parameter.split('=')[0]);
      expect(new Set(names).size, text).toBe(names.length);
    }
  });

  it('folds at 75 octets, the leading space counted, whatever the letters', () => {
    const ics = icalendar('Lịch', [series({ description: 'Điểm tình hình 😀 báo chí tuần qua, những việc trọng tâm '.repeat(20) })]);
    for (const text of ics.split('\r\n')) expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(75);
    expect(eventsOf(ics)[0]?.getFirstPropertyValue('description')).toBe(
      'Điểm tình hình 😀 báo chí tuần qua, những việc trọng tâm '.repeat(20).trim(),
    );
  });

  it('is right over a change of the clocks', () => {
    const zoned = series({
      timezone: 'America/New_York',
      rrule: 'FREQ=WEEKLY;BYDAY=MO',
      from: '2027-03-01',
      meetings: ['2027-03-08T13:30Z', '2027-03-15T12:30Z'].map((iso) => meeting(iso)),
    });
    expect(shown(icalendar('NY', [zoned]))).toEqual(['2027-03-08T13:30:00.000Z', '2027-03-15T12:30:00.000Z']);
  });

  it('cancels one meeting and leaves the series', () => {
    const list = series().meetings.map((item, n) => (n === 1 ? { ...item, state: 'cancelled' as const, sequence: 1 } : item));
    const ics = icalendar('Lịch', [series({ meetings: list })]);
    expect(shown(ics)).toEqual([
      '2026-11-26T01:30:00.000Z',
      '2026-12-03T01:30:00.000Z CANCELLED',
      '2026-12-10T01:30:00.000Z',
      '2026-12-17T01:30:00.000Z',
    ]);
    const [master, cancelled, ...others] = eventsOf(ics);
    expect(others).toEqual([]);
    expect(master?.getFirstPropertyValue('status')).toBeNull();
    expect(cancelled?.getFirstPropertyValue('sequence')).toBe(1);
    expect(cancelled?.getFirstProperty('recurrence-id')?.toICALString()).toBe('RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20261203T083000');
  });

  it('names a moved meeting by its original start', () => {
    const list = series().meetings.map((item, n) =>
      n === 2 ? { ...item, state: 'moved' as const, starts: item.starts + 26 * HOUR, ends: item.ends + 26 * HOUR, sequence: 3 } : item,
    );
    const ics = icalendar('Lịch', [series({ meetings: list })]);
    expect(shown(ics)).toContain('2026-12-11T03:30:00.000Z');
    expect(eventsOf(ics)[1]?.getFirstProperty('recurrence-id')?.toICALString()).toBe('RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20261210T083000');
  });

  it('keeps meetings of a former rule and hides dates that were never made', () => {
    const list = ['2026-11-26T01:30Z', '2026-12-09T07:00Z', '2026-12-17T01:30Z'].map((iso) => meeting(iso));
    expect(shown(icalendar('Lịch', [series({ meetings: list })]))).toEqual([
      '2026-11-26T01:30:00.000Z',
      '2026-12-09T07:00:00.000Z',
      '2026-12-17T01:30:00.000Z',
    ]);
  });
});

describe('whatever people type', () => {
  const nasty = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\r\n', '\n', '\r', '\u0000', '\u0085', '\u2028', '\\', ';', ',', '"', 'ế', '😀', 'END:VEVENT', 'BEGIN:VALARM', ' '),
      fc.string({ minLength: 1, maxLength: 3, unit: 'binary' }),
    ),
    maxLength: 60,
  });

  it('adds no line and no property', () => {
    const names = (ics: string) => unfolded(ics).map((text) => text.split(/[:;]/)[0]);
    // Which properties there are depends on what is empty, so compare with harmless text in the same places.
    const harmless = (text: string) => (clean(text) ? 'x' : '');
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (title, description, room, note) => {
        const build = (say: (text: string) => string) =>
          icalendar(say(title), [
            series({
              title: say(title),
              description: say(description),
              room: say(room),
              onlineLink: `https://a.test/${say(title)}`.slice(0, 0),
              meetings: [meeting('2026-11-26T01:30Z', { room: `P ${say(room)}`, note: say(note), state: 'moved' })],
            }),
          ]);
        const ics = build((text) => text);
        expect(names(ics)).toEqual(names(build(harmless)));
        for (const text of unfolded(ics)) expect(text).toMatch(/^[^\p{Cc}]*$/u);
        for (const text of ics.split('\r\n')) expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(75);
        expect(eventsOf(ics)[0]?.getFirstPropertyValue('summary') ?? '').toBe(clean(title).replace(/\n+/g, ' '));
      }),
      { numRuns: 300 },
    );
  });

  it('reads back as exactly the meetings that were made', () => {
    const all = startsBetween(series(), Date.parse('2026-11-20T00:00Z'), Date.parse('2027-03-01T00:00Z'));
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (made, moved) => {
        const meetings = made.map((start, n) =>
          meeting(new Date(start).toISOString(), moved[n] ? { state: 'moved', starts: start + 3 * HOUR, ends: start + 4 * HOUR } : {}),
        );
        expect(shown(icalendar('Lịch', [series({ meetings })]))).toEqual(meetings.map((item) => new Date(item.starts).toISOString()));
      }),
      { numRuns: 100 },
    );
  });
});

// Debian's own python3 has the module from its package, whatever pyenv and the like put before it.
const python = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import icalendar']).status === 0);
describe.runIf(python !== undefined || process.env.CI === 'true')('python icalendar', () => {
  it('reads the same events', () => {
    const list = series().meetings.map((item, n) => (n === 1 ? { ...item, state: 'cancelled' as const, sequence: 1 } : item));
    const read = spawnSync(
      python ?? 'python3',
      [
        '-c',
        'import sys, icalendar\nfor e in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT"): print(e["DTSTART"].dt.isoformat(), e.get("STATUS", "-"))',
      ],
      {
        input: icalendar('Lịch', [series({ meetings: list })]),
        encoding: 'utf8',
      },
    );
    expect(read.stdout.trim().split('\n')).toEqual(['2026-11-26T08:30:00+07:00 -', '2026-12-03T08:30:00+07:00 CANCELLED']);
  });
});
