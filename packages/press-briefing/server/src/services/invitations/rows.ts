import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Invitation } from '../../../../contracts';
import type { LetterState } from '../../../../domain/invitation';
import { isoOrNull } from '../present';
import { type AgencyRow, type DelegateRow, type InvitationRow, type LetterRow, table } from '../tables';

/** What tells a delegate that and how a meeting takes place. */
export const MEETING_LETTERS = ['invitation', 'update', 'cancellation'] as const;

const byId = <R extends { id: string | number }>(rows: R[]): Map<string, R> => new Map(rows.map((row) => [String(row.id), row]));

export async function delegatesOf(strapi: Core.Strapi, ids: readonly (string | number)[]): Promise<Map<string, DelegateRow>> {
  const distinct = [...new Set(ids.map(Number))];
  return byId(distinct.length ? await table(strapi, 'delegate').findMany({ where: { id: { $in: distinct } } }) : []);
}

export async function agenciesOf(strapi: Core.Strapi, ids: readonly (string | number)[]): Promise<Map<string, AgencyRow>> {
  const distinct = [...new Set(ids.map(Number))];
  return byId(distinct.length ? await table(strapi, 'agency').findMany({ where: { id: { $in: distinct } } }) : []);
}

/** State of the latest letter of each invitation, by its id. A substitute's are not the delegate's. */
async function lettersOf(strapi: Core.Strapi, ids: number[]): Promise<Map<string, LetterState>> {
  const rows: Pick<LetterRow, 'invitation' | 'state' | 'params'>[] = await table(strapi, 'letter').findMany({
    where: { invitation: { $in: ids }, kind: { $in: [...MEETING_LETTERS, 'link', 'minutes'] } },
    orderBy: { id: 'asc' },
    select: ['id', 'invitation', 'state', 'params'],
  });
  return new Map(rows.filter((row) => !row.params?.substitute).map((row) => [String(row.invitation), row.state]));
}

/**
 * Invitations as the contract says them, in the order given; those whose delegate is gone are left out.
 * @param contacts false leaves out what only the press office reads: addresses, notes, and the code that opens the door
 */
export async function present(strapi: Core.Strapi, rows: readonly InvitationRow[], contacts: boolean): Promise<Invitation[]> {
  if (rows.length === 0) return [];
  const delegates = await delegatesOf(
    strapi,
    rows.map((row) => row.delegate),
  );
  const agencies = await agenciesOf(
    strapi,
    [...delegates.values()].map((delegate) => delegate.agency),
  );
  const letters = await lettersOf(
    strapi,
    rows.map((row) => Number(row.id)),
  );
  return rows.flatMap((row): Invitation[] => {
    const delegate = delegates.get(String(row.delegate));
    if (!delegate) return [];
    return [
      {
        id: String(row.id),
        occurrence: String(row.occurrence),
        delegate: String(row.delegate),
        name: delegate.name,
        role: delegate.role ?? '',
        agency: String(delegate.agency),
        agencyName: agencies.get(String(delegate.agency))?.name ?? '',
        rsvp: row.rsvp,
        rsvpAt: isoOrNull(row.rsvpAt),
        rsvpBy: row.rsvpBy ?? null,
        substitute: row.substitute && { ...row.substitute, email: contacts ? row.substitute.email : '' },
        note: contacts ? (row.note ?? '') : '',
        letter: letters.get(String(row.id)) ?? null,
        sentAt: isoOrNull(row.sentAt),
        sequence: row.sequence,
        checkedInAt: isoOrNull(row.checkedInAt),
        withdrawn: row.withdrawn,
        // It opens the door.
        code: contacts ? row.code : '',
        version: row.version,
      },
    ];
  });
}
