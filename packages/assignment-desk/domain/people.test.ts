import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTICE_TYPES, toldOf } from './notices';
import { DESK_ROLES, type DeskPeople, standingOf } from './standing';
import { type Guarded, maySee, sightOf } from './visibility';

const desk: DeskPeople = {
  id: 'news',
  members: [
    { user: '1', role: 'lead' },
    { user: '2', role: 'editor' },
    { user: '3', role: 'reporter' },
  ],
};
const grants = (more: Partial<{ assign: boolean; edit: boolean; seeAll: boolean }> = {}) => ({
  assign: false,
  edit: false,
  seeAll: false,
  ...more,
});

describe('standing', () => {
  it.each([
    ['a lead who may assign', { id: '1', grants: grants({ assign: true }) }, null, ['assigner', 'member']],
    ['a lead without the right', { id: '1', grants: grants() }, null, ['member']],
    ['somebody with the right on another desk', { id: '5', grants: grants({ assign: true, edit: true }) }, null, []],
    [
      'an editor-in-chief outside every desk',
      { id: '5', grants: grants({ assign: true, edit: true, seeAll: true }) },
      null,
      ['assigner', 'editor'],
    ],
    ['an editor of the desk', { id: '2', grants: grants({ edit: true }) }, null, ['editor', 'member']],
    ['the reporter who has it', { id: '3', grants: grants() }, '3', ['assignee', 'member']],
    ['a photographer lent from elsewhere', { id: '9', grants: grants() }, '9', ['assignee']],
    ['nobody', { id: null, grants: grants() }, null, []],
  ])('%s', (_, person, assignee, expected) => {
    expect(standingOf(person, desk, assignee)).toEqual(expected);
  });
});

describe('sight', () => {
  const now = '2026-11-22T03:00:00.000Z';
  const item: Guarded = { desk: 'news', assignee: null, closed: false, embargo: null };
  const sees = (user: string, more: Partial<Guarded> = {}, seeAll = false) =>
    maySee(sightOf(user, seeAll, [desk]), { ...item, ...more }, now);

  it('shows own work always, own desks while open, closed work to those who lead or edit', () => {
    expect(sees('3')).toBe(true);
    expect(sees('3', { closed: true })).toBe(false);
    expect(sees('3', { closed: true, assignee: '3' })).toBe(true);
    expect(sees('2', { closed: true })).toBe(true);
    expect(sees('9')).toBe(false);
    expect(sees('9', { closed: true }, true)).toBe(true);
  });

  it('takes work under embargo for closed until the embargo has passed', () => {
    const embargo = '2026-11-22T03:00:00.001Z';
    expect(sees('3', { embargo })).toBe(false);
    expect(sees('3', { embargo, assignee: '3' })).toBe(true);
    expect(sees('2', { embargo })).toBe(true);
    expect(sees('1', { embargo })).toBe(true);
    expect(sees('9', { embargo }, true)).toBe(true);
    expect(sees('3', { embargo: now })).toBe(true);
    expect(sees('3', { embargo: now, closed: true })).toBe(false);
  });

  it('never shows somebody outside a desk what is not his', () => {
    const members = fc.array(fc.record({ user: fc.constantFrom('1', '2', '3'), role: fc.constantFrom(...DESK_ROLES) }), { maxLength: 4 });
    fc.assert(
      fc.property(
        members,
        fc.constantFrom('4', '5'),
        fc.option(fc.constantFrom('1', '2')),
        fc.boolean(),
        fc.option(fc.constantFrom('2026-11-21T00:00:00.000Z', '2026-11-23T00:00:00.000Z')),
        (people, user, assignee, closed, embargo) => {
          const sight = sightOf(user, false, [{ id: 'news', members: people }]);
          expect(maySee(sight, { desk: 'news', assignee, closed, embargo }, now)).toBe(false);
        },
      ),
    );
  });
});

describe('notices', () => {
  it('never go to the one who did it, and to nobody twice', () => {
    for (const type of NOTICE_TYPES) {
      for (const assignee of [null, '1', '3']) {
        for (const actor of [null, '1', '3']) {
          const told = toldOf(type, { assignee, actor }, desk);
          expect(told).not.toContain(actor);
          expect(new Set(told).size).toBe(told.length);
        }
      }
    }
  });
  it('a decline reaches the desk heads, an offer the person', () => {
    expect(toldOf('assignment.declined', { assignee: null, actor: '3' }, desk)).toEqual(['1']);
    expect(toldOf('assignment.offered', { assignee: '3', actor: '1' }, desk)).toEqual(['3']);
    expect(toldOf('assignment.late', { assignee: '3', actor: null }, desk)).toEqual(['3', '1']);
  });
});
