import { randomBytes } from 'node:crypto';
import { parseStorySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Channel } from '../../../../contracts';
import type { Operation } from '../../../../domain/delivery';
import { canceled, ninjs } from '../../../../domain/ninjs';
import { secretBase64 } from '../../../../domain/signing';
import { urnOf } from '../../reader/item';
import { post } from './post';
import { check, look, measure, type Rendition, render } from './rendition';
import { type Settings, settings } from './settings';

const TYPE: Record<Operation, string> = {
  publish: 'story.published',
  update: 'story.updated',
  correct: 'story.corrected',
  retract: 'story.retracted',
};

/** The name a receiver knows the story by from the message that brought it. */
function nameOf(subject: string): string {
  const ref = parseStorySubject(subject);
  return ref ? urnOf(ref.documentId, ref.locale) : subject;
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
    render,
    check,
    measure,
    look,
    send: (operation, { item, version }, ctx) => post(TYPE[operation], ninjs(item, version, 'usable'), ctx.key, ctx),
    retract: (ctx) =>
      post(TYPE.retract, canceled(nameOf(ctx.delivery.story), ctx.delivery.storyVersion, new Date(ctx.now).toISOString()), ctx.key, ctx),
    test: (ctx) => post('channel.test', { message: 'Hội Tụ' }, ctx.key, ctx),
  }) satisfies Channel<Settings, Rendition>;
