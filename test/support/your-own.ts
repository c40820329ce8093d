import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { AnyChannel } from '../../packages/channels/conformance';
import { demoWith } from './overlay';
import { read, root } from './packages';

/** The code of a guide's page that begins with `// <file>`. */
export function codeOf(page: string, file: string): string {
  const code = [...read(page).matchAll(/```ts\n([\s\S]*?)```/g)]
    .map(([, block]) => block as string)
    .find((block) => block.startsWith(`// ${file}\n`));
  if (!code) throw new Error(`${page} has no code for ${file}`);
  return code;
}

/** The channel of the page, compiled into `folder` with a zod of its own as a stranger's would have; the path of the file. */
export function compile(folder: string): string {
  const out = path.join(folder, 'chat-room.js');
  const at = (file: string): string => path.join(root, file);
  buildSync({
    stdin: {
      contents: codeOf('docs/guide/channels/your-own.md', 'src/channels/chat-room.ts'),
      loader: 'ts',
      resolveDir: at('packages/channels'),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: out,
    logLevel: 'silent',
    alias: {
      '@hoitu/strapi-plugin-channels/conformance': at('packages/channels/conformance/index.ts'),
      '@hoitu/strapi-plugin-newsroom/contracts': at('packages/newsroom/contracts/index.ts'),
      '@hoitu/viet-text': at('packages/viet-text/src/index.ts'),
    },
  });
  return out;
}

export const load = (file: string): { chatRoom(): AnyChannel } => createRequire(import.meta.url)(file) as { chatRoom(): AnyChannel };

/** The demo with that channel in its config. */
export function demoWithChatRoom(): string {
  const folder = demoWith({});
  const config = path.join(folder, 'config/plugins.js');
  const made = JSON.stringify(compile(folder));
  const added = `plugins.channels.config.channels = [require(${made}).chatRoom()];\n  return plugins;`;
  fs.writeFileSync(config, fs.readFileSync(config, 'utf8').replace('return plugins;', added));
  return folder;
}
