import assert from 'node:assert/strict';
import type { Operation } from '../domain/delivery';
import { FAULTS, type Fault } from './faults';
import type { Run } from './hostile';
import { arrived, holdsNoSecret, judge, judgeLooked, judgeResumed, sameKeys } from './judge';
import { type Memory, onStage, type Stage } from './stage';
import { effectOf, type Subject } from './subject';

/** `waits`: it mostly waits for an answer that never comes, so several may run at once; the others need the processor to themselves. */
export type Case = { name: string; waits?: true; run(): Promise<void> };

/** Long enough for an honest answer on a busy machine, short enough to wait for one that never comes. */
const SILENCE_MS = 1_000;

const operationsOf = ({ can }: Subject['channel']): Operation[] => [
  'publish',
  ...(can.update ? (['update', 'correct'] as const) : []),
  ...(can.retract ? (['retract'] as const) : []),
];

/** A delivery on a good day; what it does is the measure of all the others. */
async function goodRun({ deliver }: Stage, operation: Operation): Promise<Run> {
  const { outcome, run } = await deliver(operation).attempt();
  assert.ok(arrived(outcome), `${operation} on a good day: ${JSON.stringify(outcome)}`);
  return run;
}

async function fails(subject: Subject, operation: Operation, fault: Fault): Promise<void> {
  await onStage(subject, async (stage) => {
    const good = await goodRun(stage, operation);
    for (let at = 1; at <= good.seen.length; at++) {
      const delivery = stage.deliver(operation);
      const { outcome, run } = await delivery.attempt({ at, fault, ...(fault.silent ? { timeoutMs: SILENCE_MS } : {}) });
      const trial = { subject, delivery, good, at, fault, run, outcome };
      judge(trial);
      await judgeLooked(trial);
      await judgeResumed(trial);
    }
  });
}

/** Where a channel leaves what is out as it is, it must say so without a single request. */
const leftAlone = (subject: Subject, operation: Operation): Case => ({
  name: `${operation}: asks nothing of the network`,
  run: () =>
    onStage(subject, async ({ deliver }) => {
      const { outcome, run } = await deliver(operation).attempt();
      assert.ok(arrived(outcome), JSON.stringify(outcome));
      assert.equal(run.connections, 0, 'nothing was to be asked');
    }),
});

const sending = (subject: Subject, operation: Operation): Case[] => [
  {
    name: `${operation}: arrives`,
    run: () =>
      onStage(subject, async (stage) => {
        const run = await goodRun(stage, operation);
        assert.ok(run.applied.length > 0, 'nothing that has an effect was sent: does effect(request) know it?');
      }),
  },
  ...FAULTS.map(
    (fault: Fault): Case => ({
      name: `${operation}: the other end ${fault.name}`,
      ...(fault.silent ? { waits: true } : {}),
      run: () => fails(subject, operation, fault),
    }),
  ),
  {
    name: `${operation}: a repeated attempt is known by its key`,
    run: () =>
      onStage(subject, async ({ deliver }) => {
        const delivery = deliver(operation);
        const first = (await delivery.attempt()).run.applied;
        if (!subject.key) return;
        const second = deliver(operation);
        sameKeys(subject, first, (await second.attempt()).run.applied);
        const other = (await deliver(operation, 'd2').attempt()).run.applied;
        const keys = (run: typeof first) => run.map((one) => subject.key?.(one));
        // A retraction and an update are about what is there; only a new post needs a key of its own.
        if (operation === 'publish')
          for (const key of keys(other)) assert.ok(key === null || !keys(first).includes(key), `two deliveries have one key: ${key}`);
      }),
  },
];

/** Tokens as a first delivery leaves them, and the access token that then ends. */
async function keptBy({ deliver }: Stage): Promise<{ tokens: Memory; ended: string }> {
  const { tokens, attempt } = deliver('publish');
  await attempt();
  const ended = tokens.kept()?.access;
  assert.ok(ended, 'tokens end here, so they are kept with ctx.tokens');
  return { tokens, ended };
}

