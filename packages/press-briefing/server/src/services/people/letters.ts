import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { AgencyRow, DelegateRow } from '../tables';
import { service } from '../types';

/** What an accreditation letter says. */
export type Told = 'granted' | 'prolonged' | 'refused' | 'withdrawn' | 'agency_link';

/** The letter that tells a delegate of a decision, in the transaction that decides. Each version of a row is told once. */
export async function postDecision(
  strapi: Core.Strapi,
  row: DelegateRow,
  agency: string,
  what: Exclude<Told, 'agency_link'>,
): Promise<void> {
  await service(strapi, 'letters').post({
    key: `accreditation:${row.id}:${row.version}`,
    kind: 'accreditation',
    to: row.email,
    name: row.name,
    language: row.language,
    delegate: row.id,
    params: { what, version: row.version, agency, reason: row.reason ?? '', expires: row.expires },
  });
}

/** The letter with an agency's own link. A person who presses twice within a minute means one letter. */
export async function postAgencyLink(strapi: Core.Strapi, row: AgencyRow): Promise<void> {
  const minute = Math.floor((await spine(strapi).now()).getTime() / 60_000);
  await service(strapi, 'letters').post({
    key: `agency-link:${row.id}:${row.linkEpoch}:${minute}`,
    kind: 'accreditation',
    to: row.email ?? '',
    name: row.name,
    language: 'vi',
    params: { what: 'agency_link', agencyId: String(row.id) },
  });
}
