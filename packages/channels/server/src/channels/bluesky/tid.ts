const LETTERS = '234567abcdefghijklmnopqrstuvwxyz';

/** FNV-1a, 32 bits: spreads keys of the same millisecond; nothing secret hangs on it. */
function spread(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/**
 * The record key of a post, the same for every attempt: 53 bits of microseconds and 10 bits of clock id in base32-sortable (a TID). The
 * server refuses other forms, and takes a second `putRecord` under the same key for the same record.
 * Source: https://atproto.com/specs/tid
 * @param at milliseconds since the epoch when the delivery was planned
 */
export function tidOf(at: number, key: string): string {
  const hash = spread(key);
  const micros = BigInt(Math.max(0, Math.floor(at))) * 1000n + BigInt((hash >>> 10) % 1000);
  let rest = (micros << 10n) | BigInt(hash & 0x3ff);
  let out = '';
  for (let place = 0; place < 13; place += 1) {
    out = LETTERS[Number(rest & 31n)] + out;
    rest >>= 5n;
  }
  return out;
}
