import type { DeliveryState, Operation } from './delivery';
import { LANE_BLOCKING, UNSENT } from './delivery';

/**
 * What pulling or correcting a story will do at one destination, said before anybody presses:
 * `retract`, `correct`: it is carried out there. `person`: somebody must do it by hand. `stop`: it has not left and will not.
 * `impossible`: what is there stays as it is. `none`: it is not there.
 */
export const FORECASTS = ['retract', 'correct', 'person', 'stop', 'impossible', 'none'] as const;
export type Forecast = (typeof FORECASTS)[number];

export type Standing = { state: DeliveryState | null; operation: Operation | null };
export type Ability = { update: boolean; retract: boolean; byHand: boolean };

const OUT: readonly DeliveryState[] = ['delivered', ...LANE_BLOCKING];

/** Whether readers may see it now: what is newest went out, or is an operation on something that did. */
export function maybeThere({ state, operation }: Standing): boolean {
  if (!state || !operation) return false;
  if (OUT.includes(state)) return operation !== 'retract' || state !== 'delivered';
  return operation !== 'publish';
}

export function forecast(act: 'pull' | 'correct', at: Standing, can: Ability): Forecast {
  if (!at.state) return 'none';
  if (!maybeThere(at)) {
    const waits = UNSENT.includes(at.state) || (at.state === 'needs_human' && at.operation !== 'retract');
    if (!waits) return 'none';
    // A correction takes the place of what has not left.
    return act === 'pull' ? 'stop' : 'correct';
  }
  if (can.byHand) return 'person';
  if (act === 'pull') return can.retract ? 'retract' : 'person';
  return can.update ? 'correct' : 'impossible';
}
