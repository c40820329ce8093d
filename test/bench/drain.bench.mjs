/**
 * Deliveries to webhooks, end to end: 10,000 planned rows until every row says delivered, against raw Bull and undici that sign
 * and post the same bytes to the same receiver, from `addBulk` until every job has completed. Speeds: ours ÷ raw.
 *   vs_raw_bull             our Bull driver on PostgreSQL and Redis (aim ≥ 0.7)
 *   vs_raw_bull_embedded    the embedded driver on SQLite
 * Ours keeps a row, each try in it, events and receipts; raw Bull keeps nothing. `BENCH_STATEMENTS=1` prints the statements of
 * one delivery.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { compare, median, report } from './method.mjs';
import { openStrapi } from './support/database.mjs';
import { ours, raw, statements } from './support/drain-sides.mjs';
import { jobsSource } from './support/jobs-source.mjs';

const CONCURRENCY = 50;

async function startReceiver() {
  const child = fork(fileURLToPath(new URL('./support/receiver.mjs', import.meta.url)), { execArgv: [] });
  const [{ port }] = await once(child, 'message');
  return {
    url: `http://127.0.0.1:${port}/hook`,
    async seen() {
      child.send({});
      return (await once(child, 'message'))[0];
    },
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** Runs one side and keeps what it cost this process, in seconds. */
const working = (costs, run) => async (block) => {
  const before = process.cpuUsage();
  const took = await run();
  const { user, system } = process.cpuUsage(before);
  if (block >= 0) costs.push((user + system) / 1e6);
  return took;
};

export default async function drain({ quick }) {
  const { startRedis, startPostgres } = await jobsSource();
  const size = { stories: quick ? 10 : 100, destinations: quick ? 50 : 100 };
  const count = size.stories * size.destinations;
  const redis = await startRedis();
  const receiver = await startReceiver();
  const figures = {};
  const only = process.env.BENCH_ONLY;
  for (const [metric, database] of [
    ['vs_raw_bull', 'postgres'],
    ['vs_raw_bull_embedded', 'sqlite'],
  ]) {
    if (only && only !== metric) continue;
    const postgres = database === 'postgres' ? await startPostgres() : null;
    const { strapi, close } = await openStrapi({
      plugins: 'newsroom,channels',
      postgres: postgres && (await postgres.create('bench')),
      redis: postgres ? redis.url : '',
    });
    const side = await ours(strapi, { url: receiver.url, ...size });
    const found = await statements(strapi, () => side.run());
    console.log(`${metric}: ${(found.reduce((sum, [, n]) => sum + n, 0) / count).toFixed(1)} statements a delivery on ${database}`);
    if (process.env.BENCH_STATEMENTS)
      for (const [sql, n] of found.filter(([, times]) => times > count / 100)) console.log(`  ${(n / count).toFixed(2)}  ${sql}`);
    const { last } = await receiver.seen();
    const theirs = raw(redis.url, { url: receiver.url, secret: side.secret, message: JSON.parse(last.body), concurrency: CONCURRENCY });
    const [mine, raws] = [[], []];
    const a = working(mine, () => side.run());
    const b = working(raws, () => theirs.run(count));
    console.log(`${count} deliveries of ${last.body.length} characters (a: ours, b: raw Bull; seconds)`);
    const result = await compare({ a, b, blocks: quick ? 5 : 11, warmup: 1 });
    console.log(
      `  ours ${Math.round(count / result.a)}/s, raw ${Math.round(count / result.b)}/s, ratio ${result.ratio.toFixed(3)} (95 % ${result.low.toFixed(3)}–${result.high.toFixed(3)})`,
    );
    console.log(`  processor of this process: ratio ${(median(raws) / median(mine)).toFixed(3)}`);
    figures[metric] = result.ratio;
    await theirs.end();
    await close();
    await postgres?.stop();
  }
  await receiver.stop();
  await redis.stop();
  report('drain', figures);
  // Raw Bull keeps its sockets open after close(true).
  process.exit(0);
}
