import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const plugins = ['newsroom', 'assignment-desk', 'channels', 'press-briefing'] as const;

export type Manifest = {
  name: string;
  private?: boolean;
  files?: string[];
  strapi?: { kind: string; name: string };
  exports?: Record<string, string | Record<string, unknown>>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

export const packages = fs
  .readdirSync(path.join(root, 'packages'))
  .filter((name) => fs.existsSync(path.join(root, 'packages', name, 'package.json')));

export const manifestOf = (name: string): Manifest =>
  JSON.parse(fs.readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest;

const SOURCES = ['src', 'server/src', 'admin/src', 'contracts', 'domain'];

/** Source files of a package, tests left out; paths from the repository's root. */
export function sourcesOf(name: string): string[] {
  return SOURCES.flatMap((folder) => {
    const dir = path.join(root, 'packages', name, folder);
    if (!fs.existsSync(dir)) return [];
    const files = fs.readdirSync(dir, { recursive: true }).map(String);
    return files
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => path.join('packages', name, folder, file));
  });
}

export const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
