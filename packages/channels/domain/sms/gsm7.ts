/** The default alphabet, by code (3GPP TS 23.038 §6.2.1). 0x1B only leads into the extension table. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const ESCAPE = 0x1b;
/** The extension table: each of these takes two septets (§6.2.1.1). */
const EXTENSION: Record<string, number> = {
  '\f': 0x0a,
  '^': 0x14,
  '{': 0x28,
  '}': 0x29,
  '\\': 0x2f,
  '[': 0x3c,
  '~': 0x3d,
  ']': 0x3e,
  '|': 0x40,
  '€': 0x65,
};

const codes = new Map<string, number>([...BASIC].map((char, code) => [char, code]));
codes.delete('\u001b');
const chars = new Map([...codes].map(([char, code]) => [code, char]));
const extended = new Map(Object.entries(EXTENSION).map(([char, code]) => [code, char]));

/** Septets one character takes: 1, 2, or null where the alphabet has no such character. */
export const septetsOf = (char: string): 1 | 2 | null => (codes.has(char) ? 1 : char in EXTENSION ? 2 : null);

/** The first character of `text` that GSM-7 cannot write; null where all of it fits. */
export const outsideGsm7 = (text: string): string | null => [...text].find((char) => septetsOf(char) === null) ?? null;

/** Codes of `text`, one septet an octet as SMPP carries them; null where a character does not fit. */
export function encodeGsm7(text: string): Uint8Array | null {
  const out: number[] = [];
  for (const char of text) {
    const basic = codes.get(char);
    const extension = EXTENSION[char];
    if (basic !== undefined) out.push(basic);
    else if (extension !== undefined) out.push(ESCAPE, extension);
    else return null;
  }
  return Uint8Array.from(out);
}

/** The text of `septets`. An unknown code after an escape is read as in the basic table, as the specification asks. */
export function decodeGsm7(septets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < septets.length; at++) {
    const code = septets[at] as number;
    if (code !== ESCAPE) text += chars.get(code) ?? '';
    else {
      at += 1;
      const next = septets[at];
      if (next !== undefined) text += extended.get(next) ?? chars.get(next) ?? ' ';
    }
  }
  return text;
}
