import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type ItipMeeting, itipCancel, itipCancelSeries, itipRequest } from './itip';

const meeting: ItipMeeting = {
  uid: 'briefing-12@press.hoitu.vn',
  original: Date.parse('2026-12-03T01:30:00Z'),
  starts: Date.parse('2026-12-04T03:00:00Z'),
  ends: Date.parse('2026-12-04T04:00:00Z'),
  timezone: 'Asia/Ho_Chi_Minh',
  title: 'Giao ban báo chí',
  room: 'Phòng 1',
  description: 'Chủ trì: Lê Thu',
  url: 'https://press.hoitu.vn/api/press-briefing/i/abc',
  sequence: 3,
  stamp: Date.parse('2026-11-27T05:00:00Z'),
  organizer: { name: 'Văn phòng "Báo chí"', email: 'press@hoitu.vn' },
  attendees: [{ name: 'Nguyễn, An; B:', email: 'an@bao.vn', partstat: 'NEEDS-ACTION' }],
};

const read = (ics: string) => {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const events = calendar.getAllSubcomponents('vevent');
  return { calendar, events, event: events[0] as ICAL.Component };
};
const said = (event: ICAL.Component, name: string) => event.getFirstPropertyValue(name)?.toString() ?? null;

describe('a REQUEST', () => {
  const { calendar, events, event } = read(itipRequest(meeting));

  it('holds one VEVENT, that of the meeting: its original start names it, its own start says when', () => {
    expect(said(calendar, 'method')).toBe('REQUEST');
    expect(events).toHaveLength(1);
    expect(said(event, 'uid')).toBe(meeting.uid);
    expect(said(event, 'recurrence-id')).toBe('2026-12-03T08:30:00');
    expect(said(event, 'dtstart')).toBe('2026-12-04T10:00:00');
    expect(event.getFirstProperty('dtstart')?.getFirstParameter('tzid')).toBe('Asia/Ho_Chi_Minh');
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Ho_Chi_Minh');
    expect([said(event, 'sequence'), said(event, 'status'), said(event, 'dtstamp')]).toEqual(['3', 'CONFIRMED', '2026-11-27T05:00:00Z']);
    expect(event.getFirstProperty('rrule')).toBeNull();
  });

  it('names the organizer and the one attendee, whatever stands in their names', () => {
    const [attendee, ...more] = event.getAllProperties('attendee');
    expect(more).toEqual([]);
    expect(attendee?.getFirstValue()).toBe('mailto:an@bao.vn');
    expect(attendee?.getFirstParameter('cn')).toBe('Nguyễn, An; B:');
    expect(['partstat', 'rsvp', 'role'].map((name) => attendee?.getFirstParameter(name))).toEqual([
      'NEEDS-ACTION',
      'TRUE',
      'REQ-PARTICIPANT',
    ]);
    expect(event.getFirstProperty('organizer')?.getFirstParameter('cn')).toBe('Văn phòng ’Báo chí’');
    expect(said(event, 'organizer')).toBe('mailto:press@hoitu.vn');
    expect(said(event, 'url')).toBe(meeting.url);
  });

  it('says who comes for whom', () => {
    const { event: delegated } = read(
      itipRequest({
        ...meeting,
        attendees: [
          { name: 'An', email: 'an@bao.vn', partstat: 'DELEGATED', delegatedTo: 'binh@bao.vn' },
          { name: 'Bình', email: 'binh@bao.vn', partstat: 'NEEDS-ACTION', delegatedFrom: 'an@bao.vn' },
        ],
      }),
    );
    const [from, to] = delegated.getAllProperties('attendee');
    expect(from?.getFirstParameter('delegated-to')).toBe('mailto:binh@bao.vn');
    expect([from?.getFirstParameter('partstat'), from?.getFirstParameter('rsvp')]).toEqual(['DELEGATED', 'FALSE']);
    expect(to?.getFirstParameter('delegated-from')).toBe('mailto:an@bao.vn');
    expect(to?.getFirstParameter('rsvp')).toBe('TRUE');
  });
});

describe('a CANCEL', () => {
  it('takes one meeting back and leaves the series', () => {
    const { calendar, event } = read(itipCancel(meeting, 'Bão số 12'));
    expect([said(calendar, 'method'), said(event, 'status'), said(event, 'recurrence-id')]).toEqual([
      'CANCEL',
      'CANCELLED',
      '2026-12-03T08:30:00',
    ]);
    expect(said(event, 'comment')).toBe('Bão số 12');
    expect(event.getFirstProperty('attendee')?.getFirstParameter('rsvp')).toBeUndefined();
  });

  it('of the series has no RECURRENCE-ID', () => {
    const { calendar, event } = read(itipCancelSeries(meeting, ''));
    expect([said(calendar, 'method'), said(event, 'uid'), said(event, 'recurrence-id')]).toEqual(['CANCEL', meeting.uid, null]);
  });
});

describe('whatever people type', () => {
  const nasty = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => `${text}\r\nATTENDEE:mailto:evil@x.vn\r\n`);

  it('stays inside its own property, and no line is longer than 75 octets', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (title, room, description, name) => {
        const ics = itipRequest({
          ...meeting,
          title,
          room,
          description,
          organizer: { name, email: 'press@hoitu.vn' },
          attendees: [{ name, email: 'an@bao.vn', partstat: 'ACCEPTED' }],
        });
        for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const unfolded = ics.replace(/\r\n[ \t]/g, '').split('\r\n');
        expect(unfolded.filter((line) => /^ATTENDEE/i.test(line))).toHaveLength(1);
        const { events, event } = read(ics);
        expect(events).toHaveLength(1);
        expect(event.getAllProperties('attendee').map((one) => one.getFirstValue())).toEqual(['mailto:an@bao.vn']);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps wall-clock times of a zone that changes its clocks', () => {
    const { event } = read(
      itipRequest({
        ...meeting,
        timezone: 'Europe/Berlin',
        original: Date.parse('2026-10-22T06:30:00Z'),
        starts: Date.parse('2026-10-29T07:30:00Z'),
      }),
    );
    expect([said(event, 'recurrence-id'), said(event, 'dtstart')]).toEqual(['2026-10-22T08:30:00', '2026-10-29T08:30:00']);
  });
});
