import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { environmentOf } from '../support/boot';
import { freshDataDir } from '../support/environment.mjs';
import { type Postgres, startPostgres } from '../support/postgres';
import { type RedisServer, startRedis } from '../support/redis';
import { postgresWitness, sqliteWitness, type Witness } from '../support/witness';

export type Stage = {
  start(): Promise<Newsroom>;
  readonly witness: Witness;
  /** After a database that was restarted: the witness looks through a new connection. */
  reconnect(): Promise<void>;
  /** Null where the stage has none. */
  postgres: Postgres | null;
  redis: RedisServer | null;
  stop(): Promise<void>;
};

export type Newsroom = {
  child: ChildProcess;
  tell(message: object): void;
  /** The next message that has this key. */
  hear(key: string): Promise<Record<string, unknown>>;
  /** Resolves with the signal the process ended by. */
  gone: Promise<NodeJS.Signals | null>;
  output(): string;
  kill(): Promise<void>;
};

/** What runs on the stage: the script of the process, the plugins it has, and what else stands in its environment. */
export type Play = { script: string; plugins: string[]; env?: Record<string, string> };

export async function openStage(
  database: 'sqlite' | 'postgres',
  driver: 'embedded' | 'bull',
  play: Play = { script: 'newsroom.mjs', plugins: ['newsroom'] },
): Promise<Stage> {
  const data = freshDataDir();
  const postgres: Postgres | null = database === 'postgres' ? await startPostgres() : null;
  const url = postgres ? await postgres.create('crash') : null;
  const redis: RedisServer | null = driver === 'bull' ? await startRedis() : null;
  const running = new Set<Newsroom>();

  async function start(): Promise<Newsroom> {
    const environment = environmentOf(
      { plugins: play.plugins, ...(url ? { database: { postgres: url } } : {}), ...(redis ? { redis: redis.url } : {}) },
      data,
    );
    const env = Object.fromEntries(
      Object.entries({ ...process.env, ...environment, ...play.env, LOG_LEVEL: 'warn' }).filter(([, value]) => value),
    );
    const child = fork(path.join(import.meta.dirname, play.script), { env, execArgv: [], silent: true });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said += chunk;
      });
    const inbox: Record<string, unknown>[] = [];
    const waiting: { key: string; take(message: Record<string, unknown>): void }[] = [];
    child.on('message', (message: Record<string, unknown>) => {
      const at = waiting.findIndex(({ key }) => key in message);
      if (at < 0) inbox.push(message);
      else waiting.splice(at, 1)[0]?.take(message);
    });
    const gone = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
    const newsroom: Newsroom = {
      child,
      gone,
      output: () => said,
      tell: (message) => void child.send(message),
      hear(key) {
        const at = inbox.findIndex((message) => key in message);
        if (at >= 0) return Promise.resolve(inbox.splice(at, 1)[0] as Record<string, unknown>);
        const heard = new Promise<Record<string, unknown>>((take) => waiting.push({ key, take }));
        return Promise.race([
          heard,
          gone.then((signal) => Promise.reject(new Error(`The newsroom ended (${signal}) before it said "${key}":\n${said.slice(-3000)}`))),
        ]);
      },
      async kill() {
        if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
        await gone;
        running.delete(newsroom);
      },
    };
    running.add(newsroom);
    await newsroom.hear('ready');
    return newsroom;
  }

  const look = async () => (url ? postgresWitness(url) : sqliteWitness(data));
  let witness = await look();
  return {
    start,
    get witness() {
      return witness;
    },
    async reconnect() {
      await witness.end().catch(() => undefined);
      witness = await look();
    },
    postgres,
    redis,
    async stop() {
      for (const newsroom of running) await newsroom.kill();
      await witness.end();
      await postgres?.stop();
      await redis?.stop();
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
}
