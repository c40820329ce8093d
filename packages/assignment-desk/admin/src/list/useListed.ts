import { useMemo, useRef } from 'react';
import { type Item, useDeskListQuery } from '../api/list';
import { useFresh } from '../hooks/useFresh';
import { type Address, queryOf } from './address';
import { inOrderOf, sameOrder } from './selection';

/**
 * The rows of the page one stands on, read again when work changes elsewhere. While `holding` (rows are selected) they keep their
 * order; `waiting` says that there is another one by now.
 */
export function useListed(address: Address, holding: boolean) {
  const query = queryOf(address);
  const key = JSON.stringify(query);
  const list = useDeskListQuery(query);
  const glowing = useFresh(list.refetch);
  const held = useRef<{ key: string; items: readonly Item[] } | null>(null);
  const fresh = list.currentData?.items;

  const items = useMemo(() => {
    if (!fresh) return list.data?.items ?? [];
    const before = held.current;
    const shown = holding && before?.key === key ? inOrderOf(before.items, fresh) : fresh;
    held.current = { key, items: shown };
    return shown;
  }, [fresh, list.data, holding, key]);

  return {
    items,
    total: list.data?.total ?? 0,
    more: list.data?.more ?? false,
    ready: list.data !== undefined,
    /** What stands there belongs to another question. */
    old: list.isFetching && !list.currentData,
    waiting: holding && fresh !== undefined && !sameOrder(items, fresh),
    error: list.error,
    retry: () => void list.refetch(),
    glowing,
  };
}
