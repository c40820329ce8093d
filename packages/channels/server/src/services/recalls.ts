import { randomUUID } from 'node:crypto';
import { type Actor, parseStorySubject, type StoryRef, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { Act, RecallView } from '../../../contracts/recalls';
import { reminderIn, standingIn } from '../../../domain/recall';
import { service, spineOf } from '../context';
import { refuse } from '../refusals';
import { brief, type DeliveryRow, type DestinationRow, inTransactionAgain, type RecallRow, table } from '../rows';
import { sqlOf } from '../sql';
import { askForReceipts, tellDone } from './alerts';
import { JOBS } from './ledger';

const PAGE = 30;
const iso = (ms: number | null | undefined): string | null => (ms === null || ms === undefined ? null : new Date(ms).toISOString());

type Order = { ref: StoryRef; act: Act; reason: string; note: string; storyVersion: number };
type Lanes = Map<string, DeliveryRow[]>;

const byLane = (rows: DeliveryRow[]): Lanes => {
  const lanes: Lanes = new Map();
  for (const row of rows) lanes.set(row.lane, [...(lanes.get(row.lane) ?? []), row]);
  return lanes;
};

function viewOf(recall: RecallRow, lanes: Lanes, destinations: Map<string, DestinationRow>): RecallView {
  const named = (row: DeliveryRow) => {
    const found = destinations.get(row.destination);
    return { id: row.destination, name: found?.name ?? '—', kind: found?.kind ?? '' };
  };
  const all = [...lanes.values()];
  return {
    id: recall.documentId,
    act: recall.act,
    story: recall.story,
    ref: parseStorySubject(recall.story) as StoryRef,
    headline: recall.headline,
    storyVersion: recall.storyVersion,
    reason: recall.reason,
    note: recall.note ?? '',
    by: recall.by,
    at: iso(recall.at) as string,
    doneAt: iso(recall.doneAt),
    receipts: all.flatMap((lane) => {
      const standing = standingIn(lane, recall.documentId, recall.act);
      if (!standing) return [];
      const { row, done, live, decisions } = standing;
      const ended = done ? (row.attempts?.at(-1)?.ended ?? new Date(row.updatedAt).toISOString()) : null;
      const { documentId: delivery, version, operation, state, why, link, remoteId } = row;
      return [{ delivery, version, destination: named(row), operation, state, done, live, why, link, remoteId, at: ended, decisions }];
    }),
    stopped:
      recall.act === 'pull'
        ? all
            .flat()
            .filter(
              (row) => row.recall === recall.documentId && row.operation !== 'retract' && row.state === 'cancelled' && row.why === 'pulled',
            )
            .map((row) => ({ name: named(row).name, operation: row.operation }))
        : [],
  };
}

/** Orders to pull or correct a story everywhere, and the receipts until all are there. */
export function recalls({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'recall');
  const deliveries = table(strapi, 'delivery');

  async function views(found: RecallRow[]): Promise<RecallView[]> {
    if (found.length === 0) return [];
    const stories = [...new Set(found.map((row) => row.story))];
    const known = await deliveries.findMany({ where: { story: { $in: stories } }, orderBy: { id: 'asc' } });
    const destinations = new Map((await table(strapi, 'destination').findMany({})).map((row) => [row.documentId, row]));
    return found.map((recall) => viewOf(recall, byLane(known.filter((row) => row.story === recall.story)), destinations));
  }

  async function get(id: string): Promise<RecallView> {
    const row = await rows.findOne({ where: { documentId: id } });
    if (!row) throw refuse('recall.not_found', { id });
    return (await views([row]))[0] as RecallView;
  }

  /** One looked at a version that is not the present one: says who made which. */
  async function demandVersion(ref: StoryRef, storyVersion: number): Promise<void> {
    const spine = spineOf(strapi);
    const version = await spine.stories.version(ref);
    if (version === storyVersion) return;
    const last = (await spine.events.history(storySubject(ref), 50)).find(({ type }) => type === 'story.published');
    const data = (last?.data ?? {}) as { headline?: string; correction?: string | null };
    throw refuse('recall.stale', {
      version,
      who: last?.actor.name ?? '?',
      headline: data.headline ?? '?',
      what_en: data.correction ? `with the correction “${data.correction}”` : 'with changes',
      what_vi: data.correction ? `kèm đính chính “${data.correction}”` : 'có sửa đổi',
    });
  }

  async function write(order: Order, headline: string, storyVersion: number, actor: Actor): Promise<RecallRow> {
    const at = (await spineOf(strapi).now()).getTime();
    const row = await rows.create({
      data: {
        documentId: randomUUID().replaceAll('-', ''),
        act: order.act,
        story: storySubject(order.ref),
        headline: brief(headline),
        folded: brief(fold(headline)),
        storyVersion,
        reason: order.reason,
        note: order.note,
        by: actor.name,
        person: actor.kind === 'admin' ? actor.id : null,
        at,
        doneAt: null,
        version: 1,
      },
    });
    await remindAt(row.documentId, 0, at);
    return row;
  }

  const remindAt = (recall: string, asked: number, now: number) =>
    spineOf(strapi).jobs.enqueue({
      name: JOBS.remind,
      key: `${recall}:${asked}`,
      data: { recall, asked },
      runAt: new Date(now + reminderIn(asked)),
      priority: 20,
    });

  /** All in one transaction: the order, what is stopped, what is pulled, and the story itself. */
  async function pull(order: Order, actor: Actor): Promise<string> {
    const { stories } = spineOf(strapi);
    const story = storySubject(order.ref);
    const live = await stories.read(order.ref, 'published');
    const latest = await deliveries.findOne({ where: { story }, orderBy: { id: 'desc' } });
    if (!live && !latest) throw refuse('recall.nothing');
    const headline = live?.headline ?? latest?.headline ?? '';
    const row = await write(order, headline, order.storyVersion, actor);
    await service(strapi, 'planning').retract({ story, headline, storyVersion: order.storyVersion, recall: row.documentId });
    if (live) await stories.unpublish(order.ref, actor);
    return row.documentId;
  }

  /** The note is written and published as the one who ordered it; what is planned then carries this order. */
  async function correct(order: Order, actor: Actor): Promise<string> {
    if (!order.note) throw refuse('recall.no_note');
    const { stories } = spineOf(strapi);
    if (!(await stories.read(order.ref, 'published'))) throw refuse('recall.not_published');
    const story = await stories.correct(order.ref, order.note, actor);
    return (await write(order, story.headline, story.version, actor)).documentId;
  }

  /**
   * Until the caller's transaction ends, whoever settles this order too waits: two receipts that are written at the same moment
   * would each find the other one missing, and nobody would note that it is done.
   */
  async function hold(id: string): Promise<void> {
    const { table: name, rows: run } = sqlOf(strapi);
    await run(`UPDATE ${name('channels_recalls')} SET version = version WHERE document_id = ? AND done_at IS NULL RETURNING id`, [id]);
  }

  return {
    get,

    /** Newest first; `open` counts those that lack a receipt. */
    async list(filter: { open?: '1' | undefined; story?: string | undefined; search?: string | undefined; before?: number | undefined }) {
      const words = filter.search ? fold(filter.search).split(/\s+/).filter(Boolean) : [];
      const where = {
        $and: [
          ...(filter.open ? [{ doneAt: { $null: true } }] : []),
          ...(filter.story ? [{ story: filter.story }] : []),
          ...(filter.before ? [{ id: { $lt: filter.before } }] : []),
          ...words.map((word) => ({ folded: { $contains: word } })),
        ],
      };
      const found = await rows.findMany({ where, orderBy: { id: 'desc' }, limit: PAGE + 1 });
      const shown = found.slice(0, PAGE);
      const open = await rows.count({ where: { doneAt: { $null: true } } });
      return { recalls: await views(shown), open, more: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
    },

    /** Refuses a version that is not the present one, and who may not publish this story. */
    async create(order: Order, actor: Actor): Promise<RecallView> {
      await spineOf(strapi).stories.demand(order.ref, 'publish', actor);
      const id = await inTransactionAgain(strapi, async () => {
        await demandVersion(order.ref, order.storyVersion);
        return order.act === 'pull' ? pull(order, actor) : correct(order, actor);
      });
      // A correction is planned by the event of its publish: until then nothing is missing and nothing is done.
      if (order.act === 'pull') await inTransactionAgain(strapi, () => this.settle(id));
      return get(id);
    },

    /** The order to correct a version carries on to the one that replaces it before it was done. */
    async openCorrection(story: string, version: number): Promise<string | null> {
      const where = { story, act: 'correct', doneAt: { $null: true }, storyVersion: { $lte: version } };
      return (await rows.findOne({ where, orderBy: { id: 'desc' } }))?.documentId ?? null;
    },

    /** True where an order pulled this version of the story. */
    pulls: async (story: string, version: number): Promise<boolean> =>
      (await rows.count({ where: { story, act: 'pull', storyVersion: { $gte: version } } })) > 0,

    /** Notes that the last receipt is there, once, and tells who ordered it. In the caller's transaction. */
    async settle(id: string): Promise<void> {
      await hold(id);
      const row = await rows.findOne({ where: { documentId: id, doneAt: { $null: true } } });
      if (!row) return;
      const [view] = await views([row]);
      if (!view?.receipts.every(({ done }) => done)) return;
      const doneAt = (await spineOf(strapi).now()).getTime();
      const { count } = await rows.updateMany({
        where: { id: row.id, doneAt: { $null: true } },
        data: { doneAt, version: row.version + 1 },
      });
      if (count > 0) await tellDone(strapi, row);
    },

    /** Asks people again while a receipt is missing, and books the next time. */
    async remind(id: string, asked: number): Promise<void> {
      const row = await rows.findOne({ where: { documentId: id, doneAt: { $null: true } } });
      if (!row) return;
      await this.settle(id);
      const open = (await get(id)).receipts.filter(({ done }) => !done).length;
      if (open === 0) return;
      await askForReceipts(strapi, row, open, asked);
      await remindAt(id, asked + 1, (await spineOf(strapi).now()).getTime());
    },
  };
}

export type Recalls = ReturnType<typeof recalls>;
