/**
 * Five JPEGs for channels out of one photograph of 12 megapixels, made here: gradients, edges and the grain of a sensor.
 *   vs_decode_each          decoding the original for each of them, one after another, as channels send ÷ ours (aim ≥ 2)
 *   vs_decode_each_at_once  the same, all five at once: both cores decode
 *   vs_decode_each_cpu      by processor time
 *   vs_best_sharp           ours ÷ the shortest sharp program that shrinks once and makes the same five (aim ≤ 1.1)
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compare, median, report } from './method.mjs';
import { imagesSource } from './support/images-source.mjs';

const sharp = createRequire(new URL('../../packages/channels/package.json', import.meta.url))('sharp');
const BOXES = [
  [1200, 630],
  [1200, 1200],
  [1200, 900],
  [1200, 675],
  [1600, 900],
];
/** The same encoder settings on every side. */
const JPEG = { quality: 80, quantisationTable: 3 };

async function photograph(width, height) {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 3) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const light = 128 + 90 * Math.sin(x / 170) * Math.cos(y / 230) + 20 * Math.sin((x + y) / 9) + (state >>> 27) - 16;
      pixels[at] = Math.max(0, Math.min(255, light));
      pixels[at + 1] = Math.max(0, Math.min(255, light * 0.8 + 30));
      pixels[at + 2] = Math.max(0, Math.min(255, 255 - light));
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

const timed = (costs, work) => async (block) => {
  const before = process.cpuUsage();
  const since = process.hrtime.bigint();
  await work();
  const { user, system } = process.cpuUsage(before);
  if (block >= 0) costs.push((user + system) / 1000);
  return Number(process.hrtime.bigint() - since) / 1e6;
};

export default async function images({ quick }) {
  const { shrink, encode, recipeOf } = await imagesSource();
  const bytes = await photograph(4000, 3000);
  console.log(`load ${readFileSync('/proc/loadavg', 'utf8').trim()}; the photograph has ${(bytes.length / 1e6).toFixed(1)} MB`);
  const focal = { x: 50, y: 50 };
  const recipes = BOXES.map(([width, height]) =>
    recipeOf({ spec: { name: '', width, height, format: 'jpeg' }, focal, credit: '', alt: '' }),
  );
  const limits = { maxPixels: 50e6, timeoutMs: 20_000 };

  const ours = async () => {
    const shrunk = await shrink(bytes, 'bench.jpg', recipes, limits);
    return Promise.all(recipes.map((recipe) => encode(shrunk, recipe, 'bench.jpg').then((made) => made.bytes)));
  };
  const one = ([width, height]) => sharp(bytes).autoOrient().resize(width, height).jpeg(JPEG).toBuffer();
  const each = async () => {
    const made = [];
    for (const box of BOXES) made.push(await one(box));
    return made;
  };
  const eachAtOnce = () => Promise.all(BOXES.map(one));
  const best = async () => {
    const { data, info } = await sharp(bytes).autoOrient().resize(1600, 1200).raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return Promise.all(BOXES.map(([w, h]) => sharp(data, { raw: { width, height, channels } }).resize(w, h).jpeg(JPEG).toBuffer()));
  };

  /** The same five pictures, or the ratio says nothing. */
  const mine = await ours();
  for (const [side, make] of Object.entries({ each, best })) {
    for (const [n, made] of (await make()).entries()) {
      const { width, height } = await sharp(mine[n]).metadata();
      const theirs = await sharp(made).metadata();
      if (width !== theirs.width || height !== theirs.height) throw new Error(`${side} made ${theirs.width}×${theirs.height}`);
      const apart = Math.abs(mine[n].length / made.length - 1);
      if (apart > 0.05) throw new Error(`${side}: ${width}×${height} has ${made.length} bytes, ours ${mine[n].length}`);
    }
  }

  const blocks = quick ? 5 : 15;
  const figures = {};
  for (const [metric, other, turned] of [
    ['vs_decode_each', each, false],
    ['vs_decode_each_at_once', eachAtOnce, false],
    ['vs_best_sharp', best, true],
  ]) {
    const [a, b] = [[], []];
    const result = await compare({ a: timed(a, ours), b: timed(b, other), blocks, warmup: 2, say: () => undefined });
    const [ratio, low, high] = turned ? [1 / result.ratio, 1 / result.high, 1 / result.low] : [result.ratio, result.low, result.high];
    console.log(
      `${metric}: ours ${result.a.toFixed(0)} ms, the other ${result.b.toFixed(0)} ms, ratio ${ratio.toFixed(3)} (95 % ${low.toFixed(3)}–${high.toFixed(3)}); processor ${median(a).toFixed(0)} and ${median(b).toFixed(0)} ms`,
    );
    figures[metric] = ratio;
    if (metric === 'vs_decode_each') figures.vs_decode_each_cpu = median(b) / median(a);
  }
  report('images', figures);
}
