import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changes, liveMark } from './changes';

describe('what changed of a story', () => {
  it('sees a first publish, a republish and an unpublish, each locale by itself', () => {
    const vi = { id: 5, locale: 'vi', mark: '5@1' };
    const en = { id: 6, locale: 'en', mark: '6@1' };
    expect(changes([vi, en], []).published).toEqual([vi, en]);
    expect(changes([vi, en], [{ locale: 'vi', state: 'published', mark: '5@1' }]).published).toEqual([en]);
    expect(changes([{ ...vi, id: 9, mark: '9@2' }], [{ locale: 'vi', state: 'published', mark: '5@1' }]).published).toHaveLength(1);
    expect(changes([vi], [{ locale: 'en', state: 'published', mark: '6@1' }]).withdrawn).toEqual([
      { locale: 'en', state: 'published', mark: '6@1' },
    ]);
    expect(changes([], [{ locale: 'en', state: 'withdrawn', mark: null }]).withdrawn).toEqual([]);
  });
  it('counts a republish after an unpublish, and a touched row whose clock stood still', () => {
    const row = { id: 5, locale: '', mark: '5@1' };
    expect(changes([row], [{ locale: '', state: 'withdrawn', mark: '5@1' }]).published).toEqual([row]);
    expect(changes([row], [{ locale: '', state: 'published', mark: '5@1' }], new Set([5])).published).toEqual([row]);
  });
  it('is settled once its outcome is written down', () => {
    const rows = fc.array(fc.record({ id: fc.nat(50), locale: fc.constantFrom('', 'vi', 'en'), mark: fc.string() }));
    fc.assert(
      fc.property(rows, (live) => {
        const { published } = changes(live, []);
        const known = published.map((row) => ({ locale: row.locale, state: 'published', mark: row.mark }));
        const again = changes(live, known);
        return again.withdrawn.length === 0 && again.published.length === 0;
      }),
    );
  });
  it('marks by publish time with draft and publish, by update without', () => {
    expect(liveMark({ id: 1, publishedAt: '1970-01-01T00:00:00.007Z' }, true)).toBe('1@7');
    expect(liveMark({ id: 1, publishedAt: new Date(7), updatedAt: new Date(9) }, false)).toBe('1@9');
  });
});
