import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, filtersOf, type Place, spoils } from './change';

const place = (more: Partial<Place> = {}): Place => ({ language: 'vi', section: 'do-thi', campaigns: ['ngap'], ...more });
const change = (...places: Place[]): Change => ({ document: 'k3j', places });

describe('a change', () => {
  it('spoils the story in every language, and no other story', () => {
    expect(spoils(change(place()), { of: 'story', document: 'k3j' })).toBe(true);
    expect(spoils(change(place()), { of: 'story', document: 'other' })).toBe(false);
  });
  it('spoils the lists it stands in and those it left', () => {
    const moved = change(place({ section: 'xa-hoi' }), place());
    for (const filter of [{}, { section: 'do-thi' }, { section: 'xa-hoi' }, { locale: 'vi' }, { campaign: 'ngap', locale: 'vi' }])
      expect(spoils(moved, { of: 'files', filter }), JSON.stringify(filter)).toBe(true);
    for (const filter of [{ section: 'the-thao' }, { locale: 'en' }, { campaign: 'khac' }, { section: 'do-thi', locale: 'en' }])
      expect(spoils(moved, { of: 'files', filter }), JSON.stringify(filter)).toBe(false);
  });
  it('spoils the pages of its language, which name all its sections', () => {
    expect(spoils(change(place()), { of: 'list', language: 'vi' })).toBe(true);
    expect(spoils(change(place()), { of: 'list', language: 'en' })).toBe(false);
    expect(spoils(change(place({ language: 'en' })), { of: 'list', language: null })).toBe(true);
  });
  it('is seen in every feed that it names', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const places = fc.array(fc.record({ language: word, section: fc.option(word), campaigns: fc.uniqueArray(word) }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(places, (all) => {
        const filters = filtersOf({ document: 'x', places: all });
        expect(new Set(filters.map((one) => JSON.stringify(one))).size).toBe(filters.length);
        for (const filter of filters) expect(spoils({ document: 'x', places: all }, { of: 'files', filter })).toBe(true);
      }),
    );
  });
});
