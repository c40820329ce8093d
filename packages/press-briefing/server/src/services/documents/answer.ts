import { disposition } from '../../../../domain/document';
import type { DocumentFile } from '.';

type FileCtx = { status: number; body: unknown; set(headers: Record<string, string>): void };

/**
 * Answers a document as a download and as nothing else: no program guesses another type of it, no browser draws it in this site's
 * name, no proxy keeps it. For the admin and for the public pages alike.
 */
export function answerDocument(ctx: FileCtx, { row, bytes }: DocumentFile): void {
  ctx.set({
    'Content-Type': row.mime.startsWith('text/') ? `${row.mime}; charset=utf-8` : row.mime,
    'Content-Disposition': disposition(row.filename),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'private, no-store',
  });
  ctx.status = 200;
  ctx.body = bytes;
}
