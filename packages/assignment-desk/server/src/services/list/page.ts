import type { Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { List, ListQuery, ListRow } from '../../../../contracts/list';
import type { Around } from '../around';
import { asCards } from '../board/cards';
import type { CardRow } from '../board/rows';
import { askingOf } from './asking';
import { listTable } from './table';

async function asRows(strapi: Core.Strapi, rows: readonly CardRow[], around: Around): Promise<ListRow[]> {
  const cards = await asCards(strapi, rows, around);
  return cards.map((card, i) => ({
    ...card,
    deskName: around.deskNames.get(card.desk) ?? '',
    updatedAt: (rows[i] as CardRow).updatedAt,
  }));
}

/** One page of the assignments that fit, as far as the viewer sees them. */
export async function readList(strapi: Core.Strapi, { page, pageSize, ...query }: ListQuery, viewer: Viewer, now: string): Promise<List> {
  const { around, asked, order } = await askingOf(strapi, query, viewer, now);
  const table = listTable(strapi);
  const [counted, ids] = await Promise.all([table.count(asked), table.ids(asked, query.sort, order, pageSize, (page - 1) * pageSize)]);
  return { ...counted, items: await asRows(strapi, await table.rows(asked, ids), around), page, pageSize };
}
