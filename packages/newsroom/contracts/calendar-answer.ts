/** What is needed of Koa to answer a file. */
export type FileCtx = { status: number; body: unknown; get(header: string): string; set(headers: Record<string, string>): void };

/** The Web Crypto of Node and of browsers: contracts know no Node module. */
async function tagOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `"${[...new Uint8Array(hash).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}

/**
 * Answers a calendar with an ETag: calendars ask every hour, and mostly nothing has changed.
 * Compared here rather than by `ctx.fresh`, which gives up where the request says `no-cache`, as every fetch() with
 * If-None-Match does; and a proxy that compresses makes the tag a weak one.
 */
export async function answerCalendar(ctx: FileCtx, ics: string, { cache, filename }: { cache: string; filename: string }): Promise<void> {
  const tag = await tagOf(ics);
  const known = ctx
    .get('If-None-Match')
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === tag);
  ctx.set({
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `inline; filename="${filename}"`,
    'Cache-Control': cache,
    ETag: tag,
  });
  ctx.body = known ? null : ics;
  ctx.status = known ? 304 : 200;
}
