import { collapse } from './characters';

/**
 * Search text: lower case, without accents, đ as d, white space collapsed; NFC and NFD give the same.
 * Fold what is stored and what is asked for, then compare.
 * @example fold('Mưa lớn ở Đắk Lắk') // 'mua lon o dak lak'
 */
export function fold(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    // Some letters get a mark only when lowered (İ), so marks go once more.
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cs}]/gu, '')
    // ð and ɖ look like đ and come from old Vietnamese encodings.
    .replace(/[đðɖ]/g, 'd')
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ');
  return collapse(bare);
}
