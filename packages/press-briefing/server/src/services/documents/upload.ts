import fs from 'node:fs/promises';
import { refuse } from '../../../../contracts/refusals';
import { safeName } from '../../../../domain/document';

/** A file as koa-body (formidable) hands it over: on disk, in the system's folder for passing files. */
type Passing = { filepath: string; originalFilename?: string | null; size: number };
export type UploadCtx = { request: { files?: Record<string, Passing | Passing[] | undefined> | undefined } };

const MB = 1024 * 1024;

/**
 * The one file of a form, at most `limit` bytes, and none of the passing files left on disk: Strapi's own body parser clears away
 * only what came in a field called `files`.
 */
export async function takeUpload(ctx: UploadCtx, limit: number): Promise<{ name: string; bytes: Buffer }> {
  const passing = Object.values(ctx.request.files ?? {}).flatMap((one) => one ?? []);
  try {
    const given = ctx.request.files?.file;
    const file = Array.isArray(given) ? given[0] : given;
    if (!file || passing.length !== 1) throw refuse('document_missing');
    const name = safeName(file.originalFilename ?? '');
    // Measured before it is read into memory.
    if (file.size > limit) throw refuse('document_too_large', { name, mb: Math.round((limit / MB) * 10) / 10 });
    return { name, bytes: await fs.readFile(file.filepath) };
  } finally {
    await Promise.all(passing.map(({ filepath }) => fs.rm(filepath, { force: true })));
  }
}
