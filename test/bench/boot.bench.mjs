/**
 * From createStrapi to listening with the four plugins ÷ the same app on plain Strapi.
 *   extra       by the clock on the wall (aim ≤ 1.15)
 *   extra_cpu   by processor time, loading Node's and Strapi's own files included: what a busy machine does not blur
 */
import { compare, interval, median, report } from './method.mjs';
import { ALL, PLAIN, side } from './support/side.mjs';

export default async function boot({ quick }) {
  const sides = [side(PLAIN), side(ALL)];
  const cpu = new Map(sides.map((each) => [each, []]));
  const once = (which) => async (block) => {
    const server = await which.start();
    await server.stop();
    if (block >= 0) cpu.get(which).push(server.cpu);
    return server.seconds;
  };
  try {
    // The warm-up makes the tables: what is compared is every later start.
    const result = await compare({ a: once(sides[0]), b: once(sides[1]), blocks: quick ? 3 : 11 });
    const [plain, ours] = sides.map((each) => cpu.get(each));
    const ratios = ours.map((value, block) => value / plain[block]);
    const [low, high] = interval(ratios);
    console.log(
      `boot: plain ${result.a.toFixed(2)} s, with the four plugins ${result.b.toFixed(2)} s, 95 % interval ${result.low.toFixed(3)}–${result.high.toFixed(3)}`,
    );
    console.log(
      `processor: plain ${median(plain).toFixed(2)} s, with the four plugins ${median(ours).toFixed(2)} s, 95 % interval ${low.toFixed(3)}–${high.toFixed(3)}`,
    );
    report('boot', { extra: result.ratio, extra_cpu: median(ratios) });
  } finally {
    for (const each of sides) each.remove();
  }
}
