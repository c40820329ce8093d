import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbout, judge, type Known, originalsOf, type Reply, type Said, saidBy } from './reply';
import { REPLY_MOST, readReplies } from './reply-reading';

const FOLDER = path.join(import.meta.dirname, '../../../test/fixtures/replies');
const file = (name: string): string => fs.readFileSync(path.join(FOLDER, `${name}.ics`), 'utf8');
const ZONE = 'Asia/Ho_Chi_Minh';
const ORIGINAL = Date.parse('2026-12-03T01:30Z');
const WHO = 'phongvien@bao.test';

function only(text: string): Reply {
  const read = readReplies(text);
  if ('fault' in read) throw new Error(read.fault);
  expect(read.replies).toHaveLength(1);
  return read.replies[0] as Reply;
}
const said = (text: string, by = WHO): Said => {
  const found = saidBy(only(text), by);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const faultOf = (text: string) => {
  const read = readReplies(text);
  return 'fault' in read ? read.fault : null;
};

/** A reply of few lines, to be changed by a test. */
const plain = (...over: string[]): string => {
  const given = new Map(over.map((line) => [line.split(/[;:]/)[0] as string, line]));
  const lines = [
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    'UID:briefing-1@press.test',
    'DTSTAMP:20261127T020000Z',
    'RECURRENCE-ID:20261203T013000Z',
    'SEQUENCE:2',
    `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${WHO}`,
    'END:VEVENT',
  ].map((line) => given.get(line.split(/[;:]/)[0] as string) ?? line);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines.filter(Boolean), 'END:VCALENDAR', ''].join('\r\n');
};

