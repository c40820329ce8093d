import { createHmac, randomUUID } from 'node:crypto';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect } from 'vitest';
import type { BroadcastView, DestinationView } from '../../../packages/channels/contracts';
import { outlet, until } from '../../support/channels';
import { root } from '../../support/packages';

export const AREA = 'Phường Hải Châu';
export const OTHER = 'Phường Thanh Khê';
const HOUR = 3_600_000;

/** The zip library is the plugin's own. */
const { unzipSync } = createRequire(path.join(root, 'packages/channels/package.json'))('fflate') as {
  unzipSync(bytes: Uint8Array): Record<string, Uint8Array>;
};
/** The manifest of a package that came. */
export const manifestOf = ({ bytes }: Got) => JSON.parse(Buffer.from(unzipSync(bytes)['manifest.json'] as Uint8Array).toString());

export type Got = { path: string; headers: http.IncomingHttpHeaders; bytes: Buffer };

/** A ward's system that keeps the bytes. While `gate` is a promise, what it does not let through waits for it. */
export async function ward() {
  const seen: Got[] = [];
  const state = { hold: null as Promise<unknown> | null, passes: (_: Got): boolean => false, answer: [] as number[] };
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const got = { path: request.url ?? '', headers: request.headers, bytes: Buffer.concat(parts) };
      seen.push(got);
      if (state.hold && !state.passes(got)) await state.hold;
      response.writeHead(state.answer.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { host, url: `http://${host}`, seen, state, close };
}

type Who = 'admin' | 'writer' | 'editor' | 'chief' | 'deputy' | 'outbox' | 'stranger';
const RIGHTS: Record<Exclude<Who, 'admin'>, string[]> = {
  writer: ['broadcasts'],
  editor: ['broadcasts', 'broadcast-approve'],
  chief: ['broadcast-approve', 'broadcast-emergency'],
  deputy: ['broadcast-approve', 'broadcast-emergency'],
  outbox: ['outbox'],
  stranger: ['scripts'],
};

/** A newsroom with people of each right and a ward's system in reach. */
export async function loudspeakers({ folders = [] as string[], timeoutMs = 2000 } = {}) {
  const desk = await outlet();
  const { app, admin } = desk;
  const place = await ward();
  const config = app.strapi.config.get('plugin::channels') as { outbound: { allow: string[] } };
  const outbound = { ...config.outbound, allow: [...config.outbound.allow, place.host], timeoutMs };
  app.strapi.config.set('plugin::channels', { ...config, outbound, loudspeakers: { folders } });
  const tokens = { admin } as Record<Who, string>;
  const ids = {} as Record<Who, number>;
  for (const [name, rights] of Object.entries(RIGHTS) as [Exclude<Who, 'admin'>, string[]][]) {
    const permissions = rights.map((right) => ({ action: `plugin::channels.${right}` }));
    const user = await app.addUser(admin, { email: `${name}@loa.test`, firstname: name, permissions });
    tokens[name] = user.token;
    ids[name] = user.id;
  }

  type Refused = { error: { details: { code: string; params: Record<string, unknown>; say: { en: string; vi: string } } } };
  const call = <T = BroadcastView>(who: Who, method: string, path: string, body?: unknown) =>
    app.request<{ data: T } & Refused>(method, `/channels/broadcasts${path}`, {
      token: tokens[who],
      ...(body === undefined ? {} : { body }),
    });
  const ok = async <T = BroadcastView>(who: Who, method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await call<T>(who, method, path, body);
    expect(answer.status, answer.text.slice(0, 400)).toBe(200);
    return answer.body.data;
  };
  /** The code of a refusal, with its status. */
  const refused = async (who: Who, method: string, path: string, body?: unknown): Promise<string> => {
    const answer = await call(who, method, path, body);
    return `${answer.status} ${answer.body?.error?.details?.code ?? answer.text.slice(0, 60)}`;
  };

  const destination = async (name: string, settings: object = {}, more: object = {}) => {
    const created = await app.request<{ data: { destination: DestinationView; shownOnce: { secret: string } } }>(
      'POST',
      '/channels/destinations',
      {
        token: admin,
        body: { kind: 'loudspeaker', name, settings: { url: `${place.url}/loa`, areas: `${AREA}; ${OTHER}`, ...settings }, ...more },
      },
    );
    expect(created.status, created.text).toBe(200);
    return { ...created.body.data.destination, secret: created.body.data.shownOnce.secret };
  };

  const draft = (over: object = {}, who: Who = 'writer') =>
    ok(who, 'POST', '', {
      title: 'Cắt nước đường Trần Phú',
      text: 'Ngày mai cắt nước từ 8 giờ.\n\nMời bà con trữ nước.',
      areas: [AREA],
      from: new Date(Date.now() - 1000).toISOString(),
      until: new Date(Date.now() + HOUR).toISOString(),
      ...over,
    });
  const submit = (message: BroadcastView, who: Who = 'writer') => ok(who, 'POST', `/${message.id}/submit`, { version: message.version });
  const approve = (message: BroadcastView, who: Who) => ok(who, 'POST', `/${message.id}/approve`, { version: message.version });
  const get = (id: string, who: Who = 'admin') => ok(who, 'GET', `/${id}`);

  return {
    desk,
    app,
    ward: place,
    tokens,
    ids,
    call,
    ok,
    refused,
    destination,
    draft,
    submit,
    approve,
    get,
    /** Written and approved by as many as its class needs. */
    async released(over: { class?: string; [field: string]: unknown } = {}): Promise<BroadcastView> {
      const first = await approve(await submit(await draft(over)), 'chief');
      return over.class === 'emergency' ? approve(first, 'deputy') : first;
    },
    /** Waits until every delivery of a message is in one of these states. */
    settled: (id: string, operation: string, state = 'delivered'): Promise<BroadcastView> =>
      until(async () => {
        const message = await get(id);
        return (
          message.deliveries.length > 0 && message.deliveries.every((one) => one.operation === operation && one.state === state) && message
        );
      }, `${operation} ${state}`),
    async stop() {
      await desk.stop();
      await place.close();
    },
  };
}

/** Headers of a body that is signed with `secret`, `skewMs` away from now. */
export function signed(body: string, secret: string, skewMs = 0, id = `msg_${randomUUID()}`): Record<string, string> {
  const timestamp = String(Math.floor((Date.now() + skewMs) / 1000));
  const mac = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  return { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` };
}
