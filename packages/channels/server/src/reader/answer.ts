import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ENCODINGS, type Encoding } from '../../../domain/encoding';

/** Fresh for ten seconds, then shown stale for a minute while the cache asks again: a pulled story must not linger. */
const CACHE = {
  200: 'public, max-age=10, stale-while-revalidate=60',
  301: 'public, max-age=60',
  404: 'public, max-age=10',
  410: 'public, max-age=10',
};

/** Below this many bytes a compressed file is hardly smaller, and costs the reader a step. */
const WORTH = 1024;

/** What is to be sent, before it is made ready. */
export type Draft = {
  status: keyof typeof CACHE;
  type: string;
  body: string;
  /** What a cache in front of us is told to forget it by. */
  keys: string[];
  /** Milliseconds since the epoch. */
  modified?: number;
  headers?: Record<string, string>;
};

/** One way of sending an answer: its bytes, and every header that goes with them. */
export type Face = { body: Buffer; etag: string; headers: Record<string, string> };
export type Answer = { status: Draft['status']; modified: number | undefined; bytes: number; face(encoding: Encoding): Face };

const br = promisify(brotliCompress);
const gz = promisify(gzip);
const PACK: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body) => gz(body, { level: 7 }),
  identity: async (body) => body,
};

/** Headers that Strapi's own middlewares would set otherwise; the early answer does not pass by them. */
const SAFE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'",
  // Everything here is public and the same for all: any page may read it, without anybody's cookies.
  'Access-Control-Allow-Origin': '*',
};

/** Node refuses to send a header with a line break or a letter beyond Latin-1; slugs of the CMS and addresses from outside hold both. */
const encoded = (odd: string): string =>
  Array.from(Buffer.from(odd), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** One key is one word: what a slug has besides is percent-encoded, so that no slug can name another's key. */
export const cacheKey = (key: string): string => key.replace(/[^\w.~-]+/g, encoded);

/** A header's value in visible ASCII. */
export const headerText = (value: string): string => value.replace(/[^\x20-\x7e]+/g, encoded);

/** Makes an answer ready: hashed and packed once. `packed` false leaves it as it is, for what is not kept. */
export async function answerOf(draft: Draft, { packed, https }: { packed: boolean; https: boolean }): Promise<Answer> {
  const body = Buffer.from(draft.body);
  const hash = createHash('sha256').update(body).update(draft.type).digest('base64url').slice(0, 27);
  const headers = {
    'Content-Type': draft.type,
    'Cache-Control': CACHE[draft.status],
    Vary: 'Accept-Encoding',
    ...(draft.keys.length ? { 'Surrogate-Key': draft.keys.map(cacheKey).join(' ') } : {}),
    ...(draft.modified === undefined ? {} : { 'Last-Modified': new Date(draft.modified).toUTCString() }),
    ...SAFE,
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
    ...Object.fromEntries(Object.entries(draft.headers ?? {}).map(([name, value]) => [name, headerText(value)])),
  };
  const faces = new Map<Encoding, Face>();
  for (const encoding of ENCODINGS) {
    if (encoding !== 'identity' && (!packed || body.length < WORTH)) continue;
    const bytes = await PACK[encoding](body);
    // Strong: an equal tag means equal bytes, so each way of packing has its own.
    const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
    const own = {
      ...(draft.status === 200 ? { ETag: etag } : {}),
      'Content-Length': String(bytes.length),
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    };
    faces.set(encoding, { body: bytes, etag, headers: { ...headers, ...own } });
  }
  const plain = faces.get('identity') as Face;
  const bytes = [...faces.values()].reduce((sum, one) => sum + one.body.length + 1000, 0);
  return { status: draft.status, modified: draft.modified, bytes, face: (encoding) => faces.get(encoding) ?? plain };
}
