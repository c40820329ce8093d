import type { Board, BoardColumn, Card } from '../../../contracts';
import { type Column, columnOf } from '../../../domain/columns';
import { placeOf } from '../../../domain/rank';

/** One column as far as it has been read, in the order of the server. */
export type Pile = Omit<BoardColumn, 'items'> & { items: readonly Card[] };
/** What the board knows. Every function answers a new one and leaves the old as it was. */
export type Store = { piles: readonly Pile[]; counts: Board['counts'] };

export const storeOf = (board: Board): Store => ({ piles: board.columns, counts: board.counts });

export const findCard = (store: Store, id: string): Card | undefined => {
  for (const { items } of store.piles) for (const item of items) if (item.id === id) return item;
  return undefined;
};

const ranks = new WeakMap<Card, number>();
/** The rank by which the server orders; a card never changes, so it is reckoned once. */
function rankOf(card: Card): number {
  const known = ranks.get(card);
  if (known !== undefined) return known;
  const { rank } = placeOf(card);
  ranks.set(card, rank);
  return rank;
}
const byPlace = (a: Card, b: Card): number => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Where a card belongs among ordered ones. */
function placeAmong(items: readonly Card[], card: Card): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlace(items[middle] as Card, card) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const withPile = (store: Store, name: Column, change: (pile: Pile) => Pile): Store => ({
  ...store,
  piles: store.piles.map((pile) => (pile.name === name ? change(pile) : pile)),
});

/** A total that is not counted to its end stays what it is. */
const counted = (pile: Pile, by: number): Pile => (pile.more ? pile : { ...pile, total: Math.max(0, pile.total + by) });

/** Adds the next page of one column. A card that has moved on since the page was read stays where it is known to be. */
export function pageIn(store: Store, page: BoardColumn): Store {
  const coming = new Map(page.items.map((item) => [item.id, item]));
  const gone = new Set<string>();
  for (const { items } of store.piles)
    for (const { id, version } of items) {
      const twin = coming.get(id);
      if (twin && twin.version > version) gone.add(id);
      else if (twin) coming.delete(id);
    }
  const fresh = [...coming.values()].sort(byPlace);
  const base = gone.size === 0 ? store : { ...store, piles: store.piles.map((pile) => ({ ...pile, items: without(pile.items, gone) })) };
  return withPile(base, page.name, (pile) => ({
    ...page,
    // A page of nothing, or of what is there already, is the end: whoever asks again would ask for ever.
    next: page.next === pile.next ? null : page.next,
    items: joined(pile.items, fresh),
  }));
}

/** Two ordered lists as one; as a rule the second follows the first. */
function joined(items: readonly Card[], fresh: readonly Card[]): readonly Card[] {
  const [last, first] = [items.at(-1), fresh[0]];
  const all = [...items, ...fresh];
  return last && first && byPlace(last, first) > 0 ? all.sort(byPlace) : all;
}

const without = (items: readonly Card[], ids: ReadonlySet<string>): readonly Card[] =>
  items.some((item) => ids.has(item.id)) ? items.filter((item) => !ids.has(item.id)) : items;

/** Takes a card off the board. */
export function remove(store: Store, id: string): Store {
  const card = findCard(store, id);
  if (!card) return store;
  return withPile(store, columnOf(card.state), (pile) => counted({ ...pile, items: without(pile.items, new Set([id])) }, -1));
}

/** Lays a card where it belongs: new, moved or changed. An older version than the one known is not taken. */
export function put(store: Store, card: Card): Store {
  const known = findCard(store, card.id);
  if (known && known.version > card.version) return store;
  const name = columnOf(card.state);
  const moves = !known || columnOf(known.state) !== name;
  const base = moves
    ? remove(store, card.id)
    : withPile(store, name, (pile) => ({ ...pile, items: without(pile.items, new Set([card.id])) }));
  return withPile(base, name, (pile) => {
    const at = placeAmong(pile.items, card);
    return counted({ ...pile, items: [...pile.items.slice(0, at), card, ...pile.items.slice(at)] }, moves ? 1 : 0);
  });
}

/** What was read again of `asked`: what came is laid in its place where it fits the filters; all else is taken off. */
export function patch(store: Store, asked: readonly string[], cards: readonly Card[], fits: (card: Card) => boolean): Store {
  const came = new Map(cards.map((card) => [card.id, card]));
  return asked.reduce((now, id) => {
    const card = came.get(id);
    return card && fits(card) ? put(now, card) : remove(now, id);
  }, store);
}

/** The server's own sums, read after changes: what a page alone cannot know. */
export function recount(store: Store, { columns, counts }: Board): Store {
  const sums = new Map(columns.map(({ name, total, more }) => [name, { total, more }]));
  return { counts, piles: store.piles.map((pile) => ({ ...pile, ...sums.get(pile.name) })) };
}
