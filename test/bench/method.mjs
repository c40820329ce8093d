/**
 * The method of every bench: both sides in one run, in A/B/B/A order, at least eleven short blocks,
 * the ratio of each block, their median and a bootstrap interval. Absolute times depend on the machine
 * and are only printed for orientation.
 */

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A small seeded generator (mulberry32), so that an interval can be computed again. @param {number} seed */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** 95 % bootstrap interval of the median. @param {number[]} values @returns {[number, number]} */
export function interval(values, rounds = 2000) {
  const random = seeded(values.length);
  const medians = Array.from({ length: rounds }, () => median(values.map(() => values[Math.floor(random() * values.length)]))).sort(
    (a, b) => a - b,
  );
  return [medians[Math.floor(rounds * 0.025)], medians[Math.floor(rounds * 0.975)]];
}

/**
 * Times `a` and `b` in blocks. Each is called with the block's number and answers its own cost
 * (any unit, the same for both; lower is better).
 * @param {{ a: (block: number) => Promise<number>, b: (block: number) => Promise<number>, blocks?: number, warmup?: number, say?: (line: string) => void }} sides
 * @returns {Promise<{ ratio: number, low: number, high: number, a: number, b: number }>} `ratio` = b ÷ a
 */
export async function compare({ a, b, blocks = 11, warmup = 1, say = console.log }) {
  for (let block = 0; block < warmup; block++) {
    await a(-1 - block);
    await b(-1 - block);
  }
  const rows = [];
  for (let block = 0; block < blocks; block++) {
    const aFirst = block % 2 === 0;
    const first = await (aFirst ? a : b)(block);
    const second = await (aFirst ? b : a)(block);
    const row = aFirst ? { a: first, b: second } : { a: second, b: first };
    rows.push(row);
    say(`  block ${String(block + 1).padStart(2)}  a ${row.a.toFixed(3)}  b ${row.b.toFixed(3)}  b/a ${(row.b / row.a).toFixed(3)}`);
  }
  const ratios = rows.map((row) => row.b / row.a);
  const [low, high] = interval(ratios);
  return { ratio: median(ratios), low, high, a: median(rows.map((row) => row.a)), b: median(rows.map((row) => row.b)) };
}

/** Prints the last line of a bench. @param {string} name @param {Record<string, number>} metrics */
export function report(name, metrics) {
  const figures = Object.entries(metrics).map(([metric, value]) => `${metric}=${Number(value.toPrecision(4))}`);
  console.log(`BENCH ${name} ${figures.join(' ')}`);
}
