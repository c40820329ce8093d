/** The middle of numbers; between the two middle ones where there is no single one. Null of none. */
export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}

/** A question whose answer was due. Epoch ms. */
export type Owed = { unit: string; asked: number | null; due: number; answered: number | null };
export type Answers = { answered: number; onTime: number; late: number; owed: number; median: number | null };

const MINUTE_MS = 60_000;

/** Whole minutes from question to answer; an answer that seems older than its question (typed in later) took none. */
export const minutesOf = ({ asked, answered }: Pick<Owed, 'asked' | 'answered'>): number | null =>
  asked === null || answered === null ? null : Math.max(0, Math.round((answered - asked) / MINUTE_MS));

/** Answers to questions: the due minute itself is on time. `owed` are those without an answer yet. */
export function answersOf(questions: readonly Owed[]): Answers {
  const answered = questions.filter((one) => one.answered !== null);
  const onTime = answered.filter((one) => (one.answered as number) < one.due + MINUTE_MS).length;
  const taken = answered.flatMap((one) => minutesOf(one) ?? []);
  const middle = median(taken);
  return {
    answered: answered.length,
    onTime,
    late: answered.length - onTime,
    owed: questions.length - answered.length,
    median: middle === null ? null : Math.round(middle),
  };
}

export type Conclusion = { due: number | null; assignment: { state: string; due: number | null } | null };
export type Conclusions = { made: number; done: number; open: number; late: number };

/**
 * What became of decisions, by the assignments they are: published is done, cancelled is neither done nor open.
 * One without an assignment is open. Late is what is open past the assignment's time, or else its own; `now` in epoch ms.
 */
export function conclusionsOf(decisions: readonly Conclusion[], now: number): Conclusions {
  const done = decisions.filter(({ assignment }) => assignment?.state === 'published').length;
  const open = decisions.filter(({ assignment }) => !['published', 'cancelled'].includes(assignment?.state ?? ''));
  const late = open.filter(({ due, assignment }) => (assignment?.due ?? due ?? Number.POSITIVE_INFINITY) < now).length;
  return { made: decisions.length, done, open: open.length, late };
}
