import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Channel, HttpAnswer, Outcome, SendContext } from '../../../contracts';
import type { Operation } from '../../../domain/delivery';
import type { FeedItem } from '../../../domain/feed';
import { ninjs } from '../../../domain/ninjs';
import { retryAfterMs, secretBase64, signatureHeader, signingInput } from '../../../domain/signing';
import { feedItem } from '../reader/item';

const settings = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) });
type Settings = z.infer<typeof settings>;
type Rendition = { item: FeedItem; story: string; version: number };

const TYPE: Record<Operation, string> = {
  publish: 'story.published',
  update: 'story.updated',
  correct: 'story.corrected',
  retract: 'story.retracted',
};

type Ctx = { settings: Settings; secrets: Record<string, string> };

/** Signs with every secret that is set: `previousSecret` keeps receivers running while the secret is changed. */
function signatures(secrets: Record<string, string>, input: string): string {
  const keys = [secrets.secret, secrets.previousSecret].flatMap((secret) => secretBase64(secret ?? '') ?? []);
  return signatureHeader(keys.map((key) => createHmac('sha256', Buffer.from(key, 'base64')).update(input).digest('base64')));
}

/** What an answer of a webhook receiver means: it de-duplicates by webhook-id, so every doubt is another try. */
export function judge(answer: HttpAnswer, now: number): Outcome {
  if (answer.kind === 'failure') return answer.sent ? { kind: 'unsure', why: answer.why } : { kind: 'not_applied', why: answer.why };
  const { status } = answer;
  const said = answer.body.slice(0, 500);
  if (status >= 200 && status < 300) return { kind: 'delivered', remoteId: null, link: null, status, said };
  if (status === 410) return { kind: 'rejected', why: 'HTTP 410', disable: true, status, said };
  if (status === 429 || status === 408 || status === 425 || status === 503)
    return { kind: 'not_applied', why: `HTTP ${status}`, retryAfterMs: retryAfterMs(answer.headers['retry-after'], now), status, said };
  if (status >= 500) return { kind: 'unsure', why: `HTTP ${status}`, status, said };
  // A redirect is not followed: it could lead into the house. The address in the settings must be the right one.
  return { kind: 'rejected', why: `HTTP ${status}`, status, said };
}

async function post(type: string, data: object, id: string, ctx: Pick<SendContext, 'http' | 'now'> & Ctx): Promise<Outcome> {
  const timestamp = Math.floor(ctx.now / 1000);
  const body = JSON.stringify({ type, timestamp: new Date(ctx.now).toISOString(), data });
  const answer = await ctx.http({
    url: ctx.settings.url,
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'HoiTu-Channels/0.1',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatures(ctx.secrets, signingInput(id, timestamp, body)),
    },
    body,
  });
  return judge(answer, ctx.now);
}

/** Signed JSON to any address, by the Standard Webhooks specification, the story as ninjs. */
export const webhook = () =>
  ({
    kind: 'webhook',
    label: { en: 'Webhook', vi: 'Webhook' },
    settings,
    secrets: ['secret', 'previousSecret'],
    secretLabels: {
      secret: { en: 'Signing secret', vi: 'Khoá ký' },
      previousSecret: { en: 'Former signing secret, while receivers change over', vi: 'Khoá ký cũ, trong lúc bên nhận đổi khoá' },
    },
    checkSecret: (_, value) =>
      secretBase64(value)
        ? null
        : {
            en: 'it begins with whsec_ and goes on in base64, 24 characters at least.',
            vi: 'khoá bắt đầu bằng whsec_, tiếp theo là base64, ít nhất 24 ký tự.',
          },
    makeSecrets: () => ({ secret: `whsec_${randomBytes(32).toString('base64')}` }),
    repeat: 'safe',
    can: { update: true, retract: true, probe: false },
    images: [],
    render: ({ story, publicUrl, link }) => ({
      item: feedItem(story, { publicUrl, link: link ?? publicUrl, language: story.ref.locale }),
      story: story.ref.documentId,
      version: story.version,
    }),
    check: ({ item }) =>
      item.title ? [] : [{ level: 'error', field: 'headline', say: { en: 'The story has no headline.', vi: 'Tin chưa có tít.' } }],
    measure: ({ item, version }) => [
      { field: 'body', unit: 'bytes', used: Buffer.byteLength(JSON.stringify(ninjs(item, version, 'usable'))), limit: null },
    ],
    look: ({ item }) => ({ title: item.title, posts: item.summary ? [item.summary] : [], link: item.link }),
    send: (operation, { item, version }, ctx) => post(TYPE[operation], ninjs(item, version, 'usable'), ctx.key, ctx),
    retract: (ctx) =>
      post(TYPE.retract, { uri: ctx.delivery.story, version: String(ctx.delivery.storyVersion), pubstatus: 'canceled' }, ctx.key, ctx),
    test: (ctx) => post('channel.test', { message: 'Hội Tụ' }, ctx.key, ctx),
  }) satisfies Channel<Settings, Rendition>;
