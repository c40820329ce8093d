import fs from 'node:fs';
import path from 'node:path';

/** The folder of everything this CMS keeps: database file, uploads, secrets. DEMO_DATA moves it. */
export function dataDir(): string {
  return path.resolve(process.env.DEMO_DATA || path.resolve(__dirname, '../../.data'));
}

/** Strapi refuses to start where the uploads folder is missing. */
export function publicDir(): string {
  const dir = path.join(dataDir(), 'public');
  fs.mkdirSync(path.join(dir, 'uploads'), { recursive: true });
  return dir;
}
