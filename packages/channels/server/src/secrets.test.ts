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
    const [kid, iv, tag, ct] = sealed.split('.');
    // In bytes: the last letter of base64url has bits that stand for nothing.
    const changed = Buffer.from(ct ?? '', 'base64url').map((byte) => byte ^ 1);
    expect(() => open([kid, iv, tag, Buffer.from(changed).toString('base64url')].join('.'), 'a', keys)).toThrow();
    expect(() => open(sealed, 'a', secretKeys(['old']))).toThrow(/APP_KEYS/);
  });
});
