import { describe, expect, it } from 'vitest';
import { ABSENCE_KINDS, ABSENCE_WORDS } from '../../../domain/absence';
import { DESK_ROLES } from '../../../domain/standing';
import { LEVELS } from '../../../domain/workload';
import en from './en.json';
import vi from './vi.json';

const table: Record<string, Record<string, string>> = { en, vi };

describe.each(['en', 'vi'] as const)('the workload in %s', (language) => {
  const words = table[language] ?? {};
  it('calls leave and shifts what the server calls them', () => {
    for (const kind of ABSENCE_KINDS) expect(words[`absence.kind.${kind}`]).toBe(ABSENCE_WORDS[kind][language]);
  });
  it('has a word for every level and every role', () => {
    for (const key of [...LEVELS.map((level) => `workload.level.${level}`), ...DESK_ROLES.map((role) => `desk.role.${role}`)])
      expect(words[key], key).toBeTruthy();
  });
});
