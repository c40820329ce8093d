import { expect } from 'vitest';
import type { Desk } from '../../packages/assignment-desk/contracts';
import type { Spine } from '../../packages/newsroom/contracts/spine';
import type { Coverage } from '../../packages/press-briefing/contracts';
import type { Booted } from './boot';

export type Reply<T> = { data: T; error?: { details: { code: string } } };
type Query = {
  create(options: { data: object }): Promise<{ id: number | string }>;
  findMany(options?: object): Promise<Record<string, unknown>[]>;
  count(options?: object): Promise<number>;
  updateMany(options: object): Promise<unknown>;
};

/** What the tests of reports and figures do in a running newsroom as somebody with `token`. */
export function reports(app: Booted, token: string) {
  const ask = <T>(method: string, path: string, body?: unknown) =>
    app.request<Reply<T>>(method, path, { token, ...(body === undefined ? {} : { body }) });
  const ok = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await ask<T>(method, path, body);
    expect(answer.status, answer.text.slice(0, 400)).toBe(200);
    return answer.body.data;
  };
  const rows = (thing: string) => app.strapi.db.query(`plugin::press-briefing.${thing}` as never) as unknown as Query;
  const spine = app.strapi.plugin('newsroom').service('spine') as unknown as Spine;
  /** From a week ago until a minute from now, unless told otherwise. */
  const span = (from = Date.now() - 7 * 86_400_000, to = Date.now() + 60_000) =>
    `from=${new Date(from).toISOString()}&to=${new Date(to).toISOString()}`;
  return {
    ask,
    ok,
    rows,
    spine,
    span,
    coverage: (query = span()) => ok<Coverage>('GET', `/press-briefing/coverage?${query}`),
    tallies: (where: object = {}) => rows('tally').findMany({ where, orderBy: { id: 'asc' } }),
    desk: (name = 'Thời sự') => ok<Desk>('POST', '/assignment-desk/desks', { name, members: [] }),
    /** Runs the subscriber with an event once more, as after a lost lease, and waits for its end. */
    async tellAgain(subscriber: string, event: string): Promise<void> {
      const [job] = await spine.jobs.enqueue({ name: `event:${subscriber}`, data: { event } });
      await until(async () => {
        const row = await app.strapi.db.query('plugin::newsroom.job' as never).findOne({ where: { id: job } });
        return (row as unknown as { state: string } | null)?.state === 'done' || row === null;
      }, `${subscriber} was told again`);
    },
    /** Refuses to wait for ever: 15 s. */
    until,
  };
}

export async function until<T>(look: () => Promise<T | undefined | false | null>, what: string): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
