/**
 * The RSS feed of a newsroom with 95,000 published stories, from one process, asked for as feed readers ask: packed with gzip.
 *   vs_strapi      requests a second of the feed ÷ of Strapi's REST list of the same stories (aim ≥ 60)
 *   vs_bare_node   ÷ of a bare Node server that sends the same bytes and headers (aim ≥ 0.5)
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { freshDataDir, testEnvironment } from '../support/environment.mjs';
import { compare, report } from './method.mjs';

const FEED = '/api/channels/feeds/rss.xml';
/** As many as the feed holds, in its order. */
const LIST = '/api/stories?locale=vi&pagination[pageSize]=50&sort=publishedAt:desc';
const CONNECTIONS = 20;
const ASKED = { 'accept-encoding': 'gzip' };

async function child(side, data, more = {}) {
  const env = Object.fromEntries(
    Object.entries({
      ...process.env,
      ...testEnvironment(data),
      DEMO_PLUGINS: 'newsroom,channels',
      NODE_ENV: 'production',
      FEED_SIDE: side,
      ...more,
    }).filter(([, value]) => value),
  );
  const started = fork(fileURLToPath(new URL('./support/feed-child.mjs', import.meta.url)), {
    env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const next = async () => (await Promise.race([once(started, 'message'), once(started, 'exit').then(() => [{}])]))[0];
  const stop = async () => {
    if (started.exitCode !== null || started.signalCode !== null) return;
    started.kill('SIGKILL');
    await once(started, 'exit');
  };
  return { next, send: (message) => started.send(message), stop };
}

/**
 * Milliseconds a request takes the server when it is never idle. So many requests, not so many seconds: what is still being worked on
 * when a block of seconds ends would be paid by the next block, and a list of Strapi's over a large archive takes a good part of one.
 */
const cost = (url, amount) => () =>
  new Promise((resolve, reject) => {
    const since = performance.now();
    let last = since;
    const run = autocannon({ url, connections: CONNECTIONS, amount, timeout: 120, headers: ASKED }, (error, result) => {
      if (error || result.non2xx || result.errors) reject(error ?? new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`));
      // It ends its own clock by whole seconds.
      else resolve((last - since) / amount);
    });
    run.on('response', () => {
      last = performance.now();
    });
  });

/** The bytes as they are sent, and the headers that a server must say itself. `fetch` would unpack them. */
async function raw(url) {
  const [answer] = await once(http.get(url, { headers: ASKED }), 'response');
  const parts = [];
  for await (const part of answer) parts.push(part);
  const { date: _, connection: __, 'keep-alive': ___, ...headers } = answer.headers;
  return { body: Buffer.concat(parts), headers };
}

export default async function feed({ quick }) {
  const data = freshDataDir();
  const servers = [];
  try {
    const strapi = await child('strapi', data, { FEED_STORIES: quick ? '2000' : '95000' });
    servers.push(strapi);
    const { port } = await strapi.next();
    if (!port) throw new Error('the newsroom did not start');
    const at = (path) => `http://127.0.0.1:${port}${path}`;

    const plain = await (await fetch(at(FEED))).text();
    const { body, headers } = await raw(at(FEED));
    const list = await (await fetch(at(LIST))).json();
    if (list.data?.length !== plain.match(/<item>/g)?.length)
      throw new Error(`the list holds ${list.data?.length} stories, the feed others`);
    const bare = await child('bare', data);
    servers.push(bare);
    await bare.next();
    bare.send({ body: body.toString('base64'), headers });
    const { port: beside } = await bare.next();
    console.log(
      `feed: ${(plain.length / 1024).toFixed(0)} KB, ${(body.length / 1024).toFixed(0)} packed, list: ${(JSON.stringify(list).length / 1024).toFixed(0)} KB, ${list.data.length} stories`,
    );

    const blocks = quick ? 5 : 11;
    const amount = quick ? 5_000 : 20_000;
    const ours = cost(at(FEED), amount);
    const rest = await compare({ a: ours, b: cost(at(LIST), CONNECTIONS), blocks });
    const node = await compare({ a: cost(`http://127.0.0.1:${beside}/`, amount), b: ours, blocks });
    console.log(
      `feed ${(1000 / rest.a).toFixed(0)}/s, list ${(1000 / rest.b).toFixed(1)}/s: × ${rest.ratio.toFixed(1)} (${rest.low.toFixed(1)}–${rest.high.toFixed(1)})\n` +
        `bare Node ${(1000 / node.a).toFixed(0)}/s, ours ${(1000 / node.b).toFixed(0)}/s: ${(1 / node.ratio).toFixed(3)} (${(1 / node.high).toFixed(3)}–${(1 / node.low).toFixed(3)})`,
    );
    report('feed', { vs_strapi: rest.ratio, vs_bare_node: 1 / node.ratio });
  } finally {
    for (const server of servers) await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
