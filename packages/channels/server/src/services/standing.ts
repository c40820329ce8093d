import type { Core } from '@strapi/types';
import { type DeliveryState, LANE_BLOCKING, MAYBE_LIVE, UNSENT } from '../../../domain/delivery';
import { broadcastOf } from '../../../domain/radio/subject';
import { table } from '../rows';
import { liveOf } from './subjects';

/** Not finished: unsent, or on its way. */
const BUSY: readonly DeliveryState[] = [...UNSENT, ...LANE_BLOCKING];

/** What of a destination is not finished, and how many stories readers may see there now: by the latest that left of each story. */
export async function standing(strapi: Core.Strapi, destination: string): Promise<{ busy: number; live: number }> {
  const rows = table(strapi, 'delivery');
  const busy = await rows.count({ where: { destination, state: { $in: [...BUSY] } } });
  const left = await rows.findMany({
    where: { destination, state: { $in: [...MAYBE_LIVE] } },
    select: ['lane', 'story', 'operation'],
    orderBy: { id: 'asc' },
  });
  const last = new Map(left.map((row) => [row.lane, row]));
  let live = 0;
  for (const { story, operation } of last.values()) {
    if (operation === 'retract') continue;
    // A message whose time is over is played no more: nothing is left to be withdrawn.
    if (broadcastOf(story) === null || (await liveOf(strapi, story))) live += 1;
  }
  return { busy, live };
}
