export type Kind = 'jpeg' | 'png' | 'webp' | 'gif';

const starts = (bytes: Uint8Array, latin: string, at = 0): boolean =>
  bytes.length >= at + latin.length && [...latin].every((letter, n) => bytes[at + n] === letter.charCodeAt(0));

/**
 * What a file is by its first bytes, never by its name or the type somebody claimed. Only these four are ever handed to the
 * image library: its loaders of vectors, documents and camera formats have had the holes.
 */
export function kindOf(bytes: Uint8Array): Kind | null {
  if (starts(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return 'gif';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp';
  return null;
}

const OTHERS: readonly [string, (bytes: Uint8Array) => boolean][] = [
  ['PDF', (bytes) => starts(bytes, '%PDF')],
  ['HEIC', (bytes) => starts(bytes, 'ftyp', 4) && ['heic', 'heix', 'hevc', 'mif1', 'msf1'].some((brand) => starts(bytes, brand, 8))],
  ['AVIF', (bytes) => starts(bytes, 'ftypavif', 4)],
  ['TIFF', (bytes) => starts(bytes, 'II*\0') || starts(bytes, 'MM\0*')],
  ['SVG', (bytes) => /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))],
  ['HTML', (bytes) => /<(!doctype html|html|script)[\s>]/i.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'))],
];

/** The name of a kind of file that is no picture for us, as people say it; null where nobody can tell. */
export const nameOf = (bytes: Uint8Array): string | null => OTHERS.find(([, is]) => is(bytes))?.[0] ?? null;
