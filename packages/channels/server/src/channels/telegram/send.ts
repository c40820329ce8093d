import type { ChannelContext, Derivative, Outcome } from '../../../../contracts';
import { bytesOf, nothingKnown, unreadable } from '../steps';
import { call, linkTo, messagesOf, refused, remoteIdOf, type Sent, sentOf } from './api';
import { formOf } from './form';
import type { Rendition } from './render';
import { CAPTION, type Settings } from './settings';

type Ctx = ChannelContext<Settings>;

/** Where there is no photo, the page's own picture stands large above the text. */
const previewOf = ({ link }: Pick<Rendition, 'link'>) =>
  link ? { url: link, prefer_large_media: true, show_above_text: true } : { is_disabled: true };

async function sendPhotos(rendition: Rendition, ctx: Ctx) {
  const files: Derivative[] = [];
  for (const photo of rendition.photos) {
    const made = await bytesOf(ctx, photo);
    if (!made.ok) return made;
    files.push(made.made);
  }
  const { message: caption, entities } = rendition;
  const worded = { caption, ...(entities.length ? { caption_entities: entities } : {}) };
  const base = { chat_id: ctx.settings.chat, disable_notification: ctx.settings.silent };
  if (files.length === 1) {
    const form = formOf({ ...base, photo: 'attach://file0', ...worded }, files);
    return { ok: true as const, sent: await call(ctx, { method: 'sendPhoto', form }) };
  }
  // The caption of the first picture is shown as the album's.
  const media = files.map((_, index) => ({ type: 'photo', media: `attach://file${index}`, ...(index === 0 ? worded : {}) }));
  return { ok: true as const, sent: await call(ctx, { method: 'sendMediaGroup', form: formOf({ ...base, media }, files) }) };
}

const sendText = async (rendition: Rendition, ctx: Ctx) => ({
  ok: true as const,
  sent: await call(ctx, {
    method: 'sendMessage',
    json: {
      chat_id: ctx.settings.chat,
      text: rendition.message,
      entities: rendition.entities,
      link_preview_options: previewOf(rendition),
      disable_notification: ctx.settings.silent,
    },
  }),
});

export async function publish(rendition: Rendition, ctx: Ctx): Promise<Outcome> {
  const kind: Sent['kind'] = rendition.photos.length ? 'photo' : 'text';
  const done = await (kind === 'photo' ? sendPhotos(rendition, ctx) : sendText(rendition, ctx));
  if (!done.ok) return done.outcome;
  const { sent } = done;
  if (!sent.ok) return sent.doubt;
  const messages = messagesOf(sent.result);
  const [first] = messages;
  if (!first) return unreadable(sent.status, JSON.stringify(sent.result));
  const remoteId = remoteIdOf({ kind, ids: messages.map(({ message_id }) => message_id) });
  return { kind: 'delivered', remoteId, link: linkTo(ctx.settings.chat, first), status: sent.status };
}

/** Writes other words into what is there. A message with a photo stays one, a message without stays without. */
export async function rewrite(sent: Sent, words: Pick<Rendition, 'message' | 'entities' | 'link'>, ctx: Ctx): Promise<Outcome> {
  const { message, entities } = words;
  const at = { chat_id: ctx.settings.chat, message_id: sent.ids[0] };
  const edited = await (sent.kind === 'text'
    ? call(ctx, {
        method: 'editMessageText',
        json: { ...at, text: message, entities, link_preview_options: previewOf(words) },
      })
    : call(ctx, { method: 'editMessageCaption', json: { ...at, caption: message, caption_entities: entities } }));
  // "Not modified": the very words stand there already, e.g. from an attempt whose answer was lost.
  if (!edited.ok && !/message is not modified/i.test(edited.description)) return edited.doubt;
  const { remoteId, link } = { remoteId: remoteIdOf(sent), link: ctx.earlier?.link ?? null };
  return { kind: 'delivered', remoteId, link, ...(edited.ok ? { status: edited.status } : {}) };
}

export async function change(rendition: Rendition, ctx: Ctx): Promise<Outcome> {
  const sent = sentOf(ctx.earlier?.remoteId);
  if (!sent) return nothingKnown;
  if (sent.kind === 'photo' && rendition.message.length > CAPTION)
    return refused(
      `The message there has a photo: below it Telegram takes ${CAPTION} characters, the new text has ${rendition.message.length}.`,
      `Tin nhắn đã đăng có ảnh: dưới ảnh Telegram chỉ nhận ${CAPTION} ký tự, nội dung mới có ${rendition.message.length}.`,
    );
  return rewrite(sent, rendition, ctx);
}
