/**
 * Ten years of a weekly meeting with a zone, expanded whole: `rrule` 2.8.1 ÷ ours.
 *   vs_rrule        as a running server meets it: the zone's changes of the clocks are known (aim ≥ 30)
 *   vs_rrule_cold   each time in a fresh zone, so that they are looked up first
 *
 * Both sides answer the same 522 instants, or the bench stops. rrule gives right instants only where the process runs in UTC
 * (rrule#355): the bench sets TZ itself, and nothing is corrected afterwards.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { compare, report } from './method.mjs';

const source = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../packages/assignment-desk/domain/happening/expand.ts');

/** Our sources as they are, in a module of its own: a second copy knows no zone yet. */
async function ours() {
  const { outputFiles } = await esbuild.build({ entryPoints: [source], bundle: true, write: false, format: 'esm', platform: 'node' });
  const text = outputFiles[0]?.text ?? '';
  let copies = 0;
  return () => import(`data:text/javascript;base64,${Buffer.from(`${text}\n// ${copies++}`).toString('base64')}`);
}

export default async function recurrence({ quick }) {
  process.env.TZ = 'UTC';
  const { default: rrule } = await import('rrule');
  const { RRule } = rrule;
  const zone = 'America/New_York';
  const from = Date.UTC(2026, 0, 1, 13, 30);
  const to = Date.UTC(2036, 0, 1, 13, 30);
  const fresh = await ours();
  const warm = await fresh();

  const ourStarts = ({ startsBetween }) => startsBetween({ rrule: 'FREQ=WEEKLY;BYDAY=TH', starts: from, timezone: zone }, from, to);
  // rrule takes the wall clock as if it were UTC and answers instants: its own documented way with a tzid.
  const theirStarts = () =>
    new RRule({
      freq: RRule.WEEKLY,
      byweekday: [RRule.TH],
      dtstart: new Date(Date.UTC(2026, 0, 1, 8, 30)),
      until: new Date(Date.UTC(2036, 0, 1, 8, 29)),
      tzid: zone,
    })
      .all()
      .map(Number);

  const expected = theirStarts();
  const got = ourStarts(warm);
  if (expected.length !== 522 || expected.join() !== got.join())
    throw new Error(`The two sides differ: ${expected.length} and ${got.length} starts`);

  const rounds = quick ? 3 : 10;
  const timed = (times, expand) => {
    const begin = performance.now();
    for (let round = 0; round < times; round++) expand();
    return (performance.now() - begin) / times;
  };
  const theirs = async () => timed(rounds, theirStarts);
  const blocks = quick ? 3 : 11;
  const main = await compare({ a: async () => timed(rounds * 100, () => ourStarts(warm)), b: theirs, blocks });
  console.log(
    `ten years of weeks: ours ${main.a.toFixed(4)} ms, rrule ${main.b.toFixed(2)} ms, 95 % interval ${main.low.toFixed(0)}–${main.high.toFixed(0)}`,
  );
  const cold = await compare({
    a: async () => {
      const copies = await Promise.all(Array.from({ length: rounds }, fresh));
      return timed(rounds, () => ourStarts(copies.pop()));
    },
    b: theirs,
    blocks,
  });
  console.log(`in a fresh zone: ours ${cold.a.toFixed(3)} ms, 95 % interval ${cold.low.toFixed(1)}–${cold.high.toFixed(1)}`);
  report('recurrence', { vs_rrule: main.ratio, vs_rrule_cold: cold.ratio });
}
