import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { defaultPassword } from './demo-settings.mjs';
import { at } from './paths.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Runs the demo as anybody would, on fresh data and a free port: `{ url, tokenOf(person), api(person, method, path, body), stop() }`. `more`: environment besides. */
export async function openDemo(more = {}) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'hoitu-handbook-'));
  const port = await freePort();
  const env = {
    ...process.env,
    ...more,
    PORT: String(port),
    DEMO_DATA: data,
    HOST: '127.0.0.1',
    NODE_ENV: 'development',
    LOGIN_RATE_LIMIT: 'false',
  };
  const child = spawn(process.execPath, [at('scripts/demo.mjs')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    fs.rmSync(data, { recursive: true, force: true });
  };
  let said = '';
  const ready = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
        if (said.includes('demo is ready')) resolve(true);
        else process.stdout.write(chunk);
      });
  });
  if ((await Promise.race([ready, gone])) !== true) {
    fs.rmSync(data, { recursive: true, force: true });
    throw new Error(`The demo did not start:\n${said.slice(-2000)}`);
  }

  const url = `http://localhost:${port}`;
  const call = async (method, address, body, token) => {
    const answer = await fetch(url + address, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${address} answered ${answer.status}: ${text.slice(0, 400)}`);
    return JSON.parse(text);
  };
  const tokens = new Map();
  const tokenOf = async (person) => {
    if (!tokens.has(person)) {
      const login = {
        email: `${person}@hoitu.test`,
        password: process.env.DEMO_PASSWORD || defaultPassword,
        deviceId: randomUUID(),
        rememberMe: true,
      };
      tokens.set(person, (await call('POST', '/admin/login', login)).data.token);
    }
    return tokens.get(person);
  };
  /** The admin API as this person; what stands in `data`, or the whole answer where there is none. */
  const api = async (person, method, address, body) => {
    const answer = await call(method, address, body, await tokenOf(person));
    return 'results' in answer ? answer : (answer.data ?? answer);
  };
  return { url, tokenOf, api, stop };
}
