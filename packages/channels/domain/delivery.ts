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
  | 'resume'
  | 'hold'
  | 'claim'
  | 'lease_lost'
  | 'attempt'
  | 'confirmed'
  | 'taken'
  | 'not_applied'
  | 'rejected'
  | 'unsure'
  | 'absent'
  | 'doubt'
  | 'exhausted'
  | 'supersede'
  | 'kill'
  | 'it_is_live'
  | 'resend'
  | 'give_up';

type Row = Partial<Record<DeliveryEvent, DeliveryState>>;

/** The whole machine: state → event → next state. What is not written here cannot happen. */
export const TRANSITIONS: Record<DeliveryState, Row> = {
  // `resume`: let go, and an earlier try may have arrived.
  held: { release: 'pending', resume: 'retry_wait', doubt: 'unknown', supersede: 'superseded', kill: 'cancelled' },
  // A gate that has shut since (embargo, approval taken back, quiet hours) is found at the claim.
  pending: { claim: 'leased', hold: 'held', exhausted: 'dead', supersede: 'superseded', kill: 'cancelled' },
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
  // `doubt`: killed, but an earlier try may have arrived; only a look can tell.
  retry_wait: { claim: 'leased', hold: 'held', exhausted: 'dead', doubt: 'unknown', supersede: 'superseded', kill: 'cancelled' },
  needs_human: { it_is_live: 'delivered', give_up: 'cancelled', supersede: 'superseded', kill: 'cancelled' },
  dead: { resend: 'pending', it_is_live: 'delivered', give_up: 'cancelled' },
  delivered: {},
  // Sent anew as a row of its own. Of a refused retraction a person may say that it is gone, or that it stays.
  failed: { it_is_live: 'delivered', give_up: 'cancelled' },
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

/** It waits, or waits again: a newer version or a kill may take its place. */
export const UNSENT = statesWith('kill');
export const CLAIMABLE = statesWith('claim');
/** While an older delivery of the lane stands here, no newer one may start. */
export const LANE_BLOCKING: readonly DeliveryState[] = ['leased', 'sending', 'accepted', 'unknown'];
/** A person must look. */
export const NEEDS_PERSON: readonly DeliveryState[] = ['unknown', 'failed', 'dead', 'needs_human'];
/** Something of this delivery may be seen by readers. */
export const MAYBE_LIVE: readonly DeliveryState[] = ['delivered', 'accepted', 'sending', 'leased', 'unknown'];
/** Nothing more comes of it. */
export const OVER: readonly DeliveryState[] = ['delivered', 'failed', 'dead', 'superseded', 'cancelled'];

/** How a try ended, as its record says: nothing (it was interrupted) and `unsure` prove nothing. */
export type Tried = { outcome: string | null };

/**
 * True where bytes may have arrived: a try ended without proof, and nothing has settled it since. A later try that was refused or
 * never left says nothing of the earlier one; a look that proved absence is an entry of its own.
 */
export const inDoubt = (attempts: readonly Tried[] | null): boolean => {
  const last = (attempts ?? []).findLast(({ outcome }) => outcome !== 'not_applied' && outcome !== 'rejected');
  return last !== undefined && (last.outcome === null || last.outcome === 'unsure');
};

type Overtaken = { state: DeliveryState; mode: Repeat | null; doubt: boolean };

/** Of a row, what decides whether it must settle. */
export const overtakable = (row: { state: DeliveryState; mode: Repeat | null; attempts: readonly Tried[] | null }): Overtaken => ({
  state: row.state,
  mode: row.mode,
  doubt: inDoubt(row.attempts),
});

/**
 * True for a try that must be settled before anything else: told again under its old key it harms nothing, but a newer
 * delivery has a key of its own and would stand beside it.
 */
export const mustSettle = ({ state, mode, doubt }: Overtaken): boolean =>
  doubt && mode === 'keyed' && (state === 'retry_wait' || state === 'held');

/** Where a delivery goes that will not be sent after all: one that must settle is looked for, whatever stopped it. */
export const stopped = <S extends DeliveryState>(row: Overtaken, wished: S): S | 'unknown' => (mustSettle(row) ? 'unknown' : wished);

/** Where a held delivery goes that is let go. */
export const released = (row: Overtaken): DeliveryState => (mustSettle(row) ? 'retry_wait' : 'pending');

/** What becomes of an unsent delivery when a newer version, or a kill, takes its place; null where it keeps its own. */
export function overtaken(row: Overtaken, by: 'version' | 'kill'): DeliveryState | null {
  if (!UNSENT.includes(row.state)) return null;
  if (mustSettle(row)) return by === 'kill' ? 'unknown' : null;
  return by === 'kill' ? 'cancelled' : 'superseded';
}

export const DECISIONS = ['retry', 'it_is_live', 'give_up'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a person may decide about a delivery in `state`. A failed one is sent anew as a row of its own. */
export function decisionsFor(state: DeliveryState, operation: Operation = 'publish'): Decision[] {
  const row = TRANSITIONS[state];
  const ended = (state === 'failed' || state === 'dead') && operation !== 'retract';
  const decisions: Decision[] = [];
  if (row.resend || state === 'failed') decisions.push('retry');
  if (row.it_is_live && !ended) decisions.push('it_is_live');
  if (row.give_up && !(ended && state === 'failed')) decisions.push('give_up');
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

/** Waits between read-only looks at an accepted delivery, in milliseconds; after the last one nobody knows. About a day in all. */
export const POLL_WAITS: readonly number[] = [
  10_000,
  30_000,
  ...[1, 2, 5, 10, 30, 60, 120, 240, 480, 480].map((minutes) => minutes * MINUTE),
];
/** Waits between probes of an unclear delivery, after the first look. The first comes when the network has settled. */
export const PROBE_WAITS: readonly number[] = [1, 5, 15, 60, 180, 360].map((minutes) => minutes * MINUTE);
/** Milliseconds after a silence until a probe is worth asking, where the channel names none. */
export const SETTLE_MS = 30_000;
