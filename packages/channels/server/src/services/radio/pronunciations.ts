import { randomUUID } from 'node:crypto';
import { type Actor, contested, isUniqueViolation } from '@hoitu/strapi-plugin-newsroom/contracts';
import { ACRONYMS, fold, type Lexicon, NAMES } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { PronunciationInput, PronunciationView } from '../../../../contracts';
import { lexiconOf } from '../../../../domain/radio/script';
import { PRONUNCIATION_WORDS } from '../../field-words';
import { refuse } from '../../refusals';
import { brief, inTransaction, type PronunciationRow, table } from '../../rows';
import { sqlOf } from '../../sql';
import { writeAt } from './writing';

/** `mark` changes with the newsroom's table: what was counted under one mark holds while it stands. */
export type Known = { lexicon: Lexicon; mark: string };

type Reading = Pick<PronunciationView, 'kind' | 'written' | 'said'>;

const order = new Intl.Collator('vi').compare;
const byWritten = (a: Reading, b: Reading): number => order(a.written, b.written);
const foldedOf = ({ written, said }: Reading): string => brief(fold(`${written} ${said}`));

const listed = (kind: Reading['kind'], table: Readonly<Record<string, string>>): Reading[] =>
  Object.entries(table).map(([written, said]) => ({ kind, written, said }));
/** What every newsroom has; its own readings win over them. */
const builtIn: Reading[] = [...listed('acronym', ACRONYMS), ...listed('name', NAMES)].sort(byWritten);

const view = ({ documentId, kind, written, said, changedBy, version }: PronunciationRow): PronunciationView => ({
  id: documentId,
  kind,
  written,
  said,
  changedBy,
  version,
});

/** How the newsroom says acronyms and names, over what is built in. */
export function pronunciations({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'pronunciation');
  let known: Known | null = null;

  /** Ids only rise and versions only rise: no change of the table leaves all four as they were. */
  async function markNow(): Promise<string> {
    const { table: named, rows: ask } = sqlOf(strapi);
    const sums = 'COUNT(*) AS n, COALESCE(MAX(id), 0) AS last, COALESCE(SUM(id), 0) AS ids, COALESCE(SUM(version), 0) AS versions';
    const [found] = await ask<Record<string, unknown>>(`SELECT ${sums} FROM ${named('channels_pronunciations')}`);
    return ['n', 'last', 'ids', 'versions'].map((name) => String(found?.[name])).join('.');
  }

  /** Refuses a reading that nobody could say, and a word that stands in the table already. */
  function check({ written, said }: Reading): void {
    if (!/[\p{L}\p{N}]/u.test(written)) throw refuse('pronunciation.no_word');
    if (!/\p{L}/u.test(said) || /\d/.test(said)) throw refuse('pronunciation.not_words');
  }

  /** A name is found in any case, so that two that differ by it alone would be one: the table's own index cannot see that. */
  async function demandFree({ kind, written }: Reading, but: string | null): Promise<void> {
    if (kind !== 'name') return;
    const names = await rows.findMany({ where: { kind, folded: { $startsWith: fold(written) } } });
    if (names.some((row) => row.documentId !== but && row.written.toLowerCase() === written.toLowerCase()))
      throw refuse('pronunciation.taken', { written });
  }

  const taken =
    ({ written }: Reading) =>
    (error: unknown) => {
      throw isUniqueViolation(error) ? refuse('pronunciation.taken', { written }) : error;
    };

  async function get(id: string): Promise<PronunciationRow> {
    const row = await rows.findOne({ where: { documentId: id } });
    if (!row) throw refuse('pronunciation.not_found', { id });
    return row;
  }

  const stale = (row: PronunciationRow, given: object) =>
    refuse('pronunciation.stale', {
      written: row.written,
      who: row.changedBy ?? '?',
      version: row.version,
      ...contested(given, row, PRONUNCIATION_WORDS),
    });

  return {
    /**
     * The newsroom's own readings, read once a process: each asking looks by one small query whether they have changed, here or in
     * another process. What a transaction sees that is not committed yet is not kept.
     */
    async lexicon(): Promise<Known> {
      const mark = await markNow();
      if (known?.mark === mark) return known;
      const now = { mark, lexicon: lexiconOf(await rows.findMany({ orderBy: { id: 'asc' } })) };
      if (!strapi.db.inTransaction()) known = now;
      return now;
    },

    /** As read last in this process, for what must not wait. */
    lately: (): Lexicon => known?.lexicon ?? { acronyms: {}, names: {} },

    async list({ search }: { search?: string }): Promise<{ own: PronunciationView[]; builtIn: Reading[] }> {
      const words = fold(search ?? '')
        .split(/\s+/)
        .filter(Boolean);
      const own = await rows.findMany({ where: { $and: words.map((word) => ({ folded: { $contains: word } })) } });
      const found = (reading: Reading) => words.every((word) => foldedOf(reading).includes(word));
      return { own: own.map(view).sort(byWritten), builtIn: builtIn.filter(found) };
    },

    /** Refuses a word that has a reading of its kind already. */
    async create(input: PronunciationInput, actor: Actor): Promise<PronunciationView> {
      check(input);
      await demandFree(input, null);
      const data = { ...input, documentId: randomUUID().replaceAll('-', ''), folded: foldedOf(input), version: 1, changedBy: actor.name };
      return view((await rows.create({ data }).catch(taken(input))) as PronunciationRow);
    },

    async save(
      id: string,
      { version, ...given }: Partial<PronunciationInput> & { version: number },
      actor: Actor,
    ): Promise<PronunciationView> {
      const next = { ...(await get(id)), ...given };
      check(next);
      await demandFree(next, id);
      const data = { ...given, folded: foldedOf(next) };
      const done = await inTransaction(strapi, () => writeAt(strapi, 'pronunciation', id, version, data, actor.name)).catch(taken(next));
      if (!done) throw refuse('pronunciation.not_found', { id });
      if (!done.written) throw stale(done.row, given);
      return view(done.row);
    },

    /** The reading that is built in holds again. With a version, refuses where somebody changed it since. */
    async remove(id: string, version?: number): Promise<Record<string, never>> {
      const { count } = await rows.deleteMany({ where: { documentId: id, ...(version === undefined ? {} : { version }) } });
      if (count === 0) throw stale(await get(id), {});
      return {};
    },
  };
}

export type Pronunciations = ReturnType<typeof pronunciations>;
