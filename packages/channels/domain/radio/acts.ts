import type { BulletinAct, BulletinItem, BulletinItemFields } from '../../contracts';
import type { BulletinState } from './bulletin';
import { lastBegun } from './rundown';

export type Bulletin = { state: BulletinState; items: readonly BulletinItem[]; current: string | null };

/** Why an act is not carried out. */
export const ACT_REFUSALS = [
  'locked',
  'on_air',
  'not_on_air',
  'not_locked',
  'done',
  'not_done',
  /** Nothing in it can go on air. */
  'empty',
  /** Nothing follows: it is ended by `done`. */
  'last',
  'no_item',
  /** The place is gone, or the air has passed it. */
  'no_place',
  /** It is on air, or was. */
  'aired',
  /** What was on air before was killed there. */
  'no_way_back',
  /** Somebody else pressed before. */
  'moved_on',
  /** Its story was pulled. */
  'pulled',
  'full',
] as const;
export type ActRefusal = (typeof ACT_REFUSALS)[number];

/** `aired`: the item that was on air until now and was not killed there. */
export type Decision = { bulletin: Bulletin; aired: string | null } | { refused: ActRefusal };

/**
 * `now` in epoch ms; `newId` for an item that brings none; `pulled`: items whose story was pulled, which never go on air; `stale`: the
 * act was decided on an older version.
 */
export type Circumstances = { now: number; newId: string; pulled?: ReadonlySet<string>; stale?: boolean };

/** Items in one bulletin, at most. */
const MOST = 200;

const FRESH = { title: '', script: null, text: '', presenter: null, planned: 0, insert: null, note: '' };

/** An item as it stands before it was touched. */
export const newItem = (
  fields: Partial<BulletinItemFields> & Pick<BulletinItemFields, 'kind'>,
  id: string,
  flags: { spare?: boolean; float?: boolean } = {},
): BulletinItem => ({ ...FRESH, ...fields, id, float: false, spare: false, ...flags, killed: false, began: null, ended: null });

type Outcome = (Partial<Bulletin> & { aired?: string | null }) | ActRefusal;
type Do = BulletinAct['do'];
type ActOf<K extends Do> = Extract<BulletinAct, { do: K }>;

const find = (bulletin: Bulletin, id: string): BulletinItem | undefined => bulletin.items.find((item) => item.id === id);
const changed = (items: readonly BulletinItem[], id: string | null, fields: Partial<BulletinItem>): BulletinItem[] =>
  items.map((item) => (item.id === id ? { ...item, ...fields } : item));

/** The items with `item` behind `after`; null where that place is gone, or where the air has passed it. */
function placed(items: readonly BulletinItem[], item: BulletinItem, after: string | null): BulletinItem[] | null {
  const at = after === null ? 0 : items.findIndex(({ id }) => id === after) + 1;
  if (after !== null && at === 0) return null;
  if (!item.spare && at <= lastBegun(items)) return null;
  return items.toSpliced(at, 0, item);
}

/** What goes on air next: nothing that was passed by comes again. */
export const nextUp = (items: readonly BulletinItem[], pulled: ReadonlySet<string>): BulletinItem | undefined =>
  items.slice(lastBegun(items) + 1).find((item) => !item.killed && !item.spare && !pulled.has(item.id));

const instant = (ms: number): string => new Date(ms).toISOString();
/** Ends what is on air. Two servers' clocks may differ by a little: nothing ends before it began. */
const endedAt = (bulletin: Bulletin, now: number, fields: Partial<BulletinItem> = {}): BulletinItem[] =>
  bulletin.items.map((item) =>
    item.id === bulletin.current ? { ...item, ...fields, ended: instant(Math.max(now, Date.parse(item.began ?? '') || now)) } : item,
  );

/** Lets the next begin at the moment at which the one before ended. */
function begun(items: readonly BulletinItem[], { now, pulled = new Set() }: Circumstances): Pick<Bulletin, 'items' | 'current'> | null {
  const next = nextUp(items, pulled);
  if (!next) return null;
  const began = instant(Math.max(now, Date.parse(items[lastBegun(items)]?.ended ?? '') || now));
  return { items: changed(items, next.id, { began }), current: next.id };
}

/** Two people press at once and mean the same: it is done once. */
const pressedBefore = (act: { item?: string | null | undefined }, bulletin: Bulletin, stale = false): boolean =>
  act.item === undefined ? stale : act.item !== bulletin.current;

/** Changes an item that was not on air yet. */
function untouched(bulletin: Bulletin, id: string, change: (item: BulletinItem) => Outcome): Outcome {
  const item = find(bulletin, id);
  if (!item) return 'no_item';
  return item.began ? 'aired' : change(item);
}

type Rule<K extends Do> = {
  /** States in which it is carried out; in any other it is refused for that state, or for `otherwise`. */
  in: readonly BulletinState[];
  otherwise?: ActRefusal;
  run: (bulletin: Bulletin, act: ActOf<K>, now: Circumstances) => Outcome;
};

