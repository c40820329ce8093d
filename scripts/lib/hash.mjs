import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'build', '.cache', '.strapi', '.data', 'generated']);

function* files(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isFile()) {
    if (!/\.test\.tsx?$/.test(entry)) yield entry;
    return;
  }
  for (const name of fs.readdirSync(entry).sort()) if (!skipped.has(name)) yield* files(path.join(entry, name));
}

/** SHA-256 over names and contents of every file below `entries` (tests left out), and over `salt`. */
export function contentHash(entries, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const entry of entries) for (const file of files(entry)) hash.update(`\0${file}\0`).update(fs.readFileSync(file));
  return hash.digest('hex');
}
