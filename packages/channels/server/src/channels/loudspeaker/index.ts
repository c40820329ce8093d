import { randomBytes } from 'node:crypto';
import type { Announced, Channel, ChannelContext, Look, Outcome, Problem, RenderInput } from '../../../../contracts';
import { paragraphs } from '../../../../domain/plain';
import { areaKey, areasIn } from '../../../../domain/radio/broadcast';
import { broadcastOf } from '../../../../domain/radio/subject';
import { secretBase64 } from '../../../../domain/signing';
import { inBoth } from '../steps';
import { amount, error, hostOf } from '../texts';
import { look as lookAt, put } from './folder';
import { postJson, postPackage } from './post';
import { type Settings, settings } from './settings';

/** The package stands in a table of its own: it may be megabytes, and it is the same at every try. */
export type Rendition = { title: string; text: string; broadcast: Announced | null };

export type LoudspeakerNeeds = {
  packages: { of(broadcast: string): Promise<Uint8Array | null> };
  /** Absolute paths below which people may name a folder. */
  folders(): readonly string[];
};

type Ctx = ChannelContext<Settings>;

const NO_STORIES = {
  en: 'Only messages for loudspeakers go here, no stories.',
  vi: 'Nơi này chỉ nhận bản tin cho loa phường, không nhận tin bài.',
};
/** Most receivers hang up beyond it. */
const MOST = 32 * 1024 * 1024;

const render = ({ story }: RenderInput<Settings>): Rendition => ({
  title: story.headline,
  text: paragraphs(story.body).join('\n\n'),
  broadcast: story.broadcast ?? null,
});

function check({ broadcast }: Rendition, own: Settings): Problem[] {
  if (!broadcast) return [error('', NO_STORIES)];
  const served = new Set(areasIn(own.areas).map(areaKey));
  return broadcast.areas.some((area) => served.has(areaKey(area)))
    ? []
    : [error('areas', { en: 'None of its areas is served here.', vi: 'Điểm phát này không có loa ở địa bàn nào của bản tin.' })];
}

const where = ({ way, url, folder }: Settings) => (way === 'webhook' ? hostOf(url) : folder);

const look = ({ title, text, broadcast }: Rendition, own: Settings): Look => ({
  title,
  posts: text ? [text] : [],
  note: {
    en: `A package (zip) for ${(broadcast?.areas ?? []).join(', ') || 'no area'}, to ${where(own)}.`,
    vi: `Gói bản tin (zip) cho ${(broadcast?.areas ?? []).join(', ') || 'chưa có địa bàn'}, chuyển tới ${where(own)}.`,
  },
});

/** Messages for ward loudspeakers: a package with text and sound, by a signed request or into a folder. */
export const loudspeaker = ({ packages, folders }: LoudspeakerNeeds) => {
  async function hand({ id, checksum }: Announced, ctx: Ctx): Promise<Outcome> {
    const bytes = await packages.of(id);
    if (!bytes)
      return { kind: 'rejected', why: inBoth({ en: 'The package of this message is gone.', vi: 'Không còn gói của bản tin này.' }) };
    if (bytes.byteLength > MOST) {
      const { en, vi } = amount(Math.round(bytes.byteLength / 1024 / 1024));
      return { kind: 'rejected', why: inBoth({ en: `The package has ${en} MB: too much.`, vi: `Gói bản tin nặng ${vi} MB: quá lớn.` }) };
    }
    if (ctx.settings.way === 'webhook') return postPackage(bytes, checksum, ctx);
    return put(folders(), ctx.settings.folder, { name: `${id}.zip`, bytes, attempt: ctx.attempt });
  }

  /** The same words at every try: their time is that of the order. */
  function withdraw(ctx: Ctx): Promise<Outcome> {
    const id = broadcastOf(ctx.delivery.story) ?? ctx.delivery.story;
    const message = { type: 'broadcast.withdrawn', timestamp: new Date(ctx.delivery.at).toISOString(), data: { package: id } };
    if (ctx.settings.way === 'webhook') return postJson(message, ctx);
    const bytes = `${JSON.stringify(message)}\n`;
    const name = `${id.replace(/[^\w-]/g, '_')}.withdrawn.json`;
    return put(folders(), ctx.settings.folder, { name, bytes, attempt: ctx.attempt });
  }

  return {
    kind: 'loudspeaker',
    label: { en: 'Ward loudspeakers', vi: 'Loa phường' },
    carries: 'broadcasts',
    serves: (own) => areasIn(own.areas),
    settings,
    secrets: ['secret', 'previousSecret'],
    secretLabels: {
      secret: { en: 'Signing secret', vi: 'Khoá ký' },
      previousSecret: { en: 'Former signing secret, while the ward changes over', vi: 'Khoá ký cũ, trong lúc phường đổi khoá' },
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
    can: { update: false, retract: true, probe: false },
    images: [],
    render,
    check,
    measure: ({ broadcast }) => [{ field: 'text', unit: 'seconds', used: broadcast?.seconds ?? 0, limit: null }],
    look,
    send: async (_operation, { broadcast }, ctx) => (broadcast ? hand(broadcast, ctx) : { kind: 'rejected', why: inBoth(NO_STORIES) }),
    retract: withdraw,
    test: (ctx) =>
      ctx.settings.way === 'webhook'
        ? postJson({ type: 'channel.test', timestamp: new Date(ctx.now).toISOString(), data: { message: 'Hội Tụ' } }, ctx)
        : lookAt(folders(), ctx.settings.folder),
  } satisfies Channel<Settings, Rendition>;
};
