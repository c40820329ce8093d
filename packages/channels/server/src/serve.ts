import { createHash } from 'node:crypto';
import { notModified } from '../../domain/freshness';
import type { Context } from './koa';

/** Fresh for ten seconds, then shown stale for a minute while the cache asks again: a pulled story must not linger. */
const CACHE = 'public, max-age=10, stale-while-revalidate=60';

export type File = { body: string; type: string; etag?: string; keys: string[]; modified?: number; headers?: Record<string, string> };

const hash = (body: string): string => createHash('sha256').update(body).digest('base64url').slice(0, 27);

/** Answers with a cacheable file, or 304 where the asker has it. The ETag is strong: equal tag, equal bytes. */
export function serve(ctx: Context, { body, type, etag, keys, modified, headers = {} }: File): void {
  const tag = `"${etag ?? hash(body)}"`;
  ctx.set({ 'Cache-Control': CACHE, ETag: tag, 'Surrogate-Key': keys.join(' '), Vary: 'Accept-Encoding', ...headers });
  if (modified) ctx.set('Last-Modified', new Date(modified).toUTCString());
  ctx.type = type;
  ctx.body = body;
  if (!notModified({ ifNoneMatch: ctx.get('If-None-Match'), ifModifiedSince: ctx.get('If-Modified-Since') }, tag, modified)) return;
  ctx.body = null;
  ctx.status = 304;
}

/** An answer that is no page: gone, missing. Kept for a minute at most. */
export function say(ctx: Context, status: 404 | 410, type: string, body: string, headers: Record<string, string> = {}): void {
  ctx.set({ 'Cache-Control': 'public, max-age=10', ...headers });
  ctx.status = status;
  ctx.type = type;
  ctx.body = body;
}

/** 301 from a former address, for ever. */
export function moved(ctx: Context, to: string): void {
  ctx.set('Cache-Control', 'public, max-age=60');
  ctx.status = 301;
  ctx.redirect(to);
}
