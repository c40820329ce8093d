import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import bootstrap from './bootstrap';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** As much of a server as the bootstrap touches. */
function server() {
  const done: string[] = [];
  let begun = (): void => undefined;
  const stops: (() => void | Promise<void>)[] = [];
  const core = {
    config: { stories: {} },
    works: true,
    outside: (work: () => void) => work(),
    onStop: (stop: () => void) => void stops.push(stop),
    events: { start: () => void done.push('events') },
    jobs: {
      start: () =>
        new Promise<void>((go) => {
          begun = () => {
            done.push('jobs');
            go();
          };
        }),
    },
    rooms: { stories: { baselines: async () => undefined, reconcile: async () => 0 } },
  };
  const strapi = {
    isLoaded: true,
    contentTypes: {},
    log: { error: (text: string) => void done.push(text), warn: () => undefined },
    plugin: () => ({ service: () => core }),
    service: () => ({ actionProvider: { registerMany: async () => undefined } }),
  };
  return { strapi: strapi as never, done, begin: () => begun(), stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}

it('a stop waits for jobs that are just being started', async () => {
  const { strapi, done, begin, stop } = server();
  await bootstrap({ strapi });
  await vi.advanceTimersByTimeAsync(100);
  const stopped = stop().then(() => done.push('stopped'));
  await vi.advanceTimersByTimeAsync(1000);
  begin();
  await stopped;
  expect(done).toEqual(['events', 'jobs', 'stopped']);
});

it('a stop before all is loaded starts nothing any more', async () => {
  const { strapi, done, stop } = server();
  await bootstrap({ strapi });
  await stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toEqual([]);
});
