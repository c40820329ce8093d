import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { InvitationPlan } from '../../../../contracts';
import { isAccredited, standingOn } from '../../../../domain/accreditation';
import { wallClock } from '../../../../domain/wallclock';
import { type AgencyRow, type DelegateRow, type InvitationRow, type OccurrenceRow, type SeriesRow, table } from '../tables';
import { agenciesOf } from './rows';

export type Plan = {
  fresh: DelegateRow[];
  /** Withdrawn before, and named by a person now. */
  again: { invitation: InvitationRow; delegate: DelegateRow }[];
  already: number;
  left: InvitationPlan['left'];
  agencies: Map<string, AgencyRow>;
};

async function candidates(strapi: Core.Strapi, series: SeriesRow, named: readonly string[] | undefined): Promise<DelegateRow[]> {
  const where = named ? { id: { $in: named.map(Number) } } : { agency: { $in: (series.agencies ?? []).map(Number) } };
  const none = named ? named.length === 0 : (series.agencies ?? []).length === 0;
  return none ? [] : table(strapi, 'delegate').findMany({ where, orderBy: [{ agency: 'asc' }, { folded: 'asc' }] });
}

/** Why a delegate cannot be invited to a meeting on `day`; null where they can. */
function obstacle(delegate: DelegateRow, agency: AgencyRow | undefined, day: string): InvitationPlan['left'][number]['why'] | null {
  if (!agency?.active) return 'agency_inactive';
  if (isAccredited(delegate, day)) return null;
  return standingOn(delegate, day) === 'expired' ? 'expired' : 'not_accredited';
}

/**
 * Who would be invited now: all delegates of the series' agencies, or those `named`. Who was withdrawn stays so, unless a person names
 * them. The accreditation has to hold on the day of the meeting.
 */
export async function planFor(strapi: Core.Strapi, meeting: OccurrenceRow, series: SeriesRow, named?: readonly string[]): Promise<Plan> {
  const delegates = await candidates(strapi, series, named);
  const agencies = await agenciesOf(
    strapi,
    delegates.map((delegate) => delegate.agency),
  );
  const rows = await table(strapi, 'invitation').findMany({ where: { occurrence: Number(meeting.id) } });
  const known = new Map(rows.map((row) => [String(row.delegate), row]));
  const day = wallClock(Number(meeting.starts), spine(strapi).timezone).day;
  const plan: Plan = { fresh: [], again: [], already: 0, left: [], agencies };
  for (const delegate of delegates) {
    const agency = agencies.get(String(delegate.agency));
    const invitation = known.get(String(delegate.id));
    const why = obstacle(delegate, agency, day);
    if (invitation && !(invitation.withdrawn && named)) plan.already++;
    else if (why) plan.left.push({ name: delegate.name, agencyName: agency?.name ?? '', why });
    else if (invitation) plan.again.push({ invitation, delegate });
    else plan.fresh.push(delegate);
  }
  return plan;
}

export const planned = ({ fresh, again, already, left, agencies }: Plan): InvitationPlan => ({
  fresh: [...fresh, ...again.map(({ delegate }) => delegate)].map((delegate) => ({
    delegate: String(delegate.id),
    name: delegate.name,
    agencyName: agencies.get(String(delegate.agency))?.name ?? '',
  })),
  already,
  left,
});
