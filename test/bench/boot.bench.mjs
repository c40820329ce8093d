/** `extra`: time from createStrapi to listening with the four plugins ÷ the same app on plain Strapi. Aim ≤ 1.15. */
import { compare, report } from './method.mjs';
import { ALL, PLAIN, side } from './support/side.mjs';

export default async function boot({ quick }) {
  const sides = [side(PLAIN), side(ALL)];
  const once = (which) => async () => {
    const server = await which.start();
    await server.stop();
    return server.seconds;
  };
  try {
    // The warm-up makes the tables: what is compared is every later start.
    const result = await compare({ a: once(sides[0]), b: once(sides[1]), blocks: quick ? 5 : 11 });
    console.log(
      `boot: plain ${result.a.toFixed(2)} s, with the four plugins ${result.b.toFixed(2)} s, 95 % interval ${result.low.toFixed(3)}–${result.high.toFixed(3)}`,
    );
    report('boot', { extra: result.ratio });
  } finally {
    for (const each of sides) each.remove();
  }
}
