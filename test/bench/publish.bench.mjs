/** `overhead`: publishing with the spine and one web destination ÷ stock publish, one after another. Aim ≤ 1.15. */
import { compare, report } from './method.mjs';
import { PLAIN, side } from './support/side.mjs';

export default async function publish({ quick }) {
  const sides = [side(PLAIN), side('newsroom,channels')];
  const count = quick ? 20 : 50;
  const servers = [];
  try {
    for (const each of sides) servers.push(await each.start());
    const [stock, ours] = servers;
    const result = await compare({ a: () => stock.publish(count), b: () => ours.publish(count), blocks: quick ? 5 : 15, warmup: 2 });
    console.log(
      `publish: stock ${((result.a / count) * 1000).toFixed(1)} ms, ours ${((result.b / count) * 1000).toFixed(1)} ms each, 95 % interval ${result.low.toFixed(3)}–${result.high.toFixed(3)}`,
    );
    report('publish', { overhead: result.ratio });
  } finally {
    for (const server of servers) await server.stop();
    for (const each of sides) each.remove();
  }
}