const OPEN: readonly BulletinState[] = ['planned', 'on_air'];
const LIVE: readonly BulletinState[] = ['on_air'];

const RULES: { [K in Do]: Rule<K> } = {
  add: {
    in: OPEN,
    run: (bulletin, { item, after, spare = false, id }, { newId }) => {
      // It was carried out already, and the answer was lost.
      if (id && find(bulletin, id)) return {};
      if (bulletin.items.length >= MOST) return 'full';
      const items = placed(bulletin.items, newItem(item, id ?? newId, { spare }), after);
      return items ? { items } : 'no_place';
    },
  },
  set: {
    in: OPEN,
    run: (bulletin, { item, fields }) => untouched(bulletin, item, () => ({ items: changed(bulletin.items, item, fields) })),
  },
  move: {
    in: OPEN,
    run: (bulletin, { item, after, spare }) =>
      untouched(bulletin, item, (moved) => {
        const rest = bulletin.items.filter(({ id }) => id !== item);
        const items = placed(rest, { ...moved, spare: spare ?? moved.spare }, after);
        return items ? { items } : 'no_place';
      }),
  },
  remove: {
    in: OPEN,
    run: (bulletin, { item }) => untouched(bulletin, item, () => ({ items: bulletin.items.filter(({ id }) => id !== item) })),
  },
  float: {
    in: OPEN,
    run: (bulletin, { item, on }) => untouched(bulletin, item, () => ({ items: changed(bulletin.items, item, { float: on }) })),
  },
  kill: {
    // A locked bulletin changes no more, but what must not be heard can always be taken out.
    in: ['planned', 'locked', 'on_air'],
    run: (bulletin, { item, on }, now) => {
      if (!on || item !== bulletin.current)
        return untouched(bulletin, item, () => ({ items: changed(bulletin.items, item, { killed: on }) }));
      const items = endedAt(bulletin, now.now, { killed: true });
      return begun(items, now) ?? { items, current: null };
    },
  },
  lock: { in: ['planned'], run: () => ({ state: 'locked' }) },
  unlock: { in: ['locked'], otherwise: 'not_locked', run: () => ({ state: 'planned' }) },
  air: {
    in: ['planned', 'locked'],
    run: (bulletin, _act, now) => {
      const first = begun(bulletin.items, now);
      return first ? { ...first, state: 'on_air' } : 'empty';
    },
  },
  next: {
    in: LIVE,
    otherwise: 'not_on_air',
    run: (bulletin, act, now) => {
      if (pressedBefore(act, bulletin, now.stale)) return 'moved_on';
      const next = begun(endedAt(bulletin, now.now), now);
      return next ? { ...next, aired: bulletin.current } : 'last';
    },
  },
  back: {
    in: LIVE,
    otherwise: 'not_on_air',
    run: (bulletin, act, { stale, pulled }) => {
      if (pressedBefore(act, bulletin, stale)) return 'moved_on';
      const items = changed(bulletin.items, bulletin.current, { began: null });
      const before = items[lastBegun(items)];
      if (!before) return { items, current: null, state: 'planned' };
      if (before.killed || bulletin.current === null) return 'no_way_back';
      if (pulled?.has(before.id)) return 'pulled';
      return { items: changed(items, before.id, { ended: null }), current: before.id };
    },
  },
  done: {
    in: LIVE,
    otherwise: 'not_on_air',
    run: (bulletin, _act, { now }) => ({ items: endedAt(bulletin, now), current: null, state: 'done', aired: bulletin.current }),
  },
  reopen: {
    in: ['done'],
    otherwise: 'not_done',
    run: ({ items }) => {
      const last = items[lastBegun(items)];
      if (!last || last.killed) return { state: 'on_air' };
      return { state: 'on_air', current: last.id, items: changed(items, last.id, { ended: null }) };
    },
  },
};

const WHY: Record<BulletinState, ActRefusal> = { planned: 'not_on_air', locked: 'locked', on_air: 'on_air', done: 'done' };

/** What may be done to a bulletin in `state`. */
export const may = (state: BulletinState): Do[] => (Object.keys(RULES) as Do[]).filter((act) => RULES[act].in.includes(state));

/** Carries out one act on a bulletin as it stands now, or says why not. */
export function decide(bulletin: Bulletin, act: BulletinAct, now: Circumstances): Decision {
  const rule = RULES[act.do] as Rule<Do>;
  if (!rule.in.includes(bulletin.state)) return { refused: rule.otherwise ?? WHY[bulletin.state] };
  const outcome = rule.run(bulletin, act as never, now);
  if (typeof outcome === 'string') return { refused: outcome };
  const { aired = null, ...next } = outcome;
  return { bulletin: { state: bulletin.state, items: bulletin.items, current: bulletin.current, ...next }, aired };
}
