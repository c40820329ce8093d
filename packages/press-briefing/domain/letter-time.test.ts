import { expect, it } from 'vitest';
import { spanIn, startIn } from './letter-time';

const starts = Date.parse('2026-12-03T01:30:00Z');
const ends = Date.parse('2026-12-03T02:30:00Z');

it.each([
  ['vi', 'Asia/Ho_Chi_Minh', '08:30–09:30, thứ Năm, 03/12/2026 (giờ Việt Nam)'],
  ['en', 'Asia/Ho_Chi_Minh', '08:30–09:30, Thursday 3 December 2026 (Vietnam time)'],
  ['en', 'Europe/Berlin', '02:30–03:30, Thursday 3 December 2026 (Europe/Berlin, GMT+1)'],
  ['vi', 'UTC', '01:30–02:30, thứ Năm, 03/12/2026 (UTC)'],
] as const)('a span in %s, %s', (language, zone, expected) => expect(spanIn(starts, ends, zone, language)).toBe(expected));

it('says both days where it ends on another', () =>
  expect(spanIn(starts, Date.parse('2026-12-03T18:00:00Z'), 'Asia/Ho_Chi_Minh', 'vi')).toBe(
    '08:30, thứ Năm, 03/12/2026 – 01:00, thứ Sáu, 04/12/2026 (giờ Việt Nam)',
  ));

it('a start, for a subject', () => expect(startIn(starts, 'Asia/Ho_Chi_Minh', 'vi')).toBe('08:30 thứ Năm, 03/12/2026'));
