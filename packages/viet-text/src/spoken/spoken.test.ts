import { describe, expect, it } from 'vitest';
import { GOLDEN } from './golden';
import { spoken } from './index';

describe.each(Object.entries(GOLDEN))('spoken: %s', (_, cases) => {
  it.each(cases.map(([written, said, unsure]) => [written, said, Boolean(unsure)] as const))('%s', (written, said, unsure) => {
    for (const form of ['NFC', 'NFD']) {
      const got = spoken(written.normalize(form));
      expect(got.text).toBe(said.normalize('NFC'));
      expect(got.parts.some((part) => !part.sure)).toBe(unsure);
    }
  });
});
