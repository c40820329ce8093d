import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDataDir, testEnvironment } from '../support/environment.mjs';
import { plugins } from '../support/packages';

/** Green means built: what `node scripts/build.mjs` left on the disk boots, in production, and holds every plugin. */

type Ready = { url: string; plugins: string[] };

let child: ChildProcess;
let data: string;
let ready: Ready;
let said = '';

beforeAll(async () => {
  data = freshDataDir();
  const env = { ...testEnvironment(data), NODE_ENV: 'production', LOG_LEVEL: 'info' };
  const set = Object.fromEntries(Object.entries({ ...process.env, ...env }).filter(([, value]) => value));
  child = fork(path.join(import.meta.dirname, 'child.mjs'), { env: set, execArgv: [], silent: true });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  ready = await new Promise<Ready>((done, fail) => {
    child.once('message', (message: Ready & { failed?: string }) =>
      message.failed ? fail(new Error(`${message.failed}\n${said}`)) : done(message),
    );
    child.once('exit', (code, signal) => fail(new Error(`The server ended (${signal ?? code}) before it listened:\n${said.slice(-4000)}`)));
  });
});

afterAll(() => {
  if (child && child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  if (data) fs.rmSync(data, { recursive: true, force: true });
});

const get = (address: string): Promise<Response> => fetch(`${ready.url}${address}`, { redirect: 'manual' });

it.each(plugins)('has loaded %s', (name) => expect(ready.plugins).toContain(name));

it('answers /_health', async () => expect((await get('/_health')).status).toBe(204));

it('serves the admin that was built, with every plugin in it', async () => {
  const page = await get('/admin');
  expect(page.status).toBe(200);
  const script = /<script[^>]+src="([^"]+\.js)"/.exec(await page.text())?.[1];
  expect(script, 'the admin page names its script').toBeDefined();
  const code = await (await get(script as string)).text();
  for (const name of plugins) expect(code.includes(name), name).toBe(true);
});

it('has every admin route behind a log-in', async () => {
  for (const address of ['/newsroom/health', '/assignment-desk/board', '/channels/deliveries', '/press-briefing/this-week'])
    expect((await get(address)).status, address).toBe(401);
});

it('serves an RSS feed and a calendar to anybody', async () => {
  const feed = await get('/api/channels/feeds/rss.xml');
  expect(feed.status).toBe(200);
  expect(feed.headers.get('content-type')).toMatch(/xml/);
  expect(await feed.text()).toContain('<rss');
  const calendar = await get('/api/press-briefing/calendar.ics');
  expect(calendar.status).toBe(200);
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
});

it('says nothing that is an error, and ends within seconds when asked', async () => {
  expect(said.split('\n').filter((line) => /\berror\b|unhandled/i.test(line))).toEqual([]);
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  const [, signal] = (await gone) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  expect(signal, 'it had to be killed').not.toBe('SIGKILL');
});
