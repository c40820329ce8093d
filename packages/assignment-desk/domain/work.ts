import type { State } from './assignment';
import { DAY_MS } from './zone';

export const KINDS = ['text', 'photo', 'video', 'audio', 'social', 'live'] as const;
export type Kind = (typeof KINDS)[number];

export const SECTIONS = ['waiting', 'doing', 'upcoming', 'handedIn'] as const;
export type Section = (typeof SECTIONS)[number];

/** Where a piece of somebody's own work stands on "My work"; null where it is over. Not begun and due later than in a day is `upcoming`. */
export function sectionOf(item: { state: State; due: string | null }, now: string): Section | null {
  if (item.state === 'offered') return 'waiting';
  if (item.state === 'in_progress') return 'doing';
  if (item.state === 'accepted') return item.due !== null && Date.parse(item.due) - Date.parse(now) > DAY_MS ? 'upcoming' : 'doing';
  return ['filed', 'in_edit', 'ready'].includes(item.state) ? 'handedIn' : null;
}
