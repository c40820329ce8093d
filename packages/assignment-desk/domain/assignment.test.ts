import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTS,
  type Act,
  type Assignment,
  answerBy,
  type Command,
  decide,
  HUMAN_ACTS,
  openActs,
  RULES,
  STANDINGS,
  STATES,
  type Standing,
  type State,
} from './assignment';

const NOW = '2026-11-22T03:00:00.000Z';
const STORY = { uid: 'api::story.story', documentId: 'abc', locale: 'vi' };
const at = (state: State, more: Partial<Assignment> = {}): Assignment => ({
  state,
  assignee: '7',
  due: null,
  offerUntil: null,
  stories: [],
  ...more,
});
const full = (act: Act): Command => ({ act, to: '9', note: 'vì lý do này', stories: [STORY] });

/** The table of the design, written a second time and in another way: from → act → [who, to]. */
const ORACLE: Record<State, Partial<Record<Act, [Standing[], State]>>> = {
  planned: { offer: [['assigner'], 'offered'], take: [['member'], 'accepted'], cancel: [['assigner'], 'cancelled'] },
  offered: {
    take: [['member'], 'accepted'],
    accept: [['assignee'], 'accepted'],
    decline: [['assignee'], 'planned'],
    expire: [['system'], 'planned'],
    cancel: [['assigner'], 'cancelled'],
    reassign: [['assigner'], 'offered'],
  },
  accepted: {
    start: [['assignee'], 'in_progress'],
    file: [['assignee'], 'filed'],
    cancel: [['assigner'], 'cancelled'],
    reassign: [['assigner'], 'offered'],
  },
  in_progress: { file: [['assignee'], 'filed'], cancel: [['assigner'], 'cancelled'], reassign: [['assigner'], 'offered'] },
  filed: {
    open: [['editor'], 'in_edit'],
    return: [['editor'], 'in_progress'],
    publish: [['system'], 'published'],
    cancel: [['assigner'], 'cancelled'],
  },
  in_edit: {
    return: [['editor'], 'in_progress'],
    approve: [['editor'], 'ready'],
    publish: [['system'], 'published'],
    cancel: [['assigner'], 'cancelled'],
  },
  ready: { publish: [['system'], 'published'], cancel: [['assigner'], 'cancelled'] },
  published: { follow_up: [['assigner', 'editor'], 'in_progress'] },
  cancelled: { reopen: [['assigner'], 'planned'] },
};

describe('every state × act × standing', () => {
  for (const state of STATES) {
    for (const act of ACTS) {
      for (const who of STANDINGS) {
        const expected = ORACLE[state][act];
        const allowed = expected?.[0].includes(who) ?? false;
        it(`${state} × ${act} × ${who}: ${allowed ? `→ ${expected?.[1]}` : 'refused'}`, () => {
          const decided = decide(at(state), full(act), { id: '7', as: [who] }, NOW);
          if (allowed) expect(decided).toMatchObject({ ok: true, next: { state: expected?.[1] }, event: { type: RULES[act].event } });
          else expect(decided).toMatchObject({ ok: false, code: expected ? 'assignment.not_yours' : 'assignment.wrong_state' });
        });
      }
    }
  }
});

describe('what a command must bring', () => {
  const who = (act: Act) => ({ id: '7', as: [...RULES[act].who] });
  it.each(['decline', 'return', 'cancel'] as const)('%s needs a note that says something', (act) => {
    const from = RULES[act].from[0] as State;
    expect(decide(at(from), { act, note: '  ' }, who(act), NOW)).toMatchObject({ ok: false, code: 'assignment.needs_note' });
  });
  it.each(['offer', 'reassign'] as const)('%s needs a person and a time to come', (act) => {
    const from = RULES[act].from[0] as State;
    expect(decide(at(from), { act }, who(act), NOW)).toMatchObject({ code: 'assignment.needs_person' });
    expect(decide(at(from), { act, to: '9', until: NOW }, who(act), NOW)).toMatchObject({ code: 'assignment.answer_by_past' });
  });
  it('files what is linked already, joins what comes along, and files nothing without a story', () => {
    expect(decide(at('in_progress'), { act: 'file' }, who('file'), NOW)).toMatchObject({ code: 'assignment.needs_story' });
    expect(decide(at('in_progress', { stories: [STORY] }), { act: 'file' }, who('file'), NOW)).toMatchObject({
      ok: true,
      next: { stories: [STORY] },
    });
    expect(decide(at('in_progress'), { act: 'file', stories: [STORY, STORY] }, who('file'), NOW)).toMatchObject({
      next: { stories: [STORY] },
    });
    const other = { ...STORY, locale: 'en' };
    expect(decide(at('in_progress', { stories: [STORY] }), { act: 'file', stories: [STORY, other] }, who('file'), NOW)).toMatchObject({
      next: { stories: [STORY, other] },
    });
  });
});

