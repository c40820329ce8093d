import type { Role } from './desk';

/** Where the work lies that a route is called for. */
export const PLACES = ['own', 'other', 'closed', 'embargoed'] as const;
export type Place = (typeof PLACES)[number];

/** Who calls, and for what: an assignment made for the call, the desk it is on, and whether it is closed work. */
export type Ground = { id: string; desk: string; place: Place; role: Role };

/**
 * One route: `METHOD /path` as in contracts/, and the status each role gets, in the order
 *   head · editor · reporter · mate · stranger · chief · outsider
 * for open work of the own desk, of another desk, for closed work, and for work under embargo (as closed, unless told otherwise).
 * Where only `own` stands, the place makes no difference. `:id` is the assignment of the ground, unless `params` gives another.
 */
export type Row = {
  route: string;
  query?: (ground: Ground) => string;
  body?: (ground: Ground) => unknown;
  params?: (ground: Ground) => Promise<Record<string, string>>;
  own: string;
  other?: string;
  closed?: string;
  embargoed?: string;
};

export const READERS = '200 200 200 200 200 200 403';
/** Who plans, orders, staffs or hands out work: here the head and the chief. */
export const LEADERS = '200 403 403 403 403 200 403';
export const MANAGERS = '403 403 403 403 403 200 403';
/** Seen on the own desk, by a stranger only where it is lent to him. */
export const DESK = '200 200 200 200 404 200 403';
/** Work of another desk is there for who sees all, and for nobody else. */
export const NOT_OURS = '404 404 404 404 404 200 403';
/** Closed work of the own desk is there for who leads or edits it. */
export const INSIDE = '200 200 404 404 404 200 403';

export const once = (): string => Math.random().toString(36).slice(2);
