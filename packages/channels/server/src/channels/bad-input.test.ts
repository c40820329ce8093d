import { describe, expect, it } from 'vitest';
import { adapted, LINK, rendered, story } from '../../../../../test/support/posting';
import type { AnyChannel, Problem } from '../../../contracts';
import { bluesky } from './bluesky';
import { mastodon } from './mastodon';
import { telegram } from './telegram';
import { x } from './x';

const channels: [string, AnyChannel, object][] = [
  ['bluesky', bluesky(), { identifier: 'bao.test', show: 'picture' }],
  ['mastodon', mastodon(), { instance: 'https://m.test' }],
  ['telegram', telegram(), { chat: '@baodothi' }],
  ['x', x(), { clientId: 'client-1', show: 'picture' }],
];

describe.each(channels)('%s', (_, channel, settings) => {
  const parsed = channel.settings.parse(settings);
  const check = (of = {}, how = {}): Problem[] => channel.check(rendered(channel, settings, of, how), parsed);
  const errors = (problems: Problem[]) => problems.filter(({ level }) => level === 'error').map(({ field }) => field);

  it('takes a sound story without a word', () => {
    expect(check()).toEqual([]);
  });
  it('says of every problem what it is, in both languages', () => {
    const worst = [...check({ headline: '', summary: '', images: [] }), ...check({ headline: '\u0001\ud800 x'.repeat(2_000) })];
    expect(worst.length).toBeGreaterThan(4);
    for (const { say } of worst) {
      expect(say.en).toMatch(/^[A-Z].*[.]$/);
      expect(say.vi).toMatch(/^[A-ZĐÁÀẢ].*[.]$/u);
      expect(say.vi).not.toBe(say.en);
    }
  });
  it('does not let a story without headline, or without any words, leave', () => {
    expect(errors(check({ headline: '' }))).toEqual(['headline']);
    expect(errors(check({ headline: '  ', summary: '' }))).toEqual(['headline', 'text']);
    expect(errors(check({ headline: '\u0000', summary: '' }))).toContain('text');
  });
  it('warns of a picture that is missing or undescribed', () => {
    expect(check({ images: [] })).toMatchObject([{ level: 'warning', field: 'image' }]);
    expect(check({ images: [{ ...story().images[0], alt: '', caption: '' }] })).toMatchObject([{ level: 'warning', field: 'image' }]);
  });
  it('refuses a megabyte in a breath, and offers what fits', () => {
    const started = performance.now();
    const of = { headline: 'Mưa lớn gây ngập. '.repeat(58_000) };
    expect(errors(check(of))).toContain('text');
    const rendition = rendered(channel, settings, of);
    channel.measure?.(rendition, parsed);
    const offers = channel.suggest?.(rendition, parsed) ?? [];
    expect(offers.length).toBeGreaterThan(0);
    for (const { fields } of offers) expect(errors(check(of, { fields }))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);
  it.each([
    ['control characters', 'Mưa\u0000 lớn\u0007\u001b[31m'],
    ['half a surrogate pair', 'Mưa \ud83d lớn \udc00'],
  ])('leaves out %s and says so', (_what, text) => {
    const rendition = rendered(channel, settings, {}, { fields: { text } });
    expect(check({}, { fields: { text } })).toMatchObject([{ level: 'warning', field: 'text' }]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must not be there
    expect(JSON.stringify(rendition).replaceAll('\\n', '')).not.toMatch(/\\u00|\\ud[89a-f]|[\u0000-\u0009\u000b-\u001f]/);
  });
  it.each([
    ['right to left', 'مرحبا بكم في هانوي \u202eabc #خبر'],
    ['emoji', '👩‍👩‍👧‍👦🇻🇳👍🏽 #HàNội'],
    ['letters apart from their marks', 'Mưa lớn ở Đống Đa'.normalize('NFD')],
    ['Windows line ends', 'Mưa\r\nlớn'],
    ['markup', '<b>Mưa</b> *lớn* _ở_ [đây](x) & đó'],
  ])('takes %s as it is', (_what, text) => {
    expect(check({}, { fields: { text } })).toEqual([]);
    const { text: kept } = rendered(channel, settings, {}, { fields: { text } }) as { text: string };
    expect(kept.startsWith(text.normalize('NFC').replaceAll('\r\n', '\n'))).toBe(true);
    expect(channel.look?.(rendered(channel, settings, {}, { fields: { text } }), parsed)?.posts?.length).toBe(1);
  });
  it('keeps the correction before the words of an editor, within the count', () => {
    const rendition = rendered(
      channel,
      settings,
      { correction: '10 điểm ngập, không phải 12.' },
      { operation: 'correct', fields: { text: 'Chữ riêng' } },
    );
    expect((rendition as { text: string }).text).toMatch(/^Thông tin cải chính, xin lỗi: 10 điểm ngập, không phải 12\.\n\n/);
    expect(errors(channel.check(rendition, parsed))).toEqual([]);
  });
  it('does without a page to link to', () => {
    expect(errors(check({}, { link: null }))).toEqual([]);
    expect(JSON.stringify(rendered(channel, settings, {}, { link: null }))).not.toContain(LINK);
  });
  it('looks at the form of a secret, in both languages', () => {
    const bad = channel.checkSecret?.(channel.secrets[0] as string, ' ');
    expect(bad?.en && bad.vi && bad.en !== bad.vi).toBe(true);
  });
  it('names every setting and every secret in both languages', () => {
    const shape = (
      channel.settings as unknown as {
        shape: Record<string, { meta(): { label?: object; hint?: object; choices?: Record<string, object> } }>;
      }
    ).shape;
    const words = { en: expect.any(String), vi: expect.any(String) };
    for (const field of Object.values(shape)) {
      const { label, hint, choices } = field.meta();
      expect(label).toMatchObject(words);
      // Choices with words of their own say it all.
      for (const said of choices ? Object.values(choices) : [hint]) expect(said).toMatchObject(words);
    }
    for (const secret of channel.secrets)
      expect(channel.secretLabels?.[secret]).toMatchObject({ en: expect.any(String), vi: expect.any(String) });
    for (const field of channel.adapts ?? []) expect(field.label.vi).toBeTruthy();
  });
  it('changes nothing in what it is given', () => {
    const before = structuredClone(story());
    const given = story();
    channel.render({
      story: given,
      operation: 'publish',
      settings: parsed,
      adaptation: adapted({}),
      publicUrl: 'https://example.com',
      link: LINK,
    });
    expect(given).toEqual(before);
  });
});
