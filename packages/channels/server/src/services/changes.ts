import type { Core } from '@strapi/types';
import type { Change } from '../../../domain/change';
import { advance, type Standing } from '../../../domain/standing';
import { configOf, service, spineOf } from '../context';
import { createShelf, type Shelf } from '../reader/shelf';
import { inTransaction, table } from '../rows';

/** A copy is given without a question this long after the log was read, in milliseconds; a pull in another process is seen by then. */
const TRUSTED_MS = 1000;
/** From this age on the log is read again beside the answer, so that nobody waits for it. */
const SOON_MS = 500;
const BATCH = 1000;
/** Changes are kept this long, in milliseconds: far longer than anybody's transaction is open. */
const KEPT_MS = 86_400_000;

/**
 * The log of pages written and pulled, by which every process keeps its copies true. A row stands in the transaction of
 * the change; the process that wrote it forgets at the commit, the others when they next look, at most a second later.
 */
export function changes({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'change');
  const shelf: Shelf = createShelf(() => configOf(strapi).cacheBytes);
  /** Our own rows, whose copies are forgotten already. */
  const own = new Set<number>();
  let standing: Standing | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    // What is committed while the question is on its way may not be in the answer.
    const asked = Date.now();
    if (!standing) {
      const [last] = await rows.findMany({ select: ['id'], orderBy: { id: 'desc' }, limit: 1 });
      standing = { top: last?.id ?? 0, holes: new Map() };
      shelf.clear();
    }
    for (;;) {
      const where = { $or: [{ id: { $gt: standing.top } }, { id: { $in: [...standing.holes.keys()] } }] };
      const found = await rows.findMany({ where, orderBy: { id: 'asc' }, limit: BATCH });
      const step = advance(
        standing,
        found.map((row) => row.id),
        Date.now(),
      );
      standing = step.standing;
      if (step.lost) shelf.clear();
      const fresh = new Set(step.fresh);
      for (const { id, document, places } of found) if (fresh.has(id) && !own.delete(id)) shelf.spoil({ document, places });
      if (found.length < BATCH) break;
    }
    readAt = asked;
  }

  /** Reads the log; all who ask meanwhile share the reading. */
  const confirm = (): Promise<void> => {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };

  return {
    shelf,
    confirm,

    /** True where the copies may be given as they are. Looks into the log beside the answer when that was a while ago. */
    trusted(): boolean {
      const age = Date.now() - readAt;
      if (age >= SOON_MS) confirm().catch((error: Error) => strapi.log.debug(`channels: the log of changes: ${error.message}`));
      return age < TRUSTED_MS;
    },

    /** Writes a change down in the caller's transaction. */
    note: (change: Change): Promise<void> =>
      inTransaction(strapi, async () => {
        const at = (await spineOf(strapi).now()).getTime();
        const { id } = await rows.create({ data: { ...change, at } });
        await service(strapi, 'hubs').tell(at);
        await strapi.db.transaction(async ({ onCommit }) => {
          onCommit(() => {
            own.add(id);
            shelf.spoil(change);
          });
        });
      }),

    /** Changes between two moments, in milliseconds by the database's clock. */
    between: (from: number, to: number): Promise<Change[]> =>
      rows.findMany({ where: { at: { $gte: from, $lt: to } }, select: ['document', 'places'], orderBy: { id: 'asc' }, limit: 500 }),

    async sweep(): Promise<void> {
      await rows.deleteMany({ where: { at: { $lt: (await spineOf(strapi).now()).getTime() - KEPT_MS } } });
    },
  };
}

export type Changes = ReturnType<typeof changes>;
