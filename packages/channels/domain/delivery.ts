/** Where one operation of one story version on one destination can stand. */
export const DELIVERY_STATES = [
  'held',
  'pending',
  'leased',
  'sending',
  'accepted',
  'unknown',
  'retry_wait',
  'needs_human',
  'delivered',
  'failed',
  'dead',
  'superseded',
  'cancelled',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** `update`, `correct` and `retract` are new operations, never edits of an old row. */
export const OPERATIONS = ['publish', 'update', 'correct', 'retract'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** What a second send does at the other end; it decides what a silence after bytes were sent means. */
export type Repeat = 'safe' | 'keyed' | 'never';

export type DeliveryEvent =
  | 'release'
  | 'claim'
  | 'lease_lost'
  | 'attempt'
  | 'confirmed'
  | 'taken'
  | 'not_applied'
  | 'rejected'
  | 'unsure'
  | 'absent'
  | 'exhausted'
  | 'supersede'
  | 'kill'
  | 'it_is_live'
  | 'resend'
  | 'give_up';

type Row = Partial<Record<DeliveryEvent, DeliveryState>>;

/** The whole machine: state → event → next state. What is not written here cannot happen. */
export const TRANSITIONS: Record<DeliveryState, Row> = {
  held: { release: 'pending', supersede: 'superseded', kill: 'cancelled' },
  pending: { claim: 'leased', supersede: 'superseded', kill: 'cancelled' },
  leased: { attempt: 'sending', lease_lost: 'pending' },
  sending: {
    confirmed: 'delivered',
    taken: 'accepted',
    not_applied: 'retry_wait',
    rejected: 'failed',
    unsure: 'unknown',
    lease_lost: 'unknown',
  },
  accepted: { confirmed: 'delivered', rejected: 'failed', unsure: 'unknown' },
  unknown: { confirmed: 'delivered', absent: 'retry_wait', it_is_live: 'delivered', resend: 'pending', give_up: 'cancelled' },
  retry_wait: { claim: 'leased', exhausted: 'dead', supersede: 'superseded', kill: 'cancelled' },
  needs_human: { it_is_live: 'delivered', give_up: 'cancelled' },
  dead: { resend: 'pending', give_up: 'cancelled' },
  delivered: {},
  failed: {},
  superseded: {},
  cancelled: {},
};

/**
 * The state after `event`; null where it may not happen.
 * A channel that may be told twice has no doubt: silence after bytes were sent is simply another try.
 */
export function nextState(state: DeliveryState, event: DeliveryEvent, repeat: Repeat): DeliveryState | null {
  const next = TRANSITIONS[state][event] ?? null;
  return state === 'sending' && next === 'unknown' && repeat !== 'never' ? 'retry_wait' : next;
}

const statesWith = (event: DeliveryEvent) => DELIVERY_STATES.filter((state) => TRANSITIONS[state][event]);

/** Not one byte has left: a newer version or a kill may take its place. */
export const UNSENT = statesWith('kill');
export const CLAIMABLE = statesWith('claim');
/** While an older delivery of the lane stands here, no newer one may start. */
export const LANE_BLOCKING: readonly DeliveryState[] = ['leased', 'sending', 'accepted', 'unknown'];
/** A person must look. */
export const NEEDS_PERSON: readonly DeliveryState[] = ['unknown', 'failed', 'dead', 'needs_human'];
/** Something of this delivery may be seen by readers. */
export const MAYBE_LIVE: readonly DeliveryState[] = ['delivered', 'accepted', 'sending', 'leased', 'unknown'];

export const DECISIONS = ['retry', 'it_is_live', 'give_up'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a person may decide about a delivery in `state`. A failed one is sent anew as a row of its own. */
export function decisionsFor(state: DeliveryState): Decision[] {
  const row = TRANSITIONS[state];
  const decisions: Decision[] = [];
  if (row.resend || state === 'failed') decisions.push('retry');
  if (row.it_is_live) decisions.push('it_is_live');
  if (row.give_up) decisions.push('give_up');
  return decisions;
}

const MINUTE = 60_000;
/** Waits between tries in milliseconds, as Svix does: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 10 h. */
export const WAITS: readonly number[] = [5_000, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE, 300 * MINUTE, 600 * MINUTE, 600 * MINUTE];

/**
 * Milliseconds until the next try after `attempts` tries; null where the tries are used up.
 * The other end's own wish (Retry-After) is honoured when it is longer, up to a day.
 * @param jitter 0–1, spreads the wait by up to a tenth so that a thousand deliveries do not come back in one instant
 */
export function waitAfter(attempts: number, retryAfterMs: number | null, jitter: number, waits: readonly number[] = WAITS): number | null {
  const base = waits[attempts - 1];
  if (base === undefined) return null;
  return Math.max(Math.round(base * (1 + jitter / 10)), Math.min(retryAfterMs ?? 0, 24 * 60 * MINUTE));
}
