import type { Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Adapted } from '../contracts';
import type { Operation } from './delivery';

/** What stands above a corrected story, in its own language (Press Law 2016, art. 42, names the Vietnamese words). */
const CORRECTION = { vi: 'Thông tin cải chính, xin lỗi', en: 'Correction' } as const;

const inWords = (locale: string): keyof typeof CORRECTION => (locale.startsWith('en') ? 'en' : 'vi');

/**
 * The text of a post: what an editor wrote for this channel, else headline and summary. A correction says so first, whoever wrote the
 * rest. NFC, so that every network counts the same letters. The link is the channel's own business.
 */
export function postText(
  story: Pick<Story, 'headline' | 'summary' | 'correction' | 'ref'>,
  operation: Operation,
  adaptation: Adapted | null,
): string {
  const own = adaptation?.fields.text?.trim();
  const text = own || [story.headline, story.summary].filter(Boolean).join('\n\n');
  const note = operation === 'correct' && story.correction ? `${CORRECTION[inWords(story.ref.locale)]}: ${story.correction}` : '';
  return [note, text].filter(Boolean).join('\n\n').normalize('NFC');
}
