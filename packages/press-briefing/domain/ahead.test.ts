import { expect, it } from 'vitest';
import { nextAhead } from './ahead';
import { missingOf } from './missing';

const HOUR = 3_600_000;
const starts = Date.parse('2026-11-26T01:30:00Z');
const plan = {
  starts,
  timezone: 'Asia/Ho_Chi_Minh',
  invited: true,
  inviteDays: 5,
  reminders: [
    { hours: 48, to: 'unanswered' as const },
    { hours: 24, to: 'unanswered' as const },
    { hours: 2, to: 'coming' as const },
  ],
};
const told = starts - 200 * HOUR;
const guests = [
  { rsvp: 'none' as const, told },
  { rsvp: 'yes' as const, told },
  { rsvp: 'online' as const, told },
  { rsvp: 'no' as const, told },
  // Asked so late that the reminder a day ahead would come in the same breath.
  { rsvp: 'none' as const, told: starts - 25 * HOUR },
];

it('says what goes out next by itself, and to how many', () => {
  expect(nextAhead(plan, guests, starts - 40 * HOUR)).toEqual({ what: 'reminder', at: starts - 24 * HOUR, to: 'unanswered', count: 1 });
  expect(nextAhead(plan, guests, starts - 24 * HOUR)).toEqual({ what: 'reminder', at: starts - 2 * HOUR, to: 'coming', count: 2 });
  expect(nextAhead(plan, guests, starts - HOUR)).toBeNull();
});

it('invites by itself before it reminds, and reminds nobody where nobody is invited', () => {
  const fresh = { ...plan, invited: false };
  expect(nextAhead(fresh, [], starts - 140 * HOUR)).toEqual({ what: 'invitations', at: starts - 120 * HOUR, to: 'all', count: null });
  expect(nextAhead(fresh, [], starts - 40 * HOUR)).toBeNull();
  expect(nextAhead({ ...fresh, inviteDays: null }, [], starts - 140 * HOUR)).toBeNull();
});

it('names what is missing, and of a meeting that is over nothing', () => {
  const meeting = {
    state: 'scheduled' as const,
    room: 'Phòng 1',
    onlineLink: '',
    invitedAt: '2026-11-20T00:00:00Z',
    attendance: { invited: 31, none: 3 },
    lines: [{ readiness: 'ready' }, { readiness: 'wants_document' }, { readiness: { answered: 5, of: 7 } }],
    over: 10,
    questions: [
      { state: 'triaged' as const, due: '2026-11-24T00:00:00Z' },
      { state: 'submitted' as const, due: '2026-11-25T00:00:00Z' },
      { state: 'answered' as const, due: '2026-11-20T00:00:00Z' },
    ],
  };
  const now = Date.parse('2026-11-24T12:00:00Z');
  const found = { uninvited: false, unanswered: 3, documents: 1, late: 1, untriaged: 1, over: 10, agendaEmpty: false, nowhere: false };
  expect(missingOf(meeting, now)).toEqual(found);
  expect(missingOf({ ...meeting, state: 'held' }, now)).toBeNull();
  expect(missingOf({ ...meeting, state: 'in_session' }, now)).toMatchObject({ unanswered: 0, uninvited: false });
});
