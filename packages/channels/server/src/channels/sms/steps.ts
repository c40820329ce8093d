import { z } from 'zod';
import type { Step } from './gateway';

const kept = z.object({
  numbers: z.array(z.string()),
  state: z.enum(['sending', 'done']),
  accepted: z.array(z.string()).default([]),
  ids: z.array(z.string()).default([]),
  refused: z.array(z.string()).default([]),
  unclear: z.array(z.string()).default([]),
});

export type Done = { accepted: string[]; ids: string[]; refused: string[]; unclear: string[]; steps: number };

const STEP = /^numbers\d+$/;

/**
 * What earlier attempts did, number by number. A step that was begun and never ended leaves all of its numbers unclear:
 * nobody knows how far it came.
 */
export function doneBefore(progress: Readonly<Record<string, string>>): Done {
  const done: Done = { accepted: [], ids: [], refused: [], unclear: [], steps: 0 };
  for (const [name, value] of Object.entries(progress)) {
    if (!STEP.test(name)) continue;
    const step = kept.parse(JSON.parse(value));
    done.steps += 1;
    if (step.state === 'sending') done.unclear.push(...step.numbers);
    else {
      done.accepted.push(...step.accepted);
      done.ids.push(...step.ids);
      done.refused.push(...step.refused);
      done.unclear.push(...step.unclear);
    }
  }
  return done;
}

export const stepName = (index: number): string => `numbers${index}`;
export const begun = (numbers: readonly string[]): string => JSON.stringify({ numbers, state: 'sending' });
export const ended = (numbers: readonly string[], { accepted, ids, refused, unclear }: Step): string =>
  JSON.stringify({ numbers, state: 'done', accepted, ids, refused, unclear });
