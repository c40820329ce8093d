import { describe, expect, it } from 'vitest';
import type { Invitation } from '../../../contracts';
import { atTheDoor, byCode, codeOf, found, isScan } from './finding';

const one = (id: string, name: string, agencyName: string, more: Partial<Invitation> = {}): Invitation =>
  ({ id, name, agencyName, role: '', code: `QR${id}`, substitute: null, withdrawn: false, checkedInAt: null, ...more }) as Invitation;
const list = [
  one('1', 'Đỗ Thị Ước', 'Báo Lương Hà'),
  one('2', 'Lê Bình An', 'Đài Cửa Lương', { substitute: { name: 'Trần Đường', email: '', role: '' } }),
  one('3', 'Phạm Ân', 'Báo Lương Hà', { withdrawn: true }),
  one('4', 'Võ Ái', 'Tạp chí Đô thị'),
];

describe('finding somebody at the door', () => {
  it.each([
    ['uoc', ['1']],
    ['bao luong ha', ['1', '3']],
    ['DUONG', ['2']],
    ['an luong', ['2', '3']],
    ['', ['1', '2', '3', '4']],
    ['xyz', []],
  ])('by %j', (typed, ids) => expect(found(list, typed).map(({ id }) => id)).toEqual(ids));

  it.each([
    ['qr2', '2'],
    ['https://toa-soan.example/admin/plugins/press-briefing/check-in/QR1', '1'],
    ['http://x/check-in/QR4?x=1', null],
    ['QR9', null],
    ['', null],
  ])('by the code %j', (typed, id) => expect(byCode(list, typed)?.id ?? null).toBe(id));

  it('reads what a scanner types', () => {
    expect(codeOf(' https://x.example/a/check-in/AB%2D1 \n')).toBe('AB-1');
    expect(isScan('https://x.example/a/check-in/AB')).toBe(true);
    expect(isScan('Bình An')).toBe(false);
  });

  it('has the list by given names, without who is not asked any more', () => {
    expect(atTheDoor(list).map(({ id }) => id)).toEqual(['4', '2', '1']);
  });
});
