import fs from 'node:fs/promises';
import { refuse } from '../../../../contracts/refusals';
import { safeName } from '../../../../domain/document';
import { passingOf, type UploadCtx } from './passing';

const MB = 1024 * 1024;

/** The one file of a form, at most `limit` bytes. */
export async function takeUpload(ctx: UploadCtx, limit: number): Promise<{ name: string; bytes: Buffer }> {
  const given = ctx.request.files?.file;
  const file = Array.isArray(given) ? given[0] : given;
  if (!file || passingOf(ctx).length !== 1) throw refuse('document_missing');
  const name = safeName(file.originalFilename ?? '');
  // Measured before it is read into memory.
  if (file.size > limit) throw refuse('document_too_large', { name, mb: Math.round((limit / MB) * 10) / 10 });
  return { name, bytes: await fs.readFile(file.filepath) };
}
