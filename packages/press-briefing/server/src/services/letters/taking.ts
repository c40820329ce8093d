import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { isAddress, type Why } from '../../../../domain/letter';
import { idsOf, inTable } from '../holding';
import { type LetterRow, table } from '../tables';
import { tell } from './concluding';
import { TEXTS } from './texts';
import { readAround } from './texts/around';
import type { Written } from './texts/writer';

export type Ready = { row: LetterRow; written: Written };
type Clock = () => Promise<number>;

/** Epoch ms by the database, asked for once and only where somebody wants to know. */
function clockOf(strapi: Core.Strapi): Clock {
  let at: Promise<number> | undefined;
  return () => {
    at ??= spine(strapi)
      .now()
      .then((now) => now.getTime());
    return at;
  };
}

/** What a letter says now, or why it says nothing any more. */
async function compose(strapi: Core.Strapi, row: LetterRow, clock: Clock): Promise<Written | { drop: Why }> {
  if (row.notAfter !== null && Number(row.notAfter) <= (await clock())) return { drop: 'too_late' };
  const write = TEXTS[row.kind];
  if (!write) throw new Error(`There is no text for letters of the kind "${row.kind}".`);
  return write(strapi, row);
}

const endAs = (strapi: Core.Strapi, { id }: LetterRow, state: LetterRow['state'], why: Why) =>
  table(strapi, 'letter').updateMany({ where: { id: Number(id) }, data: { state, why } });

/** Ends a letter that a person has to look at, and says so. */
async function trouble(strapi: Core.Strapi, row: LetterRow, state: 'failed' | 'unknown', why: Why): Promise<null> {
  await endAs(strapi, row, state, why);
  await tell(strapi, row);
  return null;
}

/** Writes a letter that was just marked as `sending`; null where it ends here. */
async function write(strapi: Core.Strapi, row: LetterRow, clock: Clock): Promise<Ready | null> {
  if (!isAddress(row.to)) return trouble(strapi, row, 'failed', 'no_address');
  const written = await compose(strapi, row, clock);
  if ('drop' in written) {
    await endAs(strapi, row, 'dropped', written.drop);
    return null;
  }
  const to = written.to ?? row.to;
  if (to !== row.to) await table(strapi, 'letter').updateMany({ where: { id: Number(row.id) }, data: { to } });
  return { row: { ...row, to }, written };
}

/**
 * Takes a letter out of the outbox and writes it, in one transaction: once it is marked as `sending`, no change of the meeting can
 * take it for waiting any more, and whatever was changed before is in its words.
 */
export async function take(strapi: Core.Strapi, id: string): Promise<Ready | null> {
  const letters = table(strapi, 'letter');
  return strapi.db.transaction(async () => {
    const { count } = await letters.updateMany({ where: { id: Number(id), state: 'waiting' }, data: { state: 'sending' } });
    const row = await letters.findOne({ where: { id: Number(id) } });
    if (!row) return null;
    if (count === 1) return write(strapi, row, clockOf(strapi));
    // Another run of this job went away between the first byte and the last word: nobody knows what the server did with it.
    return row.state === 'sending' ? trouble(strapi, row, 'unknown', 'broke_off') : null;
  });
}

/**
 * The same for letters that come together and wait in nobody else's hands; `own` for those that need a transaction of their own.
 * It waits for no lock: who cancels a meeting holds the letters of all its delegates.
 */
export async function takeMany(strapi: Core.Strapi, ids: readonly string[]): Promise<(Ready | null | 'own')[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const free = idsOf(strapi, trx, 'letter', ids, ['waiting']);
    const taken = (await inTable(strapi, trx, 'letter').whereIn('id', free).update({ state: 'sending' }).returning('id')) as {
      id: number;
    }[];
    const rows = taken.length ? await table(strapi, 'letter').findMany({ where: { id: { $in: taken.map(({ id }) => id) } } }) : [];
    await readAround(strapi, rows);
    const clock = clockOf(strapi);
    const left = new Map(rows.map((row) => [String(row.id), row]));
    const answers: (Ready | null | 'own')[] = [];
    for (const id of ids) {
      const row = left.get(id);
      // Of two jobs of one letter the first has it.
      left.delete(id);
      answers.push(row ? await write(strapi, row, clock) : 'own');
    }
    return answers;
  });
}
