import { describe, expect, it } from 'vitest';
import { gathering } from './gathering';

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

describe('one write for what comes together', () => {
  it('takes those of one turn together, and those that come meanwhile after it, each with its own answer', async () => {
    const batches: number[][] = [];
    const first = gate();
    const double = gathering(async (batch: number[]) => {
      batches.push(batch);
      if (batches.length === 1) await first.opened;
      return batch.map((n) => n * 2);
    }, 50);
    const early = [double(1), double(2)];
    await new Promise((resolve) => setImmediate(resolve));
    const late = [double(3), double(4), double(5)];
    first.open();
    expect(await Promise.all([...early, ...late])).toEqual([2, 4, 6, 8, 10]);
    expect(batches).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('holds no more than the most in one batch, and goes on by itself afterwards', async () => {
    const sizes: number[] = [];
    const echo = gathering(async (batch: number[]) => {
      sizes.push(batch.length);
      return batch;
    }, 3);
    expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(echo))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(sizes).toEqual([3, 3, 1]);
    expect(await echo(8)).toBe(8);
  });

  it('tells all of a batch that failed, and only those', async () => {
    const strict = gathering(async (batch: number[]) => {
      if (batch.includes(2)) throw new Error('no');
      return batch;
    }, 2);
    const ends = await Promise.allSettled([1, 2, 3].map(strict));
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });
});
