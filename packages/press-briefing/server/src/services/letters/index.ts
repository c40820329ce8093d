import type { Core, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { admin, Letter } from '../../../../contracts';
import type { LetterKind, LetterState } from '../../../../domain/invitation';
import { type Why, whySentence } from '../../../../domain/letter';
import { iso, isoOrNull } from '../present';
import { type Big, type LetterRow, table } from '../tables';
import { insertLetters } from './insert';
import { gaveUp, lettersOut } from './sending';

export type NewLetter = {
  /** Nobody gets two letters of one key, for ever. */
  key: string;
  kind: LetterKind;
  to: string;
  name?: string;
  /** @default 'vi' */
  language?: 'vi' | 'en';
  occurrence?: Big;
  invitation?: Big;
  question?: Big;
  delegate?: Big;
  params?: Record<string, string | number | null>;
  /** Epoch ms; past it the letter helps nobody and is dropped unsent. */
  notAfter?: number;
};

const letterOf = (row: LetterRow): Letter => ({
  id: String(row.id),
  kind: row.kind,
  to: row.to,
  name: row.name ?? '',
  state: row.state,
  why: whySentence(row.why ?? ''),
  at: iso(row.at),
  sentAt: isoOrNull(row.sentAt),
});

const TROUBLE: LetterState[] = ['failed', 'unknown'];

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Writes letters into the outbox, in the caller's transaction where there is one; they leave when it is committed.
   * The same key is written once for ever. Answers how many are new.
   */
  post: (...letters: NewLetter[]): Promise<number> => insertLetters(strapi, letters),

  /** Takes letters that have not begun to leave out of the outbox. Answers how many; locks the rows until the caller's commit. */
  async drop(where: Record<string, unknown>, why: Why): Promise<number> {
    return (await table(strapi, 'letter').updateMany({ where: { ...where, state: 'waiting' }, data: { state: 'dropped', why } })).count;
  },

  /** What the job of one letter does. */
  send: lettersOut(strapi),
  /** Told when its last try has failed. */
  gaveUp: (letter: string, error: Error): Promise<void> => gaveUp(strapi, letter, error),

  /** Letters of a meeting, newest first; `trouble`: those that failed or are in doubt. */
  async ofOccurrence(
    occurrence: string,
    { state, after, limit }: { state?: 'trouble' | undefined; after?: string | undefined; limit: number },
  ): Promise<ResponseOf<typeof admin.letters>> {
    const letters = table(strapi, 'letter');
    const of = { occurrence: Number(occurrence) };
    const rows = await letters.findMany({
      where: { ...of, ...(state ? { state: { $in: TROUBLE } } : {}), ...(after ? { id: { $lt: Number(after) } } : {}) },
      orderBy: { id: 'desc' },
      limit: limit + 1,
    });
    return {
      items: rows.slice(0, limit).map(letterOf),
      more: rows.length > limit,
      waiting: await letters.count({ where: { ...of, state: { $in: ['waiting', 'sending'] } } }),
      trouble: await letters.count({ where: { ...of, state: { $in: TROUBLE } } }),
    };
  },
});
