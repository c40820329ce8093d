/** What a tally can say that the newsroom did. */
export const TALLY_WHATS = [
  /** A version of a story went live. */ 'published',
  /** The same, and it corrects what readers saw. */ 'corrected',
  'pulled',
  /** It arrived at a destination: for the first time, as a newer version, as a correction, or taken away there. */
  'sent_publish',
  'sent_update',
  'sent_correct',
  'sent_retract',
  /** An assignment missed its time. */ 'late',
] as const;
export type TallyWhat = (typeof TALLY_WHATS)[number];

/** A story counts once in a span, whichever of these it did there. */
export const WENT_LIVE = ['published', 'corrected'] as const satisfies readonly TallyWhat[];
/** What leaves a story at a destination. */
export const ARRIVED = ['sent_publish', 'sent_update', 'sent_correct'] as const satisfies readonly TallyWhat[];

/** The tally of a delivery's operation; null for one that no report counts. */
export function whatOfDelivery(operation: string): TallyWhat | null {
  const what = `sent_${operation}`;
  return TALLY_WHATS.find((known) => known === what) ?? null;
}

/** A first version corrects nothing that anybody saw. */
export const whatOfVersion = ({ first, correction }: { first: boolean; correction: string | null }): TallyWhat =>
  correction !== null && !first ? 'corrected' : 'published';

/**
 * True while the words of an assignment are kept in the house: closed work, and work under embargo.
 * `at`: ISO instant at which that is asked.
 */
export const isKept = ({ closed, embargo }: { closed: boolean; embargo: string | null }, at: string): boolean =>
  closed || (embargo !== null && Date.parse(embargo) > Date.parse(at));

export type Sending = { what: TallyWhat; version: number; destination: string };

/**
 * How far a correction came: `of` the destinations that had an earlier version, `done` those of them that show the corrected words.
 * One that took the story away without ever showing them has nothing to put right and is left out.
 * `version`: the story's that corrects. By versions, not by times: an older one that was on its way may arrive after the correction
 * went live. `sendings`: of the story, oldest first.
 */
export function correctedAt(version: number, sendings: readonly Sending[]): { done: number; of: number } {
  const lanes = lanesOf(sendings);
  let done = 0;
  let of = 0;
  for (const lane of lanes.values()) {
    const shows = lane.filter((one) => one.what !== 'sent_retract').map((one) => one.version);
    if (!shows.some((shown) => shown < version)) continue;
    const corrected = shows.some((shown) => shown >= version);
    if (!corrected && lane.at(-1)?.what === 'sent_retract') continue;
    of += 1;
    done += Number(corrected);
  }
  return { done, of };
}

function lanesOf(sendings: readonly Sending[]): Map<string, Sending[]> {
  const lanes = new Map<string, Sending[]>();
  for (const sending of sendings) lanes.set(sending.destination, [...(lanes.get(sending.destination) ?? []), sending]);
  return lanes;
}
