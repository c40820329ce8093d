import type { Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { PERMISSIONS } from '../../../domain/permissions';
import { table, UID } from './tables';

type Named = { documentId: string; title?: string; name?: string };

/** Fields that hold an id of something with a name of its own. */
export const NAMED_FIELDS = { desk: UID.desk, happening: UID.happening, campaign: UID.campaign, commission: UID.commission } as const;
export type NamedField = keyof typeof NAMED_FIELDS;
export const isNamedField = (field: string): field is NamedField => field in NAMED_FIELDS;

/** Names of desks, events, campaigns and commissions by their ids. Commissions have none for who has no right to them. */
export async function titlesOf(
  strapi: Core.Strapi,
  wanted: Record<NamedField, readonly (string | null)[]>,
  viewer: Viewer,
): Promise<(field: NamedField, id: unknown) => string | null> {
  const found = await Promise.all(
    (Object.keys(NAMED_FIELDS) as NamedField[]).map(async (field) => {
      const ids = [...new Set(wanted[field])].filter((id): id is string => typeof id === 'string');
      const hidden = field === 'commission' && !viewer.can(PERMISSIONS.order);
      const rows =
        ids.length === 0 || hidden ? [] : await table<Named>(strapi, NAMED_FIELDS[field]).findMany({ where: { documentId: { $in: ids } } });
      return [field, new Map(rows.map((row) => [row.documentId, row.title ?? row.name ?? '']))] as const;
    }),
  );
  const names = new Map(found);
  return (field, id) => (typeof id === 'string' ? (names.get(field)?.get(id) ?? null) : null);
}
