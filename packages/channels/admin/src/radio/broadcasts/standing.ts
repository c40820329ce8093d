import type { BroadcastView } from '../../../../contracts';
import { areaKey } from '../../../../domain/radio/broadcast';

type Shown = Pick<BroadcastView, 'state' | 'areas' | 'receipts' | 'deliveries' | 'until'>;

/** Deliveries that went wrong, or that nobody is sure of. */
const WRONG: ReadonlySet<string> = new Set(['failed', 'dead', 'unknown', 'needs_human']);

/** How many of its wards said that they have it or played it, of how many. */
export function confirmed({ areas, receipts }: Pick<Shown, 'areas' | 'receipts'>): { said: number; of: number } {
  const well = new Set(receipts.filter(({ said }) => said !== 'failed').map(({ area }) => areaKey(area)));
  return { said: areas.filter((area) => well.has(areaKey(area))).length, of: areas.length };
}

/** What is wrong with it, worst first: a ward that could not play it, a hand-over that failed, wards that never answered. */
export type Trouble = { what: 'failed' | 'undelivered' | 'silent'; count: number };
export function troubles(one: Shown, now: number): Trouble[] {
  if (one.state !== 'approved') return [];
  const failed = one.receipts.filter(({ said }) => said === 'failed').length;
  const undelivered = one.deliveries.filter(({ state }) => WRONG.has(state)).length;
  const { said, of } = confirmed(one);
  const silent = Date.parse(one.until) <= now ? of - said - failed : 0;
  const all: Trouble[] = [
    { what: 'failed', count: failed },
    { what: 'undelivered', count: undelivered },
    { what: 'silent', count: silent },
  ];
  return all.filter(({ count }) => count > 0);
}

/** In trouble before what waits for a person, before the rest; what is equal stays in the server's order. */
export const urgency = (one: Shown & Pick<BroadcastView, 'class'>, now: number): number => {
  if (one.state === 'waiting' && one.class === 'emergency') return 0;
  if (troubles(one, now).length > 0) return 1;
  return one.state === 'waiting' ? 2 : 3;
};
