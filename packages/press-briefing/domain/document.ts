/** What a briefing takes: by the ending of its name, the type its bytes must be. */
export const TAKEN = {
  pdf: ['application/pdf'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  odt: ['application/vnd.oasis.opendocument.text'],
  ods: ['application/vnd.oasis.opendocument.spreadsheet'],
  odp: ['application/vnd.oasis.opendocument.presentation'],
  doc: ['application/msword'],
  xls: ['application/vnd.ms-excel'],
  ppt: ['application/vnd.ms-powerpoint'],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  webp: ['image/webp'],
  mp3: ['audio/mpeg'],
  mp4: ['video/mp4'],
  m4a: ['audio/x-m4a', 'audio/mp4'],
  txt: ['text/plain'],
  csv: ['text/csv', 'text/plain'],
} as const satisfies Record<string, readonly string[]>;

export type Ending = keyof typeof TAKEN;

/** Documents a meeting may keep. */
export const MOST = 40;
/** What an archive (every Word, Excel, OpenDocument file is one) may hold when it is unpacked: bytes in all, and entries. */
export const UNPACKED = { bytes: 100 * 1024 * 1024, entries: 5000 } as const;

/** The ending of a name that is taken; null of any other. */
export function endingOf(filename: string): Ending | null {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(filename)?.[1]?.toLowerCase() ?? '';
  return ending in TAKEN ? (ending as Ending) : null;
}

export const isText = (ending: Ending): boolean => ending === 'txt' || ending === 'csv';

/** True where bytes of type `mime` may be called `.ending`. */
export const fits = (ending: Ending, mime: string): boolean => (TAKEN[ending] as readonly string[]).includes(mime);

/** The type that is kept and answered: of a CSV what its name says, for its bytes are plain text. */
export const keptMime = (ending: Ending): string => TAKEN[ending][0];

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]/gu;
const MAX_NAME = 150;

/**
 * A file's name without path, line ends and signs that turn the direction of reading (by which `gpj.exe` reads `exe.jpg`),
 * NFC, at most 150 characters with its ending kept.
 */
export function safeName(raw: string): string {
  const base = raw.normalize('NFC').split(/[\\/]/).at(-1)?.replace(FORBIDDEN, '').replace(/\s+/g, ' ').trim() ?? '';
  const name = base.replace(/^\.+/, '') || 'tai-lieu';
  if (name.length <= MAX_NAME) return name;
  const dot = name.lastIndexOf('.');
  const tail = dot > 0 && name.length - dot <= 6 ? name.slice(dot) : '';
  return `${name.slice(0, MAX_NAME - tail.length).trim()}${tail}`;
}

/** A title for a file that was given none: its name without the ending. */
export const titleOf = (filename: string): string =>
  filename
    .replace(/\.[^.]{1,5}$/, '')
    .replaceAll('_', ' ')
    .trim() || filename;

/** What `Content-Disposition` says of a download: an ASCII name for old programs, the real one by RFC 8187 for all others. */
export function disposition(filename: string): string {
  const plain = filename
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const exact = encodeURIComponent(filename).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** `delegates`: who is invited; `public`: everybody, of an open briefing; `office`: the press office alone. */
export const AUDIENCES = ['delegates', 'public', 'office'] as const;
export type Audience = (typeof AUDIENCES)[number];
/** Whom a document of `audience` reaches at `now` (epoch ms). The press office always sees its own. */
export function reaches(
  document: { audience: Audience; embargo: number | null },
  reader: 'delegates' | 'public',
  { open, now }: { open: boolean; now: number },
): boolean {
  if (document.embargo !== null && document.embargo > now) return false;
  if (document.audience === 'office') return false;
  return reader === 'delegates' ? true : document.audience === 'public' && open;
}
