import type { Operation } from './delivery';
import { isThere, type Known, type PlannedDestination, type PlannedStory, planPublish } from './plan';

export type Foreseen = {
  /** Why a destination is not asked at all. */
  left: 'section' | 'locale' | 'off' | null;
  on: boolean;
  /** What publishing now would do there; null: nothing. */
  next: Operation | null;
  /** True where that posts anew beside what readers may see already. */
  anew: boolean;
};

function leftOut(story: PlannedStory, { enabled, sections, locales }: PlannedDestination): Foreseen['left'] {
  if (!enabled) return 'off';
  if (sections.length > 0 && !sections.includes(story.section ?? '')) return 'section';
  return locales.length > 0 && story.locale !== '' && !locales.includes(story.locale) ? 'locale' : null;
}

/**
 * What publishing `story` (its saved draft) would mean for one destination, by the same plan that publishing follows.
 * @param story `version` is the one it has now; publishing makes the next
 */
export function foresee(story: PlannedStory, destination: PlannedDestination, known: readonly Known[]): Foreseen {
  const left = leftOut(story, destination);
  const { on } = destination;
  if (left === 'off') return { left, on, next: null, anew: false };
  const lane = known.filter((one) => one.destination === destination.id);
  const [planned] = planPublish({ ...story, version: story.version + 1 }, [destination], lane).deliveries;
  const next = planned?.operation ?? null;
  return { left, on, next, anew: next === 'publish' && isThere(lane) };
}
