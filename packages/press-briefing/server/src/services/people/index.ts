import type { Actor, Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { AccreditationActInput, AgencyInput, DelegateInput, UnitInput } from '../../../../contracts';
import { isAccredited } from '../../../../domain/accreditation';
import { readCard } from '../../../../domain/card';
import { type AgencyRow, type Big, type DelegateRow, table } from '../tables';
import { listAccounts } from './accounts';
import { actOnDelegate, expireDelegates, grantDelegates } from './accrediting';
import { changeAgency, createAgency, linkOfAgency, listAgencies } from './agencies';
import { changeDelegate, createDelegate, registerDelegate } from './delegates';
import { type DelegateQuery, listDelegates, namesOf } from './finding';
import { today } from './ground';
import { importDelegates } from './importing';
import type { Contacts } from './present';
import { changeUnit, createUnit, listUnits } from './units';

/** Press agencies, their delegates and accreditation, and the units that owe answers. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  agencies: (contacts: Contacts) => listAgencies(strapi, contacts),
  createAgency: (input: AgencyInput, actor: Actor) => createAgency(strapi, input, actor),
  changeAgency: (id: string, input: AgencyInput & { version: number }, actor: Actor) => changeAgency(strapi, id, input, actor),
  agencyLink: (id: string, wish: { send?: boolean; renew?: boolean }, actor: Actor) => linkOfAgency(strapi, id, wish, actor),

  delegates: (query: DelegateQuery, contacts: Contacts) => listDelegates(strapi, query, contacts),
  createDelegate: (input: DelegateInput, actor: Actor) => createDelegate(strapi, input, actor),
  changeDelegate: (id: string, input: DelegateInput & { version: number }, actor: Actor) => changeDelegate(strapi, id, input, actor),
  act: (id: string, input: AccreditationActInput, actor: Actor) => actOnDelegate(strapi, id, input, actor),
  grant: (input: Parameters<typeof grantDelegates>[1], actor: Actor) => grantDelegates(strapi, input, actor),
  import: (input: Parameters<typeof importDelegates>[1], actor: Actor) => importDelegates(strapi, input, actor),
  /** A delegate whom the agency itself names, to be decided by the press office. Refuses a known address, a full or an inactive agency. */
  register: (agency: AgencyRow, input: Omit<DelegateInput, 'agency'>, actor: Actor) => registerDelegate(strapi, agency, input, actor),
  /** Daily: writes down whose accreditation has ended. Returns how many. */
  expire: () => expireDelegates(strapi),

  /** How delegates are called and spoken to, by id as text; who is gone is left out. */
  names: (ids: readonly Big[]) => namesOf(strapi, ids),
  /** Whose card this is, as typed or scanned; null where it is nobody's, or not valid today. */
  async byCard(typed: string): Promise<DelegateRow | null> {
    const card = readCard(typed);
    const row = card ? await table(strapi, 'delegate').findOne({ where: { card } }) : null;
    return row && isAccredited(row, await today(strapi)) ? row : null;
  },
  /** The newsroom's day, `YYYY-MM-DD`, that accreditations are held against. */
  today: () => today(strapi),

  units: (contacts: Contacts) => listUnits(strapi, contacts),
  createUnit: (input: UnitInput, actor: Actor) => createUnit(strapi, input, actor),
  changeUnit: (id: string, input: UnitInput & { version: number }, actor: Actor) => changeUnit(strapi, id, input, actor),
  accounts: () => listAccounts(strapi),
});
