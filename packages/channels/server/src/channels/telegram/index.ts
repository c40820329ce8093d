import type { Channel, Outcome } from '../../../../contracts';
import { beforehand, type Contact, hushed } from '../steps';
import { call, refused } from './api';
import { check, look, measure, type Rendition, render, suggest } from './render';
import { pull } from './retract';
import { change, publish } from './send';
import { PICTURE, type Settings, settings } from './settings';

type Base = Pick<Contact<Settings>, 'http' | 'now' | 'settings' | 'secrets'>;

/** Whether the token is right, the channel is there and the bot may post in it. Posts nothing. */
async function allowed(ctx: Base): Promise<Outcome> {
  const me = await call(ctx, { method: 'getMe' });
  if (!me.ok) return beforehand(me.doubt);
  const chat = await call(ctx, { method: 'getChat', json: { chat_id: ctx.settings.chat } });
  if (!chat.ok) return beforehand(chat.doubt);
  const bot = me.result as { id?: number; username?: string };
  const { type, title = '', username } = chat.result as { type?: string; title?: string; username?: string };
  const member = await call(ctx, { method: 'getChatMember', json: { chat_id: ctx.settings.chat, user_id: bot.id } });
  if (!member.ok) return beforehand(member.doubt);
  const { status, can_post_messages: post } = member.result as { status?: string; can_post_messages?: boolean };
  if (type === 'channel' && status !== 'creator' && !(status === 'administrator' && post))
    return refused(
      `The bot @${bot.username} may not post in “${title}”: make it an administrator there.`,
      `Bot @${bot.username} chưa được đăng trong “${title}”: hãy đặt bot làm quản trị viên.`,
    );
  const link = username ? `https://t.me/${username}` : null;
  return { kind: 'delivered', remoteId: null, link, status: chat.status, said: `@${bot.username} → ${title}` };
}

/** A Telegram channel or group, written to by a bot. Nothing lists what a bot has posted: after a silence a person looks. */
export const telegram = () =>
  ({
    kind: 'telegram',
    label: { en: 'Telegram', vi: 'Telegram' },
    settings,
    secrets: ['token'],
    secretLabels: { token: { en: 'Bot token', vi: 'Mã bot (token)' } },
    checkSecret: (_, value) =>
      /^\d{5,12}:[\w-]{30,50}$/.test(value.trim())
        ? null
        : {
            en: 'a bot token looks like 123456789:AAE…, from @BotFather.',
            vi: 'mã bot có dạng 123456789:AAE…, lấy từ @BotFather.',
          },
    repeat: 'never',
    can: { update: true, retract: true, probe: false },
    images: [PICTURE],
    adapts: [{ name: 'text', label: { en: 'Text', vi: 'Nội dung' }, lines: 8 }],
    // core.telegram.org/bots/faq: one message a second in one chat, twenty a minute in one group.
    pace: [
      { max: 1, perMs: 1_000 },
      { max: 20, perMs: 60_000 },
    ],
    render,
    check,
    measure,
    look,
    suggest,
    send: async (operation, rendition, ctx) =>
      hushed(await (operation === 'publish' ? publish(rendition, ctx) : change(rendition, ctx)), ctx.secrets),
    retract: async (ctx) => hushed(await pull(ctx), ctx.secrets),
    test: async (ctx) => hushed(await allowed(ctx), ctx.secrets),
  }) satisfies Channel<Settings, Rendition>;
