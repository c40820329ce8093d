import { calendarLine, calendarText } from '@hoitu/strapi-plugin-newsroom/contracts';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { STATES } from './assignment';
import { feedOf } from './feed';
import { cancelledSince, type FeedItem } from './feed-items';

const item = (over: Partial<FeedItem> = {}): FeedItem => ({
  id: 'a1b2',
  slugline: 'Mưa lớn, 12 điểm ngập; nội thành',
  brief: 'Đến hiện trường,\nhỏi người dân.',
  place: 'Chợ Bến Thành',
  state: 'accepted',
  due: '2026-11-26T10:00:00.000Z',
  updatedAt: '2026-11-26T08:15:30.120Z',
  version: 4,
  ...over,
});
const setting = { name: 'Việc của tôi', host: 'desk.hoitu.test', urlOf: (id: string) => `https://desk.hoitu.test/admin/x?open=${id}` };
const write = (...items: FeedItem[]) => feedOf(items, setting);
const unfolded = (ics: string) => ics.replace(/\r\n[ \t]/g, '').split('\r\n');
const eventsOf = (ics: string) => new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent');
const value = (event: ICAL.Component | undefined, name: string) => event?.getFirstPropertyValue(name)?.toString();

describe('the calendar of own work', () => {
  it('ends when the work is due, half an hour long, and says the rest', () => {
    const [event] = eventsOf(write(item()));
    expect(Object.fromEntries(event?.getAllProperties().map((one) => [one.name, one.getFirstValue()?.toString()]) ?? [])).toEqual({
      uid: 'assignment-a1b2@desk.hoitu.test',
      dtstamp: '2026-11-26T08:15:30Z',
      'last-modified': '2026-11-26T08:15:30Z',
      sequence: '4',
      dtstart: '2026-11-26T09:30:00Z',
      dtend: '2026-11-26T10:00:00Z',
      summary: 'Mưa lớn, 12 điểm ngập; nội thành',
      status: 'CONFIRMED',
      transp: 'TRANSPARENT',
      location: 'Chợ Bến Thành',
      description: 'Đến hiện trường,\nhỏi người dân.',
      url: 'https://desk.hoitu.test/admin/x?open=a1b2',
    });
  });

  it.each(STATES)('has a status for %s', (state) => {
    const status = value(eventsOf(write(item({ state })))[0], 'status');
    expect(status).toBe({ offered: 'TENTATIVE', cancelled: 'CANCELLED' }[state as string] ?? 'CONFIRMED');
  });

  it('keeps its UID and raises its number when the work moves', () => {
    const moved = item({ due: '2026-11-27T10:00:00.000Z', version: 5 });
    const [before, after] = [write(item()), write(moved)].map((ics) => eventsOf(ics)[0]);
    expect(value(after, 'uid')).toBe(value(before, 'uid'));
    expect(Number(value(after, 'sequence'))).toBeGreaterThan(Number(value(before, 'sequence')));
  });

  it('is the same text for the same work, so that calendars may skip it', () => expect(write(item())).toBe(write(item())));

  it('is a calendar without work too, and leaves out a date no calendar can write', () => {
    expect(eventsOf(write())).toEqual([]);
    expect(eventsOf(write(item({ due: '0000-01-01T00:00:00.000Z' }), item({ id: 'b' }))).map((event) => value(event, 'uid'))).toEqual([
      'assignment-b@desk.hoitu.test',
    ]);
  });

  it('strikes cancelled work out for two weeks', () => expect(cancelledSince('2026-11-26T08:00:00.000Z')).toBe('2026-11-12T08:00:00.000Z'));
});

describe('whatever people type', () => {
  const nasty = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\u0000',
        '\u0085',
        '\u2028',
        '\\',
        ';',
        ',',
        ':',
        '"',
        'ế',
        '😀',
        'END:VEVENT',
        'BEGIN:VALARM',
        ' ',
      ),
      fc.string({ minLength: 1, maxLength: 3, unit: 'binary' }),
    ),
    maxLength: 60,
  });

  it('adds no line and no property, folds by octets, and reads back', () => {
    const names = (ics: string) => unfolded(ics).map((text) => text.split(/[:;]/)[0]);
    // Which properties there are depends on what is empty: compared with harmless text in the same places.
    const harmless = (text: string) => (calendarText(text) ? 'x' : '');
    fc.assert(
      fc.property(nasty, nasty, nasty, (slugline, brief, place) => {
        const ics = write(item({ slugline, brief, place }));
        expect(names(ics)).toEqual(names(write(item({ slugline: harmless(slugline), brief: harmless(brief), place: harmless(place) }))));
        for (const text of unfolded(ics)) expect(text).toMatch(/^[^\p{Cc}]*$/u);
        for (const text of ics.split('\r\n')) expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(75);
        const [event] = eventsOf(ics);
        expect(value(event, 'summary') ?? '').toBe(calendarLine(slugline));
        expect(value(event, 'description') ?? '').toBe(calendarText(brief));
      }),
      { numRuns: 300 },
    );
  });
});
