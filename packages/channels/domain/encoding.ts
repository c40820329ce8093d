/** How a file may be sent. `identity` is the file itself. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How much an asker wants each, 0–1, by RFC 9110 §12.5.3. */
function weights(header: string): Map<string, number> {
  const all = new Map<string, number>();
  for (const part of header.split(',')) {
    const [name = '', ...params] = part.split(';');
    const q = params.map((one) => /^\s*q\s*=\s*([0-9.]+)\s*$/i.exec(one)?.[1]).find((one) => one !== undefined);
    if (name.trim()) all.set(name.trim().toLowerCase(), q === undefined ? 1 : Number(q) || 0);
  }
  return all;
}

const known = new Map<string, Encoding>();
/** Browsers say one of a dozen things; a flood of invented ones must not be kept. */
const KEPT = 100;

/** The smallest way of sending that the asker takes as gladly as any other. Nobody is refused: who takes nothing gets the file itself. */
export function encodingOf(header: string | undefined): Encoding {
  if (!header) return 'identity';
  const before = known.get(header);
  if (before) return before;
  const wanted = weights(header);
  const of = (name: Encoding): number => wanted.get(name) ?? wanted.get('*') ?? (name === 'identity' ? 0.001 : 0);
  const best = ENCODINGS.reduce<Encoding>((sum, one) => (of(one) > of(sum) ? one : sum), 'br');
  const encoding = of(best) > 0 ? best : 'identity';
  if (known.size < KEPT) known.set(header, encoding);
  return encoding;
}
