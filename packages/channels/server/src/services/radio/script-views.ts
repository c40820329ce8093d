import type { Core } from '@strapi/types';
import type { PresenterView, ScriptView } from '../../../../contracts';
import { type Estimate, estimate } from '../../../../domain/radio/script';
import { service } from '../../context';
import type { ScriptRow } from '../../rows';
import type { Known } from './pronunciations';

/** Estimates a process keeps: more scripts than a newsroom has open. */
const MOST = 500;

/** What is said of a script, as its row holds it. */
export const saidOf = (row: Pick<ScriptRow, 'cue' | 'items' | 'tag'>) => ({
  cue: row.cue ?? '',
  items: row.items ?? [],
  tag: row.tag ?? '',
});

export function scriptViews(strapi: Core.Strapi) {
  const counted = new Map<string, { by: string; found: Estimate }>();

  const count = (row: ScriptRow, reader: PresenterView | null, { lexicon }: Known): Estimate =>
    estimate(saidOf(row), { lexicon, notes: row.notes ?? [], ...(reader ? { rate: reader.rate, voice: reader.voice } : {}) });

  /**
   * Counted when it is looked at, so that a new rate or reading shows at once everywhere; the same words are counted once a process.
   * Within a transaction nothing is kept: its version may never come to be.
   */
  function estimated(row: ScriptRow, reader: PresenterView | null, known: Known): Estimate {
    if (strapi.db.inTransaction()) return count(row, reader, known);
    const by = [row.version, known.mark, reader?.rate, ...Object.values(reader?.voice ?? {})].join('|');
    const kept = counted.get(row.documentId);
    if (kept?.by === by) return kept.found;
    const found = count(row, reader, known);
    counted.delete(row.documentId);
    counted.set(row.documentId, { by, found });
    if (counted.size > MOST) counted.delete(counted.keys().next().value as string);
    return found;
  }

  return {
    /** Rows as people see them, with their running time by the presenter's rate and the newsroom's readings as they are now. */
    async of(rows: readonly ScriptRow[]): Promise<ScriptView[]> {
      if (rows.length === 0) return [];
      const known = await service(strapi, 'pronunciations').lexicon();
      const readers = await service(strapi, 'presenters').known();
      return rows.map((row) => {
        const reader = (row.presenter && readers.get(row.presenter)) || null;
        return {
          id: row.documentId,
          story: row.story,
          headline: row.headline,
          slugline: row.slugline,
          ...saidOf(row),
          notes: row.notes ?? [],
          presenter: reader && { id: reader.id, name: reader.name, rate: reader.rate },
          ...estimated(row, reader, known),
          measured: row.measured ?? null,
          state: row.state,
          outdated: Boolean(row.outdated),
          offered: row.offered ?? null,
          source: row.source ?? null,
          storyVersion: row.storyVersion,
          changedBy: row.changedBy,
          updatedAt: new Date(row.updatedAt).toISOString(),
          version: row.version,
        };
      });
    },

    /** As it will be written into the row. */
    async estimate(row: ScriptRow): Promise<Estimate> {
      const known = await service(strapi, 'pronunciations').lexicon();
      const readers = await service(strapi, 'presenters').known();
      return count(row, (row.presenter && readers.get(row.presenter)) || null, known);
    },
  };
}

export type ScriptViews = ReturnType<typeof scriptViews>;
