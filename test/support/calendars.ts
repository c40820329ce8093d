import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';
import { pythonWithIcalendar } from './python';

/** What a calendar says of each of its events; times in UTC. */
export type Fact = {
  method: string;
  uid: string;
  recurrence: string | null;
  starts: string;
  ends: string;
  sequence: number;
  status: string;
  summary: string;
  location: string;
  attendees: string[];
};
export const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/** What ical.js reads, by the file's own time zones. */
export function readCalendar(ics: string): Fact[] {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const text = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name) ?? '');
  const at = (event: ICAL.Component, name: string): string | null => {
    const time = event.getFirstPropertyValue(name) as ICAL.Time | null;
    return time ? iso(time.toUnixTime() * 1000) : null;
  };
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    method: String(calendar.getFirstPropertyValue('method')),
    uid: text(event, 'uid'),
    recurrence: at(event, 'recurrence-id'),
    starts: at(event, 'dtstart') as string,
    ends: at(event, 'dtend') as string,
    sequence: Number(text(event, 'sequence')),
    status: text(event, 'status'),
    summary: text(event, 'summary'),
    location: text(event, 'location'),
    attendees: event.getAllProperties('attendee').map((one) => `${one.getFirstParameter('partstat')} ${one.getFirstValue()}`),
  }));
}

const SCRIPT = `
import sys, json, icalendar
from datetime import timezone
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
def at(event, name):
    return event[name].dt.astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ') if name in event else None
def many(value):
    return value if isinstance(value, list) else [] if value is None else [value]
print(json.dumps([{
    'method': str(calendar['METHOD']), 'uid': str(e['UID']), 'recurrence': at(e, 'RECURRENCE-ID'), 'starts': at(e, 'DTSTART'), 'ends': at(e, 'DTEND'),
    'sequence': int(e['SEQUENCE']), 'status': str(e.get('STATUS', '')), 'summary': str(e['SUMMARY']), 'location': str(e.get('LOCATION', '')),
    'attendees': [str(a.params.get('PARTSTAT')) + ' ' + str(a) for a in many(e.get('ATTENDEE'))],
} for e in calendar.walk('VEVENT')]))
`;
/** What python3-icalendar reads: a second program. Only where `pythonWithIcalendar()` is one. */
export function readByPython(ics: string): Fact[] {
  const { stdout, stderr } = spawnSync(pythonWithIcalendar() as string, ['-c', SCRIPT], { input: ics, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Fact[];
}
