import { read } from '../support/packages';
import { fields } from './app';

const readme = read('README.md');

/** The packages that the README tells one to install, in its order. */
export const packagesToInstall = (): string[] => [...readme.matchAll(/^npm install (@hoitu\/\S+)/gm)].map(([, name]) => name as string);

/**
 * The README's config/plugins.js as a reader would adapt it: the type's own field names put in, fields it lacks taken out.
 */
export function pluginsConfig(): string {
  const block = /```js\n\/\/ config\/plugins\.js\n([\s\S]*?)```/.exec(readme)?.[1];
  if (!block) throw new Error('README.md has no block that begins with "// config/plugins.js"');
  const lines = block.split('\n').flatMap((line) => {
    const mapping = /^(\s*)(\w+): '(\w+)',$/.exec(line);
    if (!mapping) return [line];
    const own = fields[mapping[2] as string];
    return own ? [`${mapping[1]}${mapping[2]}: '${own}',`] : [];
  });
  const config = lines.join('\n');
  for (const own of Object.values(fields))
    if (!config.includes(`'${own}'`)) throw new Error(`README.md no longer maps a field to put ${own} in`);
  return config;
}
