import type { Outcome } from '../../../../contracts';
import { doubtOf, objectOf } from '../answers';
import { type Contact, type Doubt, inBoth } from '../steps';
import type { Settings } from './settings';

export type Message = { message_id: number; chat?: { id?: number; username?: string } };
type Call = { method: string; json?: object; form?: { body: Uint8Array; contentType: string } };
export type Called = { ok: true; result: unknown; status: number } | { ok: false; doubt: Doubt; description: string };

/** What readers of the outbox are told instead of the network's own words, which are developers' English. */
const MEANT: readonly [RegExp, { en: string; vi: string }][] = [
  [/^unauthorized|^not found$/i, { en: 'Telegram does not know this bot token.', vi: 'Telegram không nhận mã bot này.' }],
  [
    /chat not found/i,
    {
      en: 'Telegram does not know this channel, or the bot is not in it.',
      vi: 'Telegram không tìm thấy kênh này, hoặc bot chưa ở trong kênh.',
    },
  ],
  [
    /need administrator rights|not enough rights|have no rights|bot is not a member|was kicked/i,
    { en: 'The bot may not post there: make it an administrator.', vi: 'Bot không có quyền đăng ở đó: hãy đặt bot làm quản trị viên.' },
  ],
  [
    /message to edit not found|MESSAGE_ID_INVALID/i,
    { en: 'The message is no longer there: somebody deleted it.', vi: 'Tin nhắn không còn trên kênh: đã có người xoá.' },
  ],
  [
    /message can't be edited/i,
    { en: 'Telegram does not let this message be edited any more.', vi: 'Telegram không cho sửa tin nhắn này nữa.' },
  ],
];

/**
 * One call of a bot. The token is part of the address; what an answer or a failure says is scrubbed of it by the channel before anybody
 * reads it (`hushed`).
 */
export async function call(
  ctx: Pick<Contact<Settings>, 'http' | 'now' | 'settings' | 'secrets'>,
  { method, json, form }: Call,
): Promise<Called> {
  const answer = await ctx.http({
    url: `${ctx.settings.api.replace(/\/+$/, '')}/bot${(ctx.secrets.token ?? '').trim()}/${method}`,
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': form ? form.contentType : 'application/json' },
    body: form ? form.body : JSON.stringify(json ?? {}),
  });
  const body = objectOf(answer) as { ok?: boolean; result?: unknown; description?: string; parameters?: { retry_after?: number } } | null;
  const doubt = doubtOf(answer, ctx.now);
  const description = (body?.description ?? '').replace(/^(Bad Request|Forbidden): /i, '');
  if (answer.kind === 'failure' || doubt) {
    const known: Doubt = doubt ?? { kind: 'unsure', why: 'no answer' };
    if (known.kind === 'not_applied') {
      const seconds = body?.parameters?.retry_after;
      return {
        ok: false,
        doubt: { ...known, retryAfterMs: typeof seconds === 'number' ? seconds * 1000 : (known.retryAfterMs ?? null) },
        description,
      };
    }
    const meant = MEANT.find(([pattern]) => pattern.test(description))?.[1];
    const why = meant ? inBoth(meant) : description ? `${known.why}: ${description.slice(0, 300)}` : known.why;
    return { ok: false, doubt: { ...known, why }, description };
  }
  if (body?.ok !== true || body.result === undefined) {
    const why = inBoth({ en: 'The answer could not be read.', vi: 'Không đọc được câu trả lời.' });
    return { ok: false, doubt: { kind: 'unsure', why, status: answer.status, said: answer.body.slice(0, 500) }, description };
  }
  return { ok: true, result: body.result, status: answer.status };
}

export const messagesOf = (result: unknown): Message[] =>
  (Array.isArray(result) ? result : [result]).filter((one): one is Message => typeof (one as Message | null)?.message_id === 'number');

/** Where a message of a channel is read; null in groups that have no public name. */
export function linkTo(chat: string, { message_id, chat: answered }: Message): string | null {
  const name = answered?.username ?? (chat.startsWith('@') ? chat.slice(1) : null);
  if (name) return `https://t.me/${name}/${message_id}`;
  const hidden = /^-100(\d+)$/.exec(String(answered?.id ?? chat));
  return hidden ? `https://t.me/c/${hidden[1]}/${message_id}` : null;
}

/** Of what kind a message is decides how it is edited; the ids of an album are all needed to take it away. */
export type Sent = { kind: 'text' | 'photo'; ids: number[] };
export const remoteIdOf = ({ kind, ids }: Sent): string => `${kind}:${ids.join(',')}`;
export function sentOf(remoteId: string | null | undefined): Sent | null {
  const match = /^(text|photo):(\d+(?:,\d+)*)$/.exec(remoteId ?? '');
  return match ? { kind: match[1] as Sent['kind'], ids: (match[2] as string).split(',').map(Number) } : null;
}

export const refused = (en: string, vi: string): Outcome => ({ kind: 'rejected', why: inBoth({ en, vi }) });
