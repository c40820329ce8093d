import type { State } from './assignment';
import { DAY_MS } from './zone';

/** What somebody's calendar shows: own work that is not over. Cancelled work stays a while, so that calendars strike it out. */
export const FEED_STATES = ['offered', 'accepted', 'in_progress', 'filed', 'in_edit', 'ready'] as const satisfies readonly State[];
const CANCELLED_DAYS = 14;
export const cancelledSince = (now: string): string => new Date(Date.parse(now) - CANCELLED_DAYS * DAY_MS).toISOString();

export type FeedItem = {
  id: string;
  slugline: string;
  brief: string;
  place: string;
  state: State;
  /** ISO instants. */
  due: string;
  updatedAt: string;
  version: number;
};
