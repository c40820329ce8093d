import { describe, expect, it, vi } from 'vitest';
import { createJobTable } from '../../packages/newsroom/server/src/services/jobs/table';
import { signal } from '../support/spine';
import { type Stage, until, workbench } from './jobs.workbench';

/** How jobs and processes end: what is swept, and what must not begin any more. */
export function endings(title: string, stage: () => Stage): void {
  describe(title, () => {
    const { process, worker, job, fresh, rowsOf } = workbench(stage);

    it('sweeps what ended long ago, but no key that could come again', async () => {
      const [name, subscriber, occasion] = [fresh(), `event:${fresh()}`, `schedule:${fresh()}`];
      const names = [name, subscriber, occasion];
      const one = await worker(...names.map((each) => job({ name: each, run: async () => undefined })));
      await one.enqueue(...names.map((each) => ({ name: each, data: null, key: 'k' })));
      const states = async () => (await Promise.all(names.map(rowsOf))).map(([row]) => row?.state);
      await until(async () => expect(await states()).toEqual(['done', 'done', 'done']));
      await until(async () => {
        await createJobTable(stage().sql).sweep(0);
        expect(await states()).toEqual(['done', undefined, undefined]);
      });
      expect(await one.enqueue({ name, data: null, key: 'k' })).toEqual([null]);
    });

    it('does not begin in a process that was stopped while it started', async () => {
      const name = fresh();
      const ran = vi.fn(async () => undefined);
      const one = process();
      one.define(job({ name, run: ran }));
      const starting = one.start();
      await one.stop();
      await starting;
      await one.enqueue({ name, data: null });
      // Another process that looks as often: when it has done a job that was written later, the first would have had its turn.
      const seen = signal();
      const other = await worker(job({ name: `${name}.other`, run: async () => seen.give() }));
      await other.enqueue({ name: `${name}.other`, data: null, runAt: new Date(Date.now() + 300) });
      await seen.promise;
      expect(ran).not.toHaveBeenCalled();
      expect(await rowsOf(name)).toMatchObject([{ state: 'waiting' }]);
    });
  });
}
