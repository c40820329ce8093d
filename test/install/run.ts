import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';

/** The environment of somebody at a prompt: nothing of pnpm's or of the test runner's. */
export const plain = (more: Record<string, string> = {}): NodeJS.ProcessEnv => {
  const keep = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_(nodedir|cache|registry)$)|VITEST|NODE_ENV$|INIT_CWD$|PNPM_)/.test(name),
  );
  return { ...Object.fromEntries(keep), STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true', ...more };
};

/** Runs a program to its end; rejects with the last lines it said where it fails. */
export async function run(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = plain()): Promise<string> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said.split('\n').slice(-40).join('\n')}`);
  return said;
}

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export type Server = { url: string; output(): string; stop(): Promise<void> };

const SECRETS = {
  APP_KEYS: 'one,two',
  ADMIN_JWT_SECRET: 'a',
  API_TOKEN_SALT: 'b',
  TRANSFER_TOKEN_SALT: 'c',
  ENCRYPTION_KEY: 'a-key-of-exactly-32-characters-ok',
};

/** `npm start` in production, ready when /_health answers. */
export async function start(app: string): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = plain({ ...SECRETS, NODE_ENV: 'production', PORT: String(port), PUBLIC_URL: url });
  const child: ChildProcess = spawn(process.execPath, ['node_modules/@strapi/strapi/bin/strapi.js', 'start'], {
    cwd: app,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  const ended = once(child, 'close');
  const alive = (): boolean => child.exitCode === null && child.signalCode === null;
  const stop = async (): Promise<void> => {
    if (alive()) child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  };
  const until = Date.now() + 90_000;
  for (;;) {
    if (!alive()) throw new Error(`Strapi ended before it listened:\n${said.slice(-4000)}`);
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.status === 204) return { url, output: () => said, stop };
    if (Date.now() > until) {
      await stop();
      throw new Error(`Strapi did not answer within 90 s:\n${said.slice(-4000)}`);
    }
    await new Promise((again) => setTimeout(again, 200));
  }
}
