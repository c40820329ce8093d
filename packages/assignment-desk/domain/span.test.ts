import { describe, expect, it } from 'vitest';
import { spanOf } from './span';

describe('the day of the newsroom', () => {
  it('begins and ends by its own clock, not by that of the server', () => {
    expect(spanOf('today', '2026-11-26T16:59:00.000Z', 'Asia/Ho_Chi_Minh')).toEqual({
      from: '2026-11-25T17:00:00.000Z',
      before: '2026-11-26T17:00:00.000Z',
    });
    expect(spanOf('today', '2026-11-26T17:00:00.000Z', 'Asia/Ho_Chi_Minh').from).toBe('2026-11-26T17:00:00.000Z');
  });
  it('is as long as the clock makes it', () => {
    const { from, before } = spanOf('today', '2026-03-29T12:00:00.000Z', 'Europe/Berlin');
    expect(Date.parse(before) - Date.parse(from)).toBe(23 * 3_600_000);
  });
});
