import type { Core } from '@strapi/types';
import type { RefusalCode } from '../../../domain/refusals';
import { sayDay } from '../../../domain/sheet';
import type { Person } from '../../../domain/standing';
import { refuse } from '../refuse';
import { table, UID } from './tables';

type Parents = { campaign?: string | null; commission?: string | null; happening?: string | null };
type Parent = { title: string; state: string; acceptedOn?: string | null };

/**
 * Refuses an event, a campaign or a commission that is not there, and one that is closed. `before` is what the work hangs on now.
 * Who has no right to commissions hears no more of one than that it is over. To add work to one or take it out is to change what
 * a client is told: it asks for that right, and refuses without a word of the commission itself.
 */
export async function demandParents(
  strapi: Core.Strapi,
  { campaign, commission, happening }: Parents,
  person?: Person,
  before: Parents = {},
): Promise<void> {
  const demand = async (uid: string, id: string | null | undefined, missing: RefusalCode, closed?: RefusalCode) => {
    if (!id) return;
    const parent = await table<Parent>(strapi, uid).findOne({ where: { documentId: id } });
    if (!parent) throw refuse(missing);
    if (uid === UID.commission && parent.state !== 'open' && person && !person.grants.order) throw refuse('commission.over');
    if (parent.state === 'accepted') throw refuse('commission.accepted', { day: sayDay(parent.acceptedOn ?? '') });
    if (closed && parent.state === 'closed') throw refuse(closed, { title: parent.title });
  };
  const moved = commission !== undefined && (commission ?? null) !== (before.commission ?? null);
  if (moved && person && !person.grants.order) throw refuse('commission.may_not');
  await demand(UID.campaign, campaign, 'campaign.not_found', 'campaign.closed');
  await demand(UID.commission, commission, 'commission.not_found', 'commission.closed');
  await demand(UID.happening, happening, 'happening.not_found');
}
