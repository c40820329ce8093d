import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spine, type Spine } from '../../packages/newsroom/contracts';
import { boot, type Booted } from '../support/boot';

describe('the spine of a booted Strapi', () => {
  let app: Booted;
  let s: Spine;
  beforeAll(async () => {
    app = await boot({ plugins: ['newsroom'] });
    s = spine(app.strapi as never);
  });
  afterAll(() => app?.stop());

  it('runs a job within a second', async () => {
    let ran: () => void;
    const done = new Promise<void>((resolve) => { ran = resolve; });
    s.jobs.define({ name: 'test.quick', run: async () => ran() });
    await s.jobs.enqueue({ name: 'test.quick', data: {} });
    await done;
  });
  it('tells the time of the database', async () => {
    expect(Math.abs((await s.now()).getTime() - Date.now())).toBeLessThan(5000);
  });
});
