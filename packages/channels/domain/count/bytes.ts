import { type Counted, counted } from './units';

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Bytes of `text` in UTF-8; half a surrogate pair counts as the three of U+FFFD. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character.codePointAt(0) as number);
  return bytes;
}

/** Bytes against `limit`, cut between characters. */
export const byBytes = (text: string, limit: number): Counted => counted(text, limit, utf8Bytes, [], utf8Bytes);

/** Byte offsets of places given in UTF-16 units, in the order of the text. */
export function byteOffsets(text: string, places: readonly number[]): number[] {
  let at = 0;
  let bytes = 0;
  return places.map((place) => {
    bytes += utf8Bytes(text.slice(at, place));
    at = place;
    return bytes;
  });
}
