import { describe, expect, it } from 'vitest';
import { STANDINGS, STATES } from './assignment';
import { COLUMN_NAMES, columnOf } from './columns';
import { type Dragged, dropOn, LANE_KINDS, type Target, undoOf } from './drops';
import { sayRefusal } from './refusals';

const me = { id: '7', mayAssign: (desk: string) => desk !== 'elsewhere' };
const card = (more: Partial<Dragged> = {}): Dragged => ({
  state: 'planned',
  desk: 'news',
  assignee: null,
  campaign: null,
  as: ['assigner', 'member'],
  ...more,
});
const on = (by: Target['by'], lane: string | null, column: Target['column']): Target => ({ by, lane, column });
const code = (answer: ReturnType<typeof dropOn>) => (answer.ok ? answer : answer.code);

describe('a drop along its own lane', () => {
  it('is an act, and nothing where the card stays', () => {
    expect(dropOn(card(), on('desk', 'news', 'offered'), me)).toEqual({ ok: true, does: 'act', act: 'offer' });
    expect(dropOn(card(), on('desk', 'news', 'planned'), me)).toEqual({ ok: true, does: 'nothing' });
    expect(dropOn(card(), on('person', null, 'doing'), me)).toEqual({ ok: true, does: 'act', act: 'take' });
    expect(code(dropOn(card({ state: 'ready', as: ['editor'] }), on('campaign', null, 'published'), me))).toBe('assignment.wrong_state');
  });
});

describe('a drop on another person', () => {
  it('offers what nobody has, and reassigns what somebody has', () => {
    for (const column of ['planned', 'offered', 'doing'] as const)
      expect(dropOn(card(), on('person', '9', column), me)).toEqual({ ok: true, does: 'act', act: 'offer', to: '9' });
    const held = card({ state: 'in_progress', assignee: '8' });
    expect(dropOn(held, on('person', '9', 'doing'), me)).toEqual({ ok: true, does: 'act', act: 'reassign', to: '9' });
    expect(dropOn(held, on('person', '9', 'offered'), me)).toEqual({ ok: true, does: 'act', act: 'reassign', to: '9' });
  });
  it('takes it where it is one’s own lane', () => {
    expect(dropOn(card({ as: ['member'] }), on('person', '7', 'doing'), me)).toEqual({ ok: true, does: 'act', act: 'take' });
    expect(code(dropOn(card({ as: ['member'] }), on('person', '7', 'offered'), me))).toBe('assignment.not_yours');
  });
  it('is refused where it would do two things, take work away, or come too late', () => {
    expect(code(dropOn(card(), on('person', '9', 'filed'), me))).toBe('drop.one_thing');
    expect(code(dropOn(card({ state: 'accepted', assignee: '8' }), on('person', null, 'planned'), me))).toBe('drop.nobody');
    expect(code(dropOn(card({ state: 'filed', assignee: '8' }), on('person', '9', 'filed'), me))).toBe('assignment.wrong_state');
  });
});

describe('a drop on another desk or campaign', () => {
  it('changes the desk where one leads it', () => {
    expect(dropOn(card(), on('desk', 'sport', 'planned'), me)).toEqual({ ok: true, does: 'change', changes: { desk: 'sport' } });
    expect(code(dropOn(card(), on('desk', 'elsewhere', 'planned'), me))).toBe('drop.desk_not_yours');
    expect(code(dropOn(card({ as: ['member'] }), on('desk', 'sport', 'planned'), me))).toBe('assignment.may_not_change');
    expect(code(dropOn(card({ state: 'published' }), on('desk', 'sport', 'published'), me))).toBe('assignment.over');
    expect(code(dropOn(card(), on('desk', 'sport', 'offered'), me))).toBe('drop.one_thing');
  });
  it('sets the campaign, and takes it out of one', () => {
    expect(dropOn(card(), on('campaign', 'flood', 'planned'), me)).toEqual({ ok: true, does: 'change', changes: { campaign: 'flood' } });
    expect(dropOn(card({ campaign: 'flood' }), on('campaign', null, 'planned'), me)).toEqual({
      ok: true,
      does: 'change',
      changes: { campaign: null },
    });
  });
  it('can be taken back by who could have done it the other way', () => {
    expect(undoOf(card(), { desk: 'sport' }, me)).toEqual({ desk: 'news' });
    expect(undoOf(card({ desk: 'elsewhere' }), { desk: 'sport' }, me)).toBeNull();
    expect(undoOf(card({ campaign: 'flood' }), { campaign: null }, me)).toEqual({ campaign: 'flood' });
  });
});

it('never leaves a drop without an answer, nor a refusal without a whole sentence', () => {
  for (const by of LANE_KINDS)
    for (const lane of [null, 'news', '7', '9'])
      for (const state of STATES)
        for (const column of COLUMN_NAMES)
          for (const who of [[], ...STANDINGS.map((one) => [one])]) {
            const read = dropOn(card({ state, as: who }), on(by, lane, column), me);
            if (!read.ok) expect(`${sayRefusal(read, 'vi')}${sayRefusal(read, 'en')}`).not.toMatch(/[{}]|undefined/);
            else if (read.does === 'change') expect(columnOf(state)).toBe(column);
          }
});
