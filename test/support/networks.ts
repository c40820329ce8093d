import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { distDir } from './environment.mjs';
import { demoWith } from './overlay';
import { root } from './packages';

/** X's own counter, which the plugin depends on. */
export const { parseTweet } = createRequire(path.join(root, 'packages/channels/package.json'))('twitter-text') as {
  parseTweet(text: string): { weightedLength: number; validRangeEnd: number };
};

/** The built demo with the channels of networks.cjs among its own. Delete the folder when done. */
export function demoWithNetworks(): string {
  const folder = demoWith({});
  const file = path.join(folder, 'config/plugins.js');
  fs.renameSync(file, path.join(folder, 'given.js'));
  fs.writeFileSync(
    file,
    `const { networks } = require(${JSON.stringify(path.join(import.meta.dirname, 'networks.cjs'))});
const loaded = require('../given.js');
module.exports = (context) => {
  const plugins = loaded(context);
  plugins.channels = { ...plugins.channels, config: { ...plugins.channels.config, channels: networks } };
  return plugins;
};
`,
  );
  // The admin as it was built, for those who open a browser on it.
  if (fs.existsSync(path.join(distDir, 'build'))) fs.symlinkSync(path.join(distDir, 'build'), path.join(folder, 'build'));
  return folder;
}
