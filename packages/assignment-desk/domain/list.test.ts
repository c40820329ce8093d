import { describe, expect, it } from 'vitest';
import { STATES } from './assignment';
import { stampOf } from './days';
import { cells, cutShort, headings, type Line, SORTS, sortOf } from './list';
import { KINDS } from './work';

const line: Line = {
  slugline: 'Mưa lớn',
  desk: 'Thời sự',
  assignee: 'Lan',
  kind: 'text',
  state: 'filed',
  priority: 2,
  due: '2026-11-22 10:00',
  embargo: '',
  place: '',
  channels: ['web', 'radio'],
  tags: [],
  length: { amount: 600, unit: 'words' },
  happening: '',
  campaign: '',
  updated: '',
};

describe('the file of a list', () => {
  it('has a heading for every cell, in both languages, and a last line as wide', () => {
    for (const language of ['en', 'vi'] as const) {
      expect(new Set(headings(language)).size).toBe(cells(line, language).length);
      expect(cutShort(20_000, language)).toHaveLength(headings(language).length);
    }
    expect(cutShort(20_000, 'vi')[0]).toContain('20.000');
  });
  it('has a word for every kind and state', () => {
    for (const language of ['en', 'vi'] as const)
      for (const kind of KINDS)
        for (const state of STATES)
          expect(
            cells({ ...line, kind, state }, language)
              .slice(3, 5)
              .every(Boolean),
          ).toBe(true);
    expect(cells(line, 'vi').slice(3, 12)).toEqual(['Chữ', 'Đã nộp', 2, '2026-11-22 10:00', '', '', 'web, radio', '', '600 từ']);
  });
  it('shows times by the clock of the newsroom', () => {
    const stamp = (at: string) => stampOf(at, 'Asia/Ho_Chi_Minh');
    expect([stamp('2026-11-22T17:05:59.999Z'), stamp('2026-11-22T16:59:00.000Z')]).toEqual(['2026-11-23 00:05', '2026-11-22 23:59']);
  });
});

describe('a sort', () => {
  it('is a key and a direction', () => {
    expect(SORTS.map(sortOf).filter(({ down }) => down)).toHaveLength(SORTS.length / 2);
    expect(sortOf('-due')).toEqual({ key: 'due', down: true });
  });
});
