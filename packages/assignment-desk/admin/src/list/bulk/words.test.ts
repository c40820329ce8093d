import { describe, expect, it } from 'vitest';
import en from '../../translations/en.json';
import vi from '../../translations/vi.json';
import type { WishKind } from './plan';

const WISHES: Record<WishKind, true> = { offer: true, move: true, due: true, shift: true, tags: true, campaign: true, cancel: true };
const table: Record<string, Record<string, string>> = { en, vi };

describe.each(['en', 'vi'] as const)('bulk acts in %s', (language) => {
  const words = table[language] ?? {};
  it('say what they will do and what they did', () => {
    for (const kind of Object.keys(WISHES))
      for (const key of [`bulk.will.${kind}`, `bulk.did.${kind}`]) expect(words[key], key).toBeTruthy();
  });
  it('have a button, a heading and a last word; a shift is asked for as a due time', () => {
    for (const kind of Object.keys(WISHES).filter((one) => one !== 'shift'))
      for (const key of [`bulk.${kind}`, `bulk.ask.${kind}`, `bulk.do.${kind}`]) expect(words[key], key).toBeTruthy();
  });
});
