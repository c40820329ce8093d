/**
 * Codes of delegate cards: Crockford's base 32 (https://www.crockford.com/base32.html), nine signs of chance and one that checks
 * them, as `7KQ2M-4XT9C`. 45 bits cannot be guessed at a door; no sign looks like another, and one that is read wrong, or two that
 * change places, are noticed.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHANCE = 9;
/** Bytes that one code may need: see `cardOf`. */
export const CARD_BYTES = 64;

/** Crockford's check number, modulo 37. It exceeds the alphabet for five values of 37. */
const checkOf = (signs: string): number => [...signs].reduce((sum, sign) => (sum * 32 + SIGNS.indexOf(sign)) % 37, 0);

const shown = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/**
 * A code out of `chance`, bytes of a good random source. Codes whose check would need a sign outside the alphabet (`*~$=U`) are
 * passed over, because they are no joy to type; null where all of `chance` gave such ones.
 */
export function cardOf(chance: Uint8Array): string | null {
  for (let from = 0; from + CHANCE <= chance.length; from += CHANCE) {
    const signs = [...chance.subarray(from, from + CHANCE)].map((byte) => SIGNS[byte % 32]).join('');
    const check = SIGNS[checkOf(signs)];
    if (check) return shown(signs + check);
  }
  return null;
}

/** The code as it is kept, out of what was typed or scanned: case, spaces and hyphens do not matter, O is 0, I and L are 1. Null where it cannot be one. */
export function readCard(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (code.length !== CHANCE + 1 || [...code].some((sign) => !SIGNS.includes(sign))) return null;
  return checkOf(code.slice(0, CHANCE)) === SIGNS.indexOf(code.slice(CHANCE)) ? shown(code) : null;
}
