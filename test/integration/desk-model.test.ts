import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../packages/newsroom/contracts/events';
import { act, app, call, closeDesk, ids, make, minutes, ok, one, openDesk, ROLES, type Role } from './support/desk';
import { bodyOf, publishStory, refOf, rowOf, said, story, told } from './support/desk-asking';
import { ACT_NAMES, type Asked, assigneeAfter, type Known, seenBy, TABLE, verdict } from './support/desk-table';
import { STORY } from './support/newsroom';

beforeAll(openDesk);
afterAll(closeDesk);

// The model: what the table says each assignment is by now.
type Model = {
  items: (Known & {
    id: string;
    held: Set<number>;
    rounds: number;
    waits: boolean;
    history: string[];
    note: string | null;
    due: boolean;
  })[];
};
type Real = { stories: string[] };
type Item = Model['items'][number];

async function agree(item: Item, { stories }: Real): Promise<void> {
  const now = await one(item.id);
  const row = await rowOf(item.id);
  expect({
    state: now.state,
    assignee: now.assignee,
    version: now.version,
    stories: now.stories.map((ref) => stories.indexOf(ref.documentId)),
    waits: now.offerUntil !== null,
    note: now.note,
    rounds: Number(row.offerRound),
    history: now.history.map((event) => `${event.type.replace('assignment.', '')} ${event.by}`.toLowerCase()).reverse(),
  }).toEqual({
    state: item.state,
    assignee: item.assignee && ids[item.assignee],
    version: item.version,
    stories: [...item.held],
    waits: item.waits,
    note: item.note,
    rounds: item.rounds,
    history: item.history,
  });
}

type Step = fc.AsyncCommand<Model, Real>;
const step = (name: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real);
    for (const item of model.items) await agree(item, real);
  },
  toString: () => name,
});
const at = (model: Model, index: number) => model.items[index % model.items.length] as Item;

const people = ROLES.filter((role) => role !== 'outsider');
const role = fc.constantFrom(...ROLES);
/** 1 for a screen that is one version behind. */
const behind = fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) });
const index = fc.nat({ max: 2 });

/** Asks the desk, and the table, whether `doer` may; where he may, the model moves on. */
async function attempt(item: Item, real: Real, doer: Role, asked: Asked, n: number | undefined): Promise<void> {
  const expected = verdict(doer, item, asked);
  expect(await said(doer, 'POST', `/assignments/${item.id}/act`, bodyOf(asked, real.stories[n ?? 0]))).toBe(expected);
  if (expected !== '200') return;
  const line = TABLE[asked.act];
  item.assignee = assigneeAfter(doer, item, asked);
  item.state = line?.to ?? '?';
  item.version++;
  item.note = asked.note?.trim() || null;
  item.history.push(`${line?.told} ${doer}`);
  if (asked.act === 'file' && n !== undefined) item.held.add(n);
  item.stories = item.held.size;
  if (item.state === 'offered') item.rounds++;
  // An offer's time to answer lasts as long as the offer.
  item.waits = item.state === 'offered';
}

const acts = fc
  .record({
    who: fc.oneof({ weight: 3, arbitrary: fc.constantFrom<Role>('head', 'editor', 'reporter', 'mate') }, role),
    index,
    name: fc.constantFrom(...ACT_NAMES, 'file', 'open', 'approve', 'accept', 'offer'),
    to: fc.option(fc.constantFrom(...people), { nil: undefined, freq: 4 }),
    note: fc.option(fc.constantFrom('Vì mưa', ' '), { nil: undefined, freq: 4 }),
    story: fc.option(index, { nil: undefined, freq: 4 }),
    /** Brings a story where none belongs. */
    stray: fc.nat({ max: 9 }).map((n) => n === 0),
    /** Whoever has the work does it himself, where that is asked for: else hardly anything would ever be filed. */
    mine: fc.boolean(),
    behind,
  })
  .map(({ who, index, name, to, note, story: given, stray, mine, behind }) => {
    const n = name === 'file' || stray ? given : undefined;
    return step(`${mine ? 'its person' : who} ${name} #${index} ${to ?? ''} ${n ?? ''}`, async (model, real) => {
      const item = at(model, index);
      const doer = mine && item.assignee ? item.assignee : who;
      await attempt(item, real, doer, { act: name, to, note, story: n !== undefined, version: item.version - behind }, n);
    });
  });

/** One of the acts that the table allows now: a walk of chance alone would seldom come to the end of the road. */
const goesOn = fc
  .record({ index, way: fc.noBias(fc.nat({ max: 9999 })), to: fc.constantFrom(...people), story: index })
  .map(({ index, way, to, story: n }) =>
    step(`the work goes on #${index} ${way} ${to} ${n}`, async (model, real) => {
      const item = at(model, index);
      // First what is done, then who of those who may: rare acts come as often as common ones, and what
      // throws work back seldom enough that some comes to the end of the road.
      const open = ACT_NAMES.flatMap((name) => {
        const asked: Asked = { act: name, to, note: 'Theo kế hoạch', story: name === 'file', version: item.version };
        const doers = people.filter((one) => verdict(one, item, asked) === '200');
        return doers.length > 0 ? [{ asked, doers }] : [];
      });
      const onward = open.filter(({ asked }) => way % 5 === 0 || !['cancel', 'reassign'].includes(asked.act));
      const ways = onward.length > 0 ? onward : open;
      const { asked, doers } = ways[way % ways.length] as (typeof ways)[number];
      const doer = doers[Math.floor(way / ways.length) % doers.length] as Role;
      await attempt(item, real, doer, asked, asked.story ? n : undefined);
    }),
  );

