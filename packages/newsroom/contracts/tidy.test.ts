import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tidy, tidyText } from './tidy';
import { whyOf } from './why';

describe('what comes in over HTTP', () => {
  it.each([
    ['Mưa lớn'.normalize('NFD'), 'Mưa lớn'],
    ['a\u0000b\u0001c\u0080', 'abc'],
    ['dòng một\r\ndòng hai\tcột', 'dòng một\ndòng hai\tcột'],
    ['\ud83d', ''],
    ['\ude00đầu', 'đầu'],
    ['cười 😀', 'cười 😀'],
  ])('%j becomes %j', (given, kept) => expect(tidyText(given)).toBe(kept));

  it('is well-formed, NFC and without control characters, whatever it was; and tidy once is tidy for ever', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }), (text) => {
        const kept = tidyText(text);
        expect(Buffer.from(kept).toString()).toBe(kept);
        expect(kept.normalize('NFC')).toBe(kept);
        expect(tidyText(kept)).toBe(kept);
      }),
    );
  });

  it('is tidied wherever a text stands, names of keys too, and nothing else is touched', () => {
    const given = { 'ti\u0000tle': ['a\u0000', { b: 'c\u0007', n: 1, none: null, yes: true }] };
    expect(tidy(given)).toEqual({ title: ['a', { b: 'c', n: 1, none: null, yes: true }] });
  });

  it('is refused where it is nested without end', () => {
    let deep: unknown = 'x';
    for (let n = 0; n < 100_000; n++) deep = [deep];
    expect(() => tidy(deep)).toThrow('nested too deeply');
  });
});

describe('why something does not fit', () => {
  const why = (schema: z.ZodType, value: unknown) => whyOf(schema.safeParse(value).error?.issues[0]);
  it.each<[z.ZodType, unknown, string, string]>([
    [z.string().max(3), 'abcd', 'at most 3 characters', 'tối đa 3 ký tự'],
    [z.string().min(1), '', 'must not be empty', 'không được để trống'],
    [z.array(z.string()).max(1), ['a', 'b'], 'at most 1 entries', 'tối đa 1 mục'],
    [z.int().min(1), 0, 'at least 1', 'ít nhất 1'],
    [z.strictObject({}), { a: 1 }, 'unknown: a', 'không có mục: a'],
    [z.strictObject({ a: z.string() }), {}, 'is missing', 'còn thiếu'],
    [z.string(), 1, 'must be of the type string', 'phải thuộc kiểu string'],
    [z.enum(['a', 'b']), 'c', 'must be one of: a, b', 'phải là một trong: a, b'],
    [z.iso.datetime(), 'hôm nay', 'is not in the right form (datetime)', 'chưa đúng dạng (datetime)'],
  ])('is said in both languages (%#)', (schema, value, en, vi) => expect(why(schema, value)).toEqual({ en, vi }));
});
