/** The suite every channel passes, ours and yours. See docs/guide/channels/your-own.md. */
import { pureCases } from './pure';
import type { Subject } from './subject';
import { type Case, networkCases } from './suite';

export type {
  Adapted,
  AnyChannel,
  Channel,
  ChannelContext,
  Outcome,
  Probe,
  Problem,
  RenderInput,
  SpeechEngine,
  TokenAnswer,
  Tokens,
} from '../contracts';
export { doubtOf, objectOf } from '../server/src/channels/answers';
export { FAULTS, type Fault, type FaultName } from './faults';
export { BAD_STORIES, goodStory } from './stories';
export type { Answer, Case, Seen, Subject };

import type { Answer, Seen } from './subject';

/** Every case by its name, for a test runner of any make. A case rejects where the channel does not hold. */
export const conformanceCases = (subject: Subject): Case[] => [
  ...pureCases(subject),
  ...((subject.channel.reach ?? 'network') === 'network' ? networkCases(subject) : []),
];

/** What vitest, jest and node:test have in common. */
export type Runner = {
  describe(name: string, body: () => void): unknown;
  it(name: string, run: () => Promise<void>, timeoutMs?: number): unknown;
};

/** Writes the cases as tests of one group. */
export function channelConformance(subject: Subject, { describe, it }: Runner): void {
  describe(`the channel ${subject.name}`, () => {
    for (const { name, run } of conformanceCases(subject)) it(name, run);
  });
}
