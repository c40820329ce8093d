import type { DeliveryState, Operation } from './delivery';

export type AgendaDestination = {
  id: string;
  enabled: boolean;
  byDefault: boolean;
  /** Section slugs it takes; empty takes all. */
  sections: readonly string[];
  /** Locales it takes; empty takes all. */
  locales: readonly string[];
  can: { update: boolean };
};

/** A story whose next version has not been published. `at` in epoch ms: when it publishes by itself; null where nobody has said. */
export type AgendaStory = { section: string | null; locale: string; at: number | null };

/** What an editor chose for the story on one destination; `at` in epoch ms. */
export type AgendaChoice = { destination: string; on: boolean | null; at: number | null };

export type Expected = { destination: string; operation: Operation; at: number };

const takes = (filter: readonly string[], value: string | null) => filter.length === 0 || (value !== null && filter.includes(value));

/**
 * Where and when a story will go that is not published yet: with its schedule, or at the later time somebody chose for one
 * destination. Where nobody has scheduled it, only the chosen times are known. `live`: destinations that have an earlier version.
 */
export function expected(
  story: AgendaStory,
  destinations: readonly AgendaDestination[],
  choices: readonly AgendaChoice[],
  live: ReadonlySet<string>,
): Expected[] {
  return destinations.flatMap((destination): Expected[] => {
    const { id, enabled, byDefault, sections, locales, can } = destination;
    const choice = choices.find((one) => one.destination === id);
    if (!enabled || !(choice?.on ?? byDefault)) return [];
    if (!takes(sections, story.section) || !(story.locale === '' || takes(locales, story.locale))) return [];
    const there = live.has(id);
    if (there && !can.update) return [];
    const known = [story.at, choice?.at ?? null].filter((at) => at !== null);
    return known.length ? [{ destination: id, operation: there ? 'update' : 'publish', at: Math.max(...known) }] : [];
  });
}

/** Groups of states as people tell them apart; `trouble` waits for a person. */
export const SHOWN = {
  waiting: ['held', 'pending', 'retry_wait'],
  sending: ['leased', 'sending', 'accepted'],
  sent: ['delivered'],
  trouble: ['unknown', 'failed', 'dead', 'needs_human'],
  stopped: ['superseded', 'cancelled'],
} as const satisfies Record<string, readonly DeliveryState[]>;
export type Shown = keyof typeof SHOWN;

export const shownAs = (state: DeliveryState): Shown =>
  (Object.keys(SHOWN) as Shown[]).find((group) => (SHOWN[group] as readonly DeliveryState[]).includes(state)) ?? 'stopped';
