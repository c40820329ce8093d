import fc from 'fast-check';
import { parseTweet } from 'twitter-text';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../marks';
import { byBytes, byteOffsets, utf8Bytes } from './bytes';
import { graphemes, wholeBefore } from './graphemes';
import { byToot } from './toot';
import { byGraphemes, byUtf16 } from './units';
import { byWeight, weighted } from './weighted';

const whole = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const boundaries = (text: string) => new Set([0, text.length, ...[...whole.segment(text)].map(({ index }) => index)]);

const hard = fc.constantFrom(
  '👩‍👩‍👧‍👦',
  '🇻🇳',
  '🇻🇳🇻🇳',
  'ế',
  'ế',
  'ộ',
  'م',
  'שׁ',
  'क्षि',
  '\u202e',
  '\r\n',
  'e\u0301\u0302',
  '👍🏽',
  ' ',
  '\n',
  'https://hoitu.vn/a?b=c#d',
  '#HàNội',
  '@tin@bao.vn',
);
/** Anything a headline can hold, with what is hard to count more often than life has it. */
const texts = fc
  .array(fc.oneof({ weight: 3, arbitrary: hard }, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
/** Broken UTF-16 too. */
const broken = fc.array(fc.oneof(hard, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 60 }).map((parts) => parts.join(''));

describe('characters as a reader sees them', () => {
  it('are the ones Intl.Segmenter finds in the whole text, however long', () => {
    fc.assert(
      fc.property(broken, fc.integer({ min: 1, max: 12 }), (text, times) => {
        const long = text.repeat(times);
        expect([...graphemes(long)].map(({ start, end }) => long.slice(start, end))).toEqual(
          [...whole.segment(long)].map(({ segment }) => segment),
        );
      }),
    );
  });
  it('may be longer than a window', () => {
    const zalgo = `a${'\u0301'.repeat(2_000)}`;
    expect([...graphemes(`x${zalgo}y`)]).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 2_002 },
      { start: 2_002, end: 2_003 },
    ]);
  });
  it('are counted in a megabyte within a breath', () => {
    const started = performance.now();
    expect(byGraphemes('Mưa lớn. '.repeat(116_000), 300).used).toBe(1_044_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 60_000);
});

describe('a cut', () => {
  const counters = {
    graphemes: (text: string, limit: number) => byGraphemes(text, limit),
    bytes: byBytes,
    utf16: byUtf16,
    toot: (text: string, limit: number) => byToot(text, '', limit, 23),
  };
  it.each(Object.entries(counters))('by %s never splits a character, and what stands before it fits', (_, count) => {
    fc.assert(
      fc.property(broken, fc.integer({ min: 0, max: 120 }), (text, limit) => {
        const { used, cutAt } = count(text, limit);
        expect(cutAt === null).toBe(used <= limit);
        if (cutAt === null) return;
        expect(boundaries(text)).toContain(cutAt);
      }),
    );
  });
  it.each(['graphemes', 'bytes', 'utf16'] as const)('by %s is as far behind as can be', (name) => {
    fc.assert(
      fc.property(broken, fc.integer({ min: 0, max: 120 }), (text, limit) => {
        const { cutAt } = counters[name](text, limit);
        if (cutAt === null) return;
        expect(counters[name](text.slice(0, cutAt), limit).used).toBeLessThanOrEqual(limit);
        const next = [...boundaries(text)].filter((one) => one > cutAt).sort((a, b) => a - b)[0] as number;
        expect(counters[name](text.slice(0, next), limit).used).toBeGreaterThan(limit);
      }),
    );
  });
  it('by weight falls between characters and is never behind what X allows', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, times) => {
        const long = text.repeat(times).normalize('NFC');
        const { used, cutAt } = byWeight(long);
        expect(cutAt === null).toBe(used <= 280);
        if (cutAt !== null) expect(boundaries(long)).toContain(cutAt);
        if (cutAt !== null) expect(cutAt).toBeLessThanOrEqual(parseTweet(long).validRangeEnd + 1);
      }),
    );
  });
});

describe('counts', () => {
  it('of bytes are those of the encoder, with byte offsets that add up', () => {
    fc.assert(
      fc.property(broken, fc.array(fc.nat(200), { maxLength: 8 }), (text, raw) => {
        expect(utf8Bytes(text)).toBe(Buffer.byteLength(text));
        // Offsets are asked for between characters, as marks stand.
        const places = raw.map((one) => wholeBefore(text, one)).sort((a, b) => a - b);
        expect(byteOffsets(text, places)).toEqual(places.map((place) => Buffer.byteLength(text.slice(0, place))));
      }),
    );
  });
  it('of X weigh tone letters double and links 23', () => {
    expect(['ế', 'ạ', 'ộ', 'ữ', 'đ', 'ơ', 'ư', 'â', 'ă', 'ê', 'á', '😀', '👩‍👩‍👧'].map(weighted)).toEqual([
      2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 2, 2,
    ]);
    expect(weighted('ế'.normalize('NFD'))).toBe(2);
    expect(weighted('https://example.com/read/mua-lon-12-diem-ngap-trong-noi-thanh')).toBe(23);
    fc.assert(fc.property(texts, (text) => weighted(text) === parseTweet(text).weightedLength));
  });
  it('of Mastodon take a link for 23, an instance for nothing, and the warning along', () => {
    expect(byToot('Xem https://example.com/mot/duong/dan/rat/rat/dai', '', 500, 23).used).toBe(27);
    expect(byToot('@tin@bao.vn chào', '', 500, 23).used).toBe(9);
    expect(byToot('chào', 'Ảnh nặng', 500, 23).used).toBe(12);
    expect(byToot('ế'.normalize('NFD'), '', 500, 23).used).toBe(1);
    const { cutAt } = byToot(`${'x'.repeat(490)} https://example.com/abc`, '', 500, 23);
    expect(cutAt).toBe(491);
  });
  it('of Mastodon never cut inside a link', () => {
    fc.assert(
      fc.property(fc.nat(30), (before) => {
        const text = `${'x'.repeat(before)} https://example.com/abc`;
        const { cutAt } = byToot(text, '', 25, 23);
        expect(cutAt === null || cutAt <= before + 1).toBe(true);
      }),
    );
  });
});

describe('a text made to hold a counter up', () => {
  const hostile = ['@a', '@a@', 'https://a.vn/(', ')', '#', '@', 'a.vn ', '-.', '1.1', '👩‍', 'https://', '\ud83d', '\u0301'].map((part) =>
    part.repeat(1_000_000 / part.length),
  );
  it.each(hostile.map((text) => [text.slice(0, 12), text]))(
    '%j… over a megabyte is counted within seconds',
    (_, text) => {
      const started = performance.now();
      byGraphemes(text, 300);
      byWeight(text);
      byToot(text, '', 500, 23);
      marksOf(text);
      expect(performance.now() - started).toBeLessThan(15_000);
    },
    60_000,
  );
});
