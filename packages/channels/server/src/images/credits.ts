import { stripControls } from '@hoitu/viet-text';
import type { Metadata } from 'sharp';

/** Who made a picture and whose it is, as it goes out with it. */
export type Credits = { creator: string; credit: string; copyright: string; description: string };

type Field = keyof Credits;

const tidy = (text: string): string => text.replaceAll('\0', '').trim().normalize('NFC').slice(0, 2000);

/** Old files are in Latin-1, all others in UTF-8. */
function decoded(bytes: Uint8Array): string {
  try {
    return tidy(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return tidy(new TextDecoder('latin1').decode(bytes));
  }
}

const XMP: Record<Field, string> = {
  creator: 'dc:creator',
  credit: 'photoshop:Credit',
  copyright: 'dc:rights',
  description: 'dc:description',
};
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plainOf = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] as string);

/** One property of an XMP packet: an attribute, an element, or the first entry of a list. */
function fromXmp(packet: string, name: string): string {
  const element = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]{0,8000}?)</${name}>`).exec(packet)?.[1];
  const listed = element && /<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(element)?.[1];
  const found = listed ?? element ?? new RegExp(`\\s${name}="([^"]*)"`).exec(packet)?.[1] ?? '';
  return found.includes('<') ? '' : tidy(plainOf(found));
}

/** Datasets of record 2 of IPTC-IIM 4.2. */
const IPTC: Record<number, Field> = { 80: 'creator', 110: 'credit', 116: 'copyright', 120: 'description' };

function fromIptc(block: Uint8Array): Partial<Credits> {
  const found: Partial<Credits> = {};
  for (let at = 0; at + 5 <= block.length; at++) {
    if (block[at] !== 0x1c || block[at + 1] !== 2) continue;
    const field = IPTC[block[at + 2] as number];
    const length = ((block[at + 3] as number) << 8) | (block[at + 4] as number);
    if (field && length < 0x8000) found[field] ??= decoded(block.subarray(at + 5, at + 5 + length));
    if (length < 0x8000) at += 4 + length;
  }
  return found;
}

/** Tags of the first directory of Exif 3.0, 4.6.4. */
const EXIF: Record<number, Field> = { 270: 'description', 315: 'creator', 33432: 'copyright' };

function fromExif(block: Uint8Array): Partial<Credits> {
  const found: Partial<Credits> = {};
  const bytes = Buffer.from(block);
  const base = bytes.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0;
  const tiff = bytes.subarray(base);
  if (tiff.length < 8) return found;
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const word = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  for (let n = 0; n < Math.min(word(directory), 200); n++) {
    const entry = directory + 2 + n * 12;
    const field = EXIF[word(entry)];
    const length = long(entry + 4);
    // Type 2 is ASCII, type 129 UTF-8 (Exif 3.0). Four bytes and less stand in the entry itself.
    if (!field || ![2, 129].includes(word(entry + 2)) || length > 8000) continue;
    const at = length <= 4 ? entry + 8 : long(entry + 8);
    found[field] ??= decoded(tiff.subarray(at, at + length));
  }
  return found;
}

/** What the original says of itself: XMP before IPTC before EXIF, because of the three only XMP always says in what letters. */
export function creditsOf(metadata: Pick<Metadata, 'xmp' | 'iptc' | 'exif'>): Credits {
  const packet = metadata.xmp?.subarray(0, 200_000).toString('utf8') ?? '';
  const iptc = metadata.iptc ? fromIptc(metadata.iptc) : {};
  const exif = metadata.exif ? fromExif(metadata.exif) : {};
  const of = (field: Field): string => (packet && fromXmp(packet, XMP[field])) || iptc[field] || exif[field] || '';
  return { creator: of('creator'), credit: of('credit'), copyright: of('copyright'), description: of('description') };
}

const inXml = (text: string): string =>
  stripControls(text).replace(/[&<>"]/g, (letter) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[letter]};`);

const alt = (name: string, text: string): string =>
  text && `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${inXml(text)}</rdf:li></rdf:Alt></${name}>`;

/** An XMP packet (ISO 16684-1) of these four properties and nothing else. */
export function xmpOf({ creator, credit, copyright, description }: Credits): string {
  const body = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${inXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    alt('dc:rights', copyright),
    alt('dc:description', description),
    credit && `<photoshop:Credit>${inXml(credit)}</photoshop:Credit>`,
  ].join('');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${body}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/** The same for readers of EXIF alone. The library behind writes ASCII there and drops the accents; XMP has the right letters. */
export function exifOf({ creator, credit, copyright, description }: Credits): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ Artist: creator || credit, Copyright: copyright, ImageDescription: description }).filter(([, text]) => text),
  );
}
