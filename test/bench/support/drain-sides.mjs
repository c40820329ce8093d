/** The two sides of the drain bench: deliveries of ours, and raw Bull with undici. */
import { createHmac, randomUUID } from 'node:crypto';
import Bull from 'bull';
import { Agent, request } from 'undici';

const seconds = (since) => Number(process.hrtime.bigint() - since) / 1e9;
const rowsOf = (strapi, name) => strapi.db.query(`plugin::channels.${name}`);

const body = [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'Từ 5 giờ sáng, mưa lớn kéo dài trên toàn thành phố, nhiều tuyến đường ngập sâu 20–40 cm. '.repeat(12) },
    ],
  },
];

/** `stories` published stories and `destinations` webhooks; the rows of their deliveries are planned anew for every block. */
export async function ours(strapi, { url, stories, destinations }) {
  const config = strapi.config.get('plugin::channels');
  strapi.config.set('plugin::channels', { ...config, outbound: { ...config.outbound, allow: [new URL(url).host] } });
  await rowsOf(strapi, 'destination').deleteMany({ where: {} });
  const documents = strapi.documents('api::story.story');
  const newsroom = strapi.plugin('newsroom').service('spine');
  const published = [];
  for (let i = 0; i < stories; i++) {
    const { documentId } = await documents.create({ locale: 'vi', data: { title: `Mưa lớn gây ngập ${i}`, dek: 'Tóm tắt', body } });
    await documents.publish({ documentId, locale: 'vi' });
    published.push(await newsroom.stories.read({ uid: 'api::story.story', documentId, locale: 'vi' }, 'published'));
  }
  const channels = strapi.plugin('channels');
  const person = { kind: 'system', name: 'bench' };
  let secret = null;
  for (let i = 0; i < destinations; i++) {
    const input = { kind: 'webhook', name: `Báo bạn ${i}`, settings: { url } };
    const made = await channels.service('destinations').create(input, person);
    secret ??= made.shownOnce.secret;
  }
  const all = await channels.service('destinations').all();
  const deliveries = rowsOf(strapi, 'delivery');
  const jobs = strapi.db.query('plugin::newsroom.job');
  const want = stories * destinations;

  /** Every block begins with the same tables. */
  async function forget() {
    await deliveries.deleteMany({ where: {} });
    await jobs.deleteMany({ where: {} });
  }

  /** All rows, jobs and events in one transaction: the work begins with its commit. */
  const plan = () =>
    strapi.db.transaction(async () => {
      const now = (await newsroom.now()).getTime();
      for (const story of published) {
        const { uid, documentId, locale } = story.ref;
        const planned = { operation: 'publish', state: 'pending', heldFor: null, why: null, until: null };
        const about = { story: `story:${uid}:${documentId}:${locale}`, headline: story.headline, storyVersion: story.version };
        await channels.service('planning').insert(
          about,
          all.map((destination) => ({ destination, planned: { ...planned, destination: destination.documentId } })),
          now,
        );
      }
      return process.hrtime.bigint();
    });

  return {
    secret,
    async run() {
      await forget();
      const since = await plan();
      for (;;) {
        const done = await deliveries.count({ where: { state: 'delivered' } });
        if (done === want) break;
        // Its look must not become the work: it waits as long as some hundred deliveries take.
        await new Promise((resolve) => setTimeout(resolve, want - done > 200 ? 50 : 5));
        if (seconds(since) > 600) throw new Error(`${want - done} of ${want} deliveries did not arrive`);
      }
      return seconds(since);
    },
  };
}

/** What a short program of one's own would be: a queue, a signature, a post. Its jobs carry the message. */
export function raw(redisUrl, { url, secret, message, concurrency }) {
  const queue = new Bull('raw', redisUrl, { defaultJobOptions: { attempts: 1, removeOnComplete: true } });
  const dispatcher = new Agent({ connections: concurrency });
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  let left = 0;
  let done;
  let failed;
  queue.on('completed', () => --left === 0 && done());
  queue.on('failed', (_, error) => failed(error));
  queue.process(concurrency, async ({ data: { id, type, data } }) => {
    const now = new Date();
    const text = JSON.stringify({ type, timestamp: now.toISOString(), data });
    const at = Math.floor(now.getTime() / 1000);
    const signature = createHmac('sha256', key).update(`${id}.${at}.${text}`).digest('base64');
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': id,
      'webhook-timestamp': String(at),
      'webhook-signature': `v1,${signature}`,
    };
    const answer = await request(url, { method: 'POST', dispatcher, headers, body: text });
    await answer.body.dump();
    if (answer.statusCode !== 204) throw new Error(`HTTP ${answer.statusCode}`);
  });
  return {
    async end() {
      await queue.close(true);
      await dispatcher.close();
    },
    async run(count) {
      left = count;
      const ran = new Promise((resolve, reject) => {
        done = resolve;
        failed = reject;
      });
      const { type, data } = message;
      const since = process.hrtime.bigint();
      await queue.addBulk(Array.from({ length: count }, () => ({ data: { id: `msg_${randomUUID()}`, type, data } })));
      await ran;
      return seconds(since);
    },
  };
}

/** Counts the statements of the database while `run` is under way, BEGIN and COMMIT among them. */
export async function statements(strapi, run) {
  const seen = new Map();
  const note = ({ sql }) => {
    const short = sql.replace(/\s+/g, ' ').slice(0, 130);
    seen.set(short, (seen.get(short) ?? 0) + 1);
  };
  strapi.db.connection.on('query', note);
  try {
    await run();
  } finally {
    strapi.db.connection.removeListener('query', note);
  }
  return [...seen].sort(([, a], [, b]) => b - a);
}
