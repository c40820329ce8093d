import type { Actor, Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import {
  type Campaign,
  type CampaignChanges,
  type CampaignDetail,
  type CampaignsQuery,
  campaignChanges,
  type NewCampaign,
  newCampaign,
} from '../../../../contracts/campaigns';
import { type CampaignState, type Target, targetFault } from '../../../../domain/campaign';
import { isPeriod, type Period } from '../../../../domain/period';
import { refuse } from '../../refuse';
import { pressingFirst, shownProgress, todayOf, workOf } from '../plans/progress';
import { changePlan, createPlan, findsIn, loadPlan, plans } from '../plans/store';
import { talliesOf } from '../plans/tallies';
import type { CampaignRow } from '../tables';

const KIND = 'campaign';
const MOST = 500;

const foldedOf = (row: { title: string; message: string }): string => fold(`${row.title} ${row.message}`);

/** Refuses what makes no sense, whichever of the fields was changed. */
function demandSense(fields: Period & { targets: readonly Target[] }): void {
  if (!isPeriod(fields)) throw refuse('campaign.period');
  const fault = targetFault(fields.targets);
  if (fault) throw refuse(fault.fault === 'zero' ? 'campaign.target_zero' : 'campaign.targets_equal');
}

async function shown(strapi: Core.Strapi, rows: readonly CampaignRow[]): Promise<Campaign[]> {
  const today = await todayOf(strapi);
  const tallies = await talliesOf(
    strapi,
    KIND,
    rows.map((row) => row.documentId),
  );
  return rows.map((row) => ({
    id: row.documentId,
    version: row.version,
    title: row.title,
    message: row.message ?? '',
    fromDay: row.fromDay,
    toDay: row.toDay,
    colour: row.colour,
    targets: row.targets ?? [],
    state: row.state,
    changedBy: row.changedBy ?? '',
    updatedAt: row.updatedAt,
    progress: shownProgress(row, row.targets ?? [], tallies.get(row.documentId) ?? [], today),
  }));
}

const shownOne = async (strapi: Core.Strapi, row: CampaignRow): Promise<Campaign> => (await shown(strapi, [row]))[0] as Campaign;

/** Open ones first, of them what is in trouble, then what ends first; words are found without accents. */
export async function listCampaigns(strapi: Core.Strapi, { q, state }: CampaignsQuery): Promise<Campaign[]> {
  const rows = await plans<CampaignRow>(strapi, KIND).findMany({
    where: { $and: [...(state ? [{ state }] : []), ...findsIn(q)] },
    orderBy: [{ state: 'desc' }, { toDay: 'desc' }, { id: 'desc' }],
    limit: MOST,
  });
  return pressingFirst(await shown(strapi, rows));
}

export async function readCampaign(strapi: Core.Strapi, id: string, viewer: Viewer): Promise<CampaignDetail> {
  const campaign = await shownOne(strapi, await loadPlan<CampaignRow>(strapi, KIND, id));
  return { ...campaign, ...(await workOf(strapi, KIND, id, viewer, campaign.progress)) };
}

/** Campaigns that are open and run on a day, for the sisters. */
export async function campaignsOn(strapi: Core.Strapi, day: string) {
  const rows = await plans<CampaignRow>(strapi, KIND).findMany({
    where: { state: 'open', fromDay: { $lte: day }, toDay: { $gte: day } },
    orderBy: [{ toDay: 'asc' }, { id: 'asc' }],
    limit: MOST,
  });
  return rows.map(({ documentId, title, fromDay, toDay }) => ({ id: documentId, title, from: fromDay, to: toDay }));
}

/** Campaigns that run on one of these days, closed ones too, with the pieces they want in all; for the sisters. */
export async function campaignsBetween(strapi: Core.Strapi, first: string, last: string) {
  const rows = await plans<CampaignRow>(strapi, KIND).findMany({
    where: { fromDay: { $lte: last }, toDay: { $gte: first } },
    orderBy: [{ toDay: 'asc' }, { id: 'asc' }],
    limit: MOST,
  });
  return rows.map(({ documentId, title, fromDay, toDay, targets }) => ({
    id: documentId,
    title,
    from: fromDay,
    to: toDay,
    aim: targets?.length ? targets.reduce((sum, { count }) => sum + count, 0) : null,
  }));
}

/** The campaigns with these ids, for the sisters. */
export async function campaignsWith(strapi: Core.Strapi, ids: readonly string[]): Promise<{ id: string; title: string }[]> {
  if (ids.length === 0) return [];
  const rows = await plans<CampaignRow>(strapi, KIND).findMany({
    where: { documentId: { $in: ids } },
    orderBy: [{ id: 'asc' }],
    limit: MOST,
  });
  return rows.map(({ documentId, title }) => ({ id: documentId, title }));
}

async function create(strapi: Core.Strapi, input: NewCampaign, actor: Actor): Promise<CampaignRow> {
  const fields = newCampaign.parse(input);
  demandSense(fields);
  return createPlan<CampaignRow>(strapi, KIND, { ...fields, folded: foldedOf(fields), state: 'open' }, actor);
}

type At = { id: string; version: number };

async function change(strapi: Core.Strapi, { id, version }: At, input: CampaignChanges, actor: Actor): Promise<CampaignRow> {
  const wanted = campaignChanges.shape.changes.parse(input) as Partial<CampaignRow>;
  return changePlan<CampaignRow>(strapi, KIND, id, version, actor, ({ row }) => {
    if (row.state === 'closed') throw refuse('campaign.shut');
    const after = { ...row, ...wanted };
    demandSense(after);
    return { ...wanted, folded: foldedOf(after) };
  });
}

/** Closing what is closed already changes nothing. */
const turn = (strapi: Core.Strapi, { id, version }: At, state: CampaignState, actor: Actor): Promise<CampaignRow> =>
  changePlan<CampaignRow>(strapi, KIND, id, version, actor, () => ({ state }));

export const campaignsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Makes a campaign. Refuses a period that ends before it begins, and targets of nothing or twice the same. */
  create: (input: NewCampaign, actor: Actor) => create(strapi, input, actor),
  /** Changes fields. Refuses a closed campaign, and a stale version. */
  change: (at: At, input: CampaignChanges, actor: Actor) => change(strapi, at, input, actor),
  close: (at: At, actor: Actor) => turn(strapi, at, 'closed', actor),
  reopen: (at: At, actor: Actor) => turn(strapi, at, 'open', actor),
  shown: (row: CampaignRow) => shownOne(strapi, row),
});
