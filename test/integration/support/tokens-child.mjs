/**
 * A newsroom in a process of its own that asks for the tokens of a destination when it is told to:
 *   { ask, destination, url, stale, print, die }  `die`: is killed between the other end's answer and its keeping
 * and answers { answer }. The refresh token of the beginning is r0.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { demoDir, distDir } from '../../support/environment.mjs';

const { createStrapi } = createRequire(path.join(demoDir, 'package.json'))('@strapi/strapi');
process.chdir(demoDir);
process.on('disconnect', () => process.exit(0));

const strapi = createStrapi({ appDir: demoDir, distDir, autoReload: false, serveAdminPanel: false });
await strapi.load();
const tokens = strapi.plugin('channels').service('tokens');

async function ask({ ask, destination, url, stale, print = 'p', die, inTransaction }) {
  const refresh = async (kept) => {
    const response = await fetch(`${url}/token`, { method: 'POST', body: kept?.refresh ?? 'r0' });
    if (die) process.kill(process.pid, 'SIGKILL');
    if (!response.ok) return { ok: false, outcome: { kind: 'rejected', why: `HTTP ${response.status}` } };
    return { ok: true, tokens: await response.json() };
  };
  const get = () => tokens.get({ destination, print }, refresh, stale);
  const answer = await (inTransaction ? strapi.db.transaction(get) : get()).catch((error) => ({ threw: error.message }));
  process.send({ ask, answer });
}

process.on('message', (message) => void ask(message));
process.send({ ready: true });
