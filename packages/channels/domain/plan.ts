import { type DeliveryState, MAYBE_LIVE, type Operation, UNSENT } from './delivery';

export type PlannedDestination = {
  id: string;
  enabled: boolean;
  /** Section slugs it takes; empty takes all. */
  sections: readonly string[];
  /** Locales it takes; empty takes all. */
  locales: readonly string[];
  can: { update: boolean; retract: boolean };
};

/** A delivery of this story that exists already. */
export type Known = { id: string; destination: string; operation: Operation; state: DeliveryState; storyVersion: number };

export type Planned = { destination: string; operation: Operation; state: DeliveryState };
export type Plan = { deliveries: Planned[]; supersede: string[]; cancel: string[] };

const takes = (filter: readonly string[], value: string | null) => filter.length === 0 || (value !== null && filter.includes(value));

/** True where readers of `destination` may see this story now, judging by the latest delivery that left. */
export function mayBeLive(known: readonly Known[], destination: string): boolean {
  const left = known.filter((one) => one.destination === destination && MAYBE_LIVE.includes(one.state));
  const last = left.reduce<Known | null>((best, one) => (!best || one.storyVersion >= best.storyVersion ? one : best), null);
  return last !== null && last.operation !== 'retract';
}

/**
 * What a new version of a story means for every destination. The newer version takes the place of whatever has
 * not left yet; a destination that does not take the section or locale (any more) gets the story pulled if it has it.
 */
export function planPublish(
  story: { section: string | null; locale: string; version: number; correction: string | null; embargoed: boolean },
  destinations: readonly PlannedDestination[],
  known: readonly Known[],
): Plan {
  const plan: Plan = { deliveries: [], supersede: [], cancel: [] };
  for (const destination of destinations) {
    if (!destination.enabled) continue;
    const mine = known.filter((one) => one.destination === destination.id);
    // The event may come twice: a version is planned once.
    if (mine.some((one) => one.storyVersion === story.version && one.operation !== 'retract')) continue;
    plan.supersede.push(...mine.filter((one) => UNSENT.includes(one.state)).map((one) => one.id));
    const wanted = takes(destination.sections, story.section) && (story.locale === '' || takes(destination.locales, story.locale));
    const live = mayBeLive(known, destination.id);
    if (!wanted && live) plan.deliveries.push(retraction(destination));
    if (!wanted || (live && !destination.can.update)) continue;
    const operation: Operation = !live ? 'publish' : story.correction ? 'correct' : 'update';
    plan.deliveries.push({ destination: destination.id, operation, state: story.embargoed ? 'held' : 'pending' });
  }
  return plan;
}

/** A pulled story: what has not left is cancelled, what is out (or may be) is retracted. Disabled destinations too. */
export function planRetract(destinations: readonly PlannedDestination[], known: readonly Known[]): Plan {
  const cancel = known.filter((one) => UNSENT.includes(one.state) && one.operation !== 'retract').map((one) => one.id);
  const deliveries = destinations
    .filter(
      (one) =>
        mayBeLive(known, one.id) && !known.some((k) => k.destination === one.id && k.operation === 'retract' && UNSENT.includes(k.state)),
    )
    .map(retraction);
  return { deliveries, supersede: [], cancel };
}

const retraction = (destination: PlannedDestination): Planned => ({
  destination: destination.id,
  operation: 'retract',
  state: destination.can.retract ? 'pending' : 'needs_human',
});
