import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk, Today } from '../../packages/assignment-desk/contracts';
import { act, closeDesk, ids, make, minutes, ok, openDesk, type Role, refused } from './support/desk';

beforeAll(openDesk);
afterAll(closeDesk);

const today = (role: Role) => ok<Today>(role, 'GET', '/today');
const totals = ({ due, late, unassigned, waiting }: Today) => [due.total, late.total, unassigned.total, waiting.total];

/** An instant of the newsroom's day that is ahead, and one of the next. */
const ahead = (): string => {
  const end = new Date(`${new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())}T23:59:59.900+07:00`);
  return end.toISOString();
};
const tomorrow = (): string => new Date(Date.parse(ahead()) + 1_000).toISOString();

describe('the desk today', () => {
  it('counts what is due, late, unassigned and waiting on the desks one sees, and shows the late first', async () => {
    expect(totals(await today('head'))).toEqual([0, 0, 0, 0]);
    const late = await make({ slugline: 'Trễ từ hôm kia', due: minutes(-2 * 24 * 60), to: ids.reporter });
    const due = await make({ slugline: 'Tối nay', due: ahead() });
    await make({ slugline: 'Ngày mai', due: tomorrow() });
    await make({ slugline: 'Không hạn' });
    await act('reporter', late.id, { act: 'accept' });
    const offered = await make({ slugline: 'Chờ trả lời', to: ids.mate });
    const closed = await make({ slugline: 'Kín', closed: true, due: ahead(), priority: 1 });

    const seen = await today('head');
    // Due by the end of the day, late since the day before yesterday, nobody's (tonight, tomorrow, no time, closed), unanswered.
    expect(totals(seen)).toEqual([2, 1, 4, 1]);
    expect(seen.items.map((item) => item.id)).toEqual([late.id, closed.id, due.id]);

    // A member neither counts nor sees what is closed to him; who is on no desk has nothing.
    const member = await today('mate');
    expect(totals(member)).toEqual([1, 1, 3, 1]);
    expect(JSON.stringify(member)).not.toContain('Kín');
    expect(totals(await today('stranger'))).toEqual([0, 0, 0, 0]);
    expect(await refused('outsider', 'GET', '/today')).toBe('403');

    // Another desk is counted by who sees all.
    const other = await ok<Desk>('chief', 'POST', '/desks', { name: 'Kinh tế', members: [{ user: ids.stranger, role: 'lead' }] });
    await ok('chief', 'POST', '/assignments', { slugline: 'Giá vàng', desk: other.id, due: ahead() });
    expect(totals(await today('head'))).toEqual([2, 1, 4, 1]);
    expect(totals(await today('chief'))).toEqual([3, 1, 5, 1]);
    expect(totals(await today('stranger'))).toEqual([1, 0, 1, 0]);

    // What is handed in or called off is nobody's trouble.
    await act('head', offered.id, { act: 'cancel', note: 'Hoãn' });
    expect(totals(await today('head'))).toEqual([2, 1, 4, 0]);
  });
});
