import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { LetterKind } from '../../../../domain/invitation';
import { uidOf } from '../tables';
import type { NewLetter } from './index';

export const LETTER_JOB = 'press-briefing.letter';
/** Rows of one statement: a thousand letters are ten of them. */
const CHUNK = 100;

/** Who waits for a link, or would come to a meeting that is not, does not stand behind a thousand invitations. */
const PRIORITY: Partial<Record<LetterKind, number>> = { link: 20, cancellation: 40, series_cancellation: 40, update: 50, reminder: 120 };

const columnsOf = (letter: NewLetter, at: number, stamp: Date) => ({
  key: letter.key,
  kind: letter.kind,
  to: letter.to,
  name: letter.name ?? '',
  language: letter.language ?? 'vi',
  occurrence: letter.occurrence === undefined ? null : Number(letter.occurrence),
  invitation: letter.invitation === undefined ? null : Number(letter.invitation),
  question: letter.question === undefined ? null : Number(letter.question),
  delegate: letter.delegate === undefined ? null : Number(letter.delegate),
  params: JSON.stringify(letter.params ?? {}),
  not_after: letter.notAfter ?? null,
  state: 'waiting',
  why: '',
  at,
  version: 1,
  changed_by: '',
  created_at: stamp,
  updated_at: stamp,
});

/** Letters and the jobs that send them stand or fall together, and with what the caller writes. */
export async function insertLetters(strapi: Core.Strapi, letters: readonly NewLetter[]): Promise<number> {
  if (letters.length === 0) return 0;
  const { jobs, now } = spine(strapi);
  const { tableName } = strapi.db.metadata.get(uidOf('letter'));
  return strapi.db.transaction(async ({ trx }) => {
    const at = await now();
    const written: { id: number; kind: LetterKind }[] = [];
    for (let i = 0; i < letters.length; i += CHUNK)
      written.push(
        ...((await strapi.db
          .connection(tableName)
          .transacting(trx)
          .insert(letters.slice(i, i + CHUNK).map((letter) => columnsOf(letter, at.getTime(), at)))
          .onConflict('key')
          .ignore()
          .returning(['id', 'kind'])) as typeof written),
      );
    await jobs.enqueue(
      ...written.map(({ id, kind }) => ({ name: LETTER_JOB, data: { letter: String(id) }, priority: PRIORITY[kind] ?? 100 })),
    );
    return written.length;
  });
}
