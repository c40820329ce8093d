import { expect, it } from 'vitest';
import { reread } from './reread';

const readsAt = (...times: (number | undefined)[]) => {
  let reads = 0;
  const refetch = async () => ({ startedTimeStamp: times[reads++] });
  return { refetch, reads: () => reads };
};

it('reads once what begins with it', async () => {
  const { refetch, reads } = readsAt(100);
  await reread(refetch, () => 100);
  expect(reads()).toBe(1);
});

it('reads again where a read from before the change was under way', async () => {
  const { refetch, reads } = readsAt(99, 130);
  await reread(refetch, () => 100);
  expect(reads()).toBe(2);
});

it('looks at each of several, and leaves alone what is not read', async () => {
  let reads = 0;
  const refetch = async () => [{ startedTimeStamp: reads++ === 0 ? 90 : 110 }, undefined];
  await reread(refetch, () => 100);
  expect(reads).toBe(2);
  await reread(() => false);
  await reread(() => null);
});
