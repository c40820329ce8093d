import type { State } from './assignment';
import { wallOf } from './days';

/** People are warned this long before work is due. */
export const SOON_MS = 30 * 60_000;

/** Screens show it as near from an hour ahead. */
export const NEAR_MS = 60 * 60_000;

/** From `filed` on the work is out of the reporter's hands: it is late no more. */
const PENDING: readonly State[] = ['planned', 'offered', 'accepted', 'in_progress'];
export const isPending = (state: State): boolean => PENDING.includes(state);

/**
 * Work that nobody had to hand in any more is to be handed in after all: its alarms are set anew, for they may be spent. What was
 * published has met its time; a follow-up is called late when it is given a time of its own.
 */
export const comesBack = (from: State, to: State): boolean => !isPending(from) && from !== 'published' && isPending(to);

export type Lateness = 'late' | 'soon' | 'none';

export function lateness(item: { state: State; due: string | null }, now: string): Lateness {
  if (item.due === null || !isPending(item.state)) return 'none';
  const left = Date.parse(item.due) - Date.parse(now);
  return left <= 0 ? 'late' : left < NEAR_MS ? 'soon' : 'none';
}

/** When to warn and when to call it late; nothing where no time is set. */
export function alarmsOf(due: string | null): { soon: string; late: string } | null {
  if (due === null) return null;
  return { soon: new Date(Date.parse(due) - SOON_MS).toISOString(), late: due };
}

/**
 * What a warning says when it reaches somebody: the time that is really left, and the hour by the newsroom's clock. Null where it
 * would say what is not so: the work is late by now.
 */
export function warningOf(due: string | null, now: string, zone: string): { left_en: string; left_vi: string; hour: string } | null {
  const left = due === null ? 0 : Date.parse(due) - Date.parse(now);
  if (due === null || left <= 0) return null;
  const minutes = Math.round(left / 60_000);
  const hour = wallOf(due, zone).clock;
  if (minutes < 1) return { left_en: 'less than a minute', left_vi: 'chưa đầy một phút', hour };
  return { left_en: minutes === 1 ? '1 minute' : `${minutes} minutes`, left_vi: `${minutes} phút`, hour };
}
