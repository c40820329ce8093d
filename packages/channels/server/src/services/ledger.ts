import { type NewEvent, parseStorySubject, type StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { CLAIMABLE, type DeliveryState, type Operation } from '../../../domain/delivery';
import { channelsOf, spineOf } from '../context';
import { type DeliveryRow, type DestinationRow, table } from '../rows';

/** Job names: rows are written in one transaction with the job's end; the network is reached outside of any. */
export const JOBS = {
  rows: 'channels.write',
  network: 'channels.send',
  /** A queue of its own: it waits neither for what waits nor for what is being sent. */
  urgent: 'channels.urgent',
  person: 'channels.write',
  look: 'channels.look',
  remind: 'channels.remind',
} as const;

/** How long a try is good without a sign of life, in milliseconds: the slowest request and what is written around it. */
export const LEASE_MS = 120_000;

/** A pulled story overtakes what is on its way out. */
const PRIORITY: Record<Operation, number> = { retract: 10, correct: 50, publish: 100, update: 100 };
const FIRST = 0;

const TOLD: Partial<Record<DeliveryState, Extract<NewEvent['type'], `delivery.${string}`>>> = {
  pending: 'delivery.planned',
  needs_human: 'delivery.planned',
  held: 'delivery.held',
  accepted: 'delivery.delayed',
  retry_wait: 'delivery.delayed',
  delivered: 'delivery.sent',
  failed: 'delivery.failed',
  dead: 'delivery.failed',
  unknown: 'delivery.unknown',
  cancelled: 'delivery.cancelled',
  superseded: 'delivery.cancelled',
};

type Waked = Pick<DeliveryRow, 'documentId' | 'operation'> & Partial<Pick<DeliveryRow, 'urgent'>>;
export type Wake = { row: Waked; kind: string; why: string; at?: number | null };
export type Told = {
  row: Pick<DeliveryRow, 'documentId' | 'story' | 'storyVersion' | 'operation' | 'state' | 'link'>;
  destination: Pick<DestinationRow, 'documentId' | 'name'>;
};

/** The rows of deliveries: every change of state, what is told of it, and the jobs that carry it on. */
export function ledger({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'delivery');

  const jobOf = (kind: string, urgent: boolean): string => {
    const reach = channelsOf(strapi).get(kind)?.reach ?? 'network';
    return urgent && reach === 'network' ? JOBS.urgent : JOBS[reach];
  };

  /** One job per try of a delivery; `why` tells tries apart, so that a job is never enqueued twice for the same reason. */
  async function wake(...wakes: Wake[]): Promise<void> {
    await spineOf(strapi).jobs.enqueue(
      ...wakes.map(({ row, kind, why, at }) => ({
        name: jobOf(kind, row.urgent === true),
        data: { delivery: row.documentId },
        key: `${row.documentId}:${why}`,
        priority: row.urgent ? FIRST : PRIORITY[row.operation],
        ...(at ? { runAt: new Date(at) } : {}),
      })),
    );
  }

  return {
    /** Moves a delivery on where it still stands as read; false where somebody was quicker. */
    async move(row: DeliveryRow, state: DeliveryState, data: Partial<DeliveryRow> = {}): Promise<boolean> {
      const change = { ...data, state, version: row.version + 1 };
      const { count } = await rows.updateMany({ where: { id: row.id, version: row.version, state: row.state }, data: change });
      if (count > 0) Object.assign(row, change);
      return count > 0;
    },

    /** Appends to the event log what open screens show. */
    async tell(...told: Told[]): Promise<void> {
      const spine = spineOf(strapi);
      const actor = spine.actor();
      const events = told.flatMap(({ row, destination }): NewEvent[] => {
        const type = TOLD[row.state];
        const { documentId: delivery, story: subject, storyVersion, operation, state, link = null } = row;
        const data = {
          delivery,
          ref: parseStorySubject(subject) as StoryRef,
          destination: destination.name,
          destinationId: destination.documentId,
          operation,
          storyVersion,
          state,
          link,
        };
        return type ? [{ type, subject, actor, data }] : [];
      });
      await spine.events.append(...events);
    },

    wake,

    /** A read-only look at what became of a delivery, at `at`. */
    async look(row: DeliveryRow, at: number, why = `look:${row.version}`): Promise<void> {
      await spineOf(strapi).jobs.enqueue({
        name: JOBS.look,
        data: { delivery: row.documentId },
        key: `${row.documentId}:${why}`,
        priority: 20,
        runAt: new Date(at),
      });
    },

    /** The next of the lane may start: whatever waited behind `row` gets a job. */
    async kickLane(row: DeliveryRow, kind: string): Promise<void> {
      const next = await rows.findOne({
        where: { lane: row.lane, id: { $gt: row.id }, state: { $in: [...CLAIMABLE] } },
        orderBy: { id: 'asc' },
      });
      if (next) await wake({ row: next, kind, why: `after:${row.documentId}:${row.version}`, at: next.nextTryAt });
    },
  };
}

export type Ledger = ReturnType<typeof ledger>;
