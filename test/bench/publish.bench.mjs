/**
 * Publishing with the spine and one web destination ÷ stock publish, on SQLite with the embedded queue.
 *   overhead   what one who presses Publish waits for, each story by itself (aim ≤ 1.15)
 *   burst      one after another without a pause: what the pages, receipts and events cost the same process is in it
 */
import { compare, median, report } from './method.mjs';
import { PLAIN, side } from './support/side.mjs';

export default async function publish({ quick }) {
  const sides = [side(PLAIN), side('newsroom,channels')];
  const count = quick ? 10 : 40;
  const servers = [];
  const figures = {};
  try {
    for (const each of sides) servers.push(await each.start());
    const [stock, ours] = servers;
    for (const [metric, apart, cost] of [
      ['overhead', true, median],
      ['burst', false, (took) => took.reduce((sum, each) => sum + each) / took.length],
    ]) {
      const once = (server) => async () => 1000 * cost(await server.publish(count, apart));
      const result = await compare({ a: once(stock), b: once(ours), blocks: quick ? 5 : 15, warmup: 2 });
      console.log(
        `${metric}: stock ${result.a.toFixed(1)} ms, ours ${result.b.toFixed(1)} ms each, 95 % interval ${result.low.toFixed(3)}–${result.high.toFixed(3)}`,
      );
      figures[metric] = result.ratio;
    }
    report('publish', figures);
  } finally {
    for (const server of servers) await server.stop();
    for (const each of sides) each.remove();
  }
}
