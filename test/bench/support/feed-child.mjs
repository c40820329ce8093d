/** One server of the feed bench: `strapi` with an archive of stories and their pages, or `bare`, which answers given bytes. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { demoDir, distDir } from '../../support/environment.mjs';

const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));

async function bare() {
  process.once('message', async ({ body, headers }) => {
    const bytes = Buffer.from(body, 'base64');
    const port = await listen(
      createServer((_, response) => {
        response.writeHead(200, headers);
        response.end(bytes);
      }),
    );
    process.send({ port });
  });
  process.send({ up: true });
}

const CHUNK = 500;
const WORDS =
  'từ sáng sớm mưa lớn kéo dài trên toàn thành phố nhiều tuyến đường ngập sâu người dân phải dắt xe qua chợ trường học cho học sinh nghỉ sở xây dựng cử đội trực bơm nước ra sông lãnh đạo quận đến kiểm tra hiện trường lúc trưa dự báo chiều nay còn mưa rào và dông ở phía nam'.split(
    ' ',
  );

/** Some 200 words of a story's own, the same in every run: a text said twelve times over would pack to nothing. */
function textOf(n) {
  let state = n + 1;
  return Array.from({ length: 200 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return WORDS[state % WORDS.length];
  }).join(' ');
}

/** `count` published stories, and a live page for each, written past the service; the newest an hour old. */
async function seed(strapi, count) {
  const knex = strapi.db.connection;
  const now = Date.now();
  const bodyOf = (n) => JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', text: textOf(n) }] }]);
  const each = (make) => Array.from({ length: count }, (_, n) => make(n, now - 3_600_000 - n * 600_000));
  const stories = each((n, at) => ({
    document_id: `story${String(n).padStart(18, '0')}`,
    title: `Mưa lớn gây ngập nhiều tuyến phố nội thành, đợt ${n}`,
    dek: 'Nhiều tuyến đường ngập sâu 20–40 cm.',
    body: bodyOf(n),
    locale: 'vi',
    created_at: new Date(at),
    updated_at: new Date(at),
    published_at: new Date(at),
  }));
  const pages = each((n, at) => {
    const document = `story${String(n).padStart(18, '0')}`;
    const html = `<p>${textOf(n)}</p>`;
    const iso = new Date(at).toISOString();
    const item = {
      id: `urn:hoitu:story:${document}:vi`,
      title: `Mưa lớn gây ngập nhiều tuyến phố nội thành, đợt ${n}`,
      link: `http://localhost:1337/read/mua-lon-${n}`,
      summary: 'Nhiều tuyến đường ngập sâu 20–40 cm.',
      html,
      authors: ['Nguyễn Thu'],
      section: { name: `Mục ${n % 12}`, slug: `muc-${n % 12}` },
      keywords: ['ngập'],
      image: null,
      language: 'vi',
      published: iso,
      updated: iso,
      correction: null,
    };
    return {
      document_id: `page${n}`,
      story: `story:api::story.story:${document}:vi`,
      document,
      slug: `mua-lon-${n}`,
      language: 'vi',
      state: 'live',
      story_version: 1,
      headline: item.title,
      section: item.section.slug,
      section_name: item.section.name,
      published_ms: at,
      updated_ms: at,
      html,
      item: JSON.stringify(item),
      version: 1,
    };
  });
  for (const [table, rows] of [
    ['stories', stories],
    ['channels_pages', pages],
  ])
    for (let at = 0; at < rows.length; at += CHUNK) await knex.batchInsert(table, rows.slice(at, at + CHUNK), 50);
  await knex.raw('ANALYZE');
}

/** Everybody may read the list of stories, as on a public site; nobody is even asked who they are. */
function open(strapi) {
  for (const { routes } of Object.values(strapi.api('story').routes))
    for (const route of typeof routes === 'function' ? routes() : routes)
      if (route.handler.endsWith('.find')) route.config = { ...route.config, auth: false };
}

async function whole({ stories }) {
  const { createStrapi } = createRequire(path.join(demoDir, 'package.json'))('@strapi/strapi');
  process.chdir(demoDir);
  const strapi = createStrapi({ appDir: demoDir, distDir, autoReload: false, serveAdminPanel: false });
  await strapi.register();
  open(strapi);
  await strapi.bootstrap();
  // The pace is counted as ever; the bench alone asks for more than anybody may.
  strapi.config.set('plugin::channels', { ...strapi.config.get('plugin::channels'), earlyPerMinute: 100_000_000 });
  await seed(strapi, stories);
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  process.send({ port: strapi.server.httpServer.address().port });
}

process.on('disconnect', () => process.exit(0));
await (process.env.FEED_SIDE === 'bare' ? bare() : whole({ stories: Number(process.env.FEED_STORIES) }));
