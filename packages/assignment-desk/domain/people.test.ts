import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTICE_TYPES, toldOf } from './notices';
import { DESK_ROLES, type DeskPeople, standingOf } from './standing';
import { maySee, sightOf } from './visibility';

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
  it('shows own work always, own desks while open, closed work to those who lead or edit', () => {
    const item = { desk: 'news', assignee: null, closed: false };
    expect(maySee(sightOf('3', false, [desk]), item)).toBe(true);
    expect(maySee(sightOf('3', false, [desk]), { ...item, closed: true })).toBe(false);
    expect(maySee(sightOf('3', false, [desk]), { ...item, closed: true, assignee: '3' })).toBe(true);
    expect(maySee(sightOf('2', false, [desk]), { ...item, closed: true })).toBe(true);
    expect(maySee(sightOf('9', false, [desk]), item)).toBe(false);
    expect(maySee(sightOf('9', true, [desk]), { ...item, closed: true })).toBe(true);
  });

  it('never shows somebody outside a desk what is not his', () => {
    const members = fc.array(fc.record({ user: fc.constantFrom('1', '2', '3'), role: fc.constantFrom(...DESK_ROLES) }), { maxLength: 4 });
    fc.assert(
      fc.property(
        members,
        fc.constantFrom('4', '5'),
        fc.option(fc.constantFrom('1', '2')),
        fc.boolean(),
        (people, user, assignee, closed) => {
          expect(maySee(sightOf(user, false, [{ id: 'news', members: people }]), { desk: 'news', assignee, closed })).toBe(false);
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
