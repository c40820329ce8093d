import { expect, it } from 'vitest';
import { type CoverageSheet, coverageRows, figureSheet } from './report';

const clock = (at: string) => `[${at}]`;
const report: CoverageSheet = {
  from: 'a',
  to: 'b',
  stories: 9,
  before: 6,
  corrected: 1,
  pulled: 2,
  lateCount: 1,
  campaigns: [{ name: 'Phòng chống ngập', count: 64, aim: 50 }],
  sections: [{ name: '', count: 3 }],
  kinds: [],
  channels: [{ name: 'Trang web', count: 9 }],
  agencies: [],
  days: [{ day: '2026-11-20', count: 9 }],
  corrections: [{ headline: 'Sửa', at: 'c', done: 5, of: 6 }],
  late: [{ slugline: '', at: 'd', due: null }],
};

it('a coverage report is one table, in the language asked for, every line as wide as its headings', () => {
  const vi = coverageRows(report, 'vi', clock);
  expect(vi[0]).toEqual(['Phần', 'Mục', 'Số lượng', 'Chỉ tiêu', 'Tỷ lệ (%)', 'Thời điểm', 'Hạn']);
  expect(vi).toContainEqual(['Chiến dịch', 'Phòng chống ngập', 64, 50, 128, null, null]);
  expect(vi).toContainEqual(['Chuyên mục', '(không có)', 3, null, null, null, null]);
  expect(vi).toContainEqual(['Cải chính: số kênh đã sửa', 'Sửa', 5, 6, 83, '[c]', null]);
  const en = coverageRows(report, 'en', clock);
  expect(en).toContainEqual(['Late', '(kept in the house)', null, null, null, '[d]', null]);
  expect(new Set([...vi, ...en].map((row) => row.length))).toEqual(new Set([7]));
  expect(en).toHaveLength(vi.length);
});

it('figures are four tables with an empty line between', () => {
  const rows = figureSheet(
    {
      units: [{ name: '', answered: 1, onTime: 1, late: 0, owed: 2, median: null }],
      agencies: [{ name: 'Báo Kinh tế', invited: 4, came: 3, asked: 2 }],
      meetings: [{ title: 'Giao ban', starts: 's', invited: 4, came: 3, questions: 2, decisions: 1, done: 0 }],
      decisions: { made: 1, done: 0, open: 1, late: 1 },
    },
    'vi',
    clock,
  );
  expect(rows.filter((row) => row.length === 0)).toHaveLength(3);
  expect(rows).toContainEqual(['(chưa phân công)', 1, 1, 0, 2, null]);
  expect(rows).toContainEqual(['Báo Kinh tế', 4, 3, 75, 2]);
  expect(rows).toContainEqual(['Giao ban', '[s]', 4, 3, 2, 1, 0]);
  expect(rows.at(-1)).toEqual([1, 0, 1, 1]);
});
