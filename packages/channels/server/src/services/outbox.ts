import { type Actor, parseStorySubject, type ResponseOf, type StoryRef, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { type DeliveryView, look, type outboxEndpoints } from '../../../contracts';
import { SHOWN } from '../../../domain/agenda';
import { type Decision, decisionsFor, NEEDS_PERSON, nextState } from '../../../domain/delivery';
import { channelsOf, service, spineOf } from '../context';
import { refuse } from '../refusals';
import { type DeliveryRow, type DestinationRow, inTransaction, table } from '../rows';

const PAGE = 60;
const iso = (ms: number | null): string | null => (ms === null || ms === undefined ? null : new Date(ms).toISOString());

/** What people see of deliveries, and what they may decide about them. */
export function outbox({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'delivery');
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
    decisions: [...decisionsFor(row.state), ...(row.state === 'held' && row.heldFor === 'approval' ? (['approve'] as const) : [])],
    version: row.version,
  });

  function lookOf(row: DeliveryRow, destination: DestinationRow | undefined) {
    const channel = destination && channelsOf(strapi).get(destination.kind);
    if (!row.rendition || !destination || !channel?.look) return null;
    return look.parse(channel.look(JSON.parse(row.rendition), destination.settings ?? {}));
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
    async list(filter: {
      needs?: '1' | undefined;
      show?: keyof typeof SHOWN | undefined;
      story?: string | undefined;
      search?: string | undefined;
      destination?: string | undefined;
      before?: number | undefined;
    }): Promise<{ deliveries: DeliveryView[]; needs: number; more: number | null }> {
      const [destinations, open] = await Promise.all([destinationsById(), needing()]);
      const words = filter.search ? fold(filter.search).split(/\s+/).filter(Boolean) : [];
      const where = {
        $and: [
          ...(filter.needs ? [{ id: { $in: [0, ...open.map((row) => row.id)] } }] : []),
          ...(filter.destination ? [{ destination: filter.destination }] : []),
          ...(filter.show ? [{ state: { $in: [...SHOWN[filter.show]] } }] : []),
          ...(filter.story ? [{ story: filter.story }] : []),
          ...(filter.before ? [{ id: { $lt: filter.before } }] : []),
          ...words.map((word) => ({ folded: { $contains: word } })),
        ],
      };
      const found = await rows.findMany({ where, orderBy: { id: 'desc' }, limit: PAGE + 1 });
      const shown = found.slice(0, PAGE);
      return {
        deliveries: shown.map((row) => view(row, destinations.get(row.destination))),
        needs: open.length,
        more: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      };
    },

    /** One delivery with all of its lane. */
    async get(id: string): Promise<ResponseOf<typeof outboxEndpoints.get>> {
      const row = await rows.findOne({ where: { documentId: id } });
      if (!row) throw refuse('delivery.not_found', { id });
      const destination = (await destinationsById()).get(row.destination);
      const lane = await rows.findMany({ where: { lane: row.lane }, orderBy: { id: 'asc' } });
      return { delivery: view(row, destination), look: lookOf(row, destination), lane: lane.map((one) => view(one, destination)) };
    },

    /** Lets a delivery leave that waits for approval. */
    async approve(id: string, version: number, actor: Actor): Promise<DeliveryView> {
      const row = await rows.findOne({ where: { documentId: id } });
      const destination = row && (await table(strapi, 'destination').findOne({ where: { documentId: row.destination } }));
      if (!row || !destination) throw refuse('delivery.not_found', { id });
      if (row.version !== version || row.state !== 'held') throw refuse('delivery.stale', { state: row.state });
      await service(strapi, 'sending').move(row, 'pending', { approvedBy: actor.name, heldFor: null });
      await service(strapi, 'planning').enqueue(row, destination.kind, `approved:${row.version}`);
      return view(row, destination);
    },

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
          const shown =
            row && row.operation !== 'retract' && row.state === 'delivered'
              ? (row.link ?? (destination.kind === 'web' ? link : null))
              : null;
          return {
            destination: destination.documentId,
            name: destination.name,
            kind: destination.kind,
            state: row?.state ?? null,
            operation: row?.operation ?? null,
            link: shown,
            at: row ? iso(row.at) : null,
            why: row?.why ?? null,
          };
        });
    },

    /** What a person decides about a delivery that stands still. A failed one is sent anew as a row of its own. */
    async decide(id: string, { decision, version }: { decision: Decision; version: number }, actor: Actor): Promise<DeliveryView> {
      return inTransaction(strapi, async () => {
        const row = await rows.findOne({ where: { documentId: id } });
        const destination = row && (await table(strapi, 'destination').findOne({ where: { documentId: row.destination } }));
        if (!row || !destination) throw refuse('delivery.not_found', { id });
        if (row.version !== version) throw refuse('delivery.stale', { state: row.state });
        if (!decisionsFor(row.state).includes(decision)) throw refuse('delivery.cannot', { state: row.state });
        const why = `${decision}: ${actor.name}`;
        const { move, tell, kickLane } = service(strapi, 'sending');
        if (decision === 'retry' && row.state === 'failed') return view(await sendAnew(row, destination), destination);
        const event = decision === 'retry' ? 'resend' : decision;
        const next = nextState(row.state, event, channelsOf(strapi).get(destination.kind)?.repeat ?? 'never');
        // A person's retry starts the count of tries anew: the reason for giving up was just removed.
        if (!next || !(await move(row, next, { why, nextTryAt: null, ...(next === 'pending' ? { tries: 0 } : {}) })))
          throw refuse('delivery.stale', { state: row.state });
        if (next === 'pending') await service(strapi, 'planning').enqueue(row, destination.kind, `resend:${row.version}`);
        await tell(row, destination);
        await kickLane(row, destination.kind);
        return view(row, destination);
      });
    },
  };

  async function sendAnew(row: DeliveryRow, destination: DestinationRow): Promise<DeliveryRow> {
    const spine = spineOf(strapi);
    const story = row.operation === 'retract' ? null : await spine.stories.read(parseStorySubject(row.story) as StoryRef, 'published');
    if (row.operation !== 'retract' && !story) throw refuse('delivery.gone');
    const fresh = {
      story: row.story,
      headline: story?.headline ?? row.headline,
      storyVersion: story?.version ?? row.storyVersion,
      operation: row.operation,
    };
    return service(strapi, 'planning').insert({ ...fresh, destination, state: 'pending', releaseAt: null }, (await spine.now()).getTime());
  }
}

export type Outbox = ReturnType<typeof outbox>;
