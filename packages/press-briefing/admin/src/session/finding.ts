import { fold } from '@hoitu/viet-text';
import type { Invitation } from '../../../contracts';

/** What a scanner or a phone gives: the code alone, or the address that ends with it. */
export const codeOf = (typed: string): string => decodeURIComponent(typed.trim().split(/[/?#]/).filter(Boolean).at(-1) ?? '');

/** Whose QR code this is; null where it is none of this meeting's. */
export const byCode = (list: readonly Invitation[], typed: string): Invitation | null => {
  const code = codeOf(typed).toLowerCase();
  return (code && list.find((one) => one.code !== '' && one.code.toLowerCase() === code)) || null;
};

/** Whether something was scanned rather than typed: an address, or a code's own shape. */
export const isScan = (typed: string): boolean => /check-ins?\//.test(typed);

const wordsOf = (one: Invitation) => fold([one.name, one.agencyName, one.role, one.substitute?.name ?? ''].join(' '));

/** Who is meant, by parts of name, agency or substitute; accents do not matter. By name, as they stand in the list. */
export function found(list: readonly Invitation[], typed: string): Invitation[] {
  const parts = fold(typed).split(' ').filter(Boolean);
  return list.filter((one) => {
    const words = wordsOf(one);
    return parts.every((part) => words.includes(part));
  });
}

/** As a list at the door is read: by the last word of a Vietnamese name, then the whole. */
export function atTheDoor(list: readonly Invitation[]): Invitation[] {
  const order = new Intl.Collator('vi');
  const last = (name: string) => name.trim().split(/\s+/).at(-1) ?? '';
  return list
    .filter((one) => !one.withdrawn || one.checkedInAt !== null)
    .sort((a, b) => order.compare(last(a.name), last(b.name)) || order.compare(a.name, b.name));
}
