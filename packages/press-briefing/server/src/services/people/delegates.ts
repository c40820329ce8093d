import type { Actor, Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Delegate, type DelegateInput, delegateInput } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { AGENCY_LIMIT, PLACED, standingOn } from '../../../../domain/accreditation';
import { type AgencyRow, change, type DelegateRow, rowOf, stale, table, uidOf } from '../tables';
import { presented } from './finding';
import { heldAgency, named, tellChanged, today } from './ground';

type Fresh = Omit<DelegateInput, 'agency'>;

/** How many of the agency's places are taken on the newsroom's day. */
async function taken(strapi: Core.Strapi, agency: AgencyRow, but?: DelegateRow): Promise<number> {
  const day = await today(strapi);
  const rows = await table(strapi, 'delegate').findMany({
    where: { agency: Number(agency.id), state: { $in: [...PLACED] } },
    select: ['id', 'state', 'expires'],
  });
  return rows.filter((row) => PLACED.includes(standingOn(row, day)) && String(row.id) !== String(but?.id)).length;
}

/** Refuses where `agency`, which the caller holds, has not `wanted` places left. */
export async function demandPlaces(strapi: Core.Strapi, agency: AgencyRow, wanted: number, but?: DelegateRow): Promise<void> {
  const there = await taken(strapi, agency, but);
  if (there + wanted > AGENCY_LIMIT) throw refuse('agency_full', { name: agency.name, limit: AGENCY_LIMIT, taken: there, wanted });
}

/** Refuses an address that another delegate of the agency, which the caller holds, has. */
async function demandFree(strapi: Core.Strapi, agency: AgencyRow, email: string, but?: DelegateRow): Promise<void> {
  const other = await table(strapi, 'delegate').findOne({ where: { agency: Number(agency.id), email } });
  if (other && String(other.id) !== String(but?.id)) throw refuse('delegate_email_taken', { email, name: other.name });
}

export const columnsOf = ({ name, ...rest }: Omit<ReturnType<typeof delegateInput.parse>, 'agency'>) => ({ ...rest, ...named(name) });

/** A row that asks for accreditation; the caller holds the agency and has counted its places. */
export const freshRow = (agency: AgencyRow, columns: ReturnType<typeof columnsOf>, actor: Actor) => ({
  ...columns,
  agency: Number(agency.id),
  state: 'requested',
  reason: '',
  card: null,
  expires: null,
  linkEpoch: 0,
  version: 1,
  changedBy: actor.name,
});

async function write(
  strapi: Core.Strapi,
  agencyId: string,
  input: Fresh,
  actor: Actor,
  what: 'created' | 'registered',
): Promise<DelegateRow> {
  const columns = columnsOf(delegateInput.omit({ agency: true }).parse(input));
  return strapi.db.transaction(async () => {
    const agency = await heldAgency(strapi, agencyId);
    if (agency.active === false) throw refuse('agency_inactive', { name: agency.name });
    await demandFree(strapi, agency, columns.email);
    await demandPlaces(strapi, agency, 1);
    const row = await table(strapi, 'delegate').create({ data: freshRow(agency, columns, actor) });
    await tellChanged(strapi, actor, { thing: 'delegate', id: row.id, what });
    return row;
  });
}

export async function createDelegate(strapi: Core.Strapi, { agency, ...input }: DelegateInput, actor: Actor): Promise<Delegate> {
  const row = await write(strapi, agency, input, actor, 'created');
  return (await presented(strapi, [row], true))[0] as Delegate;
}

/** A delegate whom the agency itself names on its page: requested, for the press office to decide. Throws what zod says of a faulty input. */
export const registerDelegate = (strapi: Core.Strapi, agency: AgencyRow, input: Fresh, actor: Actor): Promise<DelegateRow> =>
  write(strapi, String(agency.id), input, actor, 'registered');

/**
 * Changes what is known of a delegate. With another address every link that went to the old one is dead: it may have been a
 * stranger's.
 */
export async function changeDelegate(
  strapi: Core.Strapi,
  id: string,
  { version, ...input }: DelegateInput & { version: number },
  actor: Actor,
): Promise<Delegate> {
  const { agency: agencyId, ...rest } = delegateInput.parse(input);
  const columns = { ...columnsOf(rest), agency: Number(agencyId) };
  const row = await strapi.db.transaction(async () => {
    const agency = await heldAgency(strapi, agencyId);
    const before = await rowOf(strapi, 'delegate', id);
    if (before.version !== version) throw stale(before, columns);
    await demandFree(strapi, agency, columns.email, before);
    const moves = String(before.agency) !== agencyId;
    if (moves && agency.active === false) throw refuse('agency_inactive', { name: agency.name });
    if (moves && PLACED.includes(standingOn(before, await today(strapi)))) await demandPlaces(strapi, agency, 1, before);
    const readdressed = before.email !== columns.email;
    const after = await change(
      strapi,
      'delegate',
      id,
      version,
      { ...columns, ...(readdressed ? { linkEpoch: before.linkEpoch + 1 } : {}) },
      actor,
    );
    if (readdressed) await endInvitationLinks(strapi, id);
    await tellChanged(strapi, actor, { thing: 'delegate', id, what: 'changed' });
    return after;
  });
  return (await presented(strapi, [row], true))[0] as Delegate;
}

/** Ends the links of every invitation the delegate has, in the caller's transaction. Versions stay: no person changed anything. */
export async function endInvitationLinks(strapi: Core.Strapi, delegate: string): Promise<void> {
  const { tableName } = strapi.db.metadata.get(uidOf('invitation'));
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db
      .connection(tableName)
      .transacting(trx)
      .where({ delegate: Number(delegate) })
      .increment('link_epoch', 1);
  });
}
