import type { JobRun } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { AnyChannel, ChannelContext } from '../../../contracts';
import { channelsOf, service, spineOf } from '../context';
import { contextOf } from '../outbound/context';
import { type DeliveryRow, type DestinationRow, table } from '../rows';
import { LEASE_MS } from './ledger';

export type Held = { row: DeliveryRow; destination: DestinationRow; channel: AnyChannel };

/** Deliveries with their destinations and channels, by the delivery's id; one whose destination or channel is gone is not in it. */
export async function heldsOf(strapi: Core.Strapi, ids: readonly string[]): Promise<Map<string, Held>> {
  const rows = await table(strapi, 'delivery').findMany({ where: { documentId: { $in: ids } } });
  const named = [...new Set(rows.map(({ destination }) => destination))];
  const destinations = named.length > 0 ? await table(strapi, 'destination').findMany({ where: { documentId: { $in: named } } }) : [];
  return new Map(
    rows.flatMap((row): [string, Held][] => {
      const destination = destinations.find(({ documentId }) => documentId === row.destination);
      const channel = destination && channelsOf(strapi).get(destination.kind);
      return destination && channel ? [[row.documentId, { row, destination, channel }]] : [];
    }),
  );
}

/** A delivery with its destination and channel; null where one of them is gone. */
export const heldOf = async (strapi: Core.Strapi, id: string): Promise<Held | null> => (await heldsOf(strapi, [id])).get(id) ?? null;

/** What the latest delivered operation of a lane left there; nothing where that was a retraction. */
export function earlierOf(lane: readonly DeliveryRow[], before: number): ChannelContext['earlier'] {
  const last = lane.filter((row) => row.id < before && row.state === 'delivered').at(-1);
  return last && last.operation !== 'retract' ? { remoteId: last.remoteId, link: last.link, at: last.at } : null;
}

/** What a channel has in its hands for one delivery. Each kept step prolongs the lease; it throws where another run owns the delivery. */
export async function attemptContext(
  strapi: Core.Strapi,
  { row, destination }: Held,
  earlier: ChannelContext['earlier'],
  run?: JobRun,
  now?: number,
): Promise<ChannelContext> {
  const base = await contextOf(strapi, destination, `msg_${row.documentId}`, now);
  return {
    ...base,
    attempt: row.tries,
    earlier,
    progress: row.progress ?? {},
    keep: async (step, value) => {
      await run?.heartbeat();
      const kept = {
        progress: { ...row.progress, [step]: value },
        ...(run ? { nextTryAt: (await spineOf(strapi).now()).getTime() + LEASE_MS } : {}),
      };
      if (!(await service(strapi, 'ledger').move(row, row.state, kept))) throw new Error('another run has this delivery');
    },
    delivery: {
      id: row.documentId,
      story: row.story,
      storyVersion: row.storyVersion,
      destination: destination.documentId,
      at: row.at,
    },
  };
}
