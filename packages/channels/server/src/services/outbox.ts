import { type Actor, type ResponseOf, type StoryRef, storySubject, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { type DeliveryView, look as lookShape, type outboxEndpoints } from '../../../contracts';
import { type DeliveryState, decisionsFor, NEEDS_PERSON } from '../../../domain/delivery';
import { channelsOf, service } from '../context';
import { refuse } from '../refusals';
import { type DeliveryRow, type DestinationRow, table } from '../rows';
import { deciding } from './deciding';
import { withoutEmbargoed } from './knowing';

const PAGE = 60;
/** The groups of states as people tell them apart. */
const SHOWN: Record<'waiting' | 'sending' | 'sent' | 'trouble' | 'stopped', DeliveryState[]> = {
  waiting: ['held', 'pending', 'retry_wait'],
  sending: ['leased', 'sending', 'accepted'],
  sent: ['delivered'],
  trouble: [...NEEDS_PERSON],
  stopped: ['superseded', 'cancelled'],
};
const iso = (ms: number | null): string | null => (ms === null || ms === undefined ? null : new Date(ms).toISOString());

/** What people see of deliveries, and what they may decide about them. */
export function outbox({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'delivery');
  const { decide, approve } = deciding(strapi);
  const destinationsById = async (): Promise<Map<string, DestinationRow>> =>
    new Map((await table(strapi, 'destination').findMany({})).map((row) => [row.documentId, row]));

  const view = (row: DeliveryRow, destination: DestinationRow | undefined): DeliveryView => ({
    id: row.documentId,
    story: row.story,
    headline: row.headline,
    storyVersion: row.storyVersion,
    destination: { id: row.destination, name: destination?.name ?? '—', kind: destination?.kind ?? '' },
    operation: row.operation,
    state: row.state,
    mode: row.mode ?? 'never',
    heldFor: row.heldFor ?? null,
    approvedBy: row.approvedBy ?? null,
    recall: row.recall ?? null,
    attempts: row.attempts ?? [],
    why: row.why ?? null,
    link: row.link ?? null,
    remoteId: row.remoteId ?? null,
    nextTryAt: row.state === 'retry_wait' || row.state === 'held' ? iso(row.nextTryAt) : null,
    at: iso(row.at) as string,
    decisions: row.state === 'held' && row.heldFor === 'approval' ? ['approve'] : decisionsFor(row.state, row.operation),
    version: row.version,
  });

  const shown = async (row: DeliveryRow): Promise<DeliveryView> => view(row, (await destinationsById()).get(row.destination));

  function lookOf(row: DeliveryRow, destination: DestinationRow | undefined): ResponseOf<typeof outboxEndpoints.get>['look'] {
    const channel = destination && channelsOf(strapi).get(destination.kind);
    // A withdrawal shows nothing, whatever its message was made of.
    if (row.operation === 'retract' || !row.rendition || !channel?.look) return null;
    return lookShape.parse(channel.look(JSON.parse(row.rendition), destination?.settings ?? {}));
  }

  /** Failed ones that were tried anew since stand for nothing any more: only the latest of a lane needs a person. */
  async function needing(): Promise<DeliveryRow[]> {
    const found = await rows.findMany({ where: { state: { $in: [...NEEDS_PERSON] } }, orderBy: { id: 'desc' }, limit: 500 });
    if (found.length === 0) return [];
    const newest = await rows.findMany({
      where: { lane: { $in: [...new Set(found.map((row) => row.lane))] } },
      select: ['id', 'lane'],
      orderBy: { id: 'asc' },
    });
    const last = new Map(newest.map((row) => [row.lane, row.id]));
    return found.filter((row) => row.state === 'unknown' || last.get(row.lane) === row.id);
  }

  return {
    /** Newest first; `needs` only those a person must look at. */
    async list(
      viewer: Viewer,
      filter: {
        needs?: '1' | undefined;
        show?: keyof typeof SHOWN | undefined;
        story?: string | undefined;
        search?: string | undefined;
        destination?: string | undefined;
        before?: number | undefined;
      },
    ): Promise<{ deliveries: DeliveryView[]; needs: number; more: number | null }> {
      const [destinations, open] = await Promise.all([destinationsById(), needing()]);
      const words = filter.search ? fold(filter.search).split(/\s+/).filter(Boolean) : [];
      const where = {
        $and: [
          ...(filter.needs ? [{ id: { $in: [0, ...open.map((row) => row.id)] } }] : []),
          ...(filter.show ? [{ state: { $in: SHOWN[filter.show] } }] : []),
          ...(filter.story ? [{ story: filter.story }] : []),
          ...(filter.destination ? [{ destination: filter.destination }] : []),
          ...(filter.before ? [{ id: { $lt: filter.before } }] : []),
          ...words.map((word) => ({ folded: { $contains: word } })),
        ],
      };
      const found = await rows.findMany({ where, orderBy: { id: 'desc' }, limit: PAGE + 1 });
      const page = found.slice(0, PAGE);
      return {
        deliveries: (await withoutEmbargoed(strapi, page, viewer)).map((row) => view(row, destinations.get(row.destination))),
        needs: open.length,
        more: found.length > PAGE ? (page.at(-1)?.id ?? null) : null,
      };
    },

    /** One delivery with all of its lane. */
    async get(id: string, viewer: Viewer): Promise<ResponseOf<typeof outboxEndpoints.get>> {
      const row = await rows.findOne({ where: { documentId: id } });
      if (!row || (await withoutEmbargoed(strapi, [row], viewer)).length === 0) throw refuse('delivery.not_found', { id });
      const destination = (await destinationsById()).get(row.destination);
      const lane = await rows.findMany({ where: { lane: row.lane }, orderBy: { id: 'asc' } });
      return { delivery: view(row, destination), look: lookOf(row, destination), lane: lane.map((one) => view(one, destination)) };
    },

    /** Lets a delivery leave that waits for approval. */
    approve: async (id: string, version: number, actor: Actor): Promise<DeliveryView> => shown(await approve(id, version, actor)),

    /** Every destination with the latest delivery of this story, or none. */
    async ofStory(ref: StoryRef) {
      const [destinations, found] = await Promise.all([
        service(strapi, 'destinations').all(),
        rows.findMany({ where: { story: storySubject(ref), state: { $ne: 'superseded' } }, orderBy: { id: 'asc' } }),
      ]);
      const latest = new Map(found.map((row) => [row.destination, row]));
      const link = await service(strapi, 'pages').linkOf(storySubject(ref));
      return destinations
        .filter((row) => row.enabled || latest.has(row.documentId))
        .map((destination) => {
          const row = latest.get(destination.documentId);
          const open =
            row && row.operation !== 'retract' && row.state === 'delivered'
              ? (row.link ?? (destination.kind === 'web' ? link : null))
              : null;
          return {
            destination: destination.documentId,
            name: destination.name,
            kind: destination.kind,
            state: row?.state ?? null,
            operation: row?.operation ?? null,
            link: open,
            at: row ? iso(row.at) : null,
            why: row?.why ?? null,
          };
        });
    },

    /** What a person decides about a delivery that stands still. */
    decide: async (id: string, choice: Parameters<typeof decide>[1], actor: Actor): Promise<DeliveryView> =>
      shown(await decide(id, choice, actor)),
  };
}

export type Outbox = ReturnType<typeof outbox>;
