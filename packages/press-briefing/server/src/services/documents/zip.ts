import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { UNPACKED } from '../../../../domain/document';

/** PKWARE APPNOTE 4.3: signatures of the end record, of a central entry and of a local one. */
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const DEFLATED = 8;

export type ZipFault = 'broken' | 'two_in_one' | 'swells' | 'macros';
type Entry = { name: string; method: number; packed: number; unpacked: number; at: number };

/** Where the end record stands; -1 where these bytes are no archive. The comment behind it must reach the end exactly. */
export function endOfZip(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= from; at--) {
    if (bytes.readUInt32LE(at) === END && at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return -1;
}

function entriesOf(bytes: Buffer, end: number): Entry[] | null {
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) return null;
    const length = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + length),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  // What stands between the list and its end record belongs to nobody.
  return at === end ? entries : null;
}

/** The packed bytes of an entry; null where its local header does not stand where the list says. */
function packedOf(bytes: Buffer, { at, packed }: Entry): { from: number; to: number } | null {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return null;
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return from + packed <= bytes.length ? { from, to: from + packed } : null;
}

/** How many bytes this unpacks to, counted without keeping them; stops past `most`. Rejects what cannot be unpacked. */
async function unpackedSize(packed: Buffer, most: number): Promise<number> {
  let size = 0;
  for await (const chunk of Readable.from([packed]).pipe(createInflateRaw())) {
    size += (chunk as Buffer).length;
    if (size > most) break;
  }
  return size;
}

/** Unpacks every entry and counts, for what an archive says of its own sizes may be a lie. */
async function swells(bytes: Buffer, entries: Entry[]): Promise<ZipFault | null> {
  let left: number = UNPACKED.bytes;
  for (const entry of entries) {
    const span = packedOf(bytes, entry);
    if (!span) return 'broken';
    try {
      left -= entry.method === DEFLATED ? await unpackedSize(bytes.subarray(span.from, span.to), left) : entry.packed;
    } catch {
      return 'broken';
    }
    if (left < 0) return 'swells';
  }
  return null;
}

/** What is wrong with an archive, or null. Bytes before it, two entries over the same bytes, macros, and what swells are refused. */
export async function faultOfZip(bytes: Buffer): Promise<ZipFault | null> {
  const end = endOfZip(bytes);
  if (end < 0) return 'broken';
  const entries = entriesOf(bytes, end);
  if (!entries || entries.length === 0) return 'broken';
  if (entries.length > UNPACKED.entries || entries.reduce((sum, entry) => sum + entry.unpacked, 0) > UNPACKED.bytes) return 'swells';
  const inOrder = [...entries].sort((a, b) => a.at - b.at);
  if (inOrder[0]?.at !== 0) return 'two_in_one';
  let reached = 0;
  for (const entry of inOrder) {
    const span = packedOf(bytes, entry);
    if (!span) return 'broken';
    // A bomb of overlapping entries unpacks the same bytes again and again.
    if (entry.at < reached) return 'swells';
    reached = span.to;
  }
  if (entries.some(({ name }) => /(^|\/)vbaProject\.bin$/i.test(name))) return 'macros';
  return swells(bytes, entries);
}