describe('replies as programs write them', () => {
  it.each([
    ['outlook', 'yes', '20261127T020101Z'],
    ['exchange', 'none', '20261127T020202Z'],
    ['gmail', 'no', '20261127T020303Z'],
    ['apple', 'yes', '20261127T020404Z'],
    ['thunderbird', 'yes', '20261127T020505Z'],
    ['floating', 'yes', '20261127T020606Z'],
    ['day-alone', 'yes', '20261127T020707Z'],
  ])('%s', (name, answer, stamp) => {
    const reply = only(file(name));
    expect(reply.uid).toBe('briefing-1@press.test');
    expect(reply.original).not.toBeNull();
    expect(isAbout(reply.original as NonNullable<Reply['original']>, ORIGINAL, ZONE)).toBe(true);
    expect(said(file(name))).toMatchObject({ attendee: WHO, by: WHO, answer, sequence: 2, tentative: name === 'exchange' });
    expect(reply.stamp).toBe(Date.parse(stamp.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z')));
  });

  it('keeps the comment as plain words, unfolded and unescaped', () => {
    expect(said(file('outlook')).note).toBe('Tôi đến sớm 10 phút, xin giữ chỗ gần bục.');
    expect(said(file('exchange')).note).toBe('');
  });

  it('falls back on DTSTART where RECURRENCE-ID is missing', () => {
    const { original, starts } = only(file('no-recurrence-id'));
    expect(original).toBeNull();
    expect(isAbout(starts as NonNullable<Reply['starts']>, ORIGINAL, ZONE)).toBe(true);
  });

  it('takes DELEGATED-TO for a substitute, with the name that stands beside', () => {
    expect(said(file('delegated'))).toMatchObject({
      attendee: WHO,
      answer: { substitute: { name: 'Người thay', email: 'nguoithay@bao.test', role: '' } },
      note: 'Tôi đi công tác',
    });
    const nameless = plain(`ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:Thay.The@bao.test":mailto:${WHO}`);
    expect(said(nameless).answer).toEqual({ substitute: { name: 'thay.the', email: 'thay.the@bao.test', role: '' } });
    expect(saidBy(only(plain(`ATTENDEE;PARTSTAT=DELEGATED:mailto:${WHO}`)), WHO)).toBe('unclear');
  });

  it('lets a substitute speak for whose place they take', () => {
    expect(said(file('of-the-substitute'), 'nguoithay@bao.test')).toMatchObject({ attendee: WHO, by: 'nguoithay@bao.test', answer: 'no' });
  });

  it('tells what is no reply', () => {
    expect(faultOf(file('counter'))).toBe('not_a_reply');
    expect(faultOf(plain('METHOD:REQUEST'))).toBe('not_a_reply');
    expect(faultOf(plain('METHOD'))).toBe('not_a_reply');
  });
});

describe('the moment a reply names', () => {
  it('is the same instant in UTC, in a zone, and by the wall clock', () => {
    const forms = [
      'RECURRENCE-ID:20261203T013000Z',
      'RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20261203T083000',
      'RECURRENCE-ID;TZID=Asia/Saigon:20261203T083000',
      'RECURRENCE-ID;TZID=America/New_York:20261202T203000',
      'RECURRENCE-ID:20261203T083000',
      'RECURRENCE-ID;TZID="Unheard of":20261203T083000',
    ];
    for (const form of forms) {
      const { original } = only(plain(form));
      expect(originalsOf(original as NonNullable<Reply['original']>, ZONE), form).toEqual({ among: [ORIGINAL] });
    }
  });

  it('is the day of the series’ zone where a day is all there is', () => {
    const { original } = only(plain('RECURRENCE-ID;VALUE=DATE:20261203'));
    const day = original as NonNullable<Reply['original']>;
    expect(isAbout(day, Date.parse('2026-12-02T17:00Z'), ZONE)).toBe(true);
    expect(isAbout(day, Date.parse('2026-12-03T17:00Z'), ZONE)).toBe(false);
  });

  it('is no other meeting’s where a zone has two offsets', () => {
    const { original } = only(file('exchange'));
    const when = original as NonNullable<Reply['original']>;
    for (const day of [-14, -7, 7, 14]) expect(isAbout(when, ORIGINAL + day * 86_400_000, ZONE)).toBe(false);
  });
});

const known = (over: Partial<Known> = {}): Known => ({
  email: 'PhongVien@bao.test',
  substitute: '',
  withdrawn: false,
  sequence: 2,
  rsvp: 'none',
  answered: null,
  ...over,
});

describe('what is kept of it', () => {
  const reply = said(plain());
  it('takes the first answer to the meeting as it stands', () => {
    expect(judge(reply, known())).toBe('take');
  });
  it('knows nothing of who was not invited, or is not any more', () => {
    expect(judge(reply, null)).toBe('unknown');
    expect(judge(reply, known({ withdrawn: true }))).toBe('unknown');
  });
  it('lets nobody speak for somebody else', () => {
    expect(saidBy(only(plain()), 'other@bao.test')).toBe('foreign');
    expect(judge(reply, known({ email: 'other@bao.test' }))).toBe('foreign');
    const substitute = said(file('of-the-substitute'), 'nguoithay@bao.test');
    expect(judge(substitute, known())).toBe('foreign');
    expect(judge(substitute, known({ substitute: 'Nguoithay@bao.test', rsvp: 'substitute' }))).toBe('take');
  });
  it('leaves what answers an older state of the meeting', () => {
    expect(judge(reply, known({ sequence: 3 }))).toBe('stale');
    expect(judge(said(plain('SEQUENCE')), known({ sequence: 1 }))).toBe('stale');
  });
  it('never puts an older answer over a newer one', () => {
    const answered = { at: reply.stamp + 1000, sequence: 2 };
    expect(judge(reply, known({ answered, rsvp: 'no' }))).toBe('stale');
    expect(judge(reply, known({ answered: { at: reply.stamp - 1000, sequence: 2 }, rsvp: 'no' }))).toBe('take');
    // An answer to an older state of the meeting counts for less, whenever it was given.
    expect(judge(reply, known({ answered: { ...answered, sequence: 1 }, rsvp: 'no' }))).toBe('take');
    expect(judge(reply, known({ answered: { at: 0, sequence: 3 }, rsvp: 'no' }))).toBe('stale');
  });
  it('takes a SEQUENCE that nobody was told of for the one that stands', () => {
    const ahead = { ...reply, sequence: 2_000_000_000 };
    expect(judge(ahead, known())).toBe('take');
    expect(judge(ahead, known({ answered: { at: reply.stamp + 1000, sequence: 2 }, rsvp: 'no' }))).toBe('stale');
  });
  it('takes nothing twice', () => {
    expect(judge(reply, known({ answered: { at: reply.stamp, sequence: 2 }, rsvp: 'yes' }))).toBe('stale');
    expect(judge(reply, known({ answered: { at: reply.stamp, sequence: 2 }, rsvp: 'no' }))).toBe('take');
  });
  it('has one outcome whatever the order and number of the same replies', () => {
    const answers = fc.array(
      fc.record({ stamp: fc.integer({ min: 0, max: 20 }), sequence: fc.integer({ min: 0, max: 3 }), yes: fc.boolean() }),
      { minLength: 1, maxLength: 8 },
    );
    // A higher SEQUENCE than anybody was told of counts as that.
    const told = ({ sequence }: { sequence: number }): number => Math.min(sequence, 1);
    fc.assert(
      fc.property(
        answers.chain((list) => {
          // Nobody gives two answers in one second.
          const distinct = [...new Map(list.map((item) => [`${told(item)} ${item.stamp}`, item])).values()];
          return fc.tuple(fc.constant(distinct), fc.shuffledSubarray([...distinct, ...distinct], { minLength: distinct.length * 2 }));
        }),
        ([list, shuffled]) => {
          const play = (order: typeof list) => {
            let state = known({ sequence: 1 });
            for (const { stamp, sequence, yes } of order) {
              const one: Said = { ...reply, stamp, sequence, answer: yes ? 'yes' : 'no' };
              if (judge(one, state) !== 'take') continue;
              state = { ...state, rsvp: yes ? 'yes' : 'no', answered: { at: stamp, sequence: told({ sequence }) } };
            }
            return [state.rsvp, state.answered];
          };
          const sorted = [...list].sort((a, b) => told(a) - told(b) || a.stamp - b.stamp);
          expect(play(shuffled)).toEqual(play(sorted));
        },
      ),
    );
  });
});

describe('hostile letters', () => {
  it('are refused where they are too long', () => {
    expect(faultOf(plain(`COMMENT:${'a'.repeat(REPLY_MOST)}`) + 'x'.repeat(REPLY_MOST))).toBe('too_large');
  });
  it('are read by their sound events alone', () => {
    const event = plain().split('\r\n').slice(3, -2);
    const broken = event.filter((line) => !line.startsWith('DTSTAMP'));
    const text = ['BEGIN:VCALENDAR', 'METHOD:REPLY', ...broken, ...event, 'END:VCALENDAR'].join('\n');
    expect(only(text).stamp).toBe(Date.parse('2026-11-27T02:00Z'));
    const many = ['BEGIN:VCALENDAR', 'METHOD:REPLY', ...Array.from({ length: 200 }, () => event).flat(), 'END:VCALENDAR'].join('\r');
    const read = readReplies(many);
    expect('replies' in read && read.replies.length).toBe(20);
  });
  it.each(['UID', 'DTSTAMP', 'ATTENDEE', 'DTSTAMP:20261127T020000', 'DTSTAMP:20261327T020000Z', 'RECURRENCE-ID:soon', 'SEQUENCE:-1'])(
    'have nothing in them with %s',
    (line) => {
      const given = line.includes(':') ? line : `X-${line}:`;
      const text = line.includes(':') ? plain(line) : plain().replace(new RegExp(`^${line}[;:].*\r\n`, 'm'), `${given}\r\n`);
      expect(['nothing_in_it', 'unreadable']).toContain(faultOf(text));
    },
  );
  it.each([
    '',
    'hello',
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    'BEGIN:VEVENT\nEND:VEVENT',
    '\uFEFF',
    'BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VEVENT\nEND:VCALENDAR',
  ])('without a calendar are none: %j', (text) => expect(readReplies(text)).toHaveProperty('fault'));
  it('do not keep the reader busy with rules, zones or long names', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Evil',
      'BEGIN:STANDARD',
      'DTSTART:00010101T000000',
      'RRULE:FREQ=SECONDLY',
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0700',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const evil = plain('RECURRENCE-ID;TZID=Evil:20261203T083000').replace(
      'BEGIN:VEVENT',
      [...zone, 'BEGIN:VEVENT', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'].join('\r\n'),
    );
    const begun = process.cpuUsage();
    expect(originalsOf(only(evil).original as NonNullable<Reply['original']>, ZONE)).toEqual({ among: [ORIGINAL] });
    for (const text of [
      plain(`RECURRENCE-ID;TZID=${'a'.repeat(200_000)}:20261203T083000`),
      plain(`ATTENDEE;CN=${'"'.repeat(100_000)}:mailto:${WHO}`),
      plain(`UID:${'mailto:'.repeat(30_000)}`),
      `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(15_000)}`,
      '\n '.repeat(100_000),
      `BEGIN:VCALENDAR\n${'ATTENDEE:mailto:a@b.test\n '.repeat(9000)}`,
    ])
      readReplies(text);
    // Of this process alone, in microseconds: the machine has others.
    expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000);
  });
  it('put no control characters into what is kept', () => {
    const reply = only(
      plain('UID:briefing-1@press.test\u0000', 'COMMENT:a\u0007b', `ATTENDEE;PARTSTAT=ACCEPTED;CN="A\u0001B":mailto:${WHO}`),
    );
    expect(JSON.stringify(reply)).not.toMatch(/\\u00(0[0-9a-f]|1[0-9a-f])/);
  });
  it('never make it throw', () => {
    const pieces = fc.constantFrom(
      ...plain().split('\r\n'),
      ...file('outlook').split('\r\n'),
      ...file('delegated').split('\r\n'),
      ' ',
      '\t;',
      'ATTENDEE;PARTSTAT=:',
      'DTSTAMP;TZID=x:20261127T020000',
      'RECURRENCE-ID;VALUE=PERIOD:19970101T180000Z/PT5H30M',
      'BEGIN:',
      'SEQUENCE:99999999999999999999',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (lines) => {
        const read = readReplies(['BEGIN:VCALENDAR', 'METHOD:REPLY', ...lines, 'END:VCALENDAR'].join('\r\n'));
        if ('replies' in read) for (const reply of read.replies) saidBy(reply, WHO);
      }),
      { numRuns: 500 },
    );
  });
});
