import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const at = (...parts) => path.join(root, ...parts);
export const demoDir = at('apps/demo');
export const cacheDir = at('node_modules/.cache/hoitu');
/** Our plugins by folder name, the spine first. */
export const plugins = ['newsroom', 'assignment-desk', 'channels', 'press-briefing'];
