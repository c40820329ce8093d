import {
  type DeliveryState,
  inDoubt,
  MAYBE_LIVE,
  mustSettle,
  type Operation,
  OVER,
  overtakable,
  overtaken,
  type Repeat,
  type Tried,
} from './delivery';
import { type Gates, type HeldFor, hold } from './hold';

export type PlannedDestination = {
  id: string;
  enabled: boolean;
  /** Section slugs it takes; empty takes all. */
  sections: readonly string[];
  /** Locales it takes; empty takes all. */
  locales: readonly string[];
  can: { update: boolean; retract: boolean };
  /** Nobody sends: a person posts by hand. */
  byHand: boolean;
  /** Whether this story goes here, by the destination's default or an editor's word. */
  on: boolean;
} & Pick<Gates, 'approval' | 'at' | 'quiet'>;

/** A delivery of this story that exists already. */
export type Known = {
  id: string;
  destination: string;
  operation: Operation;
  state: DeliveryState;
  storyVersion: number;
  mode: Repeat | null;
  attempts: readonly Tried[] | null;
  why: string | null;
};

export type Planned = {
  destination: string;
  operation: Operation;
  state: DeliveryState;
  heldFor: HeldFor | null;
  /** Milliseconds since the epoch; null where it may start at once, or waits for a person. */
  until: number | null;
  why: 'no_update' | 'no_retract' | 'by_hand' | null;
};
/** `end`: rows whose place is taken, and where they go. `adopt`: retractions under way that serve this one too. */
export type Plan = { deliveries: Planned[]; end: { id: string; state: DeliveryState }[]; adopt: string[] };

const takes = (filter: readonly string[], value: string | null) => filter.length === 0 || (value !== null && filter.includes(value));

type Seen = Pick<Known, 'operation' | 'state' | 'mode' | 'attempts'>;

/** Walks a lane, oldest first: what `leaves` puts something there, a delivered retraction takes all away. */
function liveBy(lane: readonly Seen[], leaves: (one: Seen) => boolean): boolean {
  let live = false;
  for (const one of lane) {
    if (one.operation !== 'retract') live = live || leaves(one);
    else if (one.state === 'delivered') live = false;
  }
  return live;
}

/** True where a newer version changes what is there, or may be there, instead of posting anew. */
export const isThere = (lane: readonly Seen[]): boolean =>
  liveBy(lane, (one) => {
    // Told anew under another key it would stand there twice; what a person gave up is that person's word that it does not.
    const unsettled = one.mode !== 'safe' && ['retry_wait', 'dead', 'failed'].includes(one.state) && inDoubt(one.attempts);
    return MAYBE_LIVE.includes(one.state) || unsettled || mustSettle(overtakable(one));
  });

/** True where readers may see this story: also where a try without proof was given up. What is to be pulled is judged by this. */
export const mayBeLive = (lane: readonly Seen[]): boolean => liveBy(lane, (one) => MAYBE_LIVE.includes(one.state) || inDoubt(one.attempts));

const of = (known: readonly Known[], destination: string) => known.filter((one) => one.destination === destination);
const retracting = (lane: readonly Known[]) => lane.filter((one) => one.operation === 'retract' && !OVER.includes(one.state));

/** What one operation becomes where something is there, may be there, or is not. */
export const operationOf = (there: boolean, correction: boolean): Operation => (!there ? 'publish' : correction ? 'correct' : 'update');

export type PlannedStory = {
  section: string | null;
  locale: string;
  version: number;
  /** This version corrects what readers saw. */
  correction: boolean;
  embargo: number | null;
  now: number;
  zone: string;
};

/**
 * What a new version of a story means for every destination. The newer version takes the place of whatever has
 * not left yet; a destination that does not take the section or locale (any more) gets the story pulled if it has it.
 * Where an editor switched it off, what is there is left alone: that is a choice about this version, not a recall.
 */
export function planPublish(story: PlannedStory, destinations: readonly PlannedDestination[], known: readonly Known[]): Plan {
  const plan: Plan = { deliveries: [], end: [], adopt: [] };
  for (const destination of destinations) {
    if (!destination.enabled) continue;
    const lane = of(known, destination.id);
    // The event may come twice: a version is planned once, unless it was switched off and on again.
    if (lane.some((one) => one.storyVersion === story.version && one.operation !== 'retract' && one.why !== 'switched_off')) continue;
    const ends = lane.flatMap((one) => {
      const state = overtaken(overtakable(one), 'version');
      return state ? [{ id: one.id, state }] : [];
    });
    plan.end.push(...ends);
    const left = lane.filter((one) => !ends.some(({ id }) => id === one.id));
    const wanted = takes(destination.sections, story.section) && (story.locale === '' || takes(destination.locales, story.locale));
    if (!wanted) {
      if (mayBeLive(lane) && retracting(left).length === 0) plan.deliveries.push(retraction(destination));
      continue;
    }
    if (!destination.on) continue;
    const there = isThere(left);
    const operation = operationOf(there, story.correction);
    // What is on its way may turn out not to have arrived: this version waits behind it and is judged again then.
    const stands = there && !left.some((one) => !OVER.includes(one.state));
    const unchangeable = stands && !destination.can.update;
    if (unchangeable && operation !== 'correct') continue;
    plan.deliveries.push(unchangeable ? byHand(destination, operation, 'no_update') : planned(destination, operation, story));
  }
  return plan;
}

const byHand = ({ id }: PlannedDestination, operation: Operation, why: Planned['why']): Planned => ({
  destination: id,
  operation,
  state: 'needs_human',
  heldFor: null,
  until: null,
  why,
});

function planned(destination: PlannedDestination, operation: Operation, { embargo, now, zone }: PlannedStory): Planned {
  if (destination.byHand) return byHand(destination, operation, 'by_hand');
  const { id, approval, at, quiet } = destination;
  const held = hold({ operation, approval, approved: false, embargo, at, quiet, zone, now });
  return {
    destination: id,
    operation,
    state: held ? 'held' : 'pending',
    heldFor: held?.for ?? null,
    until: held?.until ?? null,
    why: null,
  };
}

/** A pulled story: what has not left is cancelled, what is out (or may be) is retracted. Disabled destinations too. */
export function planRetract(destinations: readonly PlannedDestination[], known: readonly Known[]): Plan {
  const plan: Plan = { deliveries: [], end: [], adopt: [] };
  for (const one of known) {
    const state = one.operation === 'retract' ? null : overtaken(overtakable(one), 'kill');
    if (state) plan.end.push({ id: one.id, state });
  }
  for (const destination of destinations) {
    const lane = of(known, destination.id);
    const open = retracting(lane);
    plan.adopt.push(...open.map((one) => one.id));
    if (open.length === 0 && mayBeLive(lane)) plan.deliveries.push(retraction(destination));
  }
  return plan;
}

const retraction = (destination: PlannedDestination): Planned => {
  if (destination.byHand || !destination.can.retract) return byHand(destination, 'retract', 'no_retract');
  return { destination: destination.id, operation: 'retract', state: 'pending', heldFor: null, until: null, why: null };
};
