import http from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import type { ChannelContext, Tokens } from '../../packages/channels/contracts';
import { guardedHttp } from '../../packages/channels/server/src/outbound/http';
import type { Story } from '../../packages/newsroom/contracts';

export type Asked = { method: string; path: string; headers: http.IncomingHttpHeaders; body: string };
export type Behave = (asked: Asked, response: http.ServerResponse, socket: Socket) => void;

/** A network on the loopback that keeps what it was asked and then does as it is told. */
export async function network(behave: Behave): Promise<{ url: string; host: string; seen: Asked[]; close(): Promise<void> }> {
  const seen: Asked[] = [];
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const asked = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      };
      seen.push(asked);
      behave(asked, response, request.socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const answer = (response: http.ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void => {
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(typeof body === 'string' ? body : JSON.stringify(body));
};

/** A socket as the guarded way out gives it: connected, or refused. */
export const dial = ({ host, port }: { host: string; port: number }): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = net.connect(port, host, () => resolve(socket));
    socket.once('error', reject);
  });

export type Fake<Settings> = ChannelContext<Settings> & { steps: [string, string][]; kept: { tokens: Tokens | null } };

/**
 * What a channel gets when it sends, over real sockets to the loopback; steps and tokens are kept as the plugin keeps them:
 * steps in order, tokens renewed where there are none, where they end within a minute, or where `stale` is the one that is held.
 */
export function fakeContext<Settings>(
  settings: Settings,
  given: Partial<ChannelContext<Settings>> & { allow?: string[]; timeoutMs?: number } = {},
): Fake<Settings> {
  const steps: [string, string][] = [];
  const kept: { tokens: Tokens | null } = { tokens: null };
  const now = given.now ?? Date.now();
  // Long enough for an honest answer on a machine that has more to do; who waits for silence says how long.
  const { allow = [], timeoutMs = 20_000, ...rest } = given;
  return {
    http: guardedHttp({ allow, timeoutMs, maxBytes: 500_000 }),
    connect: dial,
    now,
    key: 'msg_1',
    attempt: 1,
    delivery: { id: 'd1', story: 'story:api::story.story:k3j:vi', storyVersion: 2, destination: 'x', at: now - 1000 },
    earlier: null,
    progress: {},
    keep: async (step, value) => {
      steps.push([step, value]);
    },
    picture: async ({ spec }) => ({
      bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
      mime: 'image/jpeg',
      width: spec.width,
      height: spec.height,
      url: `https://bao.example/d/${spec.name}.jpg`,
    }),
    tokens: async (refresh, stale) => {
      const held = kept.tokens;
      if (held && held.access !== stale && (held.expiresAt === null || held.expiresAt > now + 60_000)) return { ok: true, tokens: held };
      const came = await refresh(held);
      if (came.ok) kept.tokens = came.tokens;
      return came;
    },
    settings,
    secrets: {},
    steps,
    kept,
    ...rest,
  };
}

/** Steps as a later attempt finds them: the last word of each. */
export const progressOf = (steps: readonly [string, string][]): Record<string, string> => Object.fromEntries(steps);

const paragraph = (value: string): Story['body']['children'][number] => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [{ type: 'text', value }],
});

export const bodyOf = (...texts: string[]): Story['body'] => ({ type: 'root', children: texts.map(paragraph) });

export const image = (id = 7): Story['images'][number] => ({
  id,
  url: `/uploads/anh_${id}.jpg`,
  alt: 'Phố Láng ngập',
  caption: '',
  credit: 'Ảnh: TL',
  width: 1600,
  height: 900,
  mime: 'image/jpeg',
  focalPoint: null,
});

export const story = (over: Partial<Story> = {}): Story => ({
  ref: { uid: 'api::story.story', documentId: 'k3j', locale: 'vi' },
  headline: 'Mưa lớn, 12 điểm ngập trong nội thành',
  summary: 'Nhiều tuyến đường ngập sâu 20–40 cm.',
  body: bodyOf('Từ 5 giờ sáng, mưa lớn kéo dài.', 'Nước rút lúc 9 giờ & giao thông trở lại.'),
  images: [image()],
  byline: ['Toà soạn'],
  section: { name: 'Đô thị', slug: 'do-thi' },
  keywords: ['mưa'],
  slug: '',
  embargo: null,
  correction: null,
  version: 2,
  status: 'published',
  firstPublishedAt: '2026-11-20T01:00:00.000Z',
  publishedAt: '2026-11-20T02:00:00.000Z',
  updatedAt: '2026-11-20T02:00:00.000Z',
  ...over,
});

export const rendering = <Settings>(settings: Settings, over: Partial<Story> = {}, fields: Record<string, string> = {}) => ({
  story: story(over),
  operation: 'publish' as const,
  settings,
  adaptation: Object.keys(fields).length ? { fields, image: null } : null,
  publicUrl: 'https://bao.example',
  link: 'https://bao.example/read/mua-lon',
});

/** Inputs no network should be sent as they are. */
export const BAD_TEXTS = {
  controls: 'Mưa\u0000 lớn\u0007 ở\u009b Láng',
  broken: 'Mưa \ud83d lớn \udc00',
  turning: 'Mưa \u202elớn',
  rtl: 'مطر غزير في هانوي',
  emoji: 'Mưa 🌧️ 👩‍👩‍👧 lớn',
  megabyte: 'ngập '.repeat(220_000),
} as const;
