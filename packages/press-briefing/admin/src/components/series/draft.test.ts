import { expect, it } from 'vitest';
import type { Series } from '../../../../contracts';
import { draftOf, faultsOf, inputOf } from './draft';

it('says nothing to the server before what is needed is there', () => {
  const draft = draftOf();
  expect(inputOf(draft)).toBeNull();
  expect(inputOf({ ...draft, title: 'Giao ban' })).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=TH', duration: 60, inviteDays: null });
  expect(inputOf({ ...draft, title: 'Giao ban', repeat: { every: 'week', days: [] } })).toBeNull();
});

it('names each field that is not right', () => {
  const draft = { ...draftOf(), title: 'Giao ban' };
  expect(faultsOf(draft)).toEqual([]);
  const wrong = { ...draft, title: ' ', time: '25:00', duration: '3', questionDeadline: '', inviteDays: '61', onlineLink: 'hop.vn' };
  expect(faultsOf({ ...wrong, reminders: [{ key: 'a', hours: '0', to: 'coming' }] })).toEqual([
    'title',
    'time',
    'duration',
    'deadline',
    'reminders',
    'inviteDays',
    'link',
  ]);
});

it('hands back a series as it was read', () => {
  const series: Series = {
    id: '1',
    title: 'Giao ban',
    mode: 'open',
    rrule: 'FREQ=MONTHLY;BYDAY=-1FR',
    from: '2026-01-01',
    time: '08:30',
    duration: 60,
    timezone: 'Asia/Ho_Chi_Minh',
    room: 'Phòng 1',
    onlineLink: 'https://hop.vn/1',
    chair: 'Lan',
    agenda: [{ id: 'a', title: 'Ngập úng', minutes: 20, wants: true }],
    questionDeadline: 24,
    holidayPolicy: 'skip',
    hostUnit: '3',
    agencies: ['1', '2'],
    reminders: [{ hours: 2, to: 'coming' }],
    inviteDays: 7,
    ended: false,
    uid: 'x',
    sequence: 0,
    version: 4,
  };
  const { id: _i, timezone: _t, ended: _e, uid: _u, sequence: _s, version: _v, ...input } = series;
  expect(inputOf(draftOf(series))).toEqual(input);
});
