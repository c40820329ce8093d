import type { Channel } from '../../../../contracts';
import { doubtOf } from '../answers';
import { bilingual } from '../texts';
import { poll } from './poll';
import { check, look, measure, type Rendition, render, suggest } from './rendition';
import { send } from './send';
import { type Settings, settings } from './settings';
import { bound } from './smpp';

/** A brandname text to named lists of numbers, by an HTTP gateway or SMPP. @param answerMs wait for an SMPP answer, in milliseconds */
export const sms = ({ answerMs = 15_000 }: { answerMs?: number } = {}) =>
  ({
    kind: 'sms',
    label: { en: 'Text messages (brandname)', vi: 'Tin nhắn SMS (brandname)' },
    settings,
    secrets: ['password'],
    secretLabels: { password: { en: 'Password of the gateway', vi: 'Mật khẩu cổng gửi tin' } },
    checkSecret: (_, value) =>
      /^[\x21-\x7e]{1,64}$/.test(value)
        ? null
        : { en: 'it has 1 to 64 characters without spaces or marks.', vi: 'mật khẩu dài 1 đến 64 ký tự, không dấu, không khoảng trắng.' },
    repeat: 'never',
    can: { update: false, retract: false, probe: false },
    images: [],
    adapts: [
      { name: 'text', label: { en: 'Text', vi: 'Nội dung tin nhắn' }, lines: 3 },
      { name: 'list', label: { en: 'List of recipients', vi: 'Danh sách người nhận' }, lines: 1 },
    ],
    // A gateway of one's own knows no common limit: so many deliveries a minute are plenty, each may be hundreds of messages.
    pace: [{ max: 10, perMs: 60_000 }],
    render,
    check,
    measure,
    look,
    suggest,
    send: (_operation, rendition, ctx) => send(rendition, ctx, answerMs),
    poll: (handle, ctx) => poll(handle, ctx, answerMs),
    test: async (ctx) => {
      if (ctx.settings.gateway === 'smpp') {
        const line = await bound(ctx, answerMs);
        if ('kind' in line) return line;
        line.close();
        return { kind: 'delivered', remoteId: null, link: null, said: bilingual({ en: 'Login accepted.', vi: 'Đăng nhập được.' }) };
      }
      // The bare address: a sendsms gateway refuses it for want of a login, which shows that it is there; nothing is texted.
      const answer = await ctx.http({ url: ctx.settings.api, method: 'GET', headers: {} });
      if (answer.kind === 'answer' && answer.status < 500 && answer.status !== 404 && answer.status !== 429)
        return {
          kind: 'delivered',
          remoteId: null,
          link: null,
          status: answer.status,
          said: bilingual({
            en: 'The gateway answers. Whether it takes the password shows with the first text.',
            vi: 'Cổng có trả lời. Mật khẩu đúng hay không phải đến tin đầu tiên mới biết.',
          }),
        };
      return doubtOf(answer, ctx.now) ?? { kind: 'unsure', why: 'no gateway' };
    },
  }) satisfies Channel<Settings, Rendition>;
