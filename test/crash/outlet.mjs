/**
 * A newsroom with four channels, one of each promise, in a process of its own that can be killed at a named place of a delivery:
 *   { publish: { section, title }, at }   publishes a story for the destinations of `section`; the process stands still, or dies, at `at`
 *   { many: [title …] }                    publishes them one after the other for all destinations, whatever happens to one of them, and
 *                                          waits for a database that is gone
 * and tells { ready }, { stands, kind } where a delivery stands still, { tried } after each of many.
 * The other end is the receiver at RECEIVER; it keeps what it got, so that the parent counts effects and not calls.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { demoDir, distDir } from '../support/environment.mjs';

const require = createRequire(path.join(demoDir, 'package.json'));
const { createStrapi } = require('@strapi/strapi');
const { z } = createRequire(require.resolve('@hoitu/strapi-plugin-channels/package.json'))('zod');
process.chdir(demoDir);
process.on('disconnect', () => process.exit(0));

const RECEIVER = process.env.RECEIVER;
const never = new Promise(() => undefined);
let at = null;

/** Stands still for ever where the test wants it; the parent kills the process once everybody has arrived. */
async function stand(place, kind) {
  if (at !== place) return;
  process.send({ stands: place, kind });
  await never;
}

const call = (ctx, way, body) =>
  ctx.http({ url: `${RECEIVER}/${way}`, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** A channel that promises `repeat`; `probe`: whether it can be asked afterwards. */
const channel = (kind, repeat, probe) => ({
  kind,
  label: { en: kind, vi: kind },
  settings: z.strictObject({}),
  secrets: [],
  repeat,
  can: { update: true, retract: true, probe },
  images: [],
  // A request of a process that was killed may still be on its way: asked too soon, the other end does not know it yet.
  settleMs: 1500,
  render({ story }) {
    if (at === 'claimed') process.kill(process.pid, 'SIGKILL');
    return { title: story.headline };
  },
  check: () => [],
  async send(operation, { title }, ctx) {
    await stand('attempted', kind);
    const answer = await call(ctx, 'post', { kind, operation, title, key: ctx.key, hold: at === 'taken' });
    await stand('answered', kind);
    if (at === 'settled') process.env.NEWSROOM_CRASH_AT = 'after-handler';
    if (answer.kind === 'failure') return { kind: answer.sent ? 'unsure' : 'not_applied', why: answer.why };
    return { kind: 'delivered', remoteId: ctx.key, link: null };
  },
  async retract(ctx) {
    const answer = await call(ctx, 'retract', { kind, operation: 'retract', key: ctx.key });
    return answer.kind === 'failure' ? { kind: 'unsure', why: answer.why } : { kind: 'delivered', remoteId: ctx.key, link: null };
  },
  ...(probe
    ? {
        async probe(_rendition, ctx) {
          const answer = await call(ctx, 'probe', { kind, key: ctx.key });
          if (answer.kind === 'failure') return { is: 'unsure', why: answer.why };
          return answer.body === 'live' ? { is: 'live', remoteId: ctx.key, link: null } : { is: 'absent' };
        },
      }
    : {}),
});

const CHANNELS = [
  channel('safe', 'safe', false),
  channel('keyed', 'keyed', false),
  channel('once', 'never', false),
  channel('asked', 'never', true),
];

const strapi = createStrapi({ appDir: demoDir, distDir, autoReload: false, serveAdminPanel: false });
await strapi.register();
// Before anything runs: what an earlier process left is taken up as soon as the jobs start.
const config = strapi.config.get('plugin::channels');
strapi.config.set('plugin::channels', {
  ...config,
  channels: CHANNELS,
  defaults: false,
  waits: [20, 20, 20, 20, 20],
  outbound: { ...config.outbound, allow: [new URL(RECEIVER).host], timeoutMs: 20_000 },
});
await strapi.bootstrap();
strapi.isLoaded = true;

const SYSTEM = { kind: 'system', id: null, name: 'test' };
const destinations = strapi.plugin('channels').service('destinations');
if ((await destinations.list()).length === 0) {
  for (const { kind } of CHANNELS) await destinations.create({ kind, name: kind, sections: ['all', kind] }, SYSTEM);
  for (const slug of ['all', ...CHANNELS.map(({ kind }) => kind)])
    await strapi.documents('api::section.section').create({ locale: 'vi', data: { name: slug, slug } });
}

async function publish({ section: slug, title }) {
  const section = await strapi.documents('api::section.section').findFirst({ locale: 'vi', filters: { slug } });
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: title }] }];
  const story = strapi.documents('api::story.story');
  const { documentId } = await story.create({ data: { title, body, section: section.documentId }, locale: 'vi' });
  if (at === 'planned') process.env.NEWSROOM_CRASH_AT = 'before-handler-commit';
  await story.publish({ documentId, locale: 'vi' });
}

/** Who sees a publish fail because the database is gone does not press for the next hundred stories in that second. */
async function databaseIsBack() {
  while (
    !(await strapi.db.connection
      .raw('SELECT 1')
      .then(() => true)
      .catch(() => false))
  )
    await delay(50);
}

async function publishMany(titles) {
  for (const title of titles) {
    // A database that goes down under it: this one is lost before it was published, which is nobody's promise.
    const lost = await publish({ section: 'all', title }).catch(String);
    process.send({ tried: title, lost });
    if (lost) await databaseIsBack();
  }
}

process.on('message', (message) => {
  if (message.many) return void publishMany(message.many);
  at = message.at ?? null;
  void publish(message.publish).catch((error) => process.send({ failed: String(error?.stack ?? error) }));
});
process.send({ ready: true });
