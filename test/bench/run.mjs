/** `pnpm bench <name> [--quick]`: runs one bench of this folder; without a name, lists them. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const known = readdirSync(here)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.slice(0, -'.bench.mjs'.length))
  .sort();
const [name] = process.argv.slice(2).filter((word) => !word.startsWith('--'));

if (!name || !known.includes(name)) {
  console.error(`${name ? `There is no bench "${name}". ` : ''}Benches: ${known.join(', ')}. Use: pnpm bench <name> [--quick]`);
  process.exit(2);
}
const { default: bench } = await import(pathToFileURL(join(here, `${name}.bench.mjs`)).href);
await bench({ quick: process.argv.includes('--quick') });
