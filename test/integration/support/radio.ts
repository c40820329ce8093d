import { expect } from 'vitest';
import type { BulletinAct, BulletinView } from '../../../packages/channels/contracts';
import { outlet, until } from '../../support/channels';
import type { Answer, Client } from '../../support/http';

export type Refused = { error: { details: { code: string; params: Record<string, unknown>; say: { en: string; vi: string } } } };

/** The part of a script's row that tests look at. */
export type ScriptLine = { documentId: string; story: string; state: string; version: number; measured: number | null; syllables: number };

/** Calls the channels' endpoints as somebody. */
export const caller =
  (client: Pick<Client, 'request'>, token: string | undefined) =>
  <T>(method: string, path: string, body?: unknown): Promise<Answer<{ data: T } & Refused>> =>
    client.request<{ data: T } & Refused>(method, `/channels${path}`, {
      ...(token ? { token } : {}),
      ...(body === undefined ? {} : { body }),
    });

export const may = (...rights: string[]) => rights.map((right) => ({ action: `plugin::channels.${right}` }));

/** A newsroom with a radio desk: who builds bulletins, who writes scripts, and who does neither. */
export async function radioDesk() {
  const desk = await outlet();
  const { app } = desk;
  const user = async (name: string, ...rights: string[]) =>
    (await app.addUser(desk.admin, { email: `${name}@hoitu.test`, firstname: name, permissions: may(...rights) })).token;
  const tokens = {
    producer: await user('Mai', 'bulletins', 'scripts'),
    second: await user('Nam', 'bulletins'),
    writer: await user('Bao', 'scripts'),
    outsider: await user('Khach', 'adapt'),
  };
  const ask = Object.fromEntries(Object.entries(tokens).map(([role, token]) => [role, caller(app, token)])) as Record<
    keyof typeof tokens,
    ReturnType<typeof caller>
  >;
  const rows = <T>(name: string) =>
    app.strapi.db.query(`plugin::channels.${name}` as never) as unknown as {
      findMany(find: object): Promise<T[]>;
      findOne(find: object): Promise<T | null>;
      create(params: { data: object }): Promise<T>;
      updateMany(params: { where: object; data: object }): Promise<{ count: number }>;
    };

  async function ok<T>(answer: Promise<Answer<{ data: T } & Refused>>): Promise<T> {
    const { status, body, text } = await answer;
    expect(status, text.slice(0, 400)).toBe(200);
    return body.data;
  }

  const scriptOf = (documentId: string): Promise<ScriptLine> =>
    until(
      async () => (await rows<ScriptLine>('script').findMany({})).find(({ story }) => story.includes(documentId)),
      `the script of ${documentId}`,
    );

  return {
    ...desk,
    tokens,
    ask,
    rows,
    ok,
    scriptOf,
    /** A published story and its script, approved. */
    async script(title: string): Promise<ScriptLine & { document: string }> {
      const document = await desk.draft({ title });
      await desk.publish(document);
      const { documentId, version } = await scriptOf(document);
      const answer = await ask.producer('POST', `/scripts/${documentId}/approve`, { version });
      expect(answer.status, answer.text).toBe(200);
      return { ...(await scriptOf(document)), document };
    },
    presenter: async (name: string, rate = 230): Promise<string> =>
      (
        await rows<{ documentId: string }>('presenter').create({
          data: { documentId: `presenter-${name}`, name, rate, learns: true, learned: [], active: true, version: 1 },
        })
      ).documentId,
    bulletin: (name: string, more: object = {}): Promise<BulletinView> =>
      ok(ask.producer<BulletinView>('POST', '/bulletins', { name, startsAt: inMinutes(60), seconds: 300, ...more })),
    get: (id: string): Promise<BulletinView> => ok(ask.producer<BulletinView>('GET', `/bulletins/${id}`)),
    act: (id: string, version: number, act: BulletinAct, who: keyof typeof tokens = 'producer') =>
      ask[who]<BulletinView>('POST', `/bulletins/${id}/acts`, { version, act }),
    async acts(id: string, ...acts: BulletinAct[]): Promise<BulletinView> {
      let view = await ok(ask.producer<BulletinView>('GET', `/bulletins/${id}`));
      for (const act of acts) view = await ok(ask.producer<BulletinView>('POST', `/bulletins/${id}/acts`, { version: view.version, act }));
      return view;
    },
    refused: async (answer: Promise<Answer<{ data: unknown } & Refused>>): Promise<string> => {
      const { status, body } = await answer;
      return `${status} ${body.error?.details.code}`;
    },
  };
}

export type RadioDesk = Awaited<ReturnType<typeof radioDesk>>;

export const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