describe('offers', () => {
  it('lapse in two hours, or when the work is due if that is sooner', () => {
    expect(answerBy(null, NOW)).toBe('2026-11-22T05:00:00.000Z');
    expect(answerBy('2026-11-22T03:40:00.000Z', NOW)).toBe('2026-11-22T03:40:00.000Z');
    expect(answerBy('2026-11-22T02:40:00.000Z', NOW)).toBe('2026-11-22T05:00:00.000Z');
  });
  it('do not lapse before their time, and leave nobody behind when they do', () => {
    const offered = at('offered', { offerUntil: '2026-11-22T03:30:00.000Z' });
    expect(decide(offered, { act: 'expire' }, { id: null, as: ['system'] }, NOW)).toMatchObject({ code: 'assignment.not_over_yet' });
    expect(decide(offered, { act: 'expire' }, { id: null, as: ['system'] }, '2026-11-22T03:30:00.000Z')).toMatchObject({
      next: { state: 'planned', assignee: null, offerUntil: null },
    });
  });
  it('ask whoever may accept only once', () => {
    expect(openActs('offered', ['assignee', 'member'])).toEqual(['accept', 'decline']);
    expect(openActs('offered', ['member'])).toEqual(['take']);
  });
});

describe('any walk through the table', () => {
  const command = fc.record({
    act: fc.constantFrom(...ACTS),
    to: fc.option(fc.constantFrom('7', '8', '9'), { nil: undefined }),
    note: fc.option(fc.constantFrom('', ' ', 'muộn'), { nil: undefined }),
    stories: fc.option(
      fc.array(fc.record({ uid: fc.constant('api::a.a'), documentId: fc.constantFrom('x', 'y'), locale: fc.constant('vi') }), {
        maxLength: 3,
      }),
      { nil: undefined },
    ),
  });
  const step = fc.record({ command, id: fc.constantFrom('7', '8', null), as: fc.subarray([...STANDINGS]) });

  it('keeps an assignment sound after every step', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let now = at('planned', { assignee: null });
        for (const { command, id, as } of steps) {
          const frozen = JSON.stringify(now);
          const decided = decide(now, command, { id, as: id === null ? as.filter((one) => one !== 'member') : as }, NOW);
          expect(JSON.stringify(now)).toBe(frozen);
          if (!decided.ok) continue;
          now = decided.next;
          if (now.state === 'planned') expect(now.assignee).toBeNull();
          if (['offered', 'accepted'].includes(now.state)) expect(now.assignee).not.toBeNull();
          expect(now.offerUntil !== null).toBe(now.state === 'offered');
          if (['filed', 'in_edit', 'ready', 'published'].includes(now.state)) expect(now.stories.length).toBeGreaterThan(0);
          const names = now.stories.map((story) => JSON.stringify(story));
          expect(new Set(names).size).toBe(names.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('offers as buttons only what would not be refused for the person', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATES), fc.subarray([...STANDINGS]), (state, as) => {
        for (const act of openActs(state, as)) expect(decide(at(state), full(act), { id: '7', as }, NOW).ok).toBe(true);
      }),
    );
    expect(HUMAN_ACTS).not.toContain('expire');
    expect(HUMAN_ACTS).not.toContain('publish');
  });
});
