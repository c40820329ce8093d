/**
 * A delegate's page of one meeting, as a phone asks for it, from one process with SQLite:
 *   vs_strapi   requests a second of the page ÷ of Strapi's own REST read of one entry by its documentId (aim ≥ 1)
 *   vs_strapi_cpu  the same by processor time of the server's process, which other work on the machine blurs less
 * Both pass by the same middlewares, unpacked. A thousand invitations to one meeting are asked for in turn, each with five questions of its own,
 * eight released answers and three documents at the meeting, so that nothing kept of one page helps the next.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { freshDataDir, testEnvironment } from '../support/environment.mjs';
import { compare, report } from './method.mjs';

const CONNECTIONS = 10;

/** Milliseconds a request takes the server when it is never idle; see feed.bench.mjs. */
const cost = (base, paths, amount) => () =>
  new Promise((resolve, reject) => {
    const since = performance.now();
    let last = since;
    let next = 0;
    const setupRequest = (request) => ({ ...request, path: paths[next++ % paths.length] });
    const run = autocannon(
      { url: base, connections: CONNECTIONS, amount, timeout: 120, requests: [{ method: 'GET', setupRequest }] },
      (error, result) => {
        if (error || result.non2xx || result.errors)
          reject(error ?? new Error(`${paths[0]}: ${result.non2xx} refusals, ${result.errors} errors`));
        else resolve((last - since) / amount);
      },
    );
    run.on('response', () => {
      last = performance.now();
    });
  });

/** Milliseconds of processor time a request takes the server's process. */
const cpuCost = (server, requests, amount) => async () => {
  const spent = async () => {
    server.send('cpu');
    const [{ cpu }] = await once(server, 'message');
    return (cpu.user + cpu.system) / 1000;
  };
  const before = await spent();
  await requests();
  return ((await spent()) - before) / amount;
};

export default async function rsvp({ quick }) {
  const data = freshDataDir();
  const env = Object.fromEntries(
    Object.entries({
      ...process.env,
      ...testEnvironment(data),
      DEMO_PLUGINS: 'newsroom,press-briefing',
      NODE_ENV: 'production',
      NEWSROOM_ROLE: 'web',
      RSVP_PEOPLE: '1000',
    }).filter(([, value]) => value),
  );
  const server = fork(fileURLToPath(new URL('./support/rsvp-child.mjs', import.meta.url)), {
    env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    const [{ port, pages, entries }] = await Promise.race([once(server, 'message'), once(server, 'exit').then(() => [{}])]);
    if (!port) throw new Error('the newsroom did not start');
    const base = `http://127.0.0.1:${port}`;
    const page = await (await fetch(base + pages[0])).text();
    const entry = await (await fetch(base + entries[0])).json();
    if (!page.includes('name="question"') || !entry.data?.documentId) throw new Error('one side does not answer what it should');
    const bare = page.replace(/<svg.*?<\/svg>/s, '');
    console.log(
      `page: ${(Buffer.byteLength(page) / 1024).toFixed(1)} KB (${(Buffer.byteLength(bare) / 1024).toFixed(1)} without its QR code), entry: ${(JSON.stringify(entry).length / 1024).toFixed(1)} KB`,
    );
    const amount = quick ? 600 : 5_000;
    const [askPages, askEntries] = [cost(base, pages, amount), cost(base, entries, amount)];
    const blocks = quick ? 7 : 11;
    const { ratio, low, high, a, b } = await compare({ a: askPages, b: askEntries, blocks, warmup: 2 });
    console.log(
      `page ${(1000 / a).toFixed(0)}/s, entry ${(1000 / b).toFixed(0)}/s: × ${ratio.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`,
    );
    const cpu = await compare({ a: cpuCost(server, askPages, amount), b: cpuCost(server, askEntries, amount), blocks, warmup: 0 });
    console.log(
      `by processor time: page ${cpu.a.toFixed(2)} ms, entry ${cpu.b.toFixed(2)} ms: × ${cpu.ratio.toFixed(2)} (${cpu.low.toFixed(2)}–${cpu.high.toFixed(2)})`,
    );
    report('rsvp', { vs_strapi: ratio, vs_strapi_cpu: cpu.ratio });
  } finally {
    if (server.exitCode === null) server.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
}
