import type { Browser, Page } from 'playwright-core';
import { type Spawned, spawnServer } from '../../support/boot';
import { listen, type Receiver } from '../../support/channels';
import { freePort } from '../../support/free-port';
import { startPostgres } from '../../support/postgres';
import { startRedis } from '../../support/redis';
import { type Look, launch, signIn } from './browser';

export const PASSWORD = 'Cau-May-2-thong-xe';
/** Signed in like the others, with roles of their own: who may do nothing, who leads a briefing, who speaks for a unit. */
const MORE = {
  guest: { firstname: 'Khách', rights: [] },
  chair: { firstname: 'Trần Vĩnh Thuỵ', rights: ['see', 'decide'] },
  speaker: { firstname: 'Đặng Minh Tú', rights: ['answer'] },
} as const;
type More = keyof typeof MORE;
export type Person = 'admin' | 'editor' | 'reporter' | 'producer' | 'press' | More;
export const nameOf = (person: More): string => MORE[person].firstname;

export type Newsroom = {
  /** Base URLs; the same one twice where there is one process. */
  servers: [string, string];
  receiver: Receiver;
  /** A browser of this person's own, on the first or the second server. */
  page(person: Person, look?: Look & { server?: 0 | 1 }): Promise<Page>;
  /** A browser of somebody without an account, on a phone and without JavaScript. */
  visitor(): Promise<Page>;
  /** The admin API as this person. */
  api<T>(person: Person, method: string, path: string, body?: unknown): Promise<T>;
  stop(): Promise<void>;
};

/** `alone`: one process, SQLite, embedded queue. `spread`: two processes, PostgreSQL, Redis with Bull. */
export type World = 'alone' | 'spread';

/**
 * The seeded demo on the production admin build, as its users meet it. `dist`: another build than its own, see overlay.ts.
 * `smtp`: the mail server its letters go to; without one they are dropped.
 */
export async function openNewsroom(world: World, dist?: string, smtp?: string): Promise<Newsroom> {
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.reverse()) await close();
  };
  try {
    const receiver = await listen();
    closing.push(receiver.close);
    const env = { NODE_ENV: 'production', SERVE_ADMIN: 'true', OUTBOUND_ALLOW: new URL(receiver.url).host, DEMO_PASSWORD: PASSWORD };
    const base = { env, ...(dist ? { dist } : {}), ...(smtp ? { smtp } : {}), ...(world === 'spread' ? await spread(closing) : {}) };
    const start = async (seed: boolean, data?: string): Promise<Spawned> => {
      const server = await spawnServer({ ...base, port: await freePort(), seed, ...(data ? { data } : {}) });
      closing.push(() => server.kill());
      return server;
    };
    // Strapi makes its tables in the first process; uploads lie in the folder that both share.
    const first = await start(true);
    const second = world === 'spread' ? await start(false, first.data) : first;
    const browser: Browser = await launch();
    closing.push(() => browser.close());
    const servers: [string, string] = [first.url, second.url];
    const tokens = new Map<Person, Promise<string>>();
    const tokenOf = (person: Person): Promise<string> => {
      const token =
        tokens.get(person) ?? (isMore(person) ? make(first, person, tokenOf('admin')) : first.login(`${person}@hoitu.test`, PASSWORD));
      tokens.set(person, token);
      return token;
    };
    return {
      servers,
      receiver,
      stop,
      async page(person, { server = 0, ...look } = {}) {
        const context = await signIn(browser, servers[server], await tokenOf(person), look);
        const page = await context.newPage();
        page.setDefaultTimeout(20_000);
        return page;
      },
      async visitor() {
        const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false, locale: 'vi-VN' });
        return context.newPage();
      },
      async api<T>(person: Person, method: string, path: string, body?: unknown): Promise<T> {
        const answer = await first.request<{ data: T }>(method, path, {
          token: await tokenOf(person),
          ...(body === undefined ? {} : { body }),
        });
        if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text.slice(0, 400)}`);
        return answer.body?.data;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const isMore = (person: Person): person is More => person in MORE;

async function make(server: Spawned, person: More, admin: Promise<string>): Promise<string> {
  const { firstname, rights } = MORE[person];
  const permissions = rights.map((right) => ({ action: `plugin::press-briefing.${right}` }));
  return (await server.addUser(await admin, { email: `${person}@more.test`, firstname, permissions })).token;
}

async function spread(closing: (() => Promise<unknown>)[]): Promise<{ database: { postgres: string }; redis: string }> {
  const postgres = await startPostgres();
  closing.push(postgres.stop);
  const redis = await startRedis();
  closing.push(redis.stop);
  return { database: { postgres: await postgres.create('newsroom') }, redis: redis.url };
}