const expiring = (subject: Subject): Case[] => [
  {
    name: 'a token that has ended is renewed once, and nothing is lost or doubled',
    run: () =>
      onStage(subject, async (stage) => {
        const good = await goodRun(stage, 'publish');
        const { tokens, ended } = await keptBy(stage);
        const delivery = stage.deliver('publish', 'd2', tokens);
        const { outcome, run } = await delivery.attempt({ ended });
        assert.ok(arrived(outcome), `after the token had ended: ${JSON.stringify(outcome)}`);
        assert.notEqual(tokens.kept()?.access, ended, 'the token that was refused is not kept');
        assert.equal(run.applied.length, good.applied.length, 'as many effects as on a good day');
        holdsNoSecret(outcome, [...delivery.secrets(), ended]);
      }),
  },
  {
    name: 'two at once that are both refused ask for one new token',
    run: () =>
      onStage(subject, async (stage) => {
        const { tokens, ended } = await keptBy(stage);
        const run = stage.end.begin({ ended });
        // Two stories: a network may rightly refuse the same words twice.
        const stories = { d2: { headline: 'Tin một', summary: 'Một.' }, d3: { headline: 'Tin hai', summary: 'Hai.' } };
        const outcomes = await Promise.all(
          Object.entries(stories).map(([id, story]) => stage.deliver('publish', id, tokens, story).join()),
        );
        for (const outcome of outcomes) assert.ok(arrived(outcome), JSON.stringify(outcome));
        if (subject.refresh)
          assert.equal(run.seen.filter(subject.refresh).length, 1, 'the token that was refused is named: ctx.tokens(refresh, stale)');
      }),
  },
];

const asking = (subject: Subject): Case[] => {
  const { channel } = subject;
  const quiet = (run: Run, what: string) =>
    assert.deepEqual(
      run.seen.filter((one) => effectOf(subject, one)).map(({ method, path }) => `${method} ${path}`),
      [],
      `${what} changes nothing`,
    );
  return [
    ...(channel.retract
      ? [
          {
            name: 'a retraction told twice comes to the same',
            run: () =>
              onStage(subject, async ({ deliver }) => {
                const delivery = deliver('retract');
                const first = await delivery.attempt();
                assert.equal((await delivery.attempt()).outcome.kind, first.outcome.kind);
                if (!subject.gone) return;
                const gone = subject.gone;
                const pulled = first.run.applied;
                await onStage(
                  {
                    ...subject,
                    // It is gone for whoever looks, too: some channels look before they believe it.
                    faithful: (request, applied) =>
                      effectOf(subject, request) ? gone : subject.faithful(request, [...pulled, ...applied]),
                  },
                  async (stage) => {
                    const { outcome } = await stage.deliver('retract').attempt();
                    assert.ok(arrived(outcome), `what is gone is retracted: ${JSON.stringify(outcome)}`);
                  },
                );
              }),
          },
        ]
      : []),
    ...(channel.probe
      ? [
          {
            name: 'a probe only looks, and never says what is not so',
            run: () =>
              onStage(subject, async ({ deliver }) => {
                const delivery = deliver('publish');
                for (let turn = 0; turn < 2; turn++) {
                  const { probe, run } = await delivery.probe();
                  quiet(run, 'a probe');
                  assert.notEqual(probe.is, 'live', `nothing was ever sent: ${JSON.stringify(probe)}`);
                }
              }),
          },
        ]
      : []),
    ...(channel.probe && channel.retract
      ? [
          {
            name: 'a probe of a retraction says "live" of one that took effect, and "absent" while the post stands',
            run: () =>
              onStage(subject, async ({ deliver }) => {
                const delivery = deliver('retract');
                const { probe: standing, run } = await delivery.probe();
                quiet(run, 'a probe');
                assert.equal(standing.is, 'absent', `the post still stands: ${JSON.stringify(standing)}`);
                await delivery.attempt();
                const { probe: gone } = await delivery.probe('stays');
                assert.equal(gone.is, 'live', `the retraction took effect: ${JSON.stringify(gone)}`);
              }),
          },
        ]
      : []),
    ...(channel.poll
      ? [
          {
            name: 'a poll only looks',
            run: () =>
              onStage(subject, async ({ deliver }) => {
                const delivery = deliver('publish');
                const { outcome } = await delivery.attempt();
                const handle = outcome.kind === 'accepted' ? outcome.handle : '1';
                for (let turn = 0; turn < 2; turn++) quiet((await delivery.poll(handle)).run, 'a poll');
              }),
          },
        ]
      : []),
  ];
};

/** All that must hold where a channel sends. */
export const networkCases = (subject: Subject): Case[] => [
  ...operationsOf(subject.channel).flatMap((operation) =>
    subject.asksNothing?.[operation] ? [leftAlone(subject, operation)] : sending(subject, operation),
  ),
  ...(subject.expired ? expiring(subject) : []),
  ...asking(subject),
];
