import type { Agency, Delegate, Unit } from '../../../../contracts';
import { type Accreditation, standingOn } from '../../../../domain/accreditation';
import type { AgencyRow, DelegateRow, UnitRow } from '../tables';

/** True for who may read addresses, telephones, licences and notes: those who accredit or manage. */
export type Contacts = boolean;
export type Counts = Record<Accreditation, number>;

/** States whose card is, or was, somebody's. */
const CARDED: readonly Accreditation[] = ['granted', 'expired', 'withdrawn'];
const hidden = (contacts: Contacts, value: string | null | undefined): string => (contacts ? (value ?? '') : '');

export const agencyOf = (row: AgencyRow, delegates: Counts, contacts: Contacts): Agency => ({
  id: String(row.id),
  name: row.name,
  kind: row.kind as Agency['kind'],
  licence: hidden(contacts, row.licence),
  email: hidden(contacts, row.email),
  phone: hidden(contacts, row.phone),
  destinations: row.destinations ?? [],
  active: row.active !== false,
  note: hidden(contacts, row.note),
  delegates,
  version: row.version,
});

/** A delegate as they stand on `day`: a granted one whose last day is over shows as expired, whether or not the row says so yet. */
export function delegateOf(row: DelegateRow, agencyName: string, day: string, contacts: Contacts): Delegate {
  const state = standingOn(row, day);
  return {
    id: String(row.id),
    agency: String(row.agency),
    agencyName,
    name: row.name,
    role: row.role ?? '',
    email: hidden(contacts, row.email),
    phone: hidden(contacts, row.phone),
    language: row.language,
    state,
    reason: hidden(contacts, row.reason),
    card: CARDED.includes(state) ? hidden(contacts, row.card) : '',
    expires: row.expires ?? null,
    version: row.version,
  };
}

type Person = NonNullable<UnitRow['head']>;
const personOf = ({ name, email, phone, user }: Person, contacts: Contacts) => ({
  name,
  email: hidden(contacts, email),
  phone: hidden(contacts, phone),
  user: user ?? null,
});

export const unitOf = (row: UnitRow, contacts: Contacts): Unit => ({
  id: String(row.id),
  name: row.name,
  head: row.head ? personOf(row.head, contacts) : null,
  spokespersons: (row.spokespersons ?? []).map((one) => ({ id: one.id, ...personOf(one, contacts) })),
  active: row.active !== false,
  version: row.version,
});
