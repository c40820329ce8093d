import type { DeliveryView } from '../../../contracts';
import { shownAs } from '../../../domain/agenda';

export type StoryGroup = { story: string; headline: string; deliveries: DeliveryView[] };

/** Deliveries of one story stand together, the story with the newest first. */
export function byStory(deliveries: readonly DeliveryView[]): StoryGroup[] {
  const groups = new Map<string, DeliveryView[]>();
  for (const one of deliveries) groups.set(one.story, [...(groups.get(one.story) ?? []), one]);
  return [...groups].map(([story, rows]) => ({ story, headline: rows[0]?.headline ?? '', deliveries: rows }));
}

/** What stands at each destination now: the newest delivery to it, `deliveries` being newest first. */
export const standing = (deliveries: readonly DeliveryView[]): DeliveryView[] => [
  ...deliveries
    .reduce((first, one) => (first.has(one.destination.id) ? first : first.set(one.destination.id, one)), new Map<string, DeliveryView>())
    .values(),
];

/** It waits for a person, or it went wrong and will be tried again: it is said in a line of its own. */
export const speaksUp = ({ state, decisions }: DeliveryView): boolean =>
  decisions.length > 0 || shownAs(state) === 'trouble' || state === 'retry_wait';

/** Tried anew since, or overtaken by a newer version: it stands for nothing any more. What may be live stays to be looked at. */
export const overtaken = (one: DeliveryView, deliveries: readonly DeliveryView[]): boolean =>
  (one.state === 'failed' || one.state === 'dead') && !standing(deliveries).includes(one);

/** What readers may see although it was pulled comes first, then what may be live, what a person must do, what failed. */
const rank = ({ state, operation, recall }: DeliveryView): number => {
  const pulled = recall !== null || operation === 'retract' ? 0 : 10;
  return pulled + (['unknown', 'needs_human', 'failed', 'dead'].indexOf(state) + 1 || 9);
};
export const byUrgency = (deliveries: readonly DeliveryView[]): DeliveryView[] => [...deliveries].sort((a, b) => rank(a) - rank(b));

/** It failed for good and can be sent again. */
export const mendable = ({ state, decisions }: DeliveryView): boolean =>
  (state === 'failed' || state === 'dead') && decisions.includes('retry');

export type Failing = { id: string; name: string; deliveries: DeliveryView[] };

/** Destinations where several deliveries failed and can be sent again, most first. */
export function failing(deliveries: readonly DeliveryView[]): Failing[] {
  const places = new Map<string, Failing>();
  for (const one of deliveries) {
    if (!mendable(one)) continue;
    const place = places.get(one.destination.id) ?? { ...one.destination, deliveries: [] };
    place.deliveries.push(one);
    places.set(one.destination.id, place);
  }
  return [...places.values()].filter((one) => one.deliveries.length > 1).sort((a, b) => b.deliveries.length - a.deliveries.length);
}

/**
 * The groups in the order a person looks at: what is there is renewed where it stands, what is new waits. Answers how many wait.
 * @param order stories as they are drawn now
 */
export function steady(groups: readonly StoryGroup[], order: readonly string[]): { shown: StoryGroup[]; waiting: number } {
  const there = new Map(groups.map((group) => [group.story, group]));
  const kept = order.flatMap((story) => there.get(story) ?? []);
  return { shown: kept, waiting: groups.length - kept.length };
}
