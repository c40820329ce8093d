import type { Driver } from './port';
import type { Worker } from './worker';

/** The driver that needs nothing: a commit wakes the worker of its own process, other processes look at the rows each second. */
export const createEmbedded = (worker: Worker): Driver => ({
  async start() {},
  async stop() {},
  wake: (due) => worker.wake(due.map(({ name }) => name)),
});
