import assert from 'node:assert/strict';
import { look as lookShape, measure as measureShape, problem as problemShape, suggestion as suggestionShape } from '../contracts/preview';
import type { Operation } from '../domain/delivery';
import { onStage, type Stage } from './stage';
import { BAD_STORIES } from './stories';
import type { Subject } from './subject';
import type { Case } from './suite';

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

/** Same in, same out, nothing touched, and nothing that the table could not hold. */
function pureOn(subject: Subject, { input, channel }: Stage, operation: Operation): void {
  const make = () => frozen({ ...input(operation), story: structuredClone(input(operation).story) });
  const given = make();
  const rendition = channel.render(given);
  assert.deepEqual(channel.render(make()), rendition, 'render gives the same for the same story');
  const kept = JSON.parse(JSON.stringify(rendition ?? null)) as unknown;
  for (const [name, shape] of [
    ['check', problemShape],
    ['measure', measureShape],
    ['suggest', suggestionShape],
    ['look', lookShape],
  ] as const) {
    const part = channel[name] as ((rendition: unknown, settings: unknown) => unknown) | undefined;
    if (!part) continue;
    const first = part.call(channel, frozen(rendition), given.settings);
    assert.deepEqual(part.call(channel, frozen(rendition), given.settings), first, `${name} gives the same for the same rendition`);
    assert.deepEqual(part.call(channel, kept, given.settings), first, `${name} gives the same for the rendition as it is kept, in JSON`);
    for (const one of [first].flat()) assert.doesNotThrow(() => shape.parse(one), `${name} answers in its shape: ${JSON.stringify(one)}`);
  }
  for (const secret of Object.values(subject.secrets ?? {}))
    assert.ok(!JSON.stringify(rendition ?? null).includes(secret), 'a rendition is kept and shown: it holds no secret');
}

/**
 * What `check` lets through the network takes, as far as the fixture knows the network's limits.
 */
async function checkKnows(subject: Subject): Promise<void> {
  await onStage(subject, async ({ channel, deliver, input }) => {
    const delivery = deliver('publish');
    const problems = channel.check(delivery.rendition, input('publish').settings);
    if (problems.some(({ level }) => level === 'error')) return;
    const { outcome } = await delivery.attempt();
    assert.ok(
      outcome.kind === 'delivered' || outcome.kind === 'accepted',
      `check found no error, yet the network does not take it: ${JSON.stringify(outcome)}`,
    );
  });
}

const sends = ({ channel }: Subject): boolean => (channel.reach ?? 'network') === 'network';

/** What must hold without any network. */
export function pureCases(subject: Subject): Case[] {
  const { can } = subject.channel;
  const operations: Operation[] = ['publish', ...(can.update ? (['update', 'correct'] as const) : [])];
  const stories = { 'a story on a good day': {}, ...BAD_STORIES };
  return [
    {
      name: 'says what it can do, and has what that needs',
      run: async () => {
        const { channel } = subject;
        assert.match(channel.kind, /^[a-z][a-z0-9-]{0,39}$/, 'kind is a short name in small letters');
        for (const language of ['en', 'vi'] as const) assert.ok(channel.label[language], `label has words in ${language}`);
        assert.equal(can.retract, Boolean(channel.retract), 'can.retract and retract go together');
        assert.equal(can.probe, Boolean(channel.probe), 'can.probe and probe go together');
        for (const name of Object.keys(subject.secrets ?? {})) assert.ok(channel.secrets.includes(name), `secrets names ${name}`);
        if (channel.repeat === 'keyed') assert.ok(subject.key, 'a "keyed" channel shows the suite its key: key(request)');
      },
    },
    ...Object.entries(stories).flatMap(([name, story]) => [
      {
        name: `renders and counts ${name}, without touching it`,
        run: () =>
          onStage({ ...subject, story: { ...subject.story, ...story } }, async (stage) => {
            for (const operation of operations) pureOn(subject, stage, operation);
          }),
      },
      ...(sends(subject)
        ? [{ name: `knows whether ${name} can go`, run: () => checkKnows({ ...subject, story: { ...subject.story, ...story } }) }]
        : []),
    ]),
  ];
}
