/** The pages whose filters can be kept under a name. */
export const VIEW_PAGES = ['board', 'list', 'calendar', 'workload'] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];

/** A view's query string is never longer, in characters. */
export const QUERY_MOST = 1_000;

const FILTERS = ['desk', 'person', 'kind', 'campaign', 'commission', 'happening', 'tag', 'q', 'mine', 'when'] as const;

/** What of a page's address a view keeps. Which drawer is open, which day or page one stands on is of the moment. */
export const VIEW_KEYS: Record<ViewPage, readonly string[]> = {
  board: [...FILTERS, 'cancelled', 'only', 'by'],
  list: [...FILTERS, 'states', 'sort', 'pageSize'],
  calendar: [...FILTERS, 'view', 'show'],
  workload: ['desk', 'weeks'],
};

/** Keys of `query` that its page does not know. */
export const strangeKeys = (page: ViewPage, query: string): string[] => [
  ...new Set([...new URLSearchParams(query).keys()].filter((key) => !VIEW_KEYS[page].includes(key))),
];

/** The part of an address that makes the view: known keys in one order, empty ones left out, so that equal views are equal text. */
export function keptOf(page: ViewPage, query: string): string {
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const key of VIEW_KEYS[page]) {
    const value = given.get(key)?.trim();
    if (value && value !== 'false') kept.set(key, value);
  }
  return kept.toString();
}

/** An address with `view` applied: what does not make the view (an open drawer) stays, the page of a list begins anew. */
export function applied(page: ViewPage, address: string, view: string): string {
  const next = new URLSearchParams(address);
  for (const key of [...VIEW_KEYS[page], 'page']) next.delete(key);
  for (const [key, value] of new URLSearchParams(view)) next.set(key, value);
  return next.toString();
}

/** A thing somebody keeps for himself or for all: a view, a template. */
export type Kept = { owner: string; shared: boolean };
/** Who asks: `assign` shares, `seeAll` tidies up what others have shared. */
export type Keeper = { id: string; assign: boolean; seeAll: boolean };

/** What is not shared is its owner's alone; `seeAll` is about work, not about other people's notes. */
export const isShown = (kept: Kept, keeper: Keeper): boolean => kept.shared || kept.owner === keeper.id;

export const mayChangeKept = (kept: Kept, keeper: Keeper): boolean => kept.owner === keeper.id || (kept.shared && keeper.seeAll);

/** Sharing anew, and changing what all see, takes the right to assign; taking it back does not. */
export const mayShare = (after: { shared: boolean }, keeper: Keeper): boolean => !after.shared || keeper.assign;
