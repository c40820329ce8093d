import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approvalOf,
  areaKey,
  areasIn,
  BROADCAST_ACTS,
  BROADCAST_CLASSES,
  BROADCAST_STATES,
  type BroadcastAct,
  type BroadcastRight,
  type BroadcastStanding,
  CONFIRMATIONS,
  type Fitting,
  LONGEST,
  lastWords,
  mayNot,
  mayNow,
  type Person,
  silent,
  stepOf,
  unfit,
} from './broadcast';
import { broadcastOf, broadcastSubject, carriedBy } from './subject';

const person = (id: string, ...rights: BroadcastRight[]): Person => ({ id, may: (right) => rights.includes(right) });
const message = (over: Partial<BroadcastStanding> = {}): BroadcastStanding => ({
  class: 'normal',
  state: 'waiting',
  writers: ['an'],
  approver: null,
  second: null,
  ...over,
});
const approver = person('binh', 'broadcast-approve');
const chief = person('chi', 'broadcast-approve', 'broadcast-emergency');

describe('who may do what', () => {
  it.each<[string, BroadcastAct, Partial<BroadcastStanding>, Person, string | null]>([
    ['approves what another wrote', 'approve', {}, approver, null],
    ['approves words of their own', 'approve', { writers: ['an', 'binh'] }, approver, 'broadcast.own'],
    ['approves without the right', 'approve', {}, person('binh', 'broadcasts'), 'broadcast.no_right'],
    ['approves a draft', 'approve', { state: 'draft' }, approver, 'broadcast.cannot'],
    ['approves twice', 'approve', { state: 'approved', approver: 'x' }, approver, 'broadcast.cannot'],
    ['approves an emergency without the right for it', 'approve', { class: 'emergency' }, approver, 'broadcast.no_emergency'],
    ['approves an emergency first', 'approve', { class: 'emergency' }, chief, null],
    ['is the second of an emergency', 'second', { class: 'emergency', approver: 'dung' }, chief, null],
    ['is both of an emergency', 'second', { class: 'emergency', approver: 'chi' }, chief, 'broadcast.same'],
    ['is the second of words of their own', 'second', { class: 'emergency', approver: 'dung', writers: ['chi'] }, chief, 'broadcast.own'],
    ['is the second without the right for it', 'second', { class: 'emergency', approver: 'dung' }, approver, 'broadcast.no_emergency'],
    ['calls an emergency off alone', 'cancel', { class: 'emergency', state: 'approved' }, approver, null],
    ['changes what waits', 'edit', {}, person('an', 'broadcasts'), 'broadcast.cannot'],
    ['changes what is approved', 'edit', { state: 'approved' }, person('an', 'broadcasts'), 'broadcast.cannot'],
  ])('who %s', (_, act, over, who, code) => expect(mayNot(act, message(over), who)).toBe(code));

  const PEOPLE = ['an', 'binh', 'chi', 'dung'];
  const rights = fc.uniqueArray(fc.constantFrom<BroadcastRight>('broadcasts', 'broadcast-approve', 'broadcast-emergency'));
  const acts = fc.array(fc.tuple(fc.constantFrom(...BROADCAST_ACTS), fc.constantFrom(...PEOPLE)), { maxLength: 40 });

  it('whatever people try, and with whatever rights, what is approved was approved by others than its writers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BROADCAST_CLASSES), fc.array(rights, { minLength: 4, maxLength: 4 }), acts, (kind, granted, tries) => {
        const people = new Map(PEOPLE.map((id, at) => [id, person(id, ...(granted[at] ?? []))]));
        let now = message({ class: kind, state: 'draft', writers: ['an'] });
        // A model of its own: who really did what.
        const wrote = new Set(['an']);
        let approved: string[] = [];
        for (const [tried, id] of tries) {
          const act = tried === 'approve' ? approvalOf(now) : tried;
          const who = people.get(id) as Person;
          if (mayNot(act, now, who)) continue;
          now = { ...now, ...stepOf(act, now, id) };
          if (act === 'edit') wrote.add(id);
          if (act === 'approve' || act === 'second') approved.push(id);
          if (act === 'take_back' || act === 'send_back' || act === 'submit') approved = [];
          expect(BROADCAST_STATES).toContain(now.state);
          if (now.state !== 'approved') continue;
          expect(approved).toHaveLength(kind === 'emergency' ? 2 : 1);
          expect(new Set(approved).size).toBe(approved.length);
          for (const one of approved) {
            expect(wrote.has(one)).toBe(false);
            expect(people.get(one)?.may('broadcast-approve')).toBe(true);
            if (kind === 'emergency') expect(people.get(one)?.may('broadcast-emergency')).toBe(true);
          }
          expect([now.approver, now.second].filter(Boolean)).toEqual(approved);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('nothing comes out of what was called off, and only calling off out of what was approved', () => {
    const all = person('zet', 'broadcasts', 'broadcast-approve', 'broadcast-emergency');
    expect(mayNow(message({ state: 'cancelled' }), all)).toEqual(['confirm']);
    expect(mayNow(message({ state: 'approved', approver: 'binh' }), all)).toEqual(['cancel', 'confirm']);
  });
});

describe('what keeps a message from being handed over', () => {
  const HOUR = 3_600_000;
  const now = Date.parse('2026-11-27T01:00:00Z');
  const good: Fitting = {
    class: 'normal',
    text: 'Mời bà con tới nhà văn hoá.',
    areas: ['Phường Hải Châu'],
    from: now,
    until: now + HOUR,
    repeats: 3,
    everyMinutes: 15,
    seconds: 40,
  };
  const served = ['phường  hải châu'.normalize('NFD')];

  it.each<[string, Partial<Fitting>, string[]]>([
    ['nothing', {}, []],
    ['no words', { text: ' \n' }, ['broadcast.no_text']],
    ['no area', { areas: [] }, ['broadcast.no_area']],
    ['an area nobody serves', { areas: ['Phường Hải Châu', 'Phường Thanh Khê'] }, ['broadcast.unserved']],
    ['an end before its beginning', { from: now + HOUR, until: now + HOUR }, ['broadcast.window']],
    ['a time that is over', { from: now - HOUR, until: now }, ['broadcast.over']],
    ['a month and a second', { until: now + 30 * 24 * HOUR + 1000 }, ['broadcast.too_long']],
    ['an emergency of two days and a second', { class: 'emergency', until: now + 48 * HOUR + 1000 }, ['broadcast.too_long']],
    ['playings that do not fit', { repeats: 5 }, ['broadcast.repeats']],
    ['a playing that runs into the next', { seconds: 901 }, ['broadcast.overlap']],
    [
      'several things',
      { text: '', areas: [], until: now - 1 },
      ['broadcast.no_text', 'broadcast.no_area', 'broadcast.window', 'broadcast.over'],
    ],
  ])('%s', (_, over, codes) => expect(unfit({ ...good, ...over }, served, now)).toEqual(codes));

  it.each(BROADCAST_CLASSES)('the longest time of %s is allowed', (kind) =>
    expect(unfit({ ...good, class: kind, until: now + LONGEST[kind] }, served, now)).toEqual([]),
  );

  it('one playing after the other needs no minutes between', () =>
    expect(unfit({ ...good, repeats: 48, everyMinutes: 0, seconds: 900 }, served, now)).toEqual([]));
});

describe('areas', () => {
  it('are listed one a line or with semicolons, each once, commas being their own', () =>
    expect(areasIn(' Phường Hải Châu;phường hải  châu\nTổ 5, phường Thanh Khê ;; ')).toEqual([
      'Phường Hải Châu',
      'Tổ 5, phường Thanh Khê',
    ]));
  it('with another tone mark are another area', () => expect(areaKey('Phường Tân')).not.toBe(areaKey('Phường Tấn')));
  it('are the same in letters of one piece and of two', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => areaKey(text.normalize('NFD')) === areaKey(text.normalize('NFC')))));
});

