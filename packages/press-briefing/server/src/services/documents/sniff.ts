import { refuse } from '../../../../contracts/refusals';
import { type Ending, endingOf, fits, isText, keptMime, UNPACKED } from '../../../../domain/document';
import { wholeness } from './ends';
import { endOfZip, faultOfZip } from './zip';

const CFB = 'application/x-cfb';
/** Names of streams in a compound file (MS-CFB 2.6.1, UTF-16) that tell which program wrote it. */
const STREAMS: [stream: string, mime: string][] = [
  ['WordDocument', 'application/msword'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
];

const compound = (bytes: Buffer): string => STREAMS.find(([stream]) => bytes.includes(Buffer.from(`${stream}\0`, 'utf16le')))?.[1] ?? CFB;

const NAMES: Record<string, { en: string; vi: string }> = {
  'application/x-msdownload': { en: 'a Windows program', vi: 'một chương trình Windows' },
  'application/x-elf': { en: 'a Linux program', vi: 'một chương trình Linux' },
  'application/zip': { en: 'a ZIP archive', vi: 'một tệp nén ZIP' },
  'text/html': { en: 'a web page', vi: 'một trang web' },
  'image/svg+xml': { en: 'an SVG drawing', vi: 'một hình vẽ SVG' },
  'text/plain': { en: 'plain text', vi: 'văn bản thuần' },
  [CFB]: { en: 'an office file with a password or of another kind', vi: 'một tệp văn phòng có mật khẩu hoặc thuộc loại khác' },
};
const UNKNOWN = { en: 'something unknown', vi: 'dữ liệu không rõ loại' };
const nameOf = (mime: string | null) => (mime === null ? UNKNOWN : (NAMES[mime] ?? { en: mime, vi: mime }));

const HTML = /^\s*(<!doctype html|<html|<head|<body|<script|<!--)/i;
const SVG = /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg[\s>]/is;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has.
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/** Text in UTF-8 without control characters; null where these bytes are none. */
function textOf(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return NO_TEXT.test(text) ? null : text;
  } catch {
    return null;
  }
}

async function typeOf(bytes: Buffer): Promise<string | null> {
  // An ES module, which a CommonJS server can only load like this; and only who uploads needs it.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? null;
  if (found === CFB) return compound(bytes);
  if (found && found !== 'application/xml') return found;
  const text = textOf(bytes);
  if (text === null) return found;
  if (SVG.test(text.slice(0, 2000))) return 'image/svg+xml';
  return HTML.test(text.slice(0, 2000)) ? 'text/html' : 'text/plain';
}

const isZip = (ending: Ending): boolean => ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'].includes(ending);
const mb = UNPACKED.bytes / 1024 / 1024;

/**
 * The type of a file by its bytes, which must be what its name says. Refuses what is no document, what is not what it says,
 * what hides a second file, what swells and what is damaged. Nothing is written and nothing is opened.
 */
export async function sniff(name: string, bytes: Buffer): Promise<string> {
  const ending = endingOf(name);
  if (!ending) throw refuse('document_kind', { name });
  if (bytes.length === 0) throw refuse('document_empty', { name });
  // Before anybody unpacks a part of it to see what it is.
  const fault = isZip(ending) && bytes.subarray(0, 2).toString('latin1') === 'PK' ? await faultOfZip(bytes) : null;
  if (fault) throw refuse(`document_${fault}`, { name, mb });
  const found = await typeOf(bytes);
  // A web page in a file of text is text: it goes out as an attachment of that type and is drawn by nobody.
  const text = isText(ending) && textOf(bytes) !== null && !found?.startsWith('application/');
  if (isText(ending) && !text && found === null) throw refuse('document_encoding', { name });
  if (!text && (found === null || !fits(ending, found))) {
    const { en, vi } = nameOf(found);
    throw refuse('document_not_what_it_says', { name, found_en: en, found_vi: vi });
  }
  if (text) return keptMime(ending);
  const state = wholeness(found as string, bytes);
  if (state === 'broken') throw refuse('document_broken', { name });
  if (state === 'more' || (!isZip(ending) && endOfZip(bytes) >= 0)) throw refuse('document_two_in_one', { name });
  return found as string;
}
