import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, iso, readByPython, readCalendar } from '../../../test/support/calendars';
import { act, begin, ending, endSequence, everything, feed, HOUR, type Life, letter, NOW, SERIES } from '../../../test/support/itip-life';
import { pythonWithIcalendar } from '../../../test/support/python';
import { type Command, OCCURRENCE_STATES, type Occurrence } from './occurrence';
import { judge, saidBy } from './reply';
import { readReplies } from './reply-reading';

const FOLDER = path.join(import.meta.dirname, '../../../test/fixtures/itip');

const { files, life } = everything();

describe('the letters of a life', () => {
  it.each(Object.keys(files))('%s is the file that was looked at', (name) => {
    const file = path.join(FOLDER, `${name}.ics`);
    if (process.env.WRITE_FIXTURES) fs.writeFileSync(file, files[name] as string);
    expect(files[name]).toBe(fs.readFileSync(file, 'utf8'));
  });

  it.each(Object.keys(files))('%s holds one VEVENT of the one UID', (name) => {
    const [event, ...more] = readCalendar(files[name] as string);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ uid: SERIES.uid, summary: SERIES.title });
  });

  it('say what happened', () => {
    const said = Object.fromEntries(Object.entries(files).map(([name, ics]) => [name, readCalendar(ics)[0] as Fact]));
    const [first, second, third] = begin().meetings.map(({ original }) => iso(original));
    expect(said['1-invited']).toMatchObject({ method: 'REQUEST', recurrence: first, starts: first, sequence: 0, status: 'CONFIRMED' });
    expect(said['2-moved']).toMatchObject({ method: 'REQUEST', recurrence: first, starts: '2026-12-04T03:30:00Z', sequence: 1 });
    expect(said['3-another-place']).toMatchObject({
      method: 'REQUEST',
      recurrence: second,
      starts: second,
      sequence: 1,
      location: 'Hội trường lớn',
    });
    expect(said['4-cancelled']).toMatchObject({ method: 'CANCEL', recurrence: third, sequence: 1, status: 'CANCELLED' });
    expect(said['5-takes-place-after-all']).toMatchObject({ method: 'REQUEST', recurrence: third, sequence: 2, status: 'CONFIRMED' });
    expect(said['6-invited-late']).toMatchObject({ recurrence: first, sequence: 1, attendees: ['NEEDS-ACTION mailto:densau@bao.test'] });
    expect(said['7-substitute']?.attendees).toEqual(['DELEGATED mailto:phongvien@bao.test', 'NEEDS-ACTION mailto:nguoithay@bao.test']);
    expect(said['9-series-ended']).toMatchObject({ method: 'CANCEL', recurrence: null, sequence: 3, status: 'CANCELLED' });
  });

  it.skipIf(pythonWithIcalendar() === null).each([...Object.keys(files), 'feed'])('%s says the same to python', (name) => {
    const ics = name === 'feed' ? feed(life) : (files[name] as string);
    expect(readByPython(ics)).toEqual(readCalendar(ics));
  });
});

describe('replies to them', () => {
  const reply = (sequence: number, original: number): string =>
    `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:${SERIES.uid}\r\nDTSTAMP:20261127T030000Z\r\nRECURRENCE-ID:${iso(original).replace(/[-:]/g, '')}\r\nSEQUENCE:${sequence}\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:phongvien@bao.test\r\nEND:VEVENT\r\nEND:VCALENDAR`;
  const verdict = (sequence: number, meeting: Occurrence): string => {
    const found = readReplies(reply(sequence, meeting.original));
    if ('fault' in found) return found.fault;
    const said = saidBy(found.replies[0] as (typeof found.replies)[0], 'phongvien@bao.test');
    if (typeof said === 'string') return said;
    return judge(said, {
      email: 'phongvien@bao.test',
      substitute: '',
      withdrawn: false,
      sequence: meeting.sequence,
      rsvp: 'none',
      answered: null,
    });
  };
  it('count for the meeting as it was told last, and for no older state of it', () => {
    const one = begin();
    expect(verdict(0, one.meetings[0] as Occurrence)).toBe('take');
    const { starts, ends, room } = one.meetings[0] as Occurrence;
    act(one, 0, { act: 'move', starts: starts + HOUR, ends: ends + HOUR, room });
    expect(verdict(0, one.meetings[0] as Occurrence)).toBe('stale');
    expect(verdict(1, one.meetings[0] as Occurrence)).toBe('take');
  });
});

