import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Spine, spine } from '../../packages/newsroom/contracts';
import { type Booted, boot, environmentOf, spawnServer } from '../support/boot';
import { demoDir, freshDataDir } from '../support/environment.mjs';
import { signal } from '../support/spine';
import { sqliteWitness } from '../support/witness';

describe('the spine of a booted Strapi', () => {
  let app: Booted;
  let s: Spine;
  beforeAll(async () => {
    app = await boot({ plugins: ['newsroom'] });
    s = spine(app.strapi as never);
  });
  afterAll(() => app?.stop());

  it('runs a job that was committed', async () => {
    const ran = signal();
    s.jobs.define({ name: 'test.quick', run: async () => ran.give() });
    await s.jobs.enqueue({ name: 'test.quick', data: {} });
    await ran.promise;
  });

  it('runs a job outside the request and the transaction that wrote it', async () => {
    const inside = signal<{ transaction: boolean; actor: string }>();
    s.jobs.define({
      name: 'test.outside',
      run: async () => inside.give({ transaction: app.strapi.db.inTransaction(), actor: s.actor().kind }),
    });
    const state = { user: { id: 7, firstname: 'Lan' }, auth: { strategy: { name: 'admin' } } };
    await app.strapi.requestContext.run({ state } as never, async () => {
      expect(s.actor()).toEqual({ kind: 'admin', id: '7', name: 'Lan' });
      // Nested: Strapi's inner transaction context outlives the outer commit.
      await app.strapi.db.transaction(() => app.strapi.db.transaction(() => s.jobs.enqueue({ name: 'test.outside', data: {} })));
    });
    expect(await inside.promise).toEqual({ transaction: false, actor: 'system' });
  });

  it('tells the time of the database', async () => {
    expect(Math.abs((await s.now()).getTime() - Date.now())).toBeLessThan(5000);
  });

  it('carries reads between sisters, and says so where nobody offers', async () => {
    expect(s.ask('desks.list')).toBeUndefined();
    s.offer('desks.list', async () => [{ id: '1', name: 'Thời sự' }]);
    expect(await s.ask('desks.list')?.()).toEqual([{ id: '1', name: 'Thời sự' }]);
    expect(() => s.offer('desks.list', async () => [])).toThrow('offered twice');
  });

  it('signs links by the secret of this Strapi', () => {
    const token = s.sign('rsvp', { person: '7' }, new Date(Date.now() + 60_000));
    expect(s.unsign('rsvp', token)).toEqual({ person: '7' });
    expect(s.unsign('preview', token)).toBeNull();
  });

  it('hides its tables from the Content Manager and the Content-Type Builder', () => {
    const types = Object.values(app.strapi.contentTypes).filter(({ uid }) => uid.startsWith('plugin::newsroom.'));
    expect(types.length).toBeGreaterThanOrEqual(5);
    for (const { pluginOptions } of types)
      expect(pluginOptions).toMatchObject({ 'content-manager': { visible: false }, 'content-type-builder': { visible: false } });
  });

  it('refuses too many requests from one address in both languages, with the time to wait', async () => {
    const limit = app.strapi.plugin('newsroom').policy('limit') as unknown as (
      ctx: unknown,
      config: object,
      tools: object,
    ) => Promise<boolean>;
    const set = vi.fn();
    const from = (ip: string) => ({ request: { ip, path: '/feed', acceptsLanguages: () => 'vi' }, response: { set }, state: {} });
    for (let n = 0; n < 3; n++) expect(await limit(from('10.0.0.1'), { perMinute: 3 }, { strapi: app.strapi })).toBe(true);
    await expect(limit(from('10.0.0.1'), { perMinute: 3 }, { strapi: app.strapi })).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('Có quá nhiều yêu cầu'),
      details: { code: 'request.too_many', say: { en: expect.stringContaining('Too many requests') } },
    });
    expect(set).toHaveBeenCalledWith('Retry-After', expect.stringMatching(/^\d+$/));
    expect(await limit(from('10.0.0.2'), { perMinute: 3 }, { strapi: app.strapi })).toBe(true);
  });
});

describe('a process', () => {
  it('does not boot with a wrong setting, and names it', async () => {
    await expect(spawnServer({ plugins: ['newsroom'], env: { NEWSROOM_ROLE: 'boss' } })).rejects.toThrow(
      /plugin::newsroom: role must be one of 'all', 'web', 'worker', not "boss"/,
    );
  });

  it('that is a worker by its command runs jobs without listening, and ends cleanly', async () => {
    const data = freshDataDir();
    const env = Object.fromEntries(
      Object.entries({ ...process.env, ...environmentOf({ plugins: ['newsroom'] }, data), LOG_LEVEL: 'info' }).filter(([, value]) => value),
    );
    const worker = fork(path.resolve('packages/newsroom/bin/newsroom-worker.js'), { cwd: demoDir, env, execArgv: [], silent: true });
    let said = '';
    for (const stream of [worker.stdout, worker.stderr])
      stream?.on('data', (chunk) => {
        said += chunk;
      });
    await vi.waitFor(() => expect(said).toContain('this worker runs jobs'), { timeout: 60_000, interval: 50 });
    const { rows } = sqliteWitness(data);
    // Only a process that runs jobs writes the next occurrences.
    await vi.waitFor(
      async () => expect(await rows(`SELECT id FROM newsroom_jobs WHERE name = 'schedule:newsroom.sweep'`)).toHaveLength(1),
      { timeout: 10_000, interval: 50 },
    );
    worker.kill('SIGTERM');
    expect(await once(worker, 'exit')).toEqual([0, null]);
    fs.rmSync(data, { recursive: true });
  });
});
