import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideQuestion,
  dueByDefault,
  isAskedInTime,
  isLate,
  isOpen,
  LEAST_TIME,
  QUESTION_ACTS,
  QUESTION_STATES,
  type QuestionAct,
  type QuestionCommand,
  type QuestionState,
} from './question';

const HOUR = 3_600_000;
const moment = { now: 1_000, ends: 1_000 + 10 * HOUR, afterMeeting: false };
const commands: Record<QuestionAct, QuestionCommand> = {
  triage: { act: 'triage', unit: 'Sở Xây dựng', due: 2_000, afterMeeting: false },
  answer: { act: 'answer', text: 'Thông xe quý I.' },
  approve: { act: 'approve' },
  return: { act: 'return', reason: 'Thiếu số liệu', due: null },
  release: { act: 'release' },
  decline: { act: 'decline', reason: 'Ngoài thẩm quyền' },
  reopen: { act: 'reopen' },
};

describe('every state × act', () => {
  for (const state of QUESTION_STATES)
    for (const act of Object.keys(commands) as QuestionAct[]) {
      const allowed = QUESTION_ACTS[state].includes(act);
      it(`${state}: ${act} is ${allowed ? 'done' : 'refused'}`, () =>
        expect('refusal' in decideQuestion(state, commands[act], moment)).toBe(!allowed));
    }
});

it('goes from the agency to the public in four acts', () => {
  const acts: QuestionAct[] = ['triage', 'answer', 'approve', 'release'];
  let state: QuestionState = 'submitted';
  const states = acts.map((act) => {
    const outcome = decideQuestion(state, commands[act], moment);
    if ('state' in outcome) state = outcome.state;
    return state;
  });
  expect(states).toEqual(['triaged', 'answered', 'approved', 'released']);
  expect(QUESTION_STATES.filter((state) => !isOpen(state))).toEqual(['released', 'declined']);
});

const unit = 'Sở Xây dựng';
const later = moment.ends + 1;
it.each([
  ['submitted', { act: 'triage', unit: ' ', due: 2_000, afterMeeting: false }, 'unit_missing'],
  ['submitted', { act: 'triage', unit, due: moment.now, afterMeeting: false }, 'due_passed'],
  ['submitted', { act: 'triage', unit, due: Number.NaN, afterMeeting: false }, 'due_passed'],
  ['submitted', { act: 'triage', unit, due: later, afterMeeting: false }, 'due_after_meeting'],
  ['answered', { act: 'return', reason: 'Thiếu', due: moment.now }, 'due_passed'],
  ['answered', { act: 'return', reason: 'Thiếu', due: later }, 'due_after_meeting'],
  ['answered', { act: 'return', reason: ' ', due: null }, 'reason_missing'],
  ['triaged', { act: 'answer', text: '\n' }, 'answer_missing'],
  ['submitted', { act: 'decline', reason: '' }, 'reason_missing'],
] as const)('%s refuses %o with %s', (state, command, refusal) => expect(decideQuestion(state, command, moment)).toEqual({ refusal }));

describe('a time after the meeting', () => {
  it('is taken where somebody says that the answer is given in writing', () =>
    expect(decideQuestion('submitted', { act: 'triage', unit, due: later, afterMeeting: true }, moment)).toMatchObject({ due: later }));
  it('is taken for an answer that comes back when the meeting is over', () =>
    expect(decideQuestion('answered', { act: 'return', reason: 'Thiếu', due: later + 1 }, { ...moment, now: later })).toMatchObject({
      state: 'triaged',
      due: later + 1,
      afterMeeting: true,
    }));
});

const meetings = fc
  .record({
    starts: fc.integer({ min: 0, max: 4e12 }),
    length: fc.integer({ min: 1, max: 12 * HOUR }),
    deadlineHours: fc.nat({ max: 720 }),
  })
  .map(({ starts, length, deadlineHours }) => ({ starts, ends: starts + length, deadlineHours }));
const moments = fc.integer({ min: -4e9, max: 4e12 });

describe('a time nobody named', () => {
  it('leaves an hour, is the deadline where that does, and never lies after the meeting', () => {
    fc.assert(
      fc.property(meetings, moments, (meeting, now) => {
        const due = dueByDefault(meeting, now);
        const deadline = meeting.starts - meeting.deadlineHours * HOUR;
        if (due === null) expect(meeting.ends - now).toBeLessThan(LEAST_TIME);
        else {
          expect(due - now).toBeGreaterThanOrEqual(LEAST_TIME);
          expect(due).toBeLessThanOrEqual(meeting.ends);
          if (deadline - now >= LEAST_TIME) expect(due).toBe(deadline);
        }
      }),
    );
  });
});

describe('asking in time', () => {
  const meeting = { starts: 48 * HOUR, deadlineHours: 24, inSession: false };
  it.each([
    [24 * HOUR - 1, false, true],
    [24 * HOUR, false, false],
    [48 * HOUR, false, false],
    [49 * HOUR, true, true],
  ])('at %i, in session %s: %s', (now, inSession, taken) => expect(isAskedInTime({ ...meeting, inSession }, now)).toBe(taken));
});

it('is late from its time on, while nobody has answered', () => {
  expect(QUESTION_STATES.filter((state) => isLate({ state, due: 5 }, 5))).toEqual(['submitted', 'triaged']);
  expect([isLate({ state: 'triaged', due: 5 }, 4), isLate({ state: 'triaged', due: null }, 9)]).toEqual([false, false]);
});
