import { randomUUID } from 'node:crypto';
import {
  type Actor,
  type BodyOf,
  parseStorySubject,
  type ResponseOf,
  type StoryRef,
  storySubject,
} from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { RecallView, Receipt, recallEndpoints } from '../../../contracts';
import { decisionsFor } from '../../../domain/delivery';
import { spineOf } from '../context';
import { refuse } from '../refusals';
import { brief, type DeliveryRow, type RecallRow, table } from '../rows';

const PAGE = 40;
const OVER = ['delivered', 'cancelled', 'superseded'];

/** Stories pulled or corrected everywhere, with a receipt for each destination. */
export function recalls({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'recall');

  async function receiptsOf(row: RecallRow): Promise<Receipt[]> {
    const places = new Map((await table(strapi, 'destination').findMany({})).map((one) => [one.documentId, one]));
    const operations = row.act === 'pull' ? ['retract'] : ['correct', 'publish'];
    const found = await table(strapi, 'delivery').findMany({
      where: { story: row.story, operation: { $in: operations }, at: { $gte: row.at } },
      orderBy: { id: 'asc' },
    });
    const latest = new Map(found.map((one) => [one.destination, one]));
    return [...latest.values()].map((one: DeliveryRow) => ({
      delivery: one.documentId,
      version: one.version,
      destination: { id: one.destination, name: places.get(one.destination)?.name ?? '—', kind: places.get(one.destination)?.kind ?? '' },
      operation: one.operation,
      state: one.state,
      done: OVER.includes(one.state),
      live: !OVER.includes(one.state),
      why: one.why ?? null,
      link: one.link ?? null,
      remoteId: one.remoteId ?? null,
      at: one.state === 'delivered' ? (one.attempts?.at(-1)?.ended ?? new Date(one.at).toISOString()) : null,
      decisions: decisionsFor(one.state),
    }));
  }

  async function view(row: RecallRow): Promise<RecallView> {
    const receipts = await receiptsOf(row);
    const done = receipts.every((one) => one.done);
    return {
      id: row.documentId,
      act: row.act,
      story: row.story,
      ref: parseStorySubject(row.story) as StoryRef,
      headline: row.headline,
      storyVersion: row.storyVersion,
      reason: row.reason,
      note: row.note ?? '',
      by: row.by,
      at: new Date(row.at).toISOString(),
      doneAt: done
        ? receipts
            .map((one) => one.at ?? '')
            .sort()
            .at(-1) || new Date(row.at).toISOString()
        : null,
      receipts,
      stopped: [],
    };
  }

  return {
    async list(filter: {
      open?: '1' | undefined;
      story?: string | undefined;
      search?: string | undefined;
      before?: number | undefined;
    }): Promise<ResponseOf<typeof recallEndpoints.list>> {
      const words = filter.search ? fold(filter.search).split(/\s+/).filter(Boolean) : [];
      const found = await rows.findMany({
        where: {
          $and: [
            ...(filter.story ? [{ story: filter.story }] : []),
            ...(filter.before ? [{ id: { $lt: filter.before } }] : []),
            ...words.map((word) => ({ folded: { $contains: word } })),
          ],
        },
        orderBy: { id: 'desc' },
        limit: PAGE + 1,
      });
      const views: RecallView[] = [];
      for (const row of found.slice(0, PAGE)) views.push(await view(row));
      const open = views.filter((one) => !one.doneAt);
      return { recalls: filter.open ? open : views, open: open.length, more: found.length > PAGE ? (found[PAGE - 1]?.id ?? null) : null };
    },

    async get(id: string): Promise<RecallView> {
      const row = await rows.findOne({ where: { documentId: id } });
      if (!row) throw refuse('recall.not_found', { id });
      return view(row);
    },

    async create(body: BodyOf<typeof recallEndpoints.create>, actor: Actor): Promise<RecallView> {
      const { stories, now } = spineOf(strapi);
      const type = stories.types().find(({ uid }) => uid === body.ref.uid);
      const story = type && (await stories.read(body.ref, 'published'));
      if (!type || !story) throw refuse('delivery.gone');
      if (story.version !== body.storyVersion) throw refuse('recall.stale', { version: story.version });
      if (body.act === 'correct' && !body.note) throw refuse('recall.no_note');
      const row = await rows.create({
        data: {
          documentId: randomUUID().replaceAll('-', ''),
          act: body.act,
          story: storySubject(story.ref),
          headline: brief(story.headline),
          folded: brief(fold(story.headline)),
          storyVersion: story.version,
          reason: body.reason,
          note: body.note || null,
          by: actor.name,
          at: (await now()).getTime(),
          doneAt: null,
          version: 1,
        },
      });
      if (body.act === 'pull') await stories.unpublish(story.ref, actor);
      else {
        const documents = strapi.documents(body.ref.uid as never) as unknown as { update(params: object): Promise<unknown> };
        if (type.mapping.correction)
          await documents.update({
            documentId: story.ref.documentId,
            locale: story.ref.locale || undefined,
            data: { [type.mapping.correction]: body.note },
          });
        await stories.publish(story.ref, actor);
      }
      return view(row);
    },
  };
}

export type Recalls = ReturnType<typeof recalls>;
