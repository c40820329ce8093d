import { constants } from 'node:fs';
import { access, open, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '../../../../contracts';
import { inBoth } from '../steps';
import { FOLDER_NAME } from './settings';

const later = (en: string, vi: string): Outcome => ({ kind: 'not_applied', why: inBoth({ en, vi }) });

/** Where a folder lies below one of the developer's, or why nothing may be written there. Links are followed before they are judged. */
async function placeOf(roots: readonly string[], name: string): Promise<{ dir: string } | { not: Outcome }> {
  if (!FOLDER_NAME.test(name) || path.basename(name) !== name)
    return {
      not: { kind: 'rejected', why: inBoth({ en: `“${name}” is no name of a folder.`, vi: `“${name}” không phải là tên thư mục.` }) },
    };
  for (const root of roots) {
    const base = await realpath(root).catch(() => null);
    const dir = base && (await realpath(path.join(base, name)).catch(() => null));
    if (!base || !dir) continue;
    if (dir !== path.join(base, name))
      return {
        not: {
          kind: 'rejected',
          why: inBoth({
            en: `The folder “${name}” is a link to somewhere else; nothing is written through it.`,
            vi: `Thư mục “${name}” là liên kết sang nơi khác; hệ thống không ghi qua liên kết.`,
          }),
        },
      };
    return { dir };
  }
  // A disk in the network may be back in a minute.
  return {
    not: later(
      `There is no folder “${name}” below those the developer has set (loudspeakers.folders).`,
      `Không có thư mục “${name}” trong các nơi người lập trình đã quy định (loudspeakers.folders).`,
    ),
  };
}

const reason = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message;

/** The name of a folder's entry reaches the disk with the folder, not with the file. */
async function settle(dir: string): Promise<void> {
  const handle = await open(dir, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

type File = { name: string; bytes: string | Uint8Array; attempt: number };

/**
 * Writes a file whole or not at all: under a hidden name first, flushed to the disk, then renamed. Written again it is the same file.
 * Nothing is ever written through a link, and no folder is made.
 */
export async function put(roots: readonly string[], folder: string, { name, bytes, attempt }: File): Promise<Outcome> {
  const place = await placeOf(roots, folder);
  if ('not' in place) return place.not;
  const { dir } = place;
  const part = (n: number) => path.join(dir, `.${name}.${n}.part`);
  try {
    // What an attempt left that was broken off.
    for (let n = Math.max(1, attempt - 8); n <= attempt; n++) await rm(part(n), { force: true });
    const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW } = constants;
    const handle = await open(part(attempt), O_CREAT | O_EXCL | O_WRONLY | (O_NOFOLLOW ?? 0), 0o640);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part(attempt), path.join(dir, name));
  } catch (error) {
    await rm(part(attempt), { force: true }).catch(() => undefined);
    return later(
      `The folder “${folder}” could not be written: ${reason(error)}`,
      `Không ghi được vào thư mục “${folder}”: ${reason(error)}`,
    );
  }
  try {
    await settle(dir);
  } catch (error) {
    return { kind: 'unsure', why: reason(error) };
  }
  return { kind: 'delivered', remoteId: name, link: null };
}

/** Whether a folder is there and may be written, without writing. */
export async function look(roots: readonly string[], folder: string): Promise<Outcome> {
  const place = await placeOf(roots, folder);
  if ('not' in place) return place.not;
  try {
    await access(place.dir, constants.W_OK);
    return { kind: 'delivered', remoteId: null, link: null };
  } catch (error) {
    return later(
      `The folder “${folder}” could not be written: ${reason(error)}`,
      `Không ghi được vào thư mục “${folder}”: ${reason(error)}`,
    );
  }
}
