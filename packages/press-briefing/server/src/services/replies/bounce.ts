import { type Core, SYSTEM, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { briefing, subjectOf } from '../announce';
import { type LetterRow, table } from '../tables';
import type { Message } from './message';

/** Which letter of ours a Message-ID names (services/letters/mail.ts makes it). */
const letterIdOf = (messageId: string): number | null => {
  const [, id] = /^<briefing-letter-(\d{1,15})@[^<>\s]+>$/.exec(messageId) ?? [];
  return id ? Number(id) : null;
};

/**
 * A letter that came back has failed, with what the other side said, in the caller's transaction. The report has to name both the letter
 * and whom it was sent to: Message-IDs can be guessed. Answers its id, or null where nothing of ours came back.
 */
export async function bounced(strapi: Core.Strapi, { of, recipient, why }: Extract<Message, { is: 'bounce' }>): Promise<number | null> {
  const id = letterIdOf(of);
  const letters = table(strapi, 'letter');
  const row: LetterRow | null = id === null ? null : await letters.findOne({ where: { id } });
  if (!row || row.to.toLowerCase() !== recipient) return null;
  const { count } = await letters.updateMany({
    where: { id: Number(row.id), state: { $in: ['sent', 'unknown'] } },
    data: { state: 'failed', why },
  });
  if (count === 0) return null;
  const meeting = row.occurrence === null ? null : await table(strapi, 'occurrence').findOne({ where: { id: Number(row.occurrence) } });
  const series = meeting && (await table(strapi, 'series').findOne({ where: { id: Number(meeting.series) } }));
  if (meeting && series)
    await spine(strapi).events.append({
      type: 'briefing.changed',
      subject: subjectOf(meeting.id),
      actor: SYSTEM,
      data: { ...briefing(series, meeting), what: 'letters' },
    });
  return Number(row.id);
}
