import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import type { AnyChannel, DeliveryView, DestinationView } from '../../packages/channels/contracts';
import { type Booted, type BootOptions, boot } from './boot';

const STORY = 'api::story.story';

export type Seen = { path: string; headers: http.IncomingHttpHeaders; body: string };
export type Receiver = { url: string; seen: Seen[]; answer: number[]; close(): Promise<void> };

/** A webhook receiver. Answers with the next status of `answer`, 204 when there is none left. */
export async function listen(): Promise<Receiver> {
  const seen: Seen[] = [];
  const answer: number[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      seen.push({ path: request.url ?? '', headers: request.headers, body });
      response.writeHead(answer.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, seen, answer, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Asks until it is so; the queue takes its moments. */
export async function until<T>(ask: () => Promise<T | undefined | false | null>, what: string): Promise<T> {
  const end = Date.now() + 45_000;
  for (;;) {
    const got = await ask();
    if (got) return got;
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export type OfStory = { kind: string; state: string; operation: string; link: string | null; name: string };

/** A newsroom with web, radio and one webhook, and what a test does in it all day. */
export async function outlet({ channels = [], ...options }: BootOptions & { channels?: AnyChannel[] } = {}) {
  const receiver = await listen();
  const app: Booted = await boot({ plugins: ['newsroom', 'channels'], database: 'sqlite', ...options });
  const config = app.strapi.config.get('plugin::channels') as { outbound: object; channels: AnyChannel[] };
  const outbound = { ...config.outbound, allow: [new URL(receiver.url).host], timeoutMs: 20_000 };
  app.strapi.config.set('plugin::channels', { ...config, channels: [...config.channels, ...channels], waits: [20, 20, 20], outbound });
  const admin = await app.registerAdmin();
  const created = await app.request<{ data: { destination: DestinationView; shownOnce: Record<string, string> } }>(
    'POST',
    '/channels/destinations',
    {
      token: admin,
      body: { kind: 'webhook', name: 'Báo bạn', settings: { url: `${receiver.url}/hook` } },
    },
  );
  expect(created.status, created.text).toBe(200);
  const sections = app.strapi.documents('api::section.section' as never) as unknown as {
    create(params: object): Promise<{ documentId: string }>;
  };
  const section = (await sections.create({ locale: 'vi', data: { name: 'Đô thị', slug: 'do-thi' } })).documentId;
  const documents = app.strapi.documents(STORY as never) as unknown as Record<
    'create' | 'update' | 'publish' | 'unpublish',
    (params: object) => Promise<{ documentId: string }>
  >;

  const deliveries = async (documentId: string): Promise<OfStory[]> => {
    const answer = await app.request<{ data: { deliveries: OfStory[] } }>(
      'GET',
      `/channels/deliveries/of-story?uid=${STORY}&documentId=${documentId}&locale=vi`,
      { token: admin },
    );
    expect(answer.status, answer.text.slice(0, 300)).toBe(200);
    return answer.body.data.deliveries;
  };

  return {
    app,
    admin,
    receiver,
    hook: created.body.data,
    documents,
    deliveries,
    async draft(data: Record<string, unknown>, locale = 'vi'): Promise<string> {
      const text = 'Từ 5 giờ sáng 20/11, mưa lớn kéo dài <b>toàn thành phố</b> & vùng ven.\u0001';
      const body = [{ type: 'paragraph', children: [{ type: 'text', text }] }];
      return (await documents.create({ locale, data: { dek: 'Nhiều tuyến đường ngập sâu 20–40 cm.', body, section, ...data } })).documentId;
    },
    publish: (documentId: string, locale = 'vi') => documents.publish({ documentId, locale }),
    settled: (documentId: string, operation: string): Promise<OfStory[]> =>
      until(async () => {
        const rows = await deliveries(documentId);
        return rows.every((row) => row.state === 'delivered' && row.operation === operation) && rows;
      }, `${operation} delivered everywhere`),
    outbox: async (query = '') =>
      (await app.request<{ data: { deliveries: DeliveryView[]; needs: number } }>('GET', `/channels/deliveries${query}`, { token: admin }))
        .body.data,
    slugOf: async (documentId: string): Promise<string> =>
      decodeURIComponent(
        new URL((await deliveries(documentId)).find((row) => row.kind === 'web')?.link ?? '').pathname.replace('/read/', ''),
      ),
    async stop() {
      await app.stop();
      await receiver.close();
    },
  };
}
