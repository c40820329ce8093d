import fs from 'node:fs';
import path from 'node:path';
import { manifestOf, packages, root } from '../support/packages';
import { run } from './run';

const shipped = packages.filter((name) => !manifestOf(name).private);

/** Packs what is built, as a release would: pnpm alone replaces `workspace:` and `catalog:`. Package name → tarball. */
export async function pack(folder: string): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const name of shipped) {
    const before = new Set(fs.readdirSync(folder));
    await run('npx', ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', folder], path.join(root, 'packages', name));
    const tarball = fs.readdirSync(folder).find((file) => !before.has(file) && file.endsWith('.tgz'));
    if (!tarball) throw new Error(`pnpm pack made no tarball of ${name}`);
    made.set(manifestOf(name).name, path.join(folder, tarball));
  }
  return made;
}
