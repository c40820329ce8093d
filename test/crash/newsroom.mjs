/**
 * A newsroom in a process of its own that can be killed at a named place. Its parent tells it what to do:
 *   { publish, at }  writes a story and publishes it; from then on the process dies where it comes by `at`
 *   { slow, transactional }  enqueues a job that waits for { go } in the middle of its handler
 *   { go }           lets that handler end
 * and hears { ready }, { begun }, { ended, lost }.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { demoDir, distDir } from '../support/environment.mjs';

const { createStrapi } = createRequire(path.join(demoDir, 'package.json'))('@strapi/strapi');
process.chdir(demoDir);
process.on('disconnect', () => process.exit(0));

const strapi = createStrapi({ appDir: demoDir, distDir, autoReload: false, serveAdminPanel: false });
await strapi.load();
const { jobs, events } = strapi.plugin('newsroom').service('spine');

// The effect is a row written with the handler's transaction: a job nobody runs.
const effect = (of) => jobs.enqueue({ name: 'test.effect', data: of });
events.subscribe('test.count', ['story.published'], async (event) => effect(event.id));

let go;
const gate = new Promise((resolve) => {
  go = resolve;
});
for (const transactional of [false, true]) {
  jobs.define({
    name: `test.slow.${transactional}`,
    transactional,
    leaseMs: 60_000,
    async run({ waits, id }, run) {
      if (transactional) await effect(id);
      process.send({ begun: run.attempt });
      if (waits === process.pid) await gate;
      const lost = await run.heartbeat().then(
        () => false,
        () => true,
      );
      process.send({ ended: run.attempt, lost });
      if (!transactional && !lost) await effect(id);
    },
  });
}

async function publish(title, at) {
  const story = strapi.documents('api::story.story');
  const { documentId } = await story.create({
    data: { title, body: [{ type: 'paragraph', children: [{ type: 'text', text: title }] }] },
    locale: 'vi',
  });
  process.env.NEWSROOM_CRASH_AT = at;
  await story.publish({ documentId, locale: 'vi' });
}

process.on('message', (message) => {
  if (message.go) go();
  else if (message.slow)
    void jobs.enqueue({ name: `test.slow.${message.transactional}`, data: { waits: process.pid, id: message.slow }, key: message.slow });
  else if (message.publish)
    void publish(message.publish, message.at).catch((error) => process.send({ failed: String(error?.stack ?? error) }));
});
process.send({ ready: true });
