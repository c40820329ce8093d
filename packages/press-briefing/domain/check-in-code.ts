/** Letters and digits that nobody takes for each other when a code is read aloud. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The code of a QR picture, sixteen signs of 80 random bits: `bytes` are ten of them. */
export function checkInCode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: 16 }, (_, n) => SIGNS[Number((bits >> BigInt(5 * (15 - n))) & 31n)]).join('');
}
