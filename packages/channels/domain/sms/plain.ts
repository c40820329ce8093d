import { fold } from '@hoitu/viet-text';

/** What typographers use and GSM-7 does not have. */
const PUNCTUATION: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '…': '...',
  '•': '-',
  '₫': 'd',
  '\u00a0': ' ',
  '\u202f': ' ',
};

function bare(char: string): string {
  const mark = PUNCTUATION[char];
  if (mark !== undefined) return mark;
  if (/[\n -~]/.test(char)) return char;
  const letters = fold(char);
  if (!/^[\n -~]+$/.test(letters)) return char;
  return char === char.toLowerCase() ? letters : letters.toUpperCase();
}

/** Vietnamese without its marks, as brandname messages are often written: "Mưa lớn ở Đống Đa" → "Mua lon o Dong Da". */
export const withoutMarks = (text: string): string => [...text.normalize('NFC')].map(bare).join('');
