import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Delegate } from '../../../../contracts';
import type { Accreditation } from '../../../../domain/accreditation';
import { readCard } from '../../../../domain/card';
import { type AgencyRow, type Big, type DelegateRow, table } from '../tables';
import { today, wordsOf } from './ground';
import { type Contacts, delegateOf } from './present';

type Where = Record<string, unknown>;
export type DelegateQuery = {
  id?: string | undefined;
  agency?: string | undefined;
  state?: Accreditation | undefined;
  q?: string | undefined;
  limit?: number | undefined;
  /** Id of the last one that was read. */
  after?: string | undefined;
};

/** Rows that stand so on `day`: what ran out is no longer granted, whatever the row still says. */
function standing(state: Accreditation | undefined, day: string): Where[] {
  if (state === undefined) return [];
  if (state === 'granted') return [{ state, $or: [{ expires: null }, { expires: { $gte: day } }] }];
  if (state === 'expired') return [{ $or: [{ state }, { state: 'granted', expires: { $lt: day } }] }];
  return [{ state }];
}

/** Each word stands in the name, or in the agency's; in the address, telephone or card for who may read them. */
async function spoken(strapi: Core.Strapi, q: string | undefined, contacts: Contacts): Promise<Where[]> {
  const words = wordsOf(q);
  if (words.length === 0) return [];
  const agencies = await table(strapi, 'agency').findMany({ select: ['id', 'folded'] });
  const card = contacts ? readCard(q ?? '') : null;
  const each = words.map((word) => {
    const ids = agencies.filter((agency) => agency.folded.includes(word)).map((agency) => Number(agency.id));
    const more = contacts ? [{ email: { $contains: word } }, { phone: { $contains: word } }] : [];
    return { $or: [{ folded: { $contains: word } }, ...(ids.length ? [{ agency: { $in: ids } }] : []), ...more] };
  });
  return card ? [{ $or: [{ card }, { $and: each }] }] : each;
}

/** What comes after the delegate `id` in the order of the list; nothing where they are gone. */
async function behind(strapi: Core.Strapi, id: string | undefined): Promise<Where[]> {
  if (id === undefined) return [];
  const last = await table(strapi, 'delegate').findOne({ where: { id: Number(id) } });
  if (!last) return [{ id: -1 }];
  return [{ $or: [{ folded: { $gt: last.folded } }, { folded: last.folded, id: { $gt: Number(last.id) } }] }];
}

export async function agenciesById(strapi: Core.Strapi, ids: readonly Big[]): Promise<Map<string, AgencyRow>> {
  const wanted = [...new Set(ids.map(Number))];
  const rows = wanted.length ? await table(strapi, 'agency').findMany({ where: { id: { $in: wanted } } }) : [];
  return new Map(rows.map((row) => [String(row.id), row]));
}

/** Delegates as they stand today, with the names of their agencies. */
export async function presented(strapi: Core.Strapi, rows: DelegateRow[], contacts: Contacts): Promise<Delegate[]> {
  const day = await today(strapi);
  const agencies = await agenciesById(
    strapi,
    rows.map((row) => row.agency),
  );
  return rows.map((row) => delegateOf(row, agencies.get(String(row.agency))?.name ?? '', day, contacts));
}

/** Delegates by name. `more`: there are others after the last one. */
export async function listDelegates(
  strapi: Core.Strapi,
  { id, agency, state, q, limit = 200, after }: DelegateQuery,
  contacts: Contacts,
): Promise<{ items: Delegate[]; more: boolean }> {
  const day = await today(strapi);
  const rows = await table(strapi, 'delegate').findMany({
    where: {
      $and: [
        ...(id === undefined ? [] : [{ id: Number(id) }]),
        ...(agency === undefined ? [] : [{ agency: Number(agency) }]),
        ...standing(state, day),
        ...(await spoken(strapi, q, contacts)),
        ...(await behind(strapi, after)),
      ],
    },
    orderBy: [{ folded: 'asc' }, { id: 'asc' }],
    limit: limit + 1,
  });
  return { items: await presented(strapi, rows.slice(0, limit), contacts), more: rows.length > limit };
}

/** How delegates are called and spoken to, by id; who is gone is left out. */
export async function namesOf(
  strapi: Core.Strapi,
  ids: readonly Big[],
): Promise<Map<string, { name: string; agencyName: string; role: string; language: 'vi' | 'en'; email: string }>> {
  const wanted = [...new Set(ids.map(Number))];
  const rows: DelegateRow[] = [];
  // A statement takes so many values and no more.
  for (let from = 0; from < wanted.length; from += 500)
    rows.push(...(await table(strapi, 'delegate').findMany({ where: { id: { $in: wanted.slice(from, from + 500) } } })));
  const agencies = await agenciesById(
    strapi,
    rows.map((row) => row.agency),
  );
  return new Map(
    rows.map((row) => [
      String(row.id),
      {
        name: row.name,
        agencyName: agencies.get(String(row.agency))?.name ?? '',
        role: row.role ?? '',
        language: row.language,
        email: row.email,
      },
    ]),
  );
}
