import { describe, expect, it } from 'vitest';
import { BAD_TEXTS, rendering } from '../../../../../../test/support/network';
import { sms } from './index';
import { type Settings, settings } from './settings';

const channel = sms();
const LIST = 'Toà soạn: 0901234567, 0912345678; Phường: 0987654321, 0978654321, 0968654321';
const base = (over: Partial<Settings> & { api: string }): Settings =>
  settings.parse({ username: 'toasoan', brandname: 'BAO QUAN', recipients: LIST, withLink: false, ...over });

describe('what is texted', () => {
  const some = base({ api: 'https://sms.example.vn/x' });
  it('is the headline and the link, counted and priced before anything leaves', () => {
    const priced = base({ api: 'https://sms.example.vn/x', withLink: true, pricePerPart: 300 });
    const rendition = channel.render(rendering(priced));
    expect(rendition).toMatchObject({
      text: 'Mưa lớn, 12 điểm ngập trong nội thành https://bao.example/read/mua-lon',
      encoding: 'ucs2',
      recipients: 5,
    });
    expect(rendition.parts).toHaveLength(1);
    expect(channel.measure(rendition, priced)).toMatchObject([
      { unit: 'parts', used: 1, limit: 3, cutAt: null },
      { unit: 'price', used: 1500 },
    ]);
    expect(JSON.stringify(rendition)).not.toContain('84901234567');
    expect(channel.check(rendition, priced)).toEqual([]);
  });
  it('goes without marks where that is set, and to the list an editor names', () => {
    const plain = base({ api: 'https://sms.example.vn/x', letters: 'plain' });
    expect(channel.render(rendering(plain))).toMatchObject({ text: 'Mua lon, 12 diem ngap trong noi thanh', encoding: 'gsm7' });
    expect(channel.render(rendering(some, {}, { list: 'phường' })).recipients).toBe(3);
    expect(channel.check(channel.render(rendering(some, {}, { list: 'khác' })), some)[0]?.say.vi).toContain('khác');
  });
  it('can be made to fit', () => {
    const two = base({ api: 'https://sms.example.vn/x', maxParts: 2, withLink: true });
    const long = channel.render(rendering(two, { headline: 'Mưa lớn kéo dài ở nội thành, nhiều nơi ngập sâu. '.repeat(5) }));
    expect(channel.check(long, two)[0]?.say).toEqual({
      en: 'The text takes 5 parts, 2 at most.',
      vi: 'Tin nhắn dài 5 phần, tối đa 2 phần.',
    });
    const ways = channel.suggest(long, two);
    expect(ways.map((one) => one.label.vi)).toEqual(['Bỏ dấu', 'Rút gọn']);
    for (const way of ways) {
      const again = channel.render(rendering(two, {}, way.fields));
      expect(channel.check(again, two), way.label.en).toEqual([]);
    }
  });
  it.each<[string, Partial<Parameters<typeof rendering>[1]>, Record<string, string>, Partial<Settings>]>([
    ['no headline', { headline: ' ' }, {}, {}],
    ['only control characters', { headline: '\u0000\u0007' }, {}, {}],
    ['a megabyte', { headline: BAD_TEXTS.megabyte }, {}, {}],
    ['characters operators refuse', {}, { text: 'giảm 50% [gấp]' }, { banned: '%[]' }],
    ['too many recipients', {}, {}, { most: 4 }],
    ['a text over the budget', {}, {}, { pricePerPart: 300, dayBudget: 1000 }],
  ])('%s is refused in both languages', (_, over, fields, set) => {
    const these = base({ api: 'https://sms.example.vn/x', ...set });
    const errors = channel.check(channel.render(rendering(these, over, fields)), these).filter((one) => one.level === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const { say } of errors) expect(say.en && say.vi && say.en !== say.vi).toBeTruthy();
  });
  it.each(['controls', 'broken', 'turning'] as const)('%s are left out and said', (name) => {
    const rendition = channel.render(rendering(some, { headline: BAD_TEXTS[name] }));
    expect(rendition.text.normalize('NFC')).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
    expect(channel.check(rendition, some)).toMatchObject([{ level: 'warning' }]);
  });
  it('takes right-to-left text and emoji as they are', () => {
    for (const name of ['rtl', 'emoji'] as const) {
      const rendition = channel.render(rendering(some, { headline: BAD_TEXTS[name] }));
      expect(rendition.parts.join('')).toBe(BAD_TEXTS[name]);
      expect(channel.check(rendition, some)).toEqual([]);
    }
  });
  it('refuses settings nobody could be texted with', () => {
    expect(settings.safeParse({ ...some, brandname: 'BÁO QUẬN' }).success).toBe(false);
    expect(settings.safeParse({ ...some, brandname: 'BAOQUANHUYENX' }).success).toBe(false);
    expect(settings.safeParse({ ...some, recipients: 'chị Hoa' }).success).toBe(false);
    expect(channel.checkSecret('password', 'mật khẩu')).not.toBeNull();
  });
});
