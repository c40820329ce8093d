import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TokenAnswer } from '../../packages/channels/contracts';
import { environmentOf } from '../support/boot';
import { freshDataDir } from '../support/environment.mjs';
import { postgresWitness, sqliteWitness, type Witness } from '../support/witness';
import { inWorld } from '../support/world';

/** Hands out pairs as the strict networks do: a refresh token is good once, and only the newest pair is any good. */
async function tokenServer() {
  const seen: string[] = [];
  let n = 0;
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      seen.push(body);
      if (body !== `r${n}`) return response.writeHead(400).end('{"error":"invalid_grant"}');
      n += 1;
      // Slow enough for everybody to come while it works.
      setTimeout(() => response.end(JSON.stringify({ access: `canary-access-${n}`, refresh: `r${n}`, expiresAt: null })), 300);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    newest: () => `canary-access-${n}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

type Ask = { destination: string; url: string; stale?: string; print?: string; die?: boolean; inTransaction?: boolean };
type Child = { process: ChildProcess; ask(ask: Ask): Promise<TokenAnswer & { threw?: string }> };

let data: string;
let environment: Record<string, string>;
let witness: Witness;
const running = new Set<Child>();

async function start(): Promise<Child> {
  const env = Object.fromEntries(Object.entries({ ...process.env, ...environment }).filter(([, value]) => value));
  const child = fork(path.join(import.meta.dirname, 'support/tokens-child.mjs'), { env, execArgv: [], silent: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
  const waiting = new Map<number, (answer: TokenAnswer) => void>();
  child.on('message', (message: { ask?: number; answer: TokenAnswer }) => message.ask && waiting.get(message.ask)?.(message.answer));
  await Promise.race([once(child, 'message'), once(child, 'exit').then(() => Promise.reject(new Error(said.slice(-3000))))]);
  let n = 0;
  const one: Child = {
    process: child,
    ask: (ask) =>
      new Promise((answered) => {
        waiting.set(++n, answered);
        child.send({ ask: n, ...ask });
      }),
  };
  running.add(one);
  return one;
}

let a: Child;
let b: Child;
beforeAll(async () => {
  data = freshDataDir();
  const options = await inWorld({ plugins: ['newsroom', 'channels'] }, data);
  environment = environmentOf(options, data);
  a = await start();
  b = await start();
  witness = environment.DATABASE_URL ? await postgresWitness(environment.DATABASE_URL) : sqliteWitness(data);
});
afterAll(async () => {
  for (const { process: child } of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await witness?.end();
  fs.rmSync(data, { recursive: true, force: true });
});

const rowOf = async (destination: string) =>
  (await witness.rows(`SELECT sealed, holder, held_until FROM channels_tokens WHERE destination = '${destination}'`))[0];
const accessOf = (answer: TokenAnswer): string => (answer.ok ? answer.tokens.access : `none: ${answer.outcome.why}`);

describe('tokens of a destination, asked for by two processes', () => {
  it('are got once, with a refresh token that is seen once, and everybody has the newest', async () => {
    const server = await tokenServer();
    let stale: string | undefined;
    for (let round = 1; round <= 3; round++) {
      const ask = { destination: 'd1', url: server.url, ...(stale ? { stale } : {}) };
      const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => (n % 2 ? a : b).ask(ask)));
      expect(new Set(answers.map(accessOf))).toEqual(new Set([server.newest()]));
      // All of them are refused at the same moment.
      stale = server.newest();
    }
    expect(server.seen).toEqual(['r0', 'r1', 'r2']);
    // Who comes late with a token of the past gets the present one.
    expect(accessOf(await b.ask({ destination: 'd1', url: server.url, stale: 'canary-access-1' }))).toBe(server.newest());
    expect(server.seen).toHaveLength(3);
    await server.close();
  });

  it('are sealed in the table, and nobody holds it afterwards', async () => {
    const row = await rowOf('d1');
    expect(row?.holder).toBeNull();
    expect(String(row?.sealed).split('.')).toHaveLength(4);
    expect(JSON.stringify(row)).not.toMatch(/canary|r3/);
  });

  it('are forgotten when a person enters other secrets', async () => {
    const server = await tokenServer();
    expect(accessOf(await a.ask({ destination: 'd2', url: server.url }))).toBe('canary-access-1');
    const other = await tokenServer();
    expect(accessOf(await a.ask({ destination: 'd2', url: other.url, print: 'other' }))).toBe('canary-access-1');
    expect([server.seen, other.seen]).toEqual([['r0'], ['r0']]);
    await server.close();
    await other.close();
  });

  it('sealed for one destination do not open for another', async () => {
    const server = await tokenServer();
    await a.ask({ destination: 'd3', url: server.url });
    await witness.rows(
      `INSERT INTO channels_tokens (document_id, destination, sealed, version) SELECT 'copy', 'd4', sealed, 1 FROM channels_tokens WHERE destination = 'd3'`,
    );
    // It is as if nothing were there: the refresh token of the beginning is tried, and refused.
    expect(accessOf(await a.ask({ destination: 'd4', url: server.url }))).toBe('none: HTTP 400');
    expect(server.seen).toEqual(['r0', 'r0']);
    await server.close();
  });

  it('are refused inside a transaction, which would stay open while the network is asked', async () => {
    const server = await tokenServer();
    expect((await a.ask({ destination: 'd5', url: server.url, inTransaction: true })).threw).toMatch(/outside of transactions/);
    expect(server.seen).toEqual([]);
    await server.close();
  });

  it('lost in a crash between the answer and its keeping are told as lost, on the destination too, until there are others', async () => {
    const server = await tokenServer();
    const [destination] = await witness.rows(`SELECT document_id FROM channels_destinations WHERE kind = 'web'`);
    const id = String(destination?.document_id);
    const doomed = await start();
    void doomed.ask({ destination: id, url: server.url, die: true });
    await once(doomed.process, 'exit');
    expect(server.seen).toEqual(['r0']);
    expect((await rowOf(id))?.holder).toEqual(expect.any(String));
    // The lease's minute and a half passes.
    await witness.rows(`UPDATE channels_tokens SET held_until = 1 WHERE destination = '${id}'`);
    for (let turn = 0; turn < 2; turn++) {
      const answer = await b.ask({ destination: id, url: server.url });
      expect(answer).toMatchObject({ ok: false, outcome: { kind: 'rejected', why: expect.stringMatching(/đã dùng mất.*is spent/) } });
      const [row] = await witness.rows(`SELECT health FROM channels_destinations WHERE document_id = '${id}'`);
      const health = typeof row?.health === 'string' ? JSON.parse(row.health) : row?.health;
      expect(health).toMatchObject({ ok: false, why: expect.stringContaining('đã dùng mất') });
    }
    const fresh = await tokenServer();
    expect(accessOf(await b.ask({ destination: id, url: fresh.url, print: 'entered anew' }))).toBe('canary-access-1');
    expect((await rowOf(id))?.holder).toBeNull();
    await server.close();
    await fresh.close();
  });

  it('of one who was taken for gone and came back late are kept: no other pair is any good', async () => {
    const server = await tokenServer();
    const late = a.ask({ destination: 'd6', url: server.url });
    await expect.poll(() => server.seen.length).toBe(1);
    await witness.rows(`UPDATE channels_tokens SET held_until = 1 WHERE destination = 'd6'`);
    const other = b.ask({ destination: 'd6', url: server.url });
    expect(accessOf(await late)).toBe('canary-access-1');
    await other;
    expect(accessOf(await b.ask({ destination: 'd6', url: server.url }))).toBe('canary-access-1');
    await server.close();
  });
});
