import { describe, expect, it } from 'vitest';
import {
  decideQuestion,
  isOpen,
  QUESTION_ACTS,
  QUESTION_STATES,
  type QuestionAct,
  type QuestionCommand,
  type QuestionState,
} from './question';

const commands: Record<QuestionAct, QuestionCommand> = {
  triage: { act: 'triage', unit: 'Sở Xây dựng', due: 1 },
  answer: { act: 'answer', text: 'Thông xe quý I.' },
  approve: { act: 'approve' },
  return: { act: 'return', reason: 'Thiếu số liệu' },
  release: { act: 'release' },
  decline: { act: 'decline', reason: 'Ngoài thẩm quyền' },
  reopen: { act: 'reopen' },
};

describe('every state × act', () => {
  for (const state of QUESTION_STATES)
    for (const act of Object.keys(commands) as QuestionAct[]) {
      const allowed = QUESTION_ACTS[state].includes(act);
      it(`${state}: ${act} is ${allowed ? 'done' : 'refused'}`, () =>
        expect('refusal' in decideQuestion(state, commands[act])).toBe(!allowed));
    }
});

it('goes from the agency to the public in four acts', () => {
  const acts: QuestionAct[] = ['triage', 'answer', 'approve', 'release'];
  let state: QuestionState = 'submitted';
  const states = acts.map((act) => {
    const outcome = decideQuestion(state, commands[act]);
    if ('state' in outcome) state = outcome.state;
    return state;
  });
  expect(states).toEqual(['triaged', 'answered', 'approved', 'released']);
  expect(QUESTION_STATES.filter((state) => !isOpen(state))).toEqual(['released', 'declined']);
});

it.each([
  ['submitted', { act: 'triage', unit: ' ', due: 1 }, 'unit_missing'],
  ['triaged', { act: 'answer', text: '\n' }, 'answer_missing'],
  ['submitted', { act: 'decline', reason: '' }, 'reason_missing'],
] as const)('%s refuses %o with %s', (state, command, refusal) => expect(decideQuestion(state, command)).toEqual({ refusal }));
