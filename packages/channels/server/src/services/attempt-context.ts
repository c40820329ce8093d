import type { JobRun } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { AnyChannel, ChannelContext } from '../../../contracts';
import { channelsOf, service, spineOf } from '../context';
import { contextOf } from '../outbound/context';
import { type DeliveryRow, type DestinationRow, table } from '../rows';
import { LEASE_MS } from './ledger';

export type Held = { row: DeliveryRow; destination: DestinationRow; channel: AnyChannel };

/** A delivery with its destination and channel; null where one of them is gone. */
export async function heldOf(strapi: Core.Strapi, id: string): Promise<Held | null> {
  const row = await table(strapi, 'delivery').findOne({ where: { documentId: id } });
  const destination = row && (await table(strapi, 'destination').findOne({ where: { documentId: row.destination } }));
  const channel = destination && channelsOf(strapi).get(destination.kind);
  return row && destination && channel ? { row, destination, channel } : null;
}

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
): Promise<ChannelContext> {
  const base = await contextOf(strapi, destination, `msg_${row.documentId}`);
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