const rooms = fc.constantFrom('Phòng 1', 'Phòng 2', '');
const command: fc.Arbitrary<{ n: number; command: Command | { act: 'move by'; hours: number; room: string } }> = fc.record({
  n: fc.integer({ min: 0, max: 2 }),
  command: fc.oneof(
    fc.record({ act: fc.constant('move by' as const), hours: fc.integer({ min: -300, max: 300 }), room: rooms }),
    fc.constant({ act: 'cancel' as const, reason: 'Bão' }),
    fc.constant({ act: 'restore' as const }),
    fc.constant({ act: 'start' as const }),
    fc.constant({ act: 'hold' as const }),
    fc.constant({ act: 'publish_minutes' as const, minutes: 'Biên bản' }),
    fc.constant<Command>({ act: 'agenda', agenda: [] }),
  ),
});

/** A calendar program that knows RFC 5546 and no more: it keeps each meeting by its RECURRENCE-ID, and heeds nothing older. */
function programAfter(letters: string[]): Map<string, Fact> {
  const kept = new Map<string, Fact>();
  for (const ics of letters) {
    const [event] = readCalendar(ics) as [Fact];
    for (const key of event.recurrence === null ? [...kept.keys()] : [event.recurrence]) {
      const known = kept.get(key);
      if (known && event.sequence < known.sequence) throw new Error(`SEQUENCE fell from ${known.sequence} to ${event.sequence}`);
      kept.set(key, event.recurrence === null ? { ...(known as Fact), status: 'CANCELLED', sequence: event.sequence } : event);
    }
  }
  return kept;
}

describe('any life', () => {
  it('has a SEQUENCE that never falls, and rises by one with time, place, cancelling and restoring alone', () => {
    const SHOWS = new Set(['move by', 'cancel', 'restore']);
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        const one = begin(3);
        const letters = one.meetings.map((_, n) => letter(one, n));
        for (const { n, command: wanted } of commands) {
          const before = { ...(one.meetings[n] as Occurrence) };
          const given: Command =
            wanted.act === 'move by'
              ? { act: 'move', starts: before.starts + wanted.hours * HOUR, ends: before.ends + wanted.hours * HOUR, room: wanted.room }
              : wanted;
          const allowed = act(one, n, given);
          const after = one.meetings[n] as Occurrence;
          expect(after.sequence).toBe(before.sequence + (allowed && SHOWS.has(wanted.act) ? 1 : 0));
          expect(after.original).toBe(before.original);
          expect(OCCURRENCE_STATES).toContain(after.state);
          if (after.sequence > before.sequence) letters.push(letter(one, n));
        }
        checkAgainst(one, programAfter(letters));
        for (const event of programAfter([...letters, ending(one)]).values())
          expect(event).toMatchObject({ status: 'CANCELLED', sequence: endSequence(one) });
      }),
      { numRuns: 60 },
    );
  });
});

/** What somebody's calendar shows is what the press office sees. */
function checkAgainst({ meetings }: Life, shown: Map<string, Fact>): void {
  for (const meeting of meetings) {
    const event = shown.get(iso(meeting.original)) as Fact;
    expect(event.uid).toBe(SERIES.uid);
    expect(event.status).toBe(meeting.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED');
    expect([event.starts, event.ends, event.location]).toEqual([iso(meeting.starts), iso(meeting.ends), meeting.room]);
  }
  expect(NOW).toBeLessThan(meetings[0]?.original as number);
}
