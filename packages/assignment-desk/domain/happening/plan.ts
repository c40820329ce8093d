import type { Fault, Happening } from './happening';
import type { Occurrence } from './occurrences';

export const SCOPES = ['one', 'following', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export type Changes = Partial<Omit<Happening, 'id' | 'series' | 'original' | 'state' | 'note'>>;

/** Where work hangs: an event or series, and which meeting of it (null: the whole). */
export type Hook = { happening: string; occurrence: number | null };

/** Work that hangs on `from` hangs on `to` afterwards; `span` is how far that meeting moved, ms. */
export type Carry = { from: Hook; to: Hook; span: number };

/**
 * What an edit does, as rows. New rows have no id yet: they go by `NEW` and a number until they are written, wherever an id stands.
 * Updates are in an order in which no two exceptions of a series ever claim one start.
 */
export type Plan = {
  ok: true;
  creates: Happening[];
  updates: { id: string; changes: Partial<Happening> }[];
  carries: Carry[];
  /** The event that is edited, after it: where the screen looks next. */
  at: Hook;
  /** How many meetings it touches; null where the series has no end. */
  meetings: number | null;
  /** How many become events of their own because the new rule does not hold them. */
  singles: number;
};

export type Subject = {
  master: Happening;
  /** All exceptions of the series. */
  exceptions: readonly Happening[];
  /** Which meetings work hangs on; null for work on the whole. */
  hung: readonly (number | null)[];
};

export const NEW = 'new:';
export const isNew = (id: string): boolean => id.startsWith(NEW);

export const plan = (part: Partial<Plan> & Pick<Plan, 'at'>): Plan => ({
  ok: true,
  creates: [],
  updates: [],
  carries: [],
  meetings: 1,
  singles: 0,
  ...part,
});

/** A meeting as a row of its own. */
export const asRow = (one: Occurrence, id: string, more: Partial<Happening>): Happening => ({
  ...one.row,
  starts: one.starts,
  ends: one.ends,
  rrule: null,
  ...more,
  id,
});

export type Planned = Plan | Fault;
