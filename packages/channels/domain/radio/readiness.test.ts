import { describe, expect, it } from 'vitest';
import { readiness, type ScriptStanding } from './readiness';

const item = { kind: 'script' as const, script: 'a', text: '', insert: null, began: null };
const fine: ScriptStanding = { state: 'approved', outdated: false, words: true };

describe('how far an item is', () => {
  it.each([
    ['gone', undefined, 'missing'],
    ['killed, and outdated besides', { ...fine, state: 'killed' as const, outdated: true }, 'pulled'],
    ['of a story that changed, though approved', { ...fine, outdated: true }, 'outdated'],
    ['empty', { ...fine, words: false }, 'missing'],
    ['not approved', { ...fine, state: 'draft' as const }, 'draft'],
    ['approved', fine, 'ready'],
    ['aired before', { ...fine, state: 'aired' as const }, 'ready'],
  ])('is told by its script: %s', (_, standing, expected) => expect(readiness(item, standing)).toBe(expected));

  it.each([
    ['script', '', null, 'missing'],
    ['weather', ' ', null, 'missing'],
    ['weather', 'Ngày mai có mưa.', null, 'ready'],
    ['opening', '', 20, 'ready'],
    ['opening', '', 0, 'missing'],
    ['sting', '', null, 'ready'],
    ['live', '', null, 'waiting'],
  ] as const)('is told by its own words where it has no script: %s %j %j', (kind, text, insert, expected) =>
    expect(readiness({ ...item, kind, script: null, text, insert }, undefined)).toBe(expected),
  );

  it('waits for a line until it is on air, and for its words before that', () => {
    const live = { ...item, kind: 'live' as const };
    expect(readiness(live, { ...fine, state: 'draft' })).toBe('draft');
    expect(readiness(live, fine)).toBe('waiting');
    expect(readiness({ ...live, began: '2026-11-22T10:00:00.000Z' }, fine)).toBe('ready');
  });
});
