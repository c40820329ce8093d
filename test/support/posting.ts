import type { Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import sharp from 'sharp';
import type { Adapted, AnyChannel, ChannelContext, Derivative, Outcome, Picture, Tokens } from '../../packages/channels/contracts';
import type { Operation } from '../../packages/channels/domain/delivery';
import { guardedConnect } from '../../packages/channels/server/src/outbound/connect';
import { guardedHttp } from '../../packages/channels/server/src/outbound/http';

export const LINK = 'https://example.com/read/mua-lon-12-diem-ngap';

const IMAGE: Story['images'][number] = {
  id: 7,
  url: '/uploads/ngap.jpg',
  alt: 'Xe máy lội nước trên đường Nguyễn Hữu Cảnh',
  caption: '',
  credit: 'Hội Tụ',
  width: 3000,
  height: 2000,
  mime: 'image/jpeg',
  focalPoint: { x: 25, y: 75 },
};

export function story(change: Partial<Story> = {}): Story {
  return {
    ref: { uid: 'api::story.story', documentId: 'abc', locale: 'vi' },
    headline: 'Mưa lớn, 12 điểm ngập trong nội thành',
    summary: 'Nhiều tuyến đường ngập sâu 20–40 cm từ 5 giờ sáng. #ThờiTiết',
    body: { type: 'root', children: [] },
    images: [IMAGE],
    byline: [],
    section: null,
    keywords: [],
    slug: '',
    embargo: null,
    correction: null,
    version: 1,
    status: 'published',
    firstPublishedAt: null,
    publishedAt: null,
    updatedAt: '2026-11-20T00:00:00Z',
    ...change,
  };
}

export const adapted = (fields: Record<string, string>): Adapted => ({ fields, image: null });

type Rendered = { operation?: Operation; link?: string | null; fields?: Record<string, string>; settings?: object };

/** A rendition as the outbox makes it: settings parsed by the channel's own schema. */
export function rendered(channel: AnyChannel, settings: object, of: Partial<Story> = {}, how: Rendered = {}) {
  const parsed = channel.settings.parse(settings) as object;
  return channel.render({
    story: story(of),
    operation: how.operation ?? 'publish',
    settings: parsed,
    adaptation: how.fields ? adapted(how.fields) : null,
    publicUrl: 'https://example.com',
    link: how.link === undefined ? LINK : how.link,
  });
}

/** A real JPEG in the size its spec asks for. */
export async function drawn({ spec }: Picture): Promise<Derivative> {
  const [width, height] = [Math.min(spec.width, 640), Math.round((Math.min(spec.width, 640) * spec.height) / spec.width)];
  const image = sharp({ create: { width, height, channels: 3, background: '#345' } });
  return { bytes: await image.jpeg({ quality: 70 }).toBuffer(), mime: 'image/jpeg', width, height, url: 'https://example.com/d/1.jpg' };
}

/** Remembers as the token store does: asks anew where there are none, where they end within a minute, or where they were refused. */
export function tokenStore(now: () => number) {
  const store: { kept: Tokens | null; renewed: number } = { kept: null, renewed: 0 };
  const tokens: ChannelContext['tokens'] = async (refresh, stale) => {
    const good = store.kept && store.kept.access !== stale && (store.kept.expiresAt ?? Number.POSITIVE_INFINITY) > now() + 60_000;
    if (good) return { ok: true, tokens: store.kept as Tokens };
    const answer = await refresh(store.kept);
    store.renewed += 1;
    if (answer.ok) store.kept = answer.tokens;
    return answer;
  };
  return { store, tokens };
}

export type Post = {
  ctx: ChannelContext<never>;
  progress: Record<string, string>;
  /** The same delivery tried again, later. */
  again(ms?: number): Post;
};

type Wish = {
  key?: string;
  at?: number;
  now?: number;
  earlier?: ChannelContext['earlier'];
  tokens?: ChannelContext['tokens'];
  progress?: Record<string, string>;
  attempt?: number;
  timeoutMs?: number;
  locale?: string;
};

const START = Date.parse('2026-11-20T05:00:00Z');

/** What a channel holds in its hands during one attempt: the real guarded HTTP client, a real picture, progress that lasts. */
export function attempt(channel: AnyChannel, host: string, settings: object, secrets: Record<string, string>, wish: Wish = {}): Post {
  const progress = wish.progress ?? {};
  const now = wish.now ?? START;
  const limits = { allow: [host], timeoutMs: wish.timeoutMs ?? 20_000, maxBytes: 1_000_000 };
  const tokens = wish.tokens ?? tokenStore(() => now).tokens;
  const ctx: ChannelContext = {
    http: guardedHttp(limits),
    connect: guardedConnect(limits),
    now,
    key: wish.key ?? 'msg_1',
    attempt: wish.attempt ?? 1,
    delivery: {
      id: 'd1',
      story: `story:api::story.story:abc:${wish.locale ?? 'vi'}`,
      storyVersion: 1,
      destination: 'x1',
      at: wish.at ?? START,
    },
    earlier: wish.earlier ?? null,
    progress,
    keep: async (step, value) => {
      progress[step] = value;
    },
    picture: drawn,
    tokens,
    settings: channel.settings.parse(settings) as object,
    secrets,
  };
  return {
    ctx: ctx as ChannelContext<never>,
    progress,
    again: (ms = 5_000) =>
      attempt(channel, host, settings, secrets, { ...wish, tokens, progress, now: now + ms, attempt: (wish.attempt ?? 1) + 1 }),
  };
}

/** Of an outcome, the words a person may read of it. */
export const wordsOf = (outcome: Outcome): string => JSON.stringify(outcome);
