/**
 * Vietnamese text: what a story costs on its way to the air, and our numbers against the library that reads them.
 *   stories_per_s             slug of the headline, spoken form and estimate of headline, summary and body, over the demo's stories
 *   vs_number_library         read-vietnamese-number alone ÷ ours, over the same numbers as one text (aim ≥ 0.5)
 *   vs_number_library_fresh   the same with numbers that were never read before
 *
 * The numbers are all that stand in the demo's Vietnamese stories, and 500 longer ones. Both sides must say the same words for each,
 * or the bench stops. The library is given bare digits, set as we set it; ours finds the number, reads its thousands points and tells
 * it from a date, a time, a unit and a phone.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { compare, report } from './method.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Our sources as they are, with the library they use. */
async function sources() {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `
        export { allStories } from './apps/demo/src/seed/stories/index.ts';
        export { readingSeconds, slug, spoken } from './packages/viet-text/src/index.ts';
        export { doReadNumber, ReadingConfig } from './packages/viet-text/node_modules/read-vietnamese-number';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    tsconfigRaw: {},
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`);
}

const timed = (run) => {
  const begin = performance.now();
  run();
  return performance.now() - begin;
};

export default async function text({ quick }) {
  const { allStories, doReadNumber, ReadingConfig, readingSeconds, slug, spoken } = await sources();
  const stories = allStories.filter((story) => story.section !== 'english');
  const words = stories.map((story) => ({ title: story.title, text: `${story.title}.\n${story.dek}\n\n${story.body}` }));

  const config = Object.assign(new ReadingConfig(), {
    unit: [],
    units: [[], ['nghìn'], ['triệu'], ['tỷ']],
    oddText: 'linh',
    fourToneText: 'tư',
  });
  const written = words.flatMap(({ text }) => text.match(/(?<![\d.,/:-])[1-9]\d{0,2}(?:\.\d{3})*(?![\d.,/:-])/g) ?? []);
  const long = Array.from({ length: 500 }, (_, at) => String(10_000 + at * 1_234_567).replace(/\B(?=(?:\d{3})+$)/g, '.'));
  const numbers = [...written, ...long];
  const bare = numbers.map((number) => number.replaceAll('.', ''));
  const list = numbers.join('; ');
  const said = spoken(list).text.split('; ');
  const other = bare.findIndex((digits, at) => doReadNumber(digits, config) !== said[at]);
  if (other >= 0) throw new Error(`The two sides differ at ${numbers[other]}: ${doReadNumber(bare[other], config)} and ${said[other]}`);
  console.log(`${stories.length} stories, ${numbers.length} numbers (${written.length} out of the stories)`);

  const rounds = quick ? 10 : 60;
  const again = (run) => async () =>
    timed(() => {
      for (let round = 0; round < rounds; round++) run();
    }) / rounds;
  const theirs = again(() => {
    for (const digits of bare) doReadNumber(digits, config);
  });
  const blocks = quick ? 3 : 11;
  console.log('numbers as a text');
  const whole = await compare({ a: again(() => spoken(list)), b: theirs, blocks, warmup: 2 });
  console.log('numbers never read before');
  // Another thousand in every round of every block, for both sides alike.
  let next = 0;
  const unseen = () => Array.from({ length: 1000 }, () => String(1_000_000 + 7919 * next++));
  const overFresh = (run) => async () => {
    const texts = Array.from({ length: rounds }, unseen);
    return timed(() => texts.forEach(run)) / rounds;
  };
  const fresh = await compare({
    a: overFresh((digits) => spoken(digits.join('; '))),
    b: overFresh((digits) => digits.map((one) => doReadNumber(one, config)).join('; ')),
    blocks,
    warmup: 2,
  });

  console.log('stories: a on their way to the air, b their slugs alone');
  const air = await compare({
    a: again(() => {
      for (const { title, text } of words) {
        slug(title);
        spoken(text);
        readingSeconds(text);
      }
    }),
    b: again(() => {
      for (const { title } of words) slug(title);
    }),
    blocks,
  });

  for (const [name, { ratio, low, high }] of Object.entries({ vs_number_library: whole, vs_number_library_fresh: fresh }))
    console.log(`${name} ${ratio.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`);
  report('text', { stories_per_s: (stories.length / air.a) * 1000, vs_number_library: whole.ratio, vs_number_library_fresh: fresh.ratio });
}
