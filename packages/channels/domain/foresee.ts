import type { Operation } from './delivery';
import { type Known, mayBeLive, type PlannedDestination, planPublish } from './plan';

export type Foreseen = {
  /** Why a destination is not asked at all. */
  left: 'section' | 'locale' | 'off' | null;
  on: boolean;
  /** What publishing now would do there; null: nothing. */
  next: Operation | null;
  /** True where that posts anew beside what readers may see already. */
  anew: boolean;
};

type Story = { section: string | null; locale: string; version: number; correction: string | null };
type Wish = PlannedDestination & { byDefault: boolean };

function leftOut(story: Story, { enabled, sections, locales }: PlannedDestination): Foreseen['left'] {
  if (!enabled) return 'off';
  if (sections.length > 0 && !sections.includes(story.section ?? '')) return 'section';
  return locales.length > 0 && story.locale !== '' && !locales.includes(story.locale) ? 'locale' : null;
}

/**
 * What publishing `story` (its saved draft) would mean for one destination, by the same plan that publishing follows.
 * @param story `version` is the one it has now; publishing makes the next
 * @param wish what an editor said for this story; null leaves it to the destination
 */
export function foresee(story: Story, destination: Wish, known: readonly Known[], wish: boolean | null): Foreseen {
  const left = leftOut(story, destination);
  const on = wish ?? destination.byDefault;
  const live = mayBeLive(known, destination.id);
  if (left === 'off') return { left, on, next: null, anew: false };
  const [planned] = planPublish({ ...story, version: story.version + 1, embargoed: false }, [destination], known).deliveries;
  // Switched off for this story, what is there is left alone; where the section or language no longer fits it is pulled all the same.
  const next = planned && (on || planned.operation === 'retract') ? planned.operation : null;
  return { left, on, next, anew: live && next === 'publish' };
}
