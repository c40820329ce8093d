import fc from 'fast-check';
import twitter from 'twitter-text';
import { describe, expect, it } from 'vitest';
import { tallied } from './tally';

const weigh = (text: string) => twitter.parseTweet(text).weightedLength;
// Without full stops: two letters after one may be a country, and then it is an address.
const VIETNAMESE = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậếềểễệốộờợứự ,!?20–40“”…', '🌧️', '👨‍👩‍👧‍👦', '🇻🇳'];
const texts = fc.string({ unit: fc.constantFrom(...VIETNAMESE), minLength: 1, maxLength: 80 });

describe('a count while typing', () => {
  it('comes to what X itself counts, whatever stood there before', () => {
    fc.assert(
      fc.property(texts, texts, (before, now) => {
        const link = ' https://luongha.vn/read/mua-lon';
        expect(tallied('weighted', weigh(before + link), before, now)).toBe(weigh(now + link));
      }),
    );
  });
  it('takes decomposed letters as composed ones, and an address as 23', () => {
    const text = 'Ngập ở quận Bốn, xem https://luongha.vn/read/ngap-o-quan-bon-va-cac-tuyen-duong-khac';
    expect(tallied('weighted', 0, '', text)).toBe(weigh(text));
    expect(tallied('weighted', 0, '', text.normalize('NFD'))).toBe(weigh(text));
  });
  it('counts letters, graphemes and bytes', () => {
    expect(tallied('characters', 10, 'cũ', 'mưa lớn')).toBe(15);
    expect(tallied('graphemes', 1, '', '👨‍👩‍👧‍👦a')).toBe(3);
    expect(tallied('bytes', 0, '', 'đ')).toBe(2);
  });
  it('leaves alone what only the network can count', () => expect(tallied('parts', 3, 'a', 'aaa')).toBe(3));
});
