import type { Actor, Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import {
  type Acceptance,
  type Commission,
  type CommissionChanges,
  type CommissionDetail,
  type CommissionsQuery,
  commissionChanges,
  type NewCommission,
  newCommission,
} from '../../../../contracts/commissions';
import { type Tally, targetFault } from '../../../../domain/campaign';
import type { CommissionState, Quantity } from '../../../../domain/commission';
import { dayOf } from '../../../../domain/days';
import { isPeriod, isWithin, type Period } from '../../../../domain/period';
import { sayDay } from '../../../../domain/sheet';
import { refuse } from '../../refuse';
import { pressingFirst, shownProgress, todayOf, workOf } from '../plans/progress';
import { changePlan, createPlan, findsIn, loadPlan, plans } from '../plans/store';
import { talliesOf } from '../plans/tallies';
import type { CommissionRow, RawPiece } from '../tables';
import { sheetNow } from './sheet';

const KIND = 'commission';
const MOST = 500;

const foldedOf = (row: { title: string; client: string; contract: string }): string => fold(`${row.title} ${row.client} ${row.contract}`);

function demandSense(fields: Period & { quantities: readonly Quantity[] }): void {
  if (!isPeriod(fields)) throw refuse('commission.period');
  const fault = targetFault(fields.quantities);
  if (fields.quantities.length === 0 || fault?.fault === 'zero') throw refuse('commission.no_quantity');
  if (fault) throw refuse('commission.quantities_equal');
}

/** What was signed stays as it was signed. */
function demandUnsigned(row: CommissionRow): void {
  if (row.state === 'accepted') throw refuse('commission.accepted', { day: sayDay(row.acceptedOn ?? '') });
}

/** An accepted commission has reached what was signed, whatever became of the work since. */
const signedTallies = (pieces: readonly RawPiece[]): Tally[] =>
  pieces.map(({ kind }) => ({ kind, channels: [], stage: 'published', count: 1 }));

async function shown(strapi: Core.Strapi, rows: readonly CommissionRow[]): Promise<Commission[]> {
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
    client: row.client,
    contract: row.contract,
    notes: row.notes ?? '',
    fromDay: row.fromDay,
    toDay: row.toDay,
    quantities: row.quantities ?? [],
    state: row.state,
    acceptedOn: row.acceptedOn,
    changedBy: row.changedBy ?? '',
    updatedAt: row.updatedAt,
    progress: shownProgress(
      row,
      row.quantities ?? [],
      row.sheet ? signedTallies(row.sheet.pieces) : (tallies.get(row.documentId) ?? []),
      today,
    ),
  }));
}

const shownOne = async (strapi: Core.Strapi, row: CommissionRow): Promise<Commission> => (await shown(strapi, [row]))[0] as Commission;

/** Open ones first, of them what is in trouble, then what ends first; title, client and contract are found without accents. */
export async function listCommissions(strapi: Core.Strapi, { q, state }: CommissionsQuery): Promise<Commission[]> {
  const rows = await plans<CommissionRow>(strapi, KIND).findMany({
    where: { $and: [...(state ? [{ state }] : []), ...findsIn(q)] },
    orderBy: [{ state: 'desc' }, { toDay: 'desc' }, { id: 'desc' }],
    limit: MOST,
  });
  return pressingFirst(await shown(strapi, rows));
}

export async function readCommission(strapi: Core.Strapi, id: string, viewer: Viewer): Promise<CommissionDetail> {
  const commission = await shownOne(strapi, await loadPlan<CommissionRow>(strapi, KIND, id));
  return { ...commission, ...(await workOf(strapi, KIND, id, viewer, commission.progress)) };
}

async function create(strapi: Core.Strapi, input: NewCommission, actor: Actor): Promise<CommissionRow> {
  const fields = newCommission.parse(input);
  demandSense(fields);
  const fresh = { ...fields, folded: foldedOf(fields), state: 'open' as const, acceptedOn: null, sheet: null };
  return createPlan<CommissionRow>(strapi, KIND, fresh, actor);
}

type At = { id: string; version: number };

async function change(strapi: Core.Strapi, { id, version }: At, input: CommissionChanges, actor: Actor): Promise<CommissionRow> {
  const wanted = commissionChanges.shape.changes.parse(input) as Partial<CommissionRow>;
  return changePlan<CommissionRow>(strapi, KIND, id, version, actor, ({ row }) => {
    demandUnsigned(row);
    if (row.state === 'closed') throw refuse('commission.shut');
    const after = { ...row, ...wanted };
    demandSense(after);
    return { ...wanted, folded: foldedOf(after) };
  });
}

const turn = (
  strapi: Core.Strapi,
  { id, version }: At,
  state: Exclude<CommissionState, 'accepted'>,
  actor: Actor,
): Promise<CommissionRow> =>
  changePlan<CommissionRow>(strapi, KIND, id, version, actor, ({ row }) => {
    demandUnsigned(row);
    return { state };
  });

/** Keeps the sheet as it is at this moment. Refuses one that holds another number of pieces than the one that was signed. */
async function accept(strapi: Core.Strapi, id: string, { version, day, pieces }: Acceptance, actor: Actor): Promise<CommissionRow> {
  return changePlan<CommissionRow>(strapi, KIND, id, version, actor, async ({ row, spine, now }) => {
    demandUnsigned(row);
    if (!isWithin({ fromDay: row.fromDay, toDay: dayOf(now, spine.timezone) }, day)) throw refuse('commission.accept_day');
    const sheet = await sheetNow(strapi, row);
    if (sheet.pieces.length !== pieces) throw refuse('commission.sheet_moved', { now: sheet.pieces.length, shown: pieces });
    return { state: 'accepted', acceptedOn: day, sheet };
  });
}

export const commissionsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Makes a commission. Refuses a period that ends before it begins, and an order of nothing. */
  create: (input: NewCommission, actor: Actor) => create(strapi, input, actor),
  /** Changes fields. Refuses a closed or accepted commission, and a stale version. */
  change: (at: At, input: CommissionChanges, actor: Actor) => change(strapi, at, input, actor),
  close: (at: At, actor: Actor) => turn(strapi, at, 'closed', actor),
  reopen: (at: At, actor: Actor) => turn(strapi, at, 'open', actor),
  accept: (id: string, acceptance: Acceptance, actor: Actor) => accept(strapi, id, acceptance, actor),
  shown: (row: CommissionRow) => shownOne(strapi, row),
});
