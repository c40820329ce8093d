/**
 * The demo newsroom in one command: builds what changed, fills an empty data folder, starts, and says where to go.
 * HOST, PORT, DEMO_DATA (a folder) and DEMO_PASSWORD change what their names say.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from './build.mjs';
import { demoEnvironment, demoSettings } from './lib/demo-settings.mjs';
import { lock } from './lib/lock.mjs';
import { demoDir } from './lib/paths.mjs';
import { isStrapi, portProblem } from './lib/port.mjs';
import { explain, step, stopChildren } from './lib/run.mjs';

class Sorry extends Error {}

const accounts = [
  ['admin', 'administrator'],
  ['editor', 'desk head'],
  ['reporter', 'reporter'],
  ['producer', 'radio and social producer'],
  ['press', 'press office'],
  ['speaker', 'spokesperson of a city department'],
];

const portSentences = {
  EACCES: ({ port }) => `Port ${port} is kept for the system's own programs. Choose one from 1024 up, e.g. PORT=1337.`,
  EADDRNOTAVAIL: ({ host }) => `HOST is ${host}, which is no address of this machine.`,
  ENOTFOUND: ({ host }) => `HOST is ${host}, a name this machine does not know.`,
};

async function checkPort(settings) {
  const problem = await portProblem(settings.host, settings.port);
  if (!problem) return;
  if (problem !== 'EADDRINUSE')
    throw new Sorry(portSentences[problem]?.(settings) ?? `Nothing can listen on ${settings.host}:${settings.port} (${problem}).`);
  const who = (await isStrapi(`http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${settings.port}`))
    ? 'A Strapi answers there already'
    : 'Another program listens there';
  throw new Sorry(`Port ${settings.port} is taken. ${who}: stop it, or choose another port, e.g. PORT=${settings.port + 1}.`);
}

function takeData({ data, url }) {
  try {
    fs.mkdirSync(data, { recursive: true, mode: 0o700 });
    fs.accessSync(data, fs.constants.W_OK);
  } catch (error) {
    throw new Sorry(`The data folder ${data} cannot be used (${error.code}). DEMO_DATA chooses another.`);
  }
  const got = lock(path.join(data, 'demo.lock'), { url });
  if (got.holder)
    throw new Sorry(
      `This data is in use: a demo runs on ${data} already (process ${got.holder.pid}${got.holder.url ? `, ${got.holder.url}/admin` : ''}).\n` +
        'Stop that one first, or give this one a folder and a port of its own, e.g. DEMO_DATA=/some/folder PORT=1338.',
    );
  return got.release;
}

const signals = ['SIGINT', 'SIGTERM'];

/** Strapi's own signal handlers are left out: they would end the process before the lock is given back. */
function makeStrapi() {
  process.chdir(demoDir);
  const { createStrapi } = createRequire(path.join(demoDir, 'package.json'))('@strapi/strapi');
  const ours = signals.map((signal) => [signal, process.listeners(signal)]);
  const strapi = createStrapi({ appDir: demoDir, distDir: path.join(demoDir, 'dist'), autoReload: false, serveAdminPanel: true });
  for (const [signal, listeners] of ours)
    for (const one of process.listeners(signal)) if (!listeners.includes(one)) process.off(signal, one);
  return strapi;
}

function endCleanly(release, current) {
  let ending = false;
  const end = async (signal) => {
    if (ending) return;
    ending = true;
    console.log('\nStopping …');
    stopChildren(signal);
    // Whatever hangs on, a person who pressed Ctrl-C gets the prompt back.
    setTimeout(() => process.exit(1), 10_000).unref();
    try {
      await current()?.destroy();
    } finally {
      release();
      process.exit(0);
    }
  };
  for (const signal of signals) process.on(signal, () => end(signal));
}

function banner({ url, password, data }) {
  const width = Math.max(...accounts.map(([name]) => name.length)) + '@hoitu.test'.length;
  console.log(`
Hội Tụ demo is ready: ${url}/admin

  Accounts (password ${password}):
${accounts.map(([name, role]) => `    ${`${name}@hoitu.test`.padEnd(width)}  ${role}`).join('\n')}

  Reader    ${url}/read/
  RSS feed  ${url}/api/channels/feeds/rss.xml
  Briefings ${url}/api/press-briefing/briefings
  Data      ${data}

  Ctrl-C stops it; the data stays.
`);
}

async function main() {
  let settings;
  try {
    settings = demoSettings();
  } catch (error) {
    throw new Sorry(error.message);
  }
  const release = takeData(settings);
  let strapi = null;
  endCleanly(release, () => strapi);
  try {
    await checkPort(settings);
    console.log('Hội Tụ demo: building what changed');
    const made = await build('full');
    if (!made.length) console.log('  ✓ built already');
    const first = !fs.existsSync(path.join(settings.data, 'demo.db'));
    Object.assign(process.env, demoEnvironment(settings));
    await step(first ? 'first start: database, people, stories, pictures' : 'start', async () => {
      strapi = makeStrapi();
      await strapi.load();
      await strapi.listen();
    });
    banner(settings);
  } catch (error) {
    release();
    throw error;
  }
}

main().catch((error) => {
  if (error instanceof Sorry) console.error(`\n${error.message}\n`);
  else explain(error);
  process.exit(1);
});
