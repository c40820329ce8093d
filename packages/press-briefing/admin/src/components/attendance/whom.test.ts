import { expect, it } from 'vitest';
import type { Invitation } from '../../../../contracts';
import { guestsFor } from './whom';

const guest = (name: string, more: Partial<Invitation> = {}): Invitation => ({
  id: name,
  occurrence: '1',
  delegate: '1',
  name,
  role: '',
  agency: '1',
  agencyName: 'Báo Kinh tế',
  rsvp: 'yes',
  rsvpAt: null,
  rsvpBy: null,
  substitute: null,
  note: '',
  letter: 'sent',
  sentAt: null,
  sequence: 0,
  checkedInAt: null,
  withdrawn: false,
  code: 'x',
  version: 1,
  ...more,
});
const all = [
  guest('Đỗ Thị Hạnh'),
  guest('Lê Văn Út', { rsvp: 'none', agencyName: 'Đài Phát thanh' }),
  guest('Phạm Anh', { letter: 'failed', rsvp: 'none' }),
  guest('Trần Bình', { rsvp: 'substitute', substitute: { name: 'Ngô Khánh', email: '', role: '' } }),
  guest('Vũ Cường', { withdrawn: true, letter: 'failed' }),
];
const names = (filter: Parameters<typeof guestsFor>[1], query = '') => guestsFor(all, filter, query).map(({ name }) => name);

it('puts trouble on top, then who has not answered', () => {
  expect(names('all')).toEqual(['Phạm Anh', 'Lê Văn Út', 'Đỗ Thị Hạnh', 'Trần Bình']);
  expect(names('trouble')).toEqual(['Phạm Anh']);
  expect(names('withdrawn')).toEqual(['Vũ Cường']);
});

it('finds without accents, by agency and by who comes instead', () => {
  expect(names('all', 'do hanh')).toEqual(['Đỗ Thị Hạnh']);
  expect(names('all', 'dai phat')).toEqual(['Lê Văn Út']);
  expect(names('all', 'ngo khanh')).toEqual(['Trần Bình']);
  expect(names('yes', 'ngo khanh')).toEqual([]);
});
