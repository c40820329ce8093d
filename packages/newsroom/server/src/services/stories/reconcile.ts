import type { Core } from '@strapi/types';
import { liveMark } from '../../../../domain/story/changes';
import type { Mapped, MappedType } from './mapped';
import type { Settle } from './settle';
import { STORY, type StoryTable } from './table';

type Deps = { mapped: Mapped; settle: Settle; table: StoryTable; fold(text: string): string };
type Bare = { id: number; documentId: string; locale: string | null; publishedAt?: unknown; updatedAt?: unknown };
type Known = { id: number; storyId: string; storyLocale: string; liveMark: string | null };

const PAGE = 1000;

/** Rows of `uid` in pages by id. */
async function* pages<T extends { id: number }>(strapi: Core.Strapi, uid: string, where: object, select: string[]): AsyncGenerator<T[]> {
  for (let after = 0; ; ) {
    const rows = (await strapi.db
      .query(uid as never)
      .findMany({ where: { ...where, id: { $gt: after } }, select: select as never, orderBy: { id: 'asc' }, limit: PAGE })) as T[];
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows[rows.length - 1]?.id ?? after;
  }
}

/**
 * Finds published versions without their event: written with `db.query`, by an import or a migration, or while the plugin was off.
 * Each gets its event once; the mark in our table decides, whichever process looks.
 */
export function createReconcile(strapi: Core.Strapi, { mapped, settle, table, fold }: Deps) {
  const liveWhere = (type: MappedType) => (type.draftAndPublish ? { publishedAt: { $notNull: true } } : {});
  const store = () => strapi.store({ type: 'plugin', name: 'newsroom' });
  const baselineKey = (uid: string) => `baseline:${uid}`;

  /** What was published before the plugin came is written down quietly: nobody wants an archive sent out again. */
  async function baseline(type: MappedType): Promise<void> {
    if (await store().get({ key: baselineKey(type.uid) })) return;
    for await (const rows of pages<Bare>(strapi, type.uid, liveWhere(type), ['id'])) {
      const versions = await settle.heads(type, { id: { $in: rows.map((row) => row.id) } });
      // One commit a page: an archive of 100,000 stories must not make the first start wait for as many.
      await strapi.db.transaction(async () => {
        for (const version of versions) await table.goLive({ ...version, folded: fold(version.headline) }, false);
      });
    }
    await store().set({ key: baselineKey(type.uid), value: true });
  }

  async function strays(type: MappedType): Promise<Set<string>> {
    const known = new Map<string, string | null>();
    const key = (id: string, locale: string) => `${id}\n${locale}`;
    for await (const rows of pages<Known>(strapi, STORY, { storyType: type.uid, state: 'published' }, [
      'id',
      'storyId',
      'storyLocale',
      'liveMark',
    ])) {
      for (const row of rows) known.set(key(row.storyId, row.storyLocale), row.liveMark);
    }
    const documents = new Set<string>();
    for await (const rows of pages<Bare>(strapi, type.uid, liveWhere(type), ['id', 'documentId', 'locale', 'publishedAt', 'updatedAt'])) {
      for (const row of rows) {
        const at = key(row.documentId, type.localized ? (row.locale ?? '') : '');
        if (known.get(at) !== liveMark(row, type.draftAndPublish)) documents.add(row.documentId);
        known.delete(at);
      }
    }
    for (const gone of known.keys()) documents.add(gone.slice(0, gone.indexOf('\n')));
    return documents;
  }

  /** Writes down what was published before the plugin came; quick where that was done. Call it at boot, before anything is published. */
  async function baselines(): Promise<void> {
    for (const type of mapped.all()) await baseline(type);
  }

  /** Emits the missing events; answers how many. Leaves the rest for the next look once `stopped` says so. */
  async function reconcile(stopped = (): boolean => false): Promise<number> {
    let written = 0;
    await baselines();
    for (const type of mapped.all()) {
      if (stopped()) break;
      for (const documentId of await strays(type)) {
        if (stopped()) break;
        written += await strapi.db.transaction(() => settle.settle(type.uid, documentId, { onEmbargo: 'wait' }));
      }
    }
    return written;
  }
  return { baselines, reconcile };
}
