import { type Accreditation, isAccredited } from './accreditation';

const DAY_MS = 24 * 3_600_000;
/** Minutes and answers are fetched by the link for so long after the meeting. */
export const AFTER_MEETING_MS = 30 * DAY_MS;
const AGENCY_MS = 60 * DAY_MS;
const FEED_MS = 365 * DAY_MS;
/** Further than any meeting is moved: while it lies ahead, the meeting's own end decides. */
const BEYOND_MS = 2 * FEED_MS;

/** The next midnight in UTC: a page that is read twice a day shows the same link. */
const nextDay = (ms: number): number => Math.ceil(ms / DAY_MS) * DAY_MS;

/** Last instants (epoch ms) that are signed into the links. */
export const linkEnds = {
  /** Follows the meeting, wherever it is moved: `isOver` says when it has ended. */
  meeting: (original: number): number => original + BEYOND_MS,
  agency: (now: number): number => nextDay(now + AGENCY_MS),
  feed: (now: number): number => nextDay(now + FEED_MS),
};

/** True where a link to a meeting that ends at `ends` opens nothing any more. */
export const isOver = (ends: number, now: number): boolean => now > ends + AFTER_MEETING_MS;

/**
 * True while a delegate's accreditation holds, or held on the day of the meeting: who was in the room fetches its minutes later.
 * `state` may still say `granted` past the day. Days are `YYYY-MM-DD`, the newsroom's.
 */
export const mayFollow = (who: { state: Accreditation; expires: string | null }, today: string, meetingDay: string): boolean => {
  const state = who.state === 'expired' ? 'granted' : who.state;
  return isAccredited({ state, expires: who.expires }, today < meetingDay ? today : meetingDay);
};