const expires = fc.record({ index, early: fc.boolean() }).map(({ index, early }) =>
  step(`the clock ${early ? 'too early ' : ''}#${index}`, async (model) => {
    const item = at(model, index);
    const service = app.strapi.plugin('assignment-desk').service('assignments');
    const now = early ? minutes(0) : minutes(60 * 24 * 30);
    const done = await service.act(item.id, { act: 'expire' }, SYSTEM, { now }).then(
      () => '200',
      (error: { code: string }) => error.code,
    );
    const expected = item.state !== 'offered' ? 'assignment.wrong_state' : early ? 'assignment.not_over_yet' : '200';
    expect(done).toBe(expected);
    if (expected !== '200') return;
    Object.assign(item, { state: 'planned', assignee: null, version: item.version + 1, waits: false, note: null });
    item.history.push('expired hội tụ');
  }),
);

const publishes = index.map((n) =>
  step(`story ${n} is published`, async (model, real) => {
    await publishStory(real.stories[n] as string);
    await told();
    for (const item of model.items)
      if (item.held.has(n) && ['filed', 'in_edit', 'ready'].includes(item.state)) {
        Object.assign(item, { state: 'published', version: item.version + 1, note: null });
        item.history.push('published hội tụ');
      }
  }),
);

const comments = fc.record({ who: role, index }).map(({ who, index }) =>
  step(`${who} comments #${index}`, async (model) => {
    const item = at(model, index);
    const expected = who === 'outsider' ? '403' : seenBy(who, item.assignee) ? '200' : '404 assignment.not_found';
    expect(await said(who, 'POST', `/assignments/${item.id}/comments`, { text: 'Đã rõ' })).toBe(expected);
    if (expected === '200') item.history.push(`commented ${who}`);
  }),
);

const changes = fc.record({ who: role, index, behind }).map(({ who, index, behind }) =>
  step(`${who} changes #${index}`, async (model) => {
    const item = at(model, index);
    const expected = ['outsider', 'reporter', 'mate', 'stranger'].includes(who)
      ? '403'
      : behind
        ? '409 assignment.stale'
        : ['published', 'cancelled'].includes(item.state)
          ? '409 assignment.over'
          : '200';
    const body = { version: item.version - behind, changes: { due: item.due ? null : minutes(60 * 24) } };
    const { status, body: answer } = await call(who, 'PUT', `/assignments/${item.id}`, body);
    expect(`${status} ${status === 403 ? '' : (answer.error?.details.code ?? '')}`.trim()).toBe(expected);
    if (expected !== '200') return;
    item.due = !item.due;
    item.version++;
    item.history.push(`changed ${who}`);
  }),
);

describe('whatever people, the clock and the stories do, one after the other', () => {
  const runs = Number(process.env.DESK_MODEL_RUNS ?? 8);

  it('the desk and the table agree after every step', async () => {
    const visited = new Set<string>();
    const steps: fc.Arbitrary<Step>[] = [acts, acts, acts, goesOn, goesOn, goesOn, goesOn, goesOn, expires, publishes, comments, changes];
    const commands = fc.noBias(fc.commands(steps, { maxCommands: 80, size: 'max' }));
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => {
        const setup = async () => {
          const items = await Promise.all(
            [0, 1, 2].map(async () => ({
              id: (await make()).id,
              state: 'planned',
              assignee: null,
              stories: 0,
              version: 1,
              held: new Set<number>(),
              rounds: 0,
              waits: false,
              history: ['created head'],
              note: null,
              due: false,
            })),
          );
          return { model: { items } as Model, real: { stories: await Promise.all([story(), story(), story()]) } };
        };
        const { model, real } = await setup();
        await fc.asyncModelRun(() => ({ model, real }), steps);
        for (const item of model.items) for (const line of item.history) visited.add(line.split(' ')[0] as string);
      }),
      { numRuns: runs, endOnFailure: true },
    );
    // Walks that hardly left the start would have proved nothing; every single act is proved above.
    expect([...visited]).toEqual(expect.arrayContaining(['offered', 'accepted', 'filed', 'cancelled', 'commented', 'changed']));
    expect(visited.size).toBeGreaterThanOrEqual(12);
  }, 300_000);

  it('one story fulfils all the work that waits for it, and work with several stories is fulfilled by the first', async () => {
    const [a, b] = [await story(), await story()];
    const [both, second, none] = [await make(), await make(), await make()];
    for (const { id } of [both, second, none]) await act('reporter', id, { act: 'take' });
    await act('reporter', both.id, { act: 'file', stories: [refOf(a), refOf(b), refOf(a)] });
    await act('reporter', second.id, { act: 'file', stories: [refOf(b)] });
    await act('reporter', none.id, { act: 'start' });
    expect((await one(both.id)).stories.map((ref) => ref.documentId)).toEqual([a, b]);
    await publishStory(b);
    await told();
    const states = async () => Promise.all([both, second, none].map(async ({ id }) => (await one(id)).state));
    expect(await states()).toEqual(['published', 'published', 'in_progress']);
    // Told again of one, or of the other story: fulfilled is fulfilled.
    await publishStory(a);
    await publishStory(b);
    await told();
    expect((await one(both.id)).history.filter((event) => event.type === 'assignment.published')).toHaveLength(1);
    expect(await ok<{ id: string }[]>('head', 'GET', `/of-story?uid=${STORY}&documentId=${b}&locale=vi`)).toHaveLength(2);
  });
});
