import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

/** `+0700` from an offset in nanoseconds. */
function offset(ns: number): string {
  const minutes = Math.round(Math.abs(ns) / 6e10);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${ns < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function block(name: 'standard' | 'daylight', start: string, from: number, to: number): ICAL.Component {
  const component = new ICAL.Component(name);
  component.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(start));
  component.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(offset(from)));
  component.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(offset(to)));
  return component;
}

/**
 * VTIMEZONE of an IANA zone, right in [from, to] (epoch ms). A zone without changes, such as
 * Asia/Ho_Chi_Minh, is one STANDARD block without RRULE; others list each change.
 */
export function vtimezone(zone: string, from: number, to: number): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const steps: { start: string; from: number; to: number }[] = [];
  const first = at.offsetNanoseconds;
  for (let next = at.getTimeZoneTransition('next'); next && next.epochMilliseconds <= to; next = at.getTimeZoneTransition('next')) {
    const before = next.subtract({ nanoseconds: 1 }).offsetNanoseconds;
    // DTSTART is the wall time by the offset before the change (RFC 5545 3.6.5).
    const start = next
      .toInstant()
      .add({ nanoseconds: before })
      .toZonedDateTimeISO('UTC')
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' });
    steps.push({ start, from: before, to: next.offsetNanoseconds });
    at = next;
  }
  const standard = Math.min(first, ...steps.map((step) => step.to));
  const name = (ns: number) => (ns === standard ? 'standard' : 'daylight');
  component.addSubcomponent(block(name(first), '1970-01-01T00:00:00', first, first));
  for (const step of steps) component.addSubcomponent(block(name(step.to), step.start, step.from, step.to));
  return component;
}
