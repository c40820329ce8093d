import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_BYTES, cardOf, readCard } from './card';

const chance = fc.uint8Array({ minLength: CARD_BYTES, maxLength: CARD_BYTES });
const made = chance.map((bytes) => cardOf(bytes)).filter((card): card is string => card !== null);
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bare = (card: string) => card.replace('-', '');

describe('a card code', () => {
  it('is ten signs that nobody mistakes', () =>
    fc.assert(fc.property(made, (card) => /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/.test(card))));

  it('is read as it is typed at a door', () =>
    fc.assert(
      fc.property(made, (card) => {
        expect(readCard(card)).toBe(card);
        expect(readCard(` ${bare(card).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(card);
      }),
    ));

  it('notices one sign read wrong', () =>
    fc.assert(
      fc.property(made, fc.nat(9), fc.constantFrom(...SIGNS), (card, at, sign) => {
        const signs = [...bare(card)];
        if (signs[at] === sign) return;
        signs[at] = sign;
        expect(readCard(signs.join(''))).toBeNull();
      }),
    ));

  it('notices two neighbours that changed places', () =>
    fc.assert(
      fc.property(made, fc.nat(8), (card, at) => {
        const signs = [...bare(card)];
        const [one, two] = [signs[at] as string, signs[at + 1] as string];
        if (one === two) return;
        signs[at] = two;
        signs[at + 1] = one;
        expect(readCard(signs.join(''))).toBeNull();
      }),
    ));

  it.each(['', 'ABC', '00000-0000U', 'Đại biểu', '0'.repeat(40), '0000*-00000'])('%j is none', (typed) =>
    expect(readCard(typed)).toBeNull(),
  );

  it('comes of nearly every draw, and differs', () => {
    const cards = fc.sample(chance, 2000).map((bytes) => cardOf(bytes));
    const given = cards.filter((card) => card !== null);
    expect(given.length).toBeGreaterThan(1990);
  });
});
