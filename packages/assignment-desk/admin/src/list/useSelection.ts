import { useCallback, useMemo, useRef, useState } from 'react';
import type { Item } from '../api/list';
import { NONE, pageToggled, partOf, reached, type Selection, toggled } from './selection';

/** Chosen rows, kept over pages and filters until they are let go; `known` remembers rows that are on another page by now. */
export function useSelection(items: readonly Item[]) {
  const [selection, setSelection] = useState<Selection>(NONE);
  const known = useRef(new Map<string, Item>());
  for (const item of items) known.current.set(item.id, item);
  const order = useMemo(() => items.map((item) => item.id), [items]);

  const toggle = useCallback(
    (id: string, reach: boolean) => setSelection((now) => (reach ? reached(now, id, order) : toggled(now, id))),
    [order],
  );
  return {
    ids: selection.ids,
    count: selection.ids.size,
    part: partOf(selection, order),
    /** The chosen rows as they were last seen. */
    items: () => [...selection.ids].flatMap((id) => known.current.get(id) ?? []),
    toggle,
    page: useCallback(() => setSelection((now) => pageToggled(now, order)), [order]),
    clear: useCallback(() => setSelection(NONE), []),
    put: useCallback((ids: readonly string[]) => setSelection({ ids: new Set(ids), anchor: null }), []),
  };
}
export type Selecting = ReturnType<typeof useSelection>;
