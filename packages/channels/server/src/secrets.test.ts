import { describe, expect, it } from 'vitest';
import { open, seal, secretKeys } from './secrets';

describe('secrets at rest', () => {
  const keys = secretKeys(['new', 'old']);
  it('opens what it sealed, and what an older app key sealed', () => {
    expect(open(seal('whsec_đ', 'a', keys), 'a', keys)).toBe('whsec_đ');
    expect(open(seal('x', 'a', secretKeys(['old'])), 'a', keys)).toBe('x');
  });
  it('refuses another destination, a changed byte and a lost key', () => {
    const sealed = seal('x', 'a', keys);
    expect(() => open(sealed, 'b', keys)).toThrow();
    expect(() => open(`${sealed.slice(0, -1)}${sealed.endsWith('A') ? 'B' : 'A'}`, 'a', keys)).toThrow();
    expect(() => open(sealed, 'a', secretKeys(['old']))).toThrow(/APP_KEYS/);
  });
});
