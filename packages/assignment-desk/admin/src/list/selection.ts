/** Which rows are chosen, over all pages; `anchor` is where a range with Shift begins. */
export type Selection = { ids: ReadonlySet<string>; anchor: string | null };
export const NONE: Selection = { ids: new Set(), anchor: null };

export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Everything from the anchor to `id` in the order on the screen is added; without an anchor on it, just `id`. */
export function reached(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (to < 0) return selection;
  const span = from < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...span]), anchor: from < 0 ? id : selection.anchor };
}

/** The whole page, or none of it where all of it was chosen. */
export function pageToggled(selection: Selection, order: readonly string[]): Selection {
  const all = order.length > 0 && order.every((id) => selection.ids.has(id));
  const ids = all ? [...selection.ids].filter((id) => !order.includes(id)) : [...selection.ids, ...order];
  return { ids: new Set(ids), anchor: null };
}

/** How much of the page is chosen, for the box at its head. */
export function partOf(selection: Selection, order: readonly string[]): boolean | 'indeterminate' {
  const chosen = order.filter((id) => selection.ids.has(id)).length;
  return chosen === 0 ? false : chosen === order.length ? true : 'indeterminate';
}

/** Rows in the order they had, as they are now: nothing moves while somebody chooses. What has gone stays as it was last seen, what is new waits. */
export function inOrderOf<T extends { id: string }>(before: readonly T[], now: readonly T[]): T[] {
  const fresh = new Map(now.map((item) => [item.id, item]));
  return before.map((item) => fresh.get(item.id) ?? item);
}

export const sameOrder = (a: readonly { id: string }[], b: readonly { id: string }[]): boolean =>
  a.length === b.length && a.every((item, index) => item.id === b[index]?.id);
