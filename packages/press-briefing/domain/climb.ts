/** How a late answer climbs: each step hears of it once, and after a downtime only the highest that is due. */

/** 1: who speaks for the unit. 2: the head of the unit. 3: the press office. */
export type Step = 1 | 2 | 3;
export const STEPS: readonly Step[] = [1, 2, 3];

const HOUR_MS = 3_600_000;

/** When a step is due: the first at `due`, each other `hours` after the one before. Epoch ms. */
export const stepAt = (due: number, hours: number, step: Step): number => due + (step - 1) * hours * HOUR_MS;

/** The highest step that is due at `now`; 0 before the first. Epoch ms. */
export function stepDue(due: number, hours: number, now: number): 0 | Step {
  return [...STEPS].reverse().find((step) => stepAt(due, hours, step) <= now) ?? 0;
}

/** Whom a step would find. The press office is always there. */
export type Reach = { speakers: boolean; head: boolean };
const finds = (step: Step, { speakers, head }: Reach): boolean => (step === 1 ? speakers : step === 2 ? head : true);

/**
 * The step that is told now, or null: nothing is due that was not told before. A step that would find nobody gives way to the next:
 * an answer that nobody hears of would be late for ever.
 */
export function climb(question: { due: number; climbed: number /** epoch ms */; now: number; hours: number }, reach: Reach): Step | null {
  const highest = stepDue(question.due, question.hours, question.now);
  if (highest === 0) return null;
  const step = STEPS.find((one) => one >= highest && finds(one, reach)) ?? 3;
  return step > question.climbed ? step : null;
}

/**
 * When to remind of an answer that is due soon: a quarter of the span before, at least an hour; null where that leaves no time.
 * Epoch ms.
 */
export function soonAt(given: number, due: number): number | null {
  const at = due - Math.max((due - given) / 4, HOUR_MS);
  return at > given ? Math.round(at) : null;
}
