import type { Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { overtakable, released } from '../../../domain/delivery';
import { type Hold, hold } from '../../../domain/hold';
import { service, spineOf } from '../context';
import { type AdaptationRow, type DeliveryRow, type DestinationRow, table } from '../rows';
import { alertOf } from './alerts';

/** What an editor changed for one story on one destination. */
export const adaptationOf = (strapi: Core.Strapi, row: Pick<DeliveryRow, 'story' | 'destination'>): Promise<AdaptationRow | null> =>
  table(strapi, 'adaptation').findOne({ where: { story: row.story, destination: row.destination } });

type Asked = { row: DeliveryRow; destination: DestinationRow; adaptation: AdaptationRow | null; story: Story; now: number };

/** Why a delivery may not leave now. An approval is of the version it was given for; an emergency waits for nothing. */
export function holdOf(strapi: Core.Strapi, { row, destination, adaptation, story, now }: Asked): Hold | null {
  if (row.urgent) return null;
  return hold({
    operation: row.operation,
    approval: destination.approval,
    approved: row.approvedBy !== null && row.storyVersion === story.version,
    embargo: story.embargo ? Date.parse(story.embargo) : null,
    at: adaptation?.at ?? null,
    quiet: destination.quiet,
    zone: spineOf(strapi).timezone,
    now,
  });
}

/** Holds a waiting delivery, or lets it go; in the caller's transaction. False where somebody was quicker. */
export async function putOnHold(
  strapi: Core.Strapi,
  { row, destination }: { row: DeliveryRow; destination: DestinationRow },
  held: Hold | null,
  change: Partial<DeliveryRow> = {},
): Promise<boolean> {
  const { move, tell, wake } = service(strapi, 'ledger');
  const free = row.state === 'held' ? released(overtakable(row)) : row.state;
  const state = held ? 'held' : free;
  const data = { ...change, heldFor: held?.for ?? null, ...(held || row.state === 'held' ? { nextTryAt: held?.until ?? null } : {}) };
  if (!(await move(row, state, data))) return false;
  await tell({ row, destination });
  if (held?.for === 'approval') await alertOf(strapi, 'delivery.approval', [{ row, destination }]);
  else await wake({ row, kind: destination.kind, why: `${held?.for ?? 'free'}:${row.version}`, at: row.nextTryAt });
  return true;
}
