import { crc32, deflateRawSync } from 'node:zlib';

/** Files as programs write them, and as somebody writes them who means harm. */

/** The smallest PDF a reader opens: one empty page. */
export const pdf = (words = 'Tai lieu'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
    'latin1',
  );

type Part = { name: string; data: Buffer /** What the list says it unpacks to. */; claims?: number; stored?: boolean };

/** A ZIP archive (PKWARE APPNOTE) of these parts. */
export function zip(parts: Part[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, data, claims = data.length, stored = false } of parts) {
    const packed = stored ? data : deflateRawSync(data);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(stored ? 0 : 8, 4);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, tail, title]));
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, central, end]);
}

const MAIN = {
  docx: ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
} as const;

/** An Office Open XML file with its main part, and what else is put in. */
export function office(kind: keyof typeof MAIN, more: Part[] = []): Buffer {
  const [part, type] = MAIN[kind];
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  return zip([
    { name: '[Content_Types].xml', data: Buffer.from(types) },
    { name: '_rels/.rels', data: Buffer.from('<Relationships/>') },
    { name: part, data: Buffer.from('<document>Nội dung</document>') },
    ...more,
  ]);
}

export const odf = (kind: 'text' | 'spreadsheet' | 'presentation'): Buffer =>
  zip([
    { name: 'mimetype', data: Buffer.from(`application/vnd.oasis.opendocument.${kind}`), stored: true },
    { name: 'content.xml', data: Buffer.from('<office:document-content/>') },
  ]);

/** The head of a compound file with one stream of this name in its directory, as Word, Excel and PowerPoint 97 write it. */
export function compound(stream: string): Buffer {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.write('Root Entry\0', 1024, 'utf16le');
  bytes.write(`${stream}\0`, 1152, 'utf16le');
  return bytes;
}

/** The head of a Windows program. */
export const program = (): Buffer => Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(200, 1)]);
