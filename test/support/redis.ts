import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from './free-port';

export type RedisServer = {
  url: string;
  /** Kills it; what it held is gone, as when the machine of an unsaved Redis goes down. */
  kill(): Promise<void>;
  /** Starts it again on the same port, empty. */
  revive(): Promise<void>;
  /** Empties it. */
  flush(): Promise<void>;
  stop(): Promise<void>;
};

let found: boolean | undefined;

/** True where a `redis-server` is on the PATH. Says loudly what is left out where none is; with CI=true that is a failure. */
export function hasRedis(): boolean {
  if (found !== undefined) return found;
  found = spawnSync('redis-server', ['--version']).status === 0;
  if (!found) {
    const advice = 'redis-server is not on the PATH: tests of the bull driver are LEFT OUT. Debian: apt-get install redis-server';
    if (process.env.CI === 'true') throw new Error(advice);
    console.warn(`\n  !! ${advice}\n`);
  }
  return found;
}

/** A Redis server of its own on a free port, in memory only. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  async function revive(): Promise<void> {
    child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
    const probe = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
    probe.on('error', () => undefined);
    await probe.ping();
    probe.disconnect();
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  await revive();
  return {
    url,
    revive,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async flush() {
      const client = new Redis(url);
      await client.flushall();
      client.disconnect();
    },
  };
}
