import type { Core } from '@strapi/types';
import type { RefusalCode } from '../../../domain/refusals';
import { refuse } from '../refuse';
import { table, UID } from './tables';

type Parents = { campaign?: string | null; commission?: string | null; happening?: string | null };
type Parent = { title: string; state: string };

/** Refuses an event, a campaign or a commission that is not there, and one that is closed. */
export async function demandParents(strapi: Core.Strapi, { campaign, commission, happening }: Parents): Promise<void> {
  const demand = async (uid: string, id: string | null | undefined, missing: RefusalCode, closed?: RefusalCode) => {
    if (!id) return;
    const parent = await table<Parent>(strapi, uid).findOne({ where: { documentId: id } });
    if (!parent) throw refuse(missing);
    if (closed && parent.state === 'closed') throw refuse(closed, { title: parent.title });
  };
  await demand(UID.campaign, campaign, 'campaign.not_found', 'campaign.closed');
  await demand(UID.commission, commission, 'commission.not_found', 'commission.closed');
  await demand(UID.happening, happening, 'happening.not_found');
}
