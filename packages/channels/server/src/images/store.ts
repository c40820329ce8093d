import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** True for what a disk says that takes no more. */
export const isFull = (error: unknown): boolean => FULL.has((error as NodeJS.ErrnoException)?.code ?? '');

const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
};

/**
 * Files of this process's own disk. What stands under its name is whole: it was written aside, flushed and renamed. A lost file is no
 * loss, it is made again; so every process may have a disk of its own.
 */
export function store(folder: string) {
  const at = (name: string): string => path.join(folder, name);
  let prunedAt = 0;

  return {
    async read(name: string): Promise<Buffer | null> {
      const bytes = await readFile(at(name)).catch(missing);
      if (bytes) await this.touch(name);
      return bytes;
    },

    /** Notes that a file was wanted, at most once a day. */
    async touch(name: string): Promise<void> {
      const seen = await stat(at(name)).catch(missing);
      const now = Date.now();
      // A disk that is read-only still serves.
      if (seen && now - seen.mtimeMs > DAY_MS) await utimes(at(name), now / 1000, now / 1000).catch(() => undefined);
    },

    async write(name: string, bytes: Uint8Array): Promise<void> {
      const aside = `${at(name)}.${randomUUID()}.tmp`;
      await mkdir(path.dirname(aside), { recursive: true });
      try {
        const file = await open(aside, 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(aside, at(name));
      } catch (error) {
        await rm(aside, { force: true }).catch(() => undefined);
        throw error;
      }
    },

    remove: (name: string): Promise<void> => rm(at(name), { force: true }),

    /** Removes what nobody wanted for `keepMs`, and what a process that died left half written. Returns how many files went. */
    async prune(keepMs: number, now = Date.now()): Promise<number> {
      let gone = 0;
      for (const shelf of (await readdir(folder, { withFileTypes: true }).catch(missing)) ?? []) {
        if (!shelf.isDirectory()) continue;
        for (const name of await readdir(at(shelf.name))) {
          const file = path.join(shelf.name, name);
          const seen = await stat(at(file)).catch(missing);
          if (!seen || now - seen.mtimeMs <= (name.endsWith('.tmp') ? HOUR_MS : keepMs)) continue;
          await rm(at(file), { force: true });
          gone++;
        }
      }
      return gone;
    },

    /** Prunes at most once a day: a disk fills only by writing, so that is when it is looked at. */
    async pruneDaily(keepMs: number): Promise<void> {
      if (Date.now() - prunedAt < DAY_MS) return;
      prunedAt = Date.now();
      await this.prune(keepMs);
    },
  };
}

export type Store = ReturnType<typeof store>;
