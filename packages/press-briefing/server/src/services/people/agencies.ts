import { type Actor, type Core, isUniqueViolation } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Agency, type AgencyInput, agencyInput } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { ACCREDITATIONS, type Accreditation, standingOn } from '../../../../domain/accreditation';
import { type AgencyRow, type Big, change, rowOf, table, uidOf } from '../tables';
import { service } from '../types';
import { named, tellChanged, today } from './ground';
import { postAgencyLink } from './letters';
import { agencyOf, type Contacts, type Counts } from './present';

const nobody = (): Counts => Object.fromEntries(ACCREDITATIONS.map((state) => [state, 0])) as Counts;

/** How many delegates of each agency stand how on the newsroom's day, by agency id. */
async function countsOf(strapi: Core.Strapi, only?: Big): Promise<Map<string, Counts>> {
  const day = await today(strapi);
  const { tableName } = strapi.db.metadata.get(uidOf('delegate'));
  type Group = { agency: Big; state: Accreditation; expires: string | null; many: Big };
  // By last day too: there are few of them, and the one place that knows what they mean is the domain.
  const groups = (await strapi.db.transaction(({ trx }) =>
    strapi.db
      .connection(tableName)
      .transacting(trx)
      .modify((query) => {
        if (only !== undefined) query.where({ agency: Number(only) });
      })
      .groupBy('agency', 'state', 'expires')
      .select('agency', 'state', 'expires')
      .count({ many: '*' }),
  )) as unknown as Group[];
  const counts = new Map<string, Counts>();
  for (const { agency, state, expires, many } of groups) {
    const of = counts.get(String(agency)) ?? nobody();
    of[standingOn({ state, expires }, day)] += Number(many);
    counts.set(String(agency), of);
  }
  return counts;
}

async function shown(strapi: Core.Strapi, row: AgencyRow, contacts: Contacts): Promise<Agency> {
  return agencyOf(row, (await countsOf(strapi, row.id)).get(String(row.id)) ?? nobody(), contacts);
}

const columnsOf = (input: AgencyInput) => {
  const { name, ...rest } = agencyInput.parse(input);
  return { ...rest, ...named(name) };
};

/** Runs a write; refuses in words where an agency of that name is there already. */
async function unlessTaken<T>(strapi: Core.Strapi, folded: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const other = await table(strapi, 'agency').findOne({ where: { folded } });
    throw refuse('agency_name_taken', { name: other?.name ?? '' });
  }
}

export async function listAgencies(strapi: Core.Strapi, contacts: Contacts): Promise<Agency[]> {
  const counts = await countsOf(strapi);
  const rows = await table(strapi, 'agency').findMany({ orderBy: [{ folded: 'asc' }] });
  return rows.map((row) => agencyOf(row, counts.get(String(row.id)) ?? nobody(), contacts));
}

export async function createAgency(strapi: Core.Strapi, input: AgencyInput, actor: Actor): Promise<Agency> {
  const columns = columnsOf(input);
  const row = await unlessTaken(strapi, columns.folded, () =>
    strapi.db.transaction(async () => {
      const made = await table(strapi, 'agency').create({ data: { ...columns, linkEpoch: 0, version: 1, changedBy: actor.name } });
      await tellChanged(strapi, actor, { thing: 'agency', id: made.id, what: 'created' });
      return made;
    }),
  );
  return shown(strapi, row, true);
}

/** Changes an agency. Its link dies where it stops taking part, or where its letters went to another address until now. */
export async function changeAgency(
  strapi: Core.Strapi,
  id: string,
  { version, ...input }: AgencyInput & { version: number },
  actor: Actor,
): Promise<Agency> {
  const columns = columnsOf(input);
  const row = await unlessTaken(strapi, columns.folded, () =>
    strapi.db.transaction(async () => {
      const before = await rowOf(strapi, 'agency', id);
      const ends = (before.active !== false && !columns.active) || ((before.email ?? '') !== '' && before.email !== columns.email);
      const after = await change(
        strapi,
        'agency',
        id,
        version,
        { ...columns, ...(ends ? { linkEpoch: before.linkEpoch + 1 } : {}) },
        actor,
      );
      await tellChanged(strapi, actor, { thing: 'agency', id, what: 'changed' });
      return after;
    }),
  );
  return shown(strapi, row, true);
}

/**
 * The signed link by which an agency registers its delegates. `renew` ends those that were given out before; `send` posts it to the
 * agency's address.
 */
export async function linkOfAgency(
  strapi: Core.Strapi,
  id: string,
  { send = false, renew = false }: { send?: boolean; renew?: boolean },
  actor: Actor,
): Promise<{ url: string; sent: boolean }> {
  return strapi.db.transaction(async () => {
    const before = await rowOf(strapi, 'agency', id);
    if (before.active === false) throw refuse('agency_inactive', { name: before.name });
    if (send && !before.email) throw refuse('agency_email_missing', { name: before.name });
    const row = renew ? await change(strapi, 'agency', id, before.version, { linkEpoch: before.linkEpoch + 1 }, actor) : before;
    if (renew) await tellChanged(strapi, actor, { thing: 'agency', id, what: 'link_renewed' });
    const url = await service(strapi, 'links').agency(row);
    if (send) await postAgencyLink(strapi, row);
    return { url, sent: send };
  });
}
