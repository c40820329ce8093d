import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, everything, feed, SERIES } from '../support/itip-life';
import { type CalendarServer, noRadicale, startRadicale } from '../support/radicale';

const HOME = '/giaoban/lich/';
const XML = { 'content-type': 'application/xml; charset=utf-8' };
const CALENDAR = { 'content-type': 'text/calendar; charset=utf-8' };

const { files, life } = everything();
let server: CalendarServer;

/**
 * What a calendar keeps of these letters: one resource a UID (RFC 4791 4.1), with the series' own event, as the subscribed feed has it, and
 * the last letter of each meeting. Radicale 3.1 wants that event ("Main component missing"); METHOD is of letters alone.
 */
function kept(letters: string[]): string {
  const calendar = new ICAL.Component(ICAL.parse(feed(begin())));
  calendar.removeProperty('method');
  const last = new Map<string, ICAL.Component>();
  for (const ics of letters) {
    const event = new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent') as ICAL.Component;
    last.set(String(event.getFirstPropertyValue('recurrence-id')), event);
  }
  if (last.has('null')) calendar.removeAllSubcomponents('vevent');
  for (const event of last.values()) calendar.addSubcomponent(event);
  return calendar.toString();
}
const withoutMethod = (ics: string): string => ics.replace(/^METHOD:.*\r\n/m, '');

const query = (filter = ''): string =>
  `<?xml version="1.0"?><C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop><D:getetag/><C:calendar-data/></D:prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">${filter}</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>`;
const span = (from: string, to: string): string => `<C:time-range start="${from}" end="${to}"/>`;

const plainOf = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#13;', '\r').replaceAll('&amp;', '&');
async function report(filter?: string): Promise<string[]> {
  const { status, text } = await server.request('REPORT', HOME, query(filter), { ...XML, depth: '1' });
  expect(status, text).toBe(207);
  return [...text.matchAll(/<C:calendar-data>([\s\S]*?)<\/C:calendar-data>/g)].map(([, data = '']) => plainOf(data));
}

/** What matters of each event: which meeting, when, how often it was changed, whether it takes place. */
const essence = (ics: string): string[] =>
  new ICAL.Component(ICAL.parse(ics))
    .getAllSubcomponents('vevent')
    .map((event) =>
      ['uid', 'recurrence-id', 'dtstart', 'dtend', 'sequence', 'status', 'location', 'summary', 'rrule']
        .map((name) => event.getFirstProperty(name)?.toICALString() ?? '')
        .join('|'),
    )
    .sort();

describe.skipIf(noRadicale)('a calendar server (Radicale)', () => {
  beforeAll(async () => {
    server = await startRadicale();
  });
  afterAll(() => server?.stop());

  const fresh = async (): Promise<void> => {
    await server.request('DELETE', HOME);
    expect((await server.request('MKCALENDAR', HOME)).status).toBe(201);
  };
  const put = (name: string, ics: string) => server.request('PUT', `${HOME}${name}.ics`, ics, CALENDAR);

  it('takes each letter, and gives it back as it was', async () => {
    for (const [name, letter] of Object.entries(files)) {
      await fresh();
      const answer = await put('thu', kept([letter]));
      expect(answer.status, `${name}: ${answer.text}`).toBe(201);
      const [back, ...more] = await report();
      expect(more).toEqual([]);
      expect(essence(back as string), name).toEqual(expect.arrayContaining(essence(letter)));
      expect(essence(back as string), name).toEqual(essence(kept([letter])));
    }
  });

  it('keeps what was moved and what was cancelled beside what was not', async () => {
    await fresh();
    const letters = Object.entries(files)
      .filter(([name]) => !/series|late|substitute/.test(name))
      .map(([, ics]) => ics);
    const all = kept(letters);
    expect((await put(SERIES.uid, all)).status).toBe(201);
    const [back] = await report();
    expect(essence(back as string)).toEqual(essence(all));
    expect(essence(back as string)).toHaveLength(5);
    expect(back).toMatch(/STATUS:CANCELLED/);
    // The moved one is found where it is now, by whoever asks for that day.
    expect(await report(span('20261204T030000Z', '20261204T050000Z'))).toHaveLength(1);
    expect(await report(span('20270204T000000Z', '20270205T000000Z'))).toHaveLength(0);
    // The next letter takes the place of the one before: an update, no second resource.
    expect((await put(SERIES.uid, all)).status).toBe(201);
    expect(await report()).toHaveLength(1);
  });

  it('takes the feed: the rule, and each meeting that differs', async () => {
    await fresh();
    const ics = withoutMethod(feed(life));
    const answer = await put(SERIES.uid, ics);
    expect(answer.status, answer.text).toBe(201);
    const [back] = await report();
    expect(essence(back as string)).toEqual(essence(ics));
    expect(essence(back as string).filter((event) => event.includes('RECURRENCE-ID'))).toHaveLength(3);
    expect(await report(span('20261217T010000Z', '20261217T020000Z'))).toHaveLength(1);
    expect(await report(span('20261218T010000Z', '20261218T020000Z'))).toHaveLength(0);
    // The first meeting is not on its Thursday any more.
    expect(await report(span('20261203T013000Z', '20261203T020000Z'))).toHaveLength(0);
    expect(await report(span('20261204T033000Z', '20261204T040000Z'))).toHaveLength(1);
  });
});
