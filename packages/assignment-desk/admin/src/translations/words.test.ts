import { describe, expect, it } from 'vitest';
import { ACTS, HUMAN_ACTS, ruleOf, STATES } from '../../../domain/assignment';
import { COLUMN_NAMES } from '../../../domain/columns';
import { isPending } from '../../../domain/due';
import { ACT_WORDS, STATE_WORDS } from '../../../domain/words';
import { KINDS, SECTIONS } from '../../../domain/work';
import en from './en.json';
import vi from './vi.json';

const table: Record<string, Record<string, string>> = { en, vi };

describe.each(['en', 'vi'] as const)('the screen in %s', (language) => {
  const words = table[language] ?? {};
  it('calls states and acts what the server calls them', () => {
    for (const state of STATES) expect(words[`state.${state}`]).toBe(STATE_WORDS[state][language]);
    for (const act of ACTS.filter((one) => HUMAN_ACTS.includes(one))) expect(words[`act.${act}`]).toBe(ACT_WORDS[act][language]);
  });
  it('has a word for everything the code names by rule', () => {
    const keys = [
      ...HUMAN_ACTS.map((act) => `done.${act}`),
      ...HUMAN_ACTS.filter((act) => ruleOf(act).needs === 'note').map((act) => `note.${act}`),
      ...STATES.filter((state) => !isPending(state)).map((state) => `since.${state}`),
      ...COLUMN_NAMES.map((name) => `column.${name}`),
      ...KINDS.map((kind) => `kind.${kind}`),
      ...SECTIONS.map((section) => `section.${section}`),
      ...['1', '2', '3', '4', '5'].map((one) => `priority.${one}`),
    ];
    for (const key of keys) expect(words[key], key).toBeTruthy();
  });
});

describe('the acts in Vietnamese', () => {
  it('are called what newsrooms call them', () => {
    const named = ['offer', 'accept', 'decline', 'start', 'write', 'file', 'open', 'return', 'approve', 'cancel', 'reassign', 'reopen'].map(
      (act) => table.vi?.[`act.${act}`],
    );
    expect(named).toEqual([
      'Giao việc',
      'Nhận',
      'Từ chối',
      'Bắt đầu',
      'Viết bài',
      'Nộp bài',
      'Mở biên tập',
      'Trả lại',
      'Duyệt',
      'Hủy',
      'Giao lại',
      'Mở lại',
    ]);
  });
});
