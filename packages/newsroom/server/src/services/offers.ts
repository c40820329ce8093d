import type { Offers, Spine } from '../../../contracts';

/** What one plugin reads of another without knowing whether it is there. */
export function createOffers(): Pick<Spine, 'offer' | 'ask'> {
  const offered = new Map<keyof Offers, unknown>();
  return {
    offer(name, fn) {
      if (offered.has(name)) throw new Error(`Hội Tụ: "${name}" is offered twice.`);
      offered.set(name, fn);
    },
    ask: <K extends keyof Offers>(name: K) => offered.get(name) as Offers[K] | undefined,
  };
}
