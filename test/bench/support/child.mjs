/** The Strapi of one side of a bench, in a process of its own. Answers `{ ready, seconds }`, then one message per block. */
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
process.send({ ready: true, seconds: Number(process.hrtime.bigint() - began) / 1e9 });

const body = [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'Từ 5 giờ sáng, mưa lớn kéo dài trên toàn thành phố, nhiều tuyến đường ngập sâu 20–40 cm. '.repeat(12) },
    ],
  },
];

/** Publishes `count` fresh drafts one after another; answers the seconds the publishes took, without the drafting. */
async function publish(count) {
  const stories = strapi.documents('api::story.story');
  const drafts = [];
  for (let i = 0; i < count; i++)
    drafts.push(await stories.create({ locale: 'vi', data: { title: `Mưa lớn gây ngập ${i}`, dek: 'Tóm tắt', body } }));
  const start = process.hrtime.bigint();
  for (const { documentId } of drafts) await stories.publish({ documentId, locale: 'vi' });
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Waits until nothing is left to do, so that one side's after-work does not burden the other's block. */
async function drain() {
  if (!strapi.db.metadata.has('plugin::newsroom.job')) return;
  for (;;) {
    const left = await strapi.db
      .query('plugin::newsroom.job')
      .count({ where: { state: { $in: ['waiting', 'leased'] }, runAt: { $lte: Date.now() } } });
    if (left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

process.on('message', async ({ publish: count }) => {
  const seconds = await publish(count);
  await drain();
  process.send({ seconds });
});
process.on('disconnect', () => process.exit(0));
