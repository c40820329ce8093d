import { expect, it } from 'vitest';
import type { Question } from '../../../contracts';
import type { QuestionAct } from '../../../domain/question';
import { bodyOf, draftOf, writingOf } from './draft';

const zone = 'Asia/Ho_Chi_Minh';
const now = Date.parse('2026-11-27T03:00:00Z');
const question = {
  id: '1',
  unit: 'Sở Giao thông',
  unitId: '7',
  spokesperson: null,
  due: '2026-11-28T02:00:00.000Z',
  afterMeeting: false,
  answer: 'Quý I.',
} as Question;

const drafted = (act: QuestionAct, of = question) => draftOf(writingOf(of, act), zone, now);

it('begins with what stands, in the zone of the meeting', () =>
  expect(drafted('triage')).toMatchObject({ unitId: '7', day: '2026-11-28', time: '09:00', words: '' }));
it('offers the same hour of tomorrow for a time that has passed', () =>
  expect(drafted('triage', { ...question, due: '2026-11-20T02:00:00.000Z' })).toMatchObject({
    day: '2026-11-28',
    time: '09:00',
  }));

it('sends a unit by its id, or by the name that was typed', () => {
  const draft = drafted('triage');
  expect(bodyOf(question, 'triage', draft, 3, zone)).toMatchObject({ unitId: '7', unit: '', version: 3, due: question.due });
  expect(bodyOf(question, 'triage', { ...draft, unitId: '', unit: 'Phường' }, 3, zone)).toMatchObject({ unitId: null, unit: 'Phường' });
  expect(bodyOf(question, 'triage', { ...draft, unitId: '', unit: ' ' }, 3, zone)).toBeNull();
  expect(bodyOf(question, 'triage', { ...draft, day: '' }, 3, zone)).toBeNull();
});

it('gives an answer that comes back a new time only where one was chosen', () => {
  const draft = { ...drafted('return'), words: ' Thiếu ' };
  expect(bodyOf(question, 'return', draft, 3, zone)).toEqual({ act: 'return', version: 3, reason: 'Thiếu', due: null });
  expect(bodyOf(question, 'return', { ...draft, time: '10:00' }, 3, zone)).toMatchObject({ due: '2026-11-28T03:00:00.000Z' });
  expect(bodyOf(question, 'answer', drafted('answer'), 3, zone)).toEqual({
    act: 'answer',
    version: 3,
    text: 'Quý I.',
  });
});

it('is the same writing while the hours pass, and another once somebody gave it another time', () => {
  const begun = writingOf(question, 'triage');
  expect(writingOf({ ...question, version: 9 } as Question, 'triage')).toEqual(begun);
  expect(writingOf({ ...question, due: '2026-11-29T02:00:00.000Z' }, 'triage')).not.toEqual(begun);
  // The unit answered, or answered otherwise: a reason was written without knowing it.
  for (const act of ['decline', 'return'] as const) {
    expect(writingOf({ ...question, answer: 'Quý II.' }, act)).not.toEqual(writingOf(question, act));
    expect(writingOf({ ...question, state: 'approved' }, act)).not.toEqual(writingOf(question, act));
  }
  // A chosen day stands, however late it is read again.
  expect(draftOf({ ...begun, day: '2026-12-01' }, zone, now + 90 * 86_400_000)).toMatchObject({ day: '2026-12-01', time: '09:00' });
});
