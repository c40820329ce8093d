import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/types';
import type { OutboundLimits } from '../outbound/http';
import { guardedBytes } from '../outbound/http';
import { refuse } from '../refusals';
import type { LibraryFile } from './recipe';

type Provider = { isPrivate?(): boolean | Promise<boolean>; getSignedUrl?(file: object): Promise<{ url: string }> };

const megabytes = (bytes: number): number => Math.max(1, Math.floor(bytes / 1_048_576));
const tooLarge = (name: string, maxBytes: number): Error => refuse('picture.too_many_bytes', { name, most: megabytes(maxBytes) });

/** A file of the local provider stands in the public folder, below `uploads`. */
async function fromDisk(strapi: Core.Strapi, { url, name }: LibraryFile, maxBytes: number): Promise<Buffer> {
  const uploads = path.join(strapi.dirs.static.public, 'uploads');
  const at = path.join(strapi.dirs.static.public, url);
  // The row could have come from an import.
  if (!at.startsWith(`${uploads}${path.sep}`)) throw refuse('picture.not_found', { name });
  const file = await open(at, 'r').catch(() => {
    throw refuse('picture.not_found', { name });
  });
  try {
    const { size } = await file.stat();
    if (size > maxBytes) throw tooLarge(name, maxBytes);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function fromFar(url: string, name: string, outbound: OutboundLimits, maxBytes: number): Promise<Buffer> {
  const answer = await guardedBytes({ ...outbound, maxBytes: maxBytes + 1 })({ url, method: 'GET', headers: { accept: 'image/*' } });
  if (answer.kind === 'failure') throw refuse('picture.unreachable', { name, why: answer.why });
  if (answer.status === 404 || answer.status === 410) throw refuse('picture.not_found', { name });
  if (answer.status !== 200) throw refuse('picture.unreachable', { name, why: `HTTP ${answer.status}` });
  if (answer.body.length > maxBytes) throw tooLarge(name, maxBytes);
  const told = answer.headers['content-length'];
  // The storage hung up half way: what came is no picture yet.
  if (told !== undefined && Number(told) !== answer.body.length) throw refuse('picture.unreachable', { name, why: 'cut short' });
  return answer.body;
}

/**
 * The bytes of a file of the media library, wherever the upload provider keeps it; a private one is asked for a signed address first.
 * Never called inside a transaction: it may take as long as the network does.
 */
export async function readOriginal(strapi: Core.Strapi, file: LibraryFile, outbound: OutboundLimits, maxBytes: number): Promise<Buffer> {
  if (file.url.startsWith('/') && !file.url.startsWith('//')) return fromDisk(strapi, file, maxBytes);
  const provider = strapi.plugin('upload').provider as unknown as Provider;
  const mine = file.provider === strapi.config.get('plugin::upload.provider');
  const signed = mine && (await provider.isPrivate?.()) ? await provider.getSignedUrl?.(file) : undefined;
  return fromFar(signed?.url ?? file.url, file.name, outbound, maxBytes);
}
