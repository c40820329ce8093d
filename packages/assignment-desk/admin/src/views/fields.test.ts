import { describe, expect, it } from 'vitest';
import type { Detail, Template } from '../../../contracts';
import { EMPTY, fieldsOf, pickedOf } from './fields';

const template = (more: Partial<Template>): Template => ({
  id: 't',
  name: 'Bản tin',
  desk: null,
  shared: false,
  mine: true,
  ownerName: '',
  mayChange: true,
  fields: EMPTY,
  version: 1,
  ...more,
});

describe('a template as new work', () => {
  it('says what it says, and leaves the rest to the form', () => {
    expect(pickedOf(template({}), new Date())).toEqual({ kind: 'text', priority: 3, closed: false });
    const now = new Date('2026-11-26T03:00:00.000Z');
    expect(
      pickedOf(
        template({ desk: 'd1', fields: { ...EMPTY, slugline: 'Bản tin 17 giờ', kind: 'audio', channels: ['radio'], dueIn: 60 } }),
        now,
      ),
    ).toEqual({
      slugline: 'Bản tin 17 giờ',
      kind: 'audio',
      priority: 3,
      channels: ['radio'],
      closed: false,
      desk: 'd1',
      due: '2026-11-26T04:00:00.000Z',
    });
  });
  it('is due by the clock of the browser', () => {
    const now = new Date(2026, 10, 26, 10, 0);
    expect(pickedOf(template({ fields: { ...EMPTY, dueAt: '17:00' } }), now).due).toBe(new Date(2026, 10, 26, 17, 0).toISOString());
  });
});

describe('an assignment as a template', () => {
  const item = {
    ...EMPTY,
    slugline: 'Họp báo',
    embargo: null,
    closed: false,
    assignee: '7',
    due: '2026-11-26T03:00:00.000Z',
    state: 'filed',
  } as unknown as Detail;
  it('leaves out the person, the times and the state', () => {
    expect(fieldsOf(item)).toEqual({ ...EMPTY, slugline: 'Họp báo' });
  });
  it('stays closed where the work is closed or under embargo', () => {
    expect(fieldsOf({ ...item, closed: true }).closed).toBe(true);
    expect(fieldsOf({ ...item, embargo: '2026-12-01T00:00:00.000Z' }).closed).toBe(true);
  });
});