describe('what the wards say', () => {
  const word = fc.record({
    area: fc.constantFrom('Phường A', 'phường a', 'Phường B'),
    said: fc.constantFrom(...CONFIRMATIONS),
    atMs: fc.integer({ min: 0, max: 5 }),
  });

  it('the last word wins by its time, in whatever order words arrive', () =>
    fc.assert(
      fc.property(fc.array(word), fc.integer(), (words, seed) => {
        const last = lastWords(words);
        const shuffled = [...words].sort((a, b) => ((a.atMs * 7 + seed) % 5) - ((b.atMs * 7 + seed) % 5)).reverse();
        const plain = (of: typeof last) => [...of].map(([area, { said, atMs }]) => [area, said, atMs]).sort();
        expect(plain(lastWords(shuffled))).toEqual(plain(last));
        for (const one of words) expect(last.get(areaKey(one.area))?.atMs).toBeGreaterThanOrEqual(one.atMs);
      }),
    ));
  it('a ward that failed after it had played has failed', () =>
    expect(
      lastWords([
        { area: 'A', said: 'failed', atMs: 2 },
        { area: 'A', said: 'played', atMs: 1 },
      ]).get('a')?.said,
    ).toBe('failed'));
  it('who said nothing is known', () =>
    expect(silent(['Phường A', 'Phường B'], [{ area: 'phường b', said: 'received', atMs: 1 }])).toEqual(['Phường A']));
});

it('a message has a name of its own in the ledger', () => {
  expect(broadcastOf(broadcastSubject('k3j'))).toBe('k3j');
  expect(carriedBy('story:api::story.story:k3j:vi')).toBe('stories');
  expect(carriedBy(broadcastSubject('k3j'))).toBe('broadcasts');
});
