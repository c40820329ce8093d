import { describe, expect, it } from 'vitest';
import { ACTS, STANDINGS, STATES } from './assignment';
import { actOfDrop, COLUMN_NAMES, columnOf } from './columns';
import { alarmsOf, lateness } from './due';
import { REFUSALS, sayRefusal, worded } from './refusals';
import { ACT_WORDS, STANDING_WORDS, STATE_WORDS } from './words';

describe('the board', () => {
  it('has one column for every state', () => {
    for (const state of STATES) expect(COLUMN_NAMES).toContain(columnOf(state));
  });
  it('reads a drop as the act it stands for', () => {
    expect(actOfDrop('planned', 'offered', ['assigner', 'member'])).toEqual({ ok: true, act: 'offer' });
    expect(actOfDrop('planned', 'doing', ['assigner', 'member'])).toEqual({ ok: true, act: 'take' });
    expect(actOfDrop('offered', 'doing', ['assignee', 'member'])).toEqual({ ok: true, act: 'accept' });
    expect(actOfDrop('filed', 'editing', ['editor'])).toEqual({ ok: true, act: 'open' });
    expect(actOfDrop('editing' as never, 'doing', ['editor'])).toMatchObject({ ok: false });
    expect(actOfDrop('in_edit', 'doing', ['editor'])).toEqual({ ok: true, act: 'return' });
  });
  it('says in both languages why a drop is refused', () => {
    const refused = actOfDrop('ready', 'published', ['editor']);
    expect(refused.ok).toBe(false);
    if (refused.ok) return;
    expect(sayRefusal(refused, 'vi')).toBe('Không thể “Xuất bản” khi việc đang ở trạng thái “Đã duyệt”.');
    expect(sayRefusal(refused, 'en')).toBe('“Publish” is not possible while the work is “Ready”.');
    const notMine = actOfDrop('planned', 'offered', ['member']);
    expect(notMine.ok || sayRefusal(notMine, 'vi')).toBe('Chỉ trưởng ban mới làm được việc này: “Giao việc”.');
  });
  it('leaves no place unfilled, whatever is dropped where by whom', () => {
    for (const state of STATES) {
      for (const column of COLUMN_NAMES) {
        for (const who of [[], ...STANDINGS.map((one) => [one])]) {
          const read = actOfDrop(state, column, who);
          if (!read.ok) expect(`${sayRefusal(read, 'vi')}${sayRefusal(read, 'en')}`).not.toMatch(/[{}]/);
        }
      }
    }
  });
});

describe('due', () => {
  const now = '2026-11-22T03:00:00.000Z';
  it.each([
    ['in_progress', '2026-11-22T03:00:00.000Z', 'late'],
    ['in_progress', '2026-11-22T03:59:59.999Z', 'soon'],
    ['in_progress', '2026-11-22T04:00:00.000Z', 'none'],
    ['filed', '2026-11-22T02:00:00.000Z', 'none'],
    ['planned', null, 'none'],
  ] as const)('%s due %s is %s', (state, due, expected) => {
    expect(lateness({ state, due }, now)).toBe(expected);
  });
  it('warns half an hour ahead', () => {
    expect(alarmsOf(now)).toEqual({ soon: '2026-11-22T02:30:00.000Z', late: now });
    expect(alarmsOf(null)).toBeNull();
  });
});

describe('words', () => {
  it('exist for every state, act and standing, in both languages', () => {
    for (const words of [
      ...STATES.map((one) => STATE_WORDS[one]),
      ...ACTS.map((one) => ACT_WORDS[one]),
      ...STANDINGS.map((one) => STANDING_WORDS[one]),
    ]) {
      expect(words.en.length * words.vi.length).toBeGreaterThan(0);
    }
    expect(worded({ act: 'open', who: 'editor' })).toMatchObject({ act_vi: 'Mở biên tập', who_en: 'an editor of the desk' });
  });
  it('use the same places in both sentences', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+?)(?:_en|_vi)?\}/g)].map((match) => match[1]).sort();
    for (const sentence of Object.values(REFUSALS)) expect(places(sentence.vi)).toEqual(places(sentence.en));
  });
});
