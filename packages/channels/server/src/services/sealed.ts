import type { Core } from '@strapi/types';
import type { AnyChannel } from '../../../contracts';
import { refuse } from '../refusals';
import type { DestinationRow } from '../rows';
import { open, seal, secretKeys } from '../secrets';

export type Secrets = Record<string, string>;
type Row = Pick<DestinationRow, 'secrets' | 'documentId' | 'name'>;

/** `secret` → `previousSecret`: where the one before is kept while both hold. */
export const formerOf = (name: string): string => `previous${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Secrets that the channel makes itself and can hold beside their former ones. */
export const rotatable = (channel: AnyChannel): string[] =>
  Object.keys(channel.makeSecrets?.() ?? {}).filter((name) => channel.secrets.includes(formerOf(name)));

/** What destinations keep sealed, opened and closed again. */
export function sealedSecrets(strapi: Core.Strapi) {
  const keys = () => secretKeys(strapi.config.get('server.app.keys', []) as string[]);

  /** Refuses where the app key they were sealed with is gone. */
  function read(row: Row): Secrets {
    if (!row.secrets) return {};
    try {
      return JSON.parse(open(row.secrets, row.documentId, keys())) as Secrets;
    } catch {
      throw refuse('destination.sealed', { name: row.name });
    }
  }

  return {
    read,
    /** The same, or none where they cannot be opened: a list must still open, and new secrets be set. */
    readable(row: Row): Secrets {
      try {
        return read(row);
      } catch {
        return {};
      }
    },
    close: (secrets: Secrets, id: string): string | null =>
      Object.keys(secrets).length ? seal(JSON.stringify(secrets), id, keys()) : null,

    /** Refuses secrets the channel does not know or that have not the form they must have; empty ones are left out. */
    checked(channel: AnyChannel, given: Secrets): Secrets {
      for (const [field, value] of Object.entries(given)) {
        if (!channel.secrets.includes(field))
          throw refuse('destination.secret', { field, why_en: 'this kind has no such secret.', why_vi: 'loại kênh này không có khoá đó.' });
        const bad = value ? channel.checkSecret?.(field, value) : null;
        if (bad) throw refuse('destination.secret', { field, why_en: bad.en, why_vi: bad.vi });
      }
      return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
    },
  };
}
