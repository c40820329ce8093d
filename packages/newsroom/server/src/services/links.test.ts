import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinks } from './links';

const until = new Date(1_000_000);
const links = (secret = 'secret', at = 0) => createLinks(secret, () => at);

describe('signed links', () => {
  it('give back what was signed, whatever the letters', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (payload) => {
        expect(links().unsign('rsvp', links().sign('rsvp', payload, until))).toEqual({ ...payload });
      }),
    );
  });
  it('are worth nothing for another purpose, under another secret, or after their time', () => {
    const token = links().sign('rsvp', { person: '7' }, until);
    expect(links().unsign('preview', token)).toBeNull();
    expect(links('other').unsign('rsvp', token)).toBeNull();
    expect(links('secret', 999_999).unsign('rsvp', token)).toEqual({ person: '7' });
    expect(links('secret', 1_000_000).unsign('rsvp', token)).toBeNull();
  });
  it('are worth nothing with any letter changed', () => {
    const token = links().sign('rsvp', { person: '7' }, until);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABCxyz019-_.'), (at, letter) => {
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        if (forged !== token) expect(links().unsign('rsvp', forged)).toBeNull();
      }),
    );
  });
  it.each(['', '.', 'a', 'a.b', 'a.b.c', 'é.ü'])('are null for %j', (token) => expect(links().unsign('rsvp', token)).toBeNull());
  it('need a secret', () => expect(() => createLinks('')).toThrow('server.app.keys'));
});
