import { parseStorySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { ChannelContext, Outcome } from '../../../../contracts';
import { inBoth, nothingKnown } from '../steps';
import { call, sentOf } from './api';
import { rewrite } from './send';
import type { Settings } from './settings';

/** What readers find where an old message stood. */
const NOTICE = { vi: 'Tin này đã được gỡ bỏ.', en: 'This story has been withdrawn.' } as const;

const TOO_OLD = /message can't be deleted/i;
const GONE = /message to delete not found|MESSAGE_ID_INVALID/i;

/**
 * Deletes the message, all pictures of an album. A bot without the right to delete may do so for 48 hours; behind that the words are
 * replaced by a notice, and a picture stays, which is said. How old it is only Telegram knows: an edit does not make it younger.
 */
export async function pull(ctx: ChannelContext<Settings>): Promise<Outcome> {
  const sent = sentOf(ctx.earlier?.remoteId);
  if (!sent) return nothingKnown;
  let status = 200;
  for (const id of sent.ids) {
    if (ctx.progress[`gone${id}`]) continue;
    const deleted = await call(ctx, { method: 'deleteMessage', json: { chat_id: ctx.settings.chat, message_id: id } });
    if (!deleted.ok && TOO_OLD.test(deleted.description)) return withdraw(ctx);
    if (!deleted.ok && !GONE.test(deleted.description)) return deleted.doubt;
    await ctx.keep(`gone${id}`, 'yes');
    if (deleted.ok) status = deleted.status;
  }
  return { kind: 'delivered', remoteId: null, link: null, status };
}

async function withdraw(ctx: ChannelContext<Settings>): Promise<Outcome> {
  const sent = sentOf(ctx.earlier?.remoteId);
  if (!sent) return nothingKnown;
  const locale = parseStorySubject(ctx.delivery.story)?.locale ?? '';
  const message = NOTICE[locale.startsWith('en') ? 'en' : 'vi'];
  const done = await rewrite(sent, { message, entities: [], link: null }, ctx);
  if (done.kind !== 'delivered') return done;
  const said =
    sent.kind === 'photo'
      ? inBoth({
          en: 'Too old to be deleted: the words were replaced by a notice, the picture is still there. Delete it by hand.',
          vi: 'Tin nhắn đã quá hạn xoá: phần chữ được thay bằng thông báo gỡ tin, ảnh vẫn còn. Hãy xoá ảnh bằng tay.',
        })
      : inBoth({
          en: 'Too old to be deleted: the words were replaced by a notice.',
          vi: 'Tin nhắn đã quá hạn xoá: phần chữ được thay bằng thông báo gỡ tin.',
        });
  return { ...done, said };
}
