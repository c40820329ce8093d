/** The Strapi of one side of a bench, in a process of its own. Answers `{ ready, seconds }`, then one message per block. */
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { demoDir, distDir } from '../../support/environment.mjs';

const { createStrapi } = createRequire(path.join(demoDir, 'package.json'))('@strapi/strapi');
process.chdir(demoDir);

const began = process.hrtime.bigint();
const strapi = createStrapi({ appDir: demoDir, distDir, autoReload: false, serveAdminPanel: false });
await strapi.load();
strapi.server.mount();
await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
const { user, system } = process.cpuUsage();
process.send({ ready: true, seconds: Number(process.hrtime.bigint() - began) / 1e9, cpu: (user + system) / 1e6 });

const body = [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'Từ 5 giờ sáng, mưa lớn kéo dài trên toàn thành phố, nhiều tuyến đường ngập sâu 20–40 cm. '.repeat(12) },
    ],
  },
];

/** Nothing is planned for a destination the bench does not name: of the two a fresh newsroom has, the radio script goes. */
if (strapi.db.metadata.has('plugin::channels.destination'))
  await strapi.db.query('plugin::channels.destination').deleteMany({ where: { kind: { $ne: 'web' } } });

/** So many webhooks at a loopback receiver of this process, which answers at once. */
const many = Number(process.env.BENCH_DESTINATIONS ?? 0);
if (many > 0) {
  const receiver = http.createServer((request, response) => request.resume().on('end', () => response.writeHead(204).end()));
  await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${receiver.address().port}`;
  const config = strapi.config.get('plugin::channels');
  strapi.config.set('plugin::channels', { ...config, outbound: { ...config.outbound, allow: [host] } });
  const actor = { kind: 'system', id: null, name: 'bench' };
  for (let i = 0; i < many; i++) {
    const input = { kind: 'webhook', name: `Báo bạn ${i}`, settings: { url: `http://${host}/hook` } };
    await strapi.plugin('channels').service('destinations').create(input, actor);
  }
}

const seconds = (since) => Number(process.hrtime.bigint() - since) / 1e9;

/**
 * Publishes `count` fresh drafts; answers the seconds each publish took, without the drafting.
 * `apart`: the next begins when nothing of the one before is left to do; else at once.
 */
async function publish(count, apart) {
  const stories = strapi.documents('api::story.story');
  const drafts = [];
  for (let i = 0; i < count; i++)
    drafts.push(await stories.create({ locale: 'vi', data: { title: `Mưa lớn gây ngập ${i}`, dek: 'Tóm tắt', body } }));
  await rest();
  const took = [];
  for (const { documentId } of drafts) {
    const start = process.hrtime.bigint();
    await stories.publish({ documentId, locale: 'vi' });
    took.push(seconds(start));
    if (apart) await rest();
  }
  return took;
}

/** Waits until nothing is left to do, so that the after-work of one block or publish does not burden the next. */
async function rest() {
  do await new Promise((resolve) => setTimeout(resolve, 20));
  while (
    strapi.db.metadata.has('plugin::newsroom.job') &&
    (await strapi.db
      .query('plugin::newsroom.job')
      .count({ where: { state: { $in: ['waiting', 'leased'] }, runAt: { $lte: Date.now() } } })) > 0
  );
}

process.on('message', async ({ publish: count, apart }) => {
  const took = await publish(count, apart);
  await rest();
  process.send({ took });
});
process.on('disconnect', () => process.exit(0));
