import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { demoDir, distDir, freshDataDir, testEnvironment } from './environment.mjs';
import { type Client, client } from './http';
import { inWorld } from './world';

export type Database = 'sqlite' | { postgres: string };

export type BootOptions = {
  /** Our plugins to enable; all four by default. */
  plugins?: string[];
  database?: Database;
  /** Redis URL: the queue is Bull then. */
  redis?: string;
  smtp?: string;
  /** Fill it with the demo newsroom. */
  seed?: boolean;
  port?: number;
  /** A folder of an earlier boot, to come back to its data; it is then kept at `stop()`. */
  data?: string;
  env?: Record<string, string>;
  /** Another build of the demo than its own, see overlay.ts. */
  dist?: string;
};

export type Booted = Client & { strapi: Core.Strapi; url: string; data: string; stop(): Promise<void> };

/** The environment variables a boot with these options runs under. */
export function environmentOf(
  { plugins, database = 'sqlite', redis, smtp, seed, port, env, dist }: BootOptions,
  data: string,
): Record<string, string> {
  return {
    ...testEnvironment(data),
    ...(plugins ? { DEMO_PLUGINS: plugins.join(',') } : {}),
    ...(database === 'sqlite' ? {} : { DATABASE_CLIENT: 'postgres', DATABASE_URL: database.postgres }),
    ...(redis ? { REDIS_URL: redis } : {}),
    ...(smtp ? { SMTP_URL: smtp } : {}),
    ...(seed ? { DEMO_SEED: 'true' } : {}),
    ...(dist ? { TEST_DIST: dist } : {}),
    ...(port ? { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` } : {}),
    ...env,
  };
}

/** Empty values are taken out of the environment: Strapi's `env()` takes '' for a value. */
function apply(environment: Record<string, string>): () => void {
  const before = Object.keys(environment).map((name) => [name, process.env[name]] as const);
  const put = (name: string, value: string | undefined): void => {
    if (value) process.env[name] = value;
    else delete process.env[name];
  };
  for (const [name, value] of Object.entries(environment)) put(name, value);
  return () => {
    for (const [name, value] of before) put(name, value);
  };
}

function needsBuild(): void {
  if (!fs.existsSync(path.join(distDir, 'src/index.js'))) throw new Error('Build the servers first: node scripts/build.mjs --servers');
}

const signals = ['SIGTERM', 'SIGINT'] as const;

/**
 * A Strapi in this process, on a fresh SQLite file unless told otherwise. One at a time: two live ones share globals.
 * Strapi's `destroy` takes every listener off the process, those of the test runner too: kept here.
 */
export async function boot(options: BootOptions = {}): Promise<Booted> {
  needsBuild();
  const data = options.data ?? freshDataDir();
  const restore = apply(environmentOf(await inWorld(options, data), data));
  const cwd = process.cwd();
  const held = signals.map((signal) => [signal, process.listeners(signal)] as const);
  const clear = (): void => {
    for (const [signal, listeners] of held) {
      process.removeAllListeners(signal);
      for (const listener of listeners) process.on(signal, listener as NodeJS.SignalsListener);
    }
  };

  const requireFromDemo = createRequire(path.join(demoDir, 'package.json'));
  const { createStrapi } = requireFromDemo('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({ appDir: demoDir, distDir: options.dist ?? distDir, autoReload: false, serveAdminPanel: false });

  const stop = async (): Promise<void> => {
    const { removeAllListeners } = process;
    process.removeAllListeners = () => process;
    try {
      await strapi.destroy();
    } finally {
      process.removeAllListeners = removeAllListeners;
      clear();
      restore();
      if (process.cwd() !== cwd) process.chdir(cwd);
      if (!options.data) fs.rmSync(data, { recursive: true, force: true });
    }
  };

  try {
    await strapi.load();
    clear();
    strapi.server.mount();
    await new Promise<void>((resolve) => strapi.server.listen(options.port ?? 0, '127.0.0.1', () => resolve()));
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
  const url = `http://127.0.0.1:${(strapi.server.httpServer.address() as AddressInfo).port}`;
  return { strapi, url, data, stop, ...client(url) };
}

export type Spawned = Client & {
  url: string;
  data: string;
  pid: number;
  child: ChildProcess;
  /** What it wrote on stdout and stderr so far. */
  output(): string;
  /** SIGTERM by default; resolves when the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
};

/** A Strapi in a process of its own; resolves when it listens. `worker` loads without listening (url is ''). */
export async function spawnServer(options: BootOptions & { worker?: boolean } = {}): Promise<Spawned> {
  needsBuild();
  const data = options.data ?? freshDataDir();
  const environment = environmentOf(await inWorld(options, data), data);
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...environment, ...(options.worker ? { NEWSROOM_ROLE: 'worker' } : {}) }).filter(([, value]) => value),
  );
  const child = fork(path.join(import.meta.dirname, 'server.mjs'), { env, execArgv: [], silent: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const tidy = (): void => {
    if (!options.data) fs.rmSync(data, { recursive: true, force: true });
  };

  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { ready?: string | null; failed?: string }) =>
      message.failed ? reject(new Error(message.failed)) : resolve(message.ready ?? ''),
    );
    child.once('exit', (code, signal) =>
      reject(new Error(`The server ended (${signal ?? code}) before it was ready:\n${said.slice(-4000)}`)),
    );
  }).catch(async (error: unknown) => {
    child.kill('SIGKILL');
    await gone;
    tidy();
    throw error;
  });

  return {
    ...client(url || 'http://127.0.0.1'),
    url,
    data,
    pid: child.pid as number,
    child,
    output: () => said,
    async kill(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await gone;
      tidy();
    },
  };
}
