/**
 * 10,000 jobs that do nothing, from the first `enqueue` until every row has ended, against raw Bull at concurrency 50
 * from `addBulk` until every job has completed. Speeds: ours ÷ raw Bull.
 *   embedded_vs_bull     the embedded driver on SQLite (aim ≥ 0.5)
 *   bull_vs_raw          the bull driver, with its durable rows, on SQLite (aim ≥ 0.5)
 *   …_postgres           the same on PostgreSQL
 * Raw Bull waits for a second process at every job: on a busy machine its time on the wall says how busy that is. The line
 * `processor` compares what this process itself worked, without the Redis and the PostgreSQL beside it.
 */

import Bull from 'bull';
import { compare, median, report } from './method.mjs';
import { openStrapi } from './support/database.mjs';
import { jobsSource } from './support/jobs-source.mjs';

const CONCURRENCY = 50;

/** Runs one side and keeps what it cost this process, in seconds. */
const working = (costs, run) => async (block) => {
  const before = process.cpuUsage();
  const took = await run();
  const { user, system } = process.cpuUsage(before);
  if (block >= 0) costs.push((user + system) / 1e6);
  return took;
};

const seconds = (since) => Number(process.hrtime.bigint() - since) / 1e9;

function ours({ createSql, jobProcess }, strapi, redisUrl) {
  const sql = createSql(strapi);
  const name = `bench.${redisUrl ? 'bull' : 'embedded'}`;
  const jobs = jobProcess(sql, redisUrl, { pollMs: 1000 });
  let left = 0;
  let done;
  jobs.define({
    name,
    concurrency: CONCURRENCY,
    async run() {
      if (--left === 0) done();
    },
  });
  return {
    start: () => jobs.start(),
    end: () => jobs.end(),
    async run(count) {
      left = count;
      const ran = new Promise((resolve) => {
        done = resolve;
      });
      const since = process.hrtime.bigint();
      await jobs.enqueue(...Array.from({ length: count }, (_, n) => ({ name, data: { n } })));
      await ran;
      // A job has ended when its row says so.
      while (Number((await sql.rows(`SELECT count(*) AS n FROM ${sql.table('newsroom_jobs')} WHERE name = '${name}'`))[0].n) > 0)
        await new Promise(setImmediate);
      return seconds(since);
    },
  };
}

function raw(redisUrl) {
  const queue = new Bull('raw', redisUrl, { defaultJobOptions: { attempts: 1, removeOnComplete: true } });
  let left = 0;
  let done;
  queue.on('completed', () => {
    if (--left === 0) done();
  });
  queue.process(CONCURRENCY, async () => undefined);
  return {
    end: () => queue.close(true),
    async run(count) {
      left = count;
      const ran = new Promise((resolve) => {
        done = resolve;
      });
      const since = process.hrtime.bigint();
      await queue.addBulk(Array.from({ length: count }, (_, n) => ({ data: { n } })));
      await ran;
      return seconds(since);
    },
  };
}

export default async function jobs({ quick }) {
  const source = await jobsSource();
  const { startRedis, startPostgres } = source;
  const count = quick ? 2000 : 10_000;
  const blocks = quick ? 3 : 11;
  const redis = await startRedis();
  const bull = raw(redis.url);
  const figures = {};
  for (const database of ['sqlite', 'postgres']) {
    const postgres = database === 'postgres' ? await startPostgres() : null;
    // Its connection serves both drivers; it runs no jobs itself.
    const { strapi, close } = await openStrapi({
      plugins: 'newsroom',
      postgres: postgres && (await postgres.create('bench')),
      role: 'web',
    });
    for (const [metric, url] of [
      ['embedded_vs_bull', undefined],
      ['bull_vs_raw', redis.url],
    ]) {
      const side = ours(source, strapi, url);
      await side.start();
      console.log(`${metric} on ${database}, ${count} jobs (a: ours, b: raw Bull; seconds)`);
      const [mine, theirs] = [[], []];
      const a = working(mine, () => side.run(count));
      const b = working(theirs, () => bull.run(count));
      const result = await compare({ a, b, blocks, warmup: 2 });
      console.log(
        `  ours ${Math.round(count / result.a)} jobs/s, raw Bull ${Math.round(count / result.b)} jobs/s, ratio ${result.ratio.toFixed(3)} (95 % ${result.low.toFixed(3)}–${result.high.toFixed(3)})`,
      );
      const [spent, raws] = [median(mine), median(theirs)];
      console.log(
        `  processor: ours ${Math.round(count / spent)} jobs/s, raw Bull ${Math.round(count / raws)} jobs/s, ratio ${(raws / spent).toFixed(3)}`,
      );
      figures[database === 'sqlite' ? metric : `${metric}_postgres`] = result.ratio;
      await side.end();
    }
    await close();
    await postgres?.stop();
  }
  await bull.end();
  await redis.stop();
  report('jobs', figures);
  // Raw Bull keeps its sockets open after close(true).
  process.exit(0);
}
