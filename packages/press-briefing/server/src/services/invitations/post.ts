import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { LetterKind } from '../../../../domain/invitation';
import { isAddress } from '../../../../domain/letter';
import type { NewLetter } from '../letters';
import type { DelegateRow, InvitationRow } from '../tables';
import { service } from '../types';

type What = { kind: LetterKind; key: string; params?: NewLetter['params']; notAfter?: number };
type To = Pick<InvitationRow, 'id' | 'occurrence' | 'substitute' | 'rsvp'>;

/** The letter of an invitation to its delegate. */
export const toDelegate = (row: To, delegate: DelegateRow, { kind, key, params = {}, notAfter }: What): NewLetter => ({
  key,
  kind,
  to: delegate.email,
  name: delegate.name,
  language: delegate.language,
  occurrence: row.occurrence,
  invitation: row.id,
  delegate: delegate.id,
  params,
  ...(notAfter === undefined ? {} : { notAfter }),
});

/** The same to who comes instead, where there is somebody with an address; nothing else. */
export function toSubstitute(row: To, delegate: DelegateRow, what: What): NewLetter[] {
  const { substitute } = row;
  if (row.rsvp !== 'substitute' || !substitute || !isAddress(substitute.email)) return [];
  const letter = toDelegate(row, delegate, {
    ...what,
    key: `${what.key}:s:${substitute.email}`,
    params: { ...what.params, substitute: 1 },
  });
  return [{ ...letter, to: substitute.email, name: substitute.name }];
}

/** To both of an invitation's readers. */
export const toBoth = (row: To, delegate: DelegateRow, what: What): NewLetter[] => [
  toDelegate(row, delegate, what),
  ...toSubstitute(row, delegate, what),
];

export const post = (strapi: Core.Strapi, letters: NewLetter[]): Promise<number> => service(strapi, 'letters').post(...letters);
