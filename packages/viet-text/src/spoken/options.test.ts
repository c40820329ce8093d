import { describe, expect, it } from 'vitest';
import { ACRONYMS, NAMES, type SpokenOptions, spoken } from './index';
import { isSyllable } from './shape';

const said = (text: string, options?: SpokenOptions) => spoken(text, options).text;

describe('the voice', () => {
  const text = '105 xã, 2.005 hộ, 24 ca, 14 và 64 tổ';
  it('is the house’s where none is asked for', () => {
    expect(said(text)).toBe('một trăm linh năm xã, hai nghìn không trăm linh năm hộ, hai mươi tư ca, mười bốn và sáu mươi tư tổ');
  });
  it('says lẻ, ngàn and bốn where asked', () => {
    expect(said(text, { zero: 'lẻ', thousand: 'ngàn', four: 'bốn' })).toBe(
      'một trăm lẻ năm xã, hai ngàn không trăm lẻ năm hộ, hai mươi bốn ca, mười bốn và sáu mươi bốn tổ',
    );
    expect(said('105', { zero: 'lẻ' })).toBe('một trăm lẻ năm');
    expect(said('12.345', { thousand: 'ngàn' })).toBe('mười hai ngàn ba trăm bốn mươi lăm');
    expect(said('24/24', { four: 'bốn' })).toBe('hai mươi bốn trên hai mươi bốn');
  });
  it('never says "tháng bốn" or "thứ bốn"', () => {
    expect(said('thứ 4, ngày 24/4', { four: 'bốn' })).toBe('thứ tư, ngày hai mươi bốn tháng tư');
  });
});

describe('readings of one’s own', () => {
  it('win over the tables and over every rule', () => {
    expect(said('WHO và UBND', { acronyms: { WHO: 'vê kép hát o' } })).toBe('vê kép hát o và Ủy ban nhân dân');
    expect(said('Facebook, FACEBOOK', { names: { facebook: 'phết búc' } })).toBe('phết búc, phết búc');
    expect(said('đường 3/2', { names: { '3/2': 'ba tháng hai' } })).toBe('đường ba tháng hai');
    expect(said('xe 5G', { acronyms: { '5G': 'năm gi' } })).toBe('xe năm gi');
    expect(said('Kharkiv', { names: { Kharkiv: 'Khác kíp' } })).toBe('Khác kíp');
  });
  it('are found written in NFC or NFD, and in an English sentence too', () => {
    expect(said('Đắk Nông'.normalize('NFD'), { names: { 'Đắk Nông': 'Đắc Nông' } })).toBe('Đắc Nông');
    expect(said('The mayor of Kharkiv spoke with 25,000 people.', { names: { Kharkiv: 'Khác kíp' } })).toBe(
      'The mayor of Khác kíp spoke with 25,000 people.',
    );
  });
  it('stay whole words, and nothing to say is no reading', () => {
    expect(said('Marketing', { names: { mark: 'mác' } })).toBe('mác két tinh');
    expect(said('UBND', { acronyms: { UBND: ' ', '': 'rỗng' } })).toBe('Ủy ban nhân dân');
    expect(said('__proto__ constructor', { acronyms: JSON.parse('{"__proto__":"x"}') })).toContain('constructor');
  });
  it('are the parts’ own rule', () => {
    expect(spoken('WHO', { acronyms: { WHO: 'vê kép hát o' } }).parts).toEqual([
      { from: 0, to: 3, said: 'vê kép hát o', rule: 'own', sure: true },
    ]);
  });
});

describe('the parts', () => {
  it('point at what was written, in the text as given', () => {
    for (const text of [
      '🔥 Từ 20/1: phạt 200.000 đồng'.normalize('NFC'),
      '🔥 Từ 20/1: phạt 200.000 đồng'.normalize('NFD'),
      '<p>Từ&nbsp;<b>20/1</b>: phạt\u200B 200.000 đồng</p>',
    ]) {
      expect(spoken(text).parts.map(({ from, to }) => text.slice(from, to))).toEqual(['20/1', '200.000']);
    }
  });
  it('say which rule read them, and what is unsure', () => {
    expect(spoken('Kharkiv thắng 3-1 trong 10-12').parts.map(({ rule, sure }) => [rule, sure])).toEqual([
      ['foreign', false],
      ['score', true],
      ['range', false],
    ]);
  });
  it('of a name said twice say nothing', () => {
    expect(spoken('Hội đồng nhân dân (HĐND)').parts).toEqual([{ from: 18, to: 24, said: '', rule: 'repeat', sure: true }]);
  });
});

describe('the tables', () => {
  it('are large enough to begin with', () => {
    expect(Object.keys(ACRONYMS).length).toBeGreaterThanOrEqual(80);
    expect(Object.keys(NAMES).length).toBeGreaterThanOrEqual(60);
  });
  it.each([...Object.entries(ACRONYMS), ...Object.entries(NAMES)])(
    '%s is said without digits and capitals in a row',
    (written, reading) => {
      expect(reading).toMatch(/^[\p{L}\p{M}, ]+$/u);
      expect(reading).not.toMatch(/\p{Lu}{2}/u);
      expect(reading.normalize('NFC')).toBe(reading);
      expect(written.normalize('NFC')).toBe(written);
    },
  );
  it.each(Object.keys(NAMES).filter((name) => !/[ -]/.test(name)))('the name %s is no Vietnamese syllable', (name) => {
    expect(isSyllable(name)).toBe(false);
  });
});
