import fs from 'node:fs';
import path from 'node:path';
import { demoDir, freshDataDir } from './environment.mjs';

const builtDir = path.join(demoDir, 'dist');

/**
 * The built demo with other words in a plugin's configuration: a folder whose config files hand on those of the demo. What is
 * given takes the place of the plugin's own keys, one level deep. Delete the folder when done.
 */
export function demoWith(plugins: Record<string, object>): string {
  const folder = freshDataDir();
  fs.mkdirSync(path.join(folder, 'config'));
  // Strapi passes over files that are links.
  for (const file of fs.readdirSync(path.join(builtDir, 'config')))
    fs.writeFileSync(
      path.join(folder, 'config', file),
      `module.exports = require(${JSON.stringify(path.join(builtDir, 'config', file))});\n`,
    );
  fs.writeFileSync(
    path.join(folder, 'config/plugins.js'),
    `const given = ${JSON.stringify(plugins)};
const loaded = require(${JSON.stringify(path.join(builtDir, 'config/plugins.js'))});
module.exports = (context) => {
  const plugins = (loaded.default ?? loaded)(context);
  for (const [name, config] of Object.entries(given)) plugins[name] = { ...plugins[name], config: { ...plugins[name]?.config, ...config } };
  return plugins;
};
`,
  );
  fs.symlinkSync(path.join(builtDir, 'src'), path.join(folder, 'src'));
  return folder;
}
