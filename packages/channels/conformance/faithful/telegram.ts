import { telegram } from '../../server/src/channels/telegram';
import type { Answer, Seen, Subject } from '../subject';
import { bare, field, json } from './words';

type Call = { text: string; caption: string; message_id: number };
const no = (description: string, status = 400): Answer => ({ status, body: { ok: false, error_code: status, description } });
const yes = (result: unknown): Answer => ({ status: 200, body: { ok: true, result } });
const chat = { id: -1001234567890, username: 'baodothi' };

const methodOf = (request: Seen): string => bare(request).split('/').at(-1) ?? '';
const message = (n: number) => ({ message_id: 11 + n, chat });

/** A bot in a channel. Nothing lists what it has posted. */
const subject = (pictures: 'one' | 'album' | 'none', ids: string): Subject => ({
  name: `telegram, pictures: ${pictures}`,
  channel: telegram(),
  settings: (api) => ({ chat: '@baodothi', api, pictures }),
  secrets: { token: '123456789:AAEabcdefghijklmnopqrstuvwxyz0123456' },
  earlier: { remoteId: ids, link: null },
  faithful(request, applied) {
    const { text, caption = field(request, 'caption') ?? '' } = json<Call>(request);
    if (text !== undefined && (text.length > 4096 || !text.trim())) return no('Bad Request: message is too long');
    if (caption.length > 1024) return no('Bad Request: message caption is too long');
    const answers: Record<string, () => Answer> = {
      sendMessage: () => yes(message(applied.length)),
      sendPhoto: () => yes(message(applied.length)),
      sendMediaGroup: () => {
        const media = JSON.parse(field(request, 'media') ?? '[]') as { caption?: string }[];
        const long = media.length > 10 || media.length < 2 || media.some((one) => (one.caption ?? '').length > 1024);
        return long ? no('Bad Request: wrong media') : yes(media.map((_, n) => message(n)));
      },
      editMessageText: () => yes(message(0)),
      editMessageCaption: () => yes(message(0)),
      deleteMessage: () => yes(true),
    };
    return answers[methodOf(request)]?.() ?? no('Not Found', 404);
  },
  refusal: no('Forbidden: bot was kicked from the channel chat', 403),
  limited: (seconds) => ({
    status: 429,
    body: { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: seconds } },
  }),
  gone: no('Bad Request: message to delete not found'),
});

export const telegramSubjects = (): Subject[] => [subject('none', 'text:11'), subject('one', 'photo:11'), album()];

const album = (): Subject => {
  const one = subject('album', 'photo:11,12,13');
  const image = { url: '/uploads/a.jpg', alt: 'Phố Láng', caption: '', credit: '', width: 1600, height: 900, mime: 'image/jpeg' };
  return { ...one, story: { images: [1, 2, 3].map((id) => ({ ...image, id, focalPoint: null })) } };
};
