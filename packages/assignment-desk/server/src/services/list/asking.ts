import { spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { ListQuery } from '../../../../contracts/list';
import { spanAsked } from '../../../../domain/span';
import { type Around, aroundOf } from '../around';
import { allNames } from '../people';
import type { ListAsked, NameOrder } from './table';

/** What is asked of the list and by whom, with the people and desks it may be sorted by. */
export async function askingOf(
  strapi: Core.Strapi,
  query: Omit<ListQuery, 'page' | 'pageSize'>,
  viewer: Viewer,
  now: string,
): Promise<{ around: Around; asked: ListAsked; order: NameOrder }> {
  const around = await aroundOf(strapi, viewer);
  const { states, sort: _sort, ...filters } = query;
  const byName = (names: ReadonlyMap<string, string>): string[] =>
    [...names].sort(([, a], [, b]) => a.localeCompare(b, 'vi')).map(([id]) => id);
  return {
    around,
    asked: { filters, states, sight: around.sight, user: viewer.id, now, span: spanAsked(filters.when, now, spineOf(strapi).timezone) },
    order: {
      desks: byName(around.deskNames),
      people: query.sort.endsWith('assignee') ? byName(await allNames(strapi)) : [],
    },
  };
}
