import type { Core } from '@strapi/types';
import { type DeliveryState, LANE_BLOCKING, MAYBE_LIVE, UNSENT } from '../../../domain/delivery';
import { table } from '../rows';

/** Not finished: unsent, or on its way. */
const BUSY: readonly DeliveryState[] = [...UNSENT, ...LANE_BLOCKING];

/** What of a destination is not finished, and how many stories readers may see there now: by the latest that left of each story. */
export async function standing(strapi: Core.Strapi, destination: string): Promise<{ busy: number; live: number }> {
  const rows = table(strapi, 'delivery');
  const busy = await rows.count({ where: { destination, state: { $in: [...BUSY] } } });
  const left = await rows.findMany({
    where: { destination, state: { $in: [...MAYBE_LIVE] } },
    select: ['lane', 'operation'],
    orderBy: { id: 'asc' },
  });
  const last = new Map(left.map(({ lane, operation }) => [lane, operation]));
  return { busy, live: [...last.values()].filter((operation) => operation !== 'retract').length };
}
