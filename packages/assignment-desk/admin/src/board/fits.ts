import { fold } from '@hoitu/viet-text';
import type { Card, Filters } from '../../../contracts';
import { isPending, lateness, NEAR_MS } from '../../../domain/due';
import type { Pile } from './store';

/** The present and the reader, as a filter reads them: `today` and `week` are the first instants of today and of the day in a week. */
export type Here = { me: string; now: string; today: string; tomorrow: string; week: string };

/** Whether a card that came alone belongs on a board with these filters: the same question the server answers for whole pages. */
export function fits(card: Card, filters: Partial<Filters>, here: Here): boolean {
  const { desk, person, kind, campaign, commission, happening, tag, q, mine, when } = filters;
  if (desk && card.desk !== desk) return false;
  if (person && card.assignee !== (person === 'none' ? null : person)) return false;
  if (kind && card.kind !== kind) return false;
  if (campaign && card.campaign !== campaign) return false;
  if (commission && card.commission !== commission) return false;
  if (happening && card.happening !== happening) return false;
  if (tag && !card.tags.some((one) => fold(one) === fold(tag))) return false;
  if (mine === 'true' && card.assignee !== here.me) return false;
  if (q && !found(card, q)) return false;
  return !when || inTime(card, when, here);
}

function found({ slugline, place, tags }: Card, q: string): boolean {
  const folded = fold([slugline, place, ...tags].join(' '));
  return fold(q)
    .trim()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

function inTime(card: Card, when: NonNullable<Filters['when']>, { now, today, tomorrow, week }: Here): boolean {
  if (when === 'late') return lateness(card, now) === 'late';
  return card.due !== null && card.due >= today && card.due < (when === 'today' ? tomorrow : week);
}

/** What only the screen narrows by, over what it has: soon due, or waiting for an answer. */
export type Only = 'soon' | 'waiting';
export const isOnly = (card: Card, only: Only, now: string): boolean =>
  only === 'soon' ? lateness(card, now) === 'soon' : card.state === 'offered';

/**
 * A column narrowed by that. What is soon due stands at its head and offers have a column of their own: once the last card read
 * lies beyond, there is nothing more to read.
 */
export function narrowed(pile: Pile, only: Only, now: string): Pile {
  const items = pile.items.filter((item) => isOnly(item, only, now));
  const last = pile.items.at(-1);
  const near = new Date(Date.parse(now) + NEAR_MS).toISOString();
  const more =
    last !== undefined && (only === 'waiting' ? last.state === 'offered' : isPending(last.state) && last.due !== null && last.due < near);
  return { ...pile, items, total: items.length, more: more && pile.next !== null, next: more ? pile.next : null };
}
