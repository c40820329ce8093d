/** The life of an event in the city. `over` is never stored: the clock says it. */
export const STORED_STATES = ['planned', 'postponed', 'rescheduled', 'cancelled'] as const;
export type StoredState = (typeof STORED_STATES)[number];
export const HAPPENING_STATES = [...STORED_STATES, 'over'] as const;
export type HappeningState = (typeof HAPPENING_STATES)[number];

export const HAPPENING_ACTS = ['reschedule', 'postpone', 'cancel', 'restore'] as const;
export type HappeningAct = (typeof HAPPENING_ACTS)[number];

const OPEN: Record<HappeningState, readonly HappeningAct[]> = {
  planned: ['reschedule', 'postpone', 'cancel'],
  rescheduled: ['reschedule', 'postpone', 'cancel'],
  postponed: ['reschedule', 'cancel', 'restore'],
  cancelled: ['restore'],
  over: [],
};

/** What may be done to an event in this state, in the order in which buttons stand. */
export const openHappeningActs = (state: HappeningState): readonly HappeningAct[] => OPEN[state];

export const stateAfter = (act: HappeningAct): StoredState =>
  (({ reschedule: 'rescheduled', postpone: 'postponed', cancel: 'cancelled', restore: 'planned' }) as const)[act];

/** Putting off or calling off must be explained; bringing back need not be. */
export const needsNote = (act: HappeningAct): boolean => act === 'cancel' || act === 'postpone';

/** What took place is over; what was called off or put off never took place. */
export const stateNow = (state: StoredState, ends: number, now: number): HappeningState =>
  ends <= now && (state === 'planned' || state === 'rescheduled') ? 'over' : state;
