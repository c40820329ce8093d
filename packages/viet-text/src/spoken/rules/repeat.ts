import { sticky } from '../forms';
import { type Rule, sure } from '../types';

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

/** The first letters of the last `count` words: "Hội đồng nhân dân" is HĐND. */
const initials = (text: string, count: number): string =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? [])
    .slice(-count)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');

/** "Tổ chức Y tế Thế giới (WHO)": the name has just been said, and is not said twice. */
export const repeats: Rule[] = [
  {
    name: 'repeat',
    at: 'sign',
    form: sticky(String.raw`\(([\p{Lu}\d][\p{L}\d.&/+-]{1,19})\)`),
    read([, written = ''], here) {
      const before = here.text.slice(Math.max(0, here.from - 120), here.from);
      const known = here.known(written);
      const whole = known && known.written.length === written.length;
      if (whole && letters(before).endsWith(letters(known.said))) return sure('');
      return /^\p{Lu}{3,8}$/u.test(written) && initials(before, written.length) === written ? sure('') : null;
    },
  },
];
