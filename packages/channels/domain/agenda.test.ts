import { describe, expect, it } from 'vitest';
import { type AgendaDestination, expected, SHOWN, shownAs } from './agenda';
import { DELIVERY_STATES } from './delivery';
import { instantOf, startOfDay, wallOf } from './wall';

const place = (id: string, more: Partial<AgendaDestination> = {}): AgendaDestination => ({
  id,
  enabled: true,
  byDefault: true,
  sections: [],
  locales: [],
  can: { update: true },
  ...more,
});
const story = { section: 'do-thi', locale: 'vi', at: 1000 };
const none = new Set<string>();

describe('what will go where', () => {
  it('goes everywhere it is taken, with its schedule', () => {
    const all = [
      place('a'),
      place('off', { enabled: false }),
      place('asked', { byDefault: false }),
      place('sport', { sections: ['the-thao'] }),
      place('en', { locales: ['en'] }),
    ];
    expect(expected(story, all, [], none)).toEqual([{ destination: 'a', operation: 'publish', at: 1000 }]);
  });
  it('waits for the later time somebody chose, and keeps to who was switched on or off', () => {
    const choices = [
      { destination: 'a', on: null, at: 5000 },
      { destination: 'b', on: false, at: null },
      { destination: 'c', on: true, at: 10 },
    ];
    expect(expected(story, [place('a'), place('b'), place('c', { byDefault: false })], choices, none)).toEqual([
      { destination: 'a', operation: 'publish', at: 5000 },
      { destination: 'c', operation: 'publish', at: 1000 },
    ]);
  });
  it('knows only the chosen times of what nobody scheduled', () => {
    const choices = [{ destination: 'a', on: null, at: 5000 }];
    expect(expected({ ...story, at: null }, [place('a'), place('b')], choices, none)).toEqual([
      { destination: 'a', operation: 'publish', at: 5000 },
    ]);
  });
  it('changes what is there, and leaves alone what cannot be changed', () => {
    const all = [place('a'), place('b', { can: { update: false } })];
    expect(expected(story, all, [], new Set(['a', 'b']))).toEqual([{ destination: 'a', operation: 'update', at: 1000 }]);
  });
});

it('puts every state into one group', () => {
  expect(Object.values(SHOWN).flat().sort()).toEqual([...DELIVERY_STATES].sort());
  expect(shownAs('unknown')).toBe('trouble');
});

describe('the wall clock of a zone', () => {
  it('begins the day where people are', () => {
    const late = Date.parse('2026-11-22T17:30:00Z'); // 00:30 the next day in Vietnam
    expect(new Date(startOfDay(late, 'Asia/Ho_Chi_Minh')).toISOString()).toBe('2026-11-22T17:00:00.000Z');
  });
  it('goes there and back, over a change of the clocks too', () => {
    for (const iso of ['2026-03-28T23:30:00Z', '2026-03-29T01:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].slice(0, 3)) {
      const ms = Date.parse(iso);
      expect(instantOf(wallOf(ms, 'Europe/Berlin'), 'Europe/Berlin')).toBe(ms);
    }
  });
});
