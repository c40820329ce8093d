import { describe, expect, it } from 'vitest';
import { BAD_TEXTS, bodyOf, fakeContext, image, rendering } from '../../../../../../test/support/network';
import { handoff } from './index';
import { type Settings, settings } from './settings';

const channel = handoff();
const set = (over: Partial<Settings> = {}): Settings => settings.parse(over);

describe('what a person posts by hand', () => {
  it('stands ready to copy: words, link, pictures, and where it goes', () => {
    const made = channel.render(rendering(set(), { images: [image(1), image(2)] }));
    expect(channel.check(made, set())).toEqual([]);
    expect(channel.look(made, set())).toMatchObject({
      title: 'Lotus',
      posts: ['Mưa lớn, 12 điểm ngập trong nội thành\n\nNhiều tuyến đường ngập sâu 20–40 cm.\n\nhttps://bao.example/read/mua-lon'],
      pictures: [{ file: 1, url: 'https://bao.example/uploads/anh_1.jpg' }, { file: 2 }],
      note: { vi: expect.stringContaining('https://lotus.vn') },
    });
  });
  it('holds the whole story where that is set', () => {
    const made = channel.render(rendering(set({ wholeStory: true })));
    expect(made.text).toContain('Từ 5 giờ sáng, mưa lớn kéo dài.\n\nNước rút lúc 9 giờ & giao thông trở lại.');
  });
  it.each<[string, Parameters<typeof rendering>[1], Partial<Settings>]>([
    ['no headline', { headline: '', summary: '', body: bodyOf() }, {}],
    ['a megabyte', { body: bodyOf(BAD_TEXTS.megabyte) }, { wholeStory: true, limit: 5000 }],
  ])('%s is refused in both languages', (_, over, own) => {
    const problems = channel.check(channel.render(rendering(set(own), over)), set(own)).filter((one) => one.level === 'error');
    expect(problems).toHaveLength(1);
    for (const { say } of problems) expect(say.en && say.vi && say.en !== say.vi).toBeTruthy();
  });
  it('can be made to fit its network', () => {
    const own = set({ limit: 80 });
    const [way] = channel.suggest(channel.render(rendering(own)), own);
    const made = channel.render(rendering(own, {}, way?.fields));
    expect(channel.check(made, own)).toEqual([]);
    expect(made.text).toContain('https://bao.example/read/mua-lon');
  });
  it.each(['controls', 'broken', 'turning'] as const)('%s are left out and said; a missing picture too', (name) => {
    const made = channel.render(rendering(set(), { headline: BAD_TEXTS[name], images: [] }));
    expect(made.text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
    expect(channel.check(made, set()).map((one) => [one.level, one.field])).toEqual([
      ['warning', 'image'],
      ['warning', 'text'],
    ]);
  });
  it('is never sent by a machine', async () => {
    const made = channel.render(rendering(set()));
    expect(await channel.send('publish', made, fakeContext(set()))).toMatchObject({
      kind: 'rejected',
      why: expect.stringMatching(/Tự đăng.*by hand/),
    });
    expect(channel.reach).toBe('person');
  });
});
