import { type Act, mayAct } from '../../../../domain/assignment';
import type { BulkBody, BulkDone, Item } from '../../api/list';

/** What somebody wants done to the rows that are chosen. */
export type Wish =
  | { kind: 'offer'; to: string; until?: string; anyway?: boolean }
  | { kind: 'move'; desk: string }
  | { kind: 'due'; due: string | null }
  | { kind: 'shift'; ms: number }
  | { kind: 'tags'; add: string[]; remove: string[] }
  | { kind: 'campaign'; campaign: string | null }
  | { kind: 'cancel'; note: string };
export type WishKind = Wish['kind'];

/** One request to the server. */
export type Batch = BulkBody;
/** `able` will be done as far as the screen knows; `idle` is so already; `barred` the server will refuse, and say why. */
export type Forecast = { able: Item[]; idle: Item[]; barred: Item[] };

/** Rows in one request at most, as its contract says. */
const MOST = 200;
const OVER = ['published', 'cancelled'];

const mayChange = (item: Item): boolean => !OVER.includes(item.state) && item.as.some((who) => who === 'assigner' || who === 'editor');
const may = (item: Item, act: Act): boolean => mayAct(item.state, act, { id: null, as: item.as }).ok;
/** Work somebody has in hand is not offered but handed over. */
export const handing = (item: Item): 'offer' | 'reassign' =>
  ['offered', 'accepted', 'in_progress'].includes(item.state) ? 'reassign' : 'offer';

const shifted = (due: string, ms: number): string => new Date(Date.parse(due) + ms).toISOString();

function isIdle(item: Item, wish: Wish): boolean {
  switch (wish.kind) {
    case 'offer':
      return item.assignee === wish.to && handing(item) === 'reassign';
    case 'move':
      return item.desk === wish.desk;
    case 'due':
      return item.due === wish.due;
    case 'shift':
      return item.due === null;
    case 'tags':
      return wish.add.every((tag) => item.tags.includes(tag)) && !wish.remove.some((tag) => item.tags.includes(tag));
    case 'campaign':
      return item.campaign === wish.campaign;
    case 'cancel':
      return item.state === 'cancelled';
  }
}

function isAble(item: Item, wish: Wish): boolean {
  if (wish.kind === 'offer') return may(item, handing(item));
  if (wish.kind === 'cancel') return may(item, 'cancel');
  return mayChange(item);
}

/** What will happen, before it does. */
export function forecast(items: readonly Item[], wish: Wish): Forecast {
  const idle = items.filter((item) => isIdle(item, wish));
  const rest = items.filter((item) => !idle.includes(item));
  return { idle, able: rest.filter((item) => isAble(item, wish)), barred: rest.filter((item) => !isAble(item, wish)) };
}

type What = BulkBody['do'];

function whatOf(item: Item, wish: Wish): What {
  switch (wish.kind) {
    case 'offer': {
      const { kind: _kind, ...rest } = wish;
      return { act: handing(item), ...rest };
    }
    case 'cancel':
      return { act: 'cancel', note: wish.note };
    case 'move':
      return { move: { desk: wish.desk } };
    case 'due':
      return { due: wish.due };
    case 'shift':
      return { due: item.due === null ? null : shifted(item.due, wish.ms) };
    case 'tags':
      return { tags: { add: wish.add, remove: wish.remove } };
    case 'campaign':
      return { campaign: wish.campaign };
  }
}

/** Rows that get the same thing go in one request. */
function gathered(pairs: readonly { id: string; version: number; what: What }[]): Batch[] {
  const groups = new Map<string, Batch>();
  const full: Batch[] = [];
  for (const { id, version, what } of pairs) {
    const key = JSON.stringify(what);
    const group = groups.get(key) ?? { items: [], do: what };
    group.items.push({ id, version });
    groups.set(key, group);
    if (group.items.length < MOST) continue;
    full.push(group);
    groups.delete(key);
  }
  return [...full, ...groups.values()];
}

/** The requests a wish comes to. What the screen holds for barred goes along: the server alone knows, and gives the reason. */
export function batchesOf(items: readonly Item[], wish: Wish): Batch[] {
  const { idle } = forecast(items, wish);
  return gathered(
    items.filter((item) => !idle.includes(item)).map((item) => ({ id: item.id, version: item.version, what: whatOf(item, wish) })),
  );
}

/** What puts an item back as it was; null for what a person has been told of already and cannot be unsaid. */
function undoneOf(before: Item, wish: Wish): What | null {
  switch (wish.kind) {
    case 'move':
      return { move: { desk: before.desk } };
    case 'due':
    case 'shift':
      return { due: before.due };
    case 'campaign':
      return { campaign: before.campaign };
    case 'tags': {
      const add = wish.remove.filter((tag) => before.tags.includes(tag));
      const remove = wish.add.filter((tag) => !before.tags.includes(tag));
      return add.length + remove.length > 0 ? { tags: { add, remove } } : null;
    }
    default:
      return null;
  }
}

/** The requests that take a wish back, on the versions it left behind. */
export function undoOf(items: readonly Item[], wish: Wish, done: BulkDone['done']): Batch[] {
  const before = new Map(items.map((item) => [item.id, item]));
  return gathered(
    done.flatMap(({ id, version }) => {
      const item = before.get(id);
      const what = item && undoneOf(item, wish);
      return what ? [{ id, version, what }] : [];
    }),
  );
}

/** Refused only until somebody says he means it. */
const MEANT = ['person.on_leave'];
export const isAskedFirst = (code: string): boolean => MEANT.includes(code);
