/**
 * Publishing with the spine and one web destination ÷ stock publish, on SQLite with the embedded queue.
 *   overhead   what one who presses Publish waits for, each story by itself (aim ≤ 1.15)
 *   overhead_100  the same with a hundred destinations (webhooks): their rows are planned by a job, behind the publish (aim ≤ 1.15)
 *   burst      one after another without a pause: what the pages, receipts and events cost the same process is in it
 */
import { compare, median, report } from './method.mjs';
import { PLAIN, side } from './support/side.mjs';

const MANY = 100;

export default async function publish({ quick }) {
  const sides = [side(PLAIN), side('newsroom,channels')];
  const many = side('newsroom,channels', { BENCH_DESTINATIONS: String(MANY) });
  const count = quick ? 10 : 40;
  const servers = [];
  const figures = {};
  try {
    for (const each of [...sides, many]) servers.push(await each.start());
    const [stock, one, hundred] = servers;
    for (const [metric, ours, stories, apart, cost] of [
      ['overhead', one, count, true, median],
      // A hundred deliveries follow each story before the next begins.
      ['overhead_100', hundred, Math.ceil(count / 8), true, median],
      ['burst', one, count, false, (took) => took.reduce((sum, each) => sum + each) / took.length],
    ]) {
      const once = (server) => async () => 1000 * cost(await server.publish(stories, apart));
      const result = await compare({ a: once(stock), b: once(ours), blocks: quick ? 5 : 15, warmup: 2 });
      console.log(
        `${metric}: stock ${result.a.toFixed(1)} ms, ours ${result.b.toFixed(1)} ms each, 95 % interval ${result.low.toFixed(3)}–${result.high.toFixed(3)}`,
      );
      figures[metric] = result.ratio;
    }
    report('publish', figures);
  } finally {
    for (const server of servers) await server.stop();
    for (const each of [...sides, many]) each.remove();
  }
}
