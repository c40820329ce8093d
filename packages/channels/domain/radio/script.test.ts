import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate, insertSeconds, lexiconOf, optionsOf, reoffer, SCRIPT_STATES, type Script, secondsFor, type Words } from './script';

const ta = (count: number): string => Array(count).fill('ta').join(' ');
const words = fc.record({ cue: fc.string({ unit: 'grapheme' }), text: fc.string({ unit: 'grapheme' }) });
const held: fc.Arbitrary<Script> = fc.record({
  cue: fc.string(),
  text: fc.string(),
  state: fc.constantFrom(...SCRIPT_STATES),
  storyVersion: fc.nat(9),
  outdated: fc.boolean(),
  source: fc.option(words, { nil: null }),
});

describe('an estimate', () => {
  const script = {
    cue: ta(20),
    items: [
      { kind: 'read', text: ta(100) },
      { kind: 'actuality', seconds: 35 },
      { kind: 'read', text: ta(100) },
      { kind: 'sting', seconds: 4 },
    ],
    tag: ta(10),
  };
  it('is what is said at the presenter’s rate, and the inserts', () => {
    expect(estimate(script)).toEqual({ syllables: 230, seconds: 60 + 39 });
    expect(estimate(script, { rate: 115 })).toEqual({ syllables: 230, seconds: 120 + 39 });
    expect(estimate({ cue: '', items: [], tag: null })).toEqual({ syllables: 0, seconds: 0 });
    expect(estimate({ cue: 'ta' })).toEqual({ syllables: 1, seconds: 1 });
  });
  it('is the same whether the text stands in one item or in many, and grows by an insert’s length', () => {
    const reads = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 10 });
    fc.assert(
      fc.property(reads, fc.nat(100), fc.integer({ min: 100, max: 400 }), (all, insert, rate) => {
        const items = all.map((count) => ({ kind: 'read', text: ta(count) }));
        const one = estimate({ cue: 'ta', text: all.map(ta).join(' ') }, { rate });
        expect(estimate({ cue: 'ta', items }, { rate })).toEqual(one);
        expect(estimate({ cue: 'ta', items: [...items, { kind: 'live', seconds: insert }] }, { rate })).toEqual({
          ...one,
          seconds: one.seconds + insert,
        });
        expect(one.seconds).toBe(secondsFor(one.syllables, rate));
      }),
    );
    expect(insertSeconds(script.items)).toBe(39);
  });
  it('goes by the newsroom’s readings, and by a note before them', () => {
    const lexicon = lexiconOf([
      { kind: 'acronym', written: 'UBND', said: 'uỷ ban' },
      { kind: 'name', written: 'Seoul', said: 'Xê-un' },
    ]);
    expect(lexicon).toEqual({ acronyms: { UBND: 'uỷ ban' }, names: { Seoul: 'Xê-un' } });
    expect(optionsOf({ lexicon, notes: [{ written: 'Seoul', said: 'Sơ-un' }] })).toMatchObject({
      zero: 'linh',
      acronyms: { UBND: 'uỷ ban', Seoul: 'Sơ-un' },
      names: { Seoul: 'Sơ-un' },
    });
  });
});

describe('a story that changes', () => {
  const mine: Script = {
    cue: 'Lời tôi',
    text: 'Bài tôi',
    state: 'approved',
    storyVersion: 1,
    outdated: false,
    source: { cue: 'a', text: 'b' },
  };
  it('offers its words beside the producer’s', () => {
    expect(reoffer(mine, { cue: 'a', text: 'c', version: 2 })).toEqual({
      storyVersion: 2,
      state: 'approved',
      outdated: true,
      offered: { cue: 'a', text: 'c' },
    });
  });
  it('says nothing where nothing that is heard has changed, and takes back what was offered', () => {
    expect(reoffer({ ...mine, outdated: true }, { cue: 'a', text: ' b\n', version: 3 })).toEqual({
      storyVersion: 3,
      state: 'approved',
      outdated: false,
      offered: null,
    });
  });
  it('has nothing to offer where the producer wrote the same', () => {
    const words: Words = { cue: 'Lời tôi'.normalize('NFD'), text: 'Bài  tôi' };
    expect(reoffer(mine, { ...words, version: 2 })).toEqual({
      storyVersion: 2,
      state: 'approved',
      outdated: false,
      offered: null,
      source: words,
    });
  });
  it('brings a killed script back as a draft, and only when it is published anew', () => {
    const killed: Script = { ...mine, state: 'killed' };
    expect(reoffer(killed, { cue: 'a', text: 'b', version: 2 })?.state).toBe('draft');
    expect(reoffer(killed, { cue: 'a', text: 'c', version: 2 })).toMatchObject({ state: 'draft', outdated: true });
    expect(reoffer(killed, { cue: 'a', text: 'c', version: 1 })).toBeNull();
  });
  it('never writes over a word, comes to nothing twice, and leaves no killed script', () => {
    fc.assert(
      fc.property(held, words, fc.nat(19), (script, story, version) => {
        const next = reoffer(script, { ...story, version });
        expect(next === null).toBe(version <= script.storyVersion);
        if (!next) return;
        for (const field of ['cue', 'text', 'items']) expect(next).not.toHaveProperty(field);
        expect(next.outdated).toBe(next.offered !== null);
        expect(next.state).not.toBe('killed');
        expect(reoffer({ ...script, ...next }, { ...story, version })).toBeNull();
      }),
    );
  });
});
