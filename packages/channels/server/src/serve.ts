import { encodingOf } from '../../domain/encoding';
import { notModified } from '../../domain/freshness';
import type { Context } from './koa';
import type { Answer } from './reader/answer';

/** What other middlewares set before a route answers, and what compresses behind it: the answer has headers of its own. */
const OTHERS = [
  'Access-Control-Allow-Credentials',
  'Access-Control-Expose-Headers',
  'Strict-Transport-Security',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

/** About the bytes, which a 304 has none of. */
const OF_BYTES = new Set(['Content-Length', 'Content-Type', 'Content-Encoding']);

/** Sends an answer, or 304 where the asker has it. The same bytes and headers, whether early or by the router. */
export function serve(ctx: Context, answer: Answer): void {
  const face = answer.face(encodingOf(ctx.get('Accept-Encoding')));
  for (const name of OTHERS) ctx.remove(name);
  // Ours is packed already, or too small to be.
  ctx.compress = false;
  const asked = { ifNoneMatch: ctx.get('If-None-Match'), ifModifiedSince: ctx.get('If-Modified-Since') };
  if (answer.status === 200 && notModified(asked, face.etag, answer.modified)) {
    ctx.body = null;
    ctx.status = 304;
    for (const [name, value] of Object.entries(face.headers)) if (!OF_BYTES.has(name)) ctx.set(name, value);
    return;
  }
  ctx.status = answer.status;
  ctx.body = face.body;
  ctx.set(face.headers);
}
