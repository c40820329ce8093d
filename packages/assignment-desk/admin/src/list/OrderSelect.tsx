import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useT } from '../useT';
import type { Sort } from './address';
import type { ListAddress } from './useAddress';

/** The orders people ask for by name; a phone has no headings to press, and priority has no column. */
const ORDERS: readonly Sort[] = ['due', '-due', 'priority', '-updated', 'slugline', 'state', 'assignee'];

export function OrderSelect({ at }: { at: ListAddress }) {
  const t = useT();
  // A heading may have turned it to an order that is not offered here.
  const all = ORDERS.includes(at.sort) ? ORDERS : [...ORDERS, at.sort];
  return (
    <SingleSelect aria-label={t('list.order')} size="S" value={at.sort} onChange={(sort) => at.put({ sort: String(sort) })}>
      {all.map((sort) => (
        <SingleSelectOption key={sort} value={sort}>
          {t(ORDERS.includes(sort) ? `list.order.${sort}` : 'list.order.heading')}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
