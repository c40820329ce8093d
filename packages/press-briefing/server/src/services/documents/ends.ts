/**
 * Where the content of a file ends by its own format. What stands behind that end is seen by no viewer of the format, and may be
 * another file that some other program opens: a polyglot.
 */
type End = (bytes: Buffer) => number | null;

/** PNG (ISO/IEC 15948): chunks up to IEND. */
const png: End = (bytes) => {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return next;
    at = next;
  }
  return null;
};

/** A marker without a length of its own (ITU T.81 B.1.1.3): RSTn, TEM, SOI. */
const isBare = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01;
const EOI = 0xd9;
const SOS = 0xda;

/** The next marker after entropy-coded data, whose own 0xFF are followed by 0x00 or RSTn. */
function afterScan(bytes: Buffer, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] as number;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isBare(next)) return at;
    at++;
  }
  return bytes.length;
}

function oneJpeg(bytes: Buffer, start: number): number | null {
  let at = start + 2;
  while (at + 4 <= bytes.length + 2) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    if (marker === EOI) return at + 2;
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else {
      if (at + 4 > bytes.length) return null;
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === SOS) at = afterScan(bytes, at);
    }
  }
  return null;
}

/** JPEG up to EOI. Telephones put further pictures behind the first (CIPA DC-007), each a whole JPEG, with zeros between. */
const jpeg: End = (bytes) => {
  let end = oneJpeg(bytes, 0);
  while (end !== null) {
    let at = end;
    while (at < bytes.length && bytes[at] === 0) at++;
    if (at >= bytes.length) return bytes.length;
    if (bytes[at] !== 0xff || bytes[at + 1] !== 0xd8) return end;
    end = oneJpeg(bytes, at);
  }
  return null;
};

/** WebP is RIFF: the length stands in its head, padded to two. */
const webp: End = (bytes) => {
  const size = bytes.readUInt32LE(4);
  const end = 8 + size + (size % 2);
  return end > bytes.length ? null : end;
};

/** ISO base media (ISO/IEC 14496-12): boxes, of which the last may reach to the end. */
const mp4: End = (bytes) => {
  let at = 0;
  while (at < bytes.length) {
    if (at + 8 > bytes.length || !/^[\x20-\x7e\xa9]{4}$/.test(bytes.toString('latin1', at + 4, at + 8))) return at;
    const size = bytes.readUInt32BE(at);
    if (size === 0) return bytes.length;
    const long = size === 1 && at + 16 <= bytes.length;
    const length = long ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    if (length < 8) return null;
    at += length;
  }
  return at === bytes.length ? at : null;
};

/** PDF (ISO 32000-1, 7.5.5): `%%EOF`, behind which line ends alone may stand. */
const pdf: End = (bytes) => {
  const mark = bytes.lastIndexOf('%%EOF', undefined, 'latin1');
  if (mark < 0) return null;
  let at = mark + 5;
  while (at < bytes.length && [0x0a, 0x0d, 0x20, 0x00].includes(bytes[at] as number)) at++;
  return at;
};

const ENDS: Record<string, End> = {
  'application/pdf': pdf,
  'image/png': png,
  'image/jpeg': jpeg,
  'image/webp': webp,
  'video/mp4': mp4,
  'audio/mp4': mp4,
  'audio/x-m4a': mp4,
};

/** `whole`, `broken` (it ends before its end) or `more` (something stands behind the end). Formats without an end are whole. */
export function wholeness(mime: string, bytes: Buffer): 'whole' | 'broken' | 'more' {
  const end = ENDS[mime]?.(bytes);
  if (end === undefined) return 'whole';
  if (end === null || end > bytes.length) return 'broken';
  return end < bytes.length ? 'more' : 'whole';
}
