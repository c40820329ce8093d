import { outsideGsm7, septetsOf } from './gsm7';

export type Encoding = 'gsm7' | 'ucs2';
/** A text as the network carries it. `used` in septets (GSM-7) or UTF-16 units (UCS-2), over all parts. */
export type Carried = { text: string; encoding: Encoding; parts: string[]; used: number };

/** Room in a lone message and in one of several, which also carries 6 octets that say which it is (3GPP TS 23.040 §9.2.3.24.1). */
export const ROOM: Record<Encoding, { one: number; many: number }> = { gsm7: { one: 160, many: 153 }, ucs2: { one: 70, many: 67 } };

const sizeOf = (char: string, encoding: Encoding): number => (encoding === 'gsm7' ? (septetsOf(char) ?? 0) : char.length);

/** Greedy, and never through the middle of an escaped character or of a surrogate pair. */
function split(text: string, encoding: Encoding, room: number): string[] {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const char of text) {
    const more = sizeOf(char, encoding);
    if (size + more > room) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += char;
    size += more;
  }
  return part || parts.length === 0 ? [...parts, part] : parts;
}

/**
 * How `text` travels. It is brought to NFC first: the same words in NFD would take up to three times the parts.
 * One character outside GSM-7 turns the whole text into UCS-2.
 */
export function carry(text: string): Carried {
  const whole = text.normalize('NFC');
  const encoding: Encoding = outsideGsm7(whole) === null ? 'gsm7' : 'ucs2';
  const used = [...whole].reduce((sum, char) => sum + sizeOf(char, encoding), 0);
  const { one, many } = ROOM[encoding];
  return { text: whole, encoding, used, parts: used <= one ? [whole] : split(whole, encoding, many) };
}

/** Where the text of more than `max` parts must end, in UTF-16 units of the NFC text; null where it fits. */
export function cutAfter({ parts }: Carried, max: number): number | null {
  return parts.length <= max ? null : parts.slice(0, max).join('').length;
}
