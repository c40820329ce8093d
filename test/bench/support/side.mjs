import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freshDataDir, testEnvironment } from '../../support/environment.mjs';

/** `plain`: the demo's content types on stock Strapi. */
export const PLAIN = 'none';
export const ALL = 'newsroom,assignment-desk,channels,press-briefing';

/** One side of a bench: a data folder that stays, and processes on it. @param {string} plugins @param {Record<string, string>} more */
export function side(plugins, more = {}) {
  const data = freshDataDir();
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...testEnvironment(data), DEMO_PLUGINS: plugins, NODE_ENV: 'production', ...more }).filter(
      ([, value]) => value,
    ),
  );
  return {
    /** Starts a process; resolves with how long its Strapi took to listen, and what that cost the processor (seconds both). */
    async start() {
      const child = fork(fileURLToPath(new URL('./child.mjs', import.meta.url)), {
        env,
        execArgv: [],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [{}])]);
      if (!answer.ready) throw new Error(`the server with ${plugins} did not start`);
      return {
        seconds: answer.seconds,
        cpu: answer.cpu,
        /** Resolves with the seconds of each publish. */
        async publish(count, apart) {
          child.send({ publish: count, apart });
          const [{ took }] = await once(child, 'message');
          return took;
        },
        async stop() {
          child.kill('SIGKILL');
          await once(child, 'exit');
        },
      };
    },
    remove: () => rmSync(data, { recursive: true, force: true }),
  };
}
