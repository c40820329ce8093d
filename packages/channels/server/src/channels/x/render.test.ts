import { describe, expect, it } from 'vitest';
import { LINK, rendered } from '../../../../../../test/support/posting';
import { weighted } from '../../../../domain/count/weighted';
import { x } from './index';
import type { Rendition } from './render';

const channel = x();
const draft = (more = {}, how = {}, of = {}) => rendered(channel, { clientId: 'client-1', ...more }, of, how) as Rendition;
const LONG = 'Mưa lớn kéo dài từ 5 giờ sáng làm nhiều tuyến đường ngập sâu. '.repeat(9).trim();
const thread = () => draft({}, { fields: { text: LONG, thread: 'yes' } });

describe('counts', () => {
  const settings = channel.settings.parse({ clientId: 'client-1', pricePost: 0.015, pricePostWithLink: 0.2 });
  it('are X’s own, with posts and price where they matter', () => {
    expect(channel.measure(thread(), settings)).toMatchObject([
      { unit: 'weighted', limit: 280 },
      { unit: 'posts', used: 3 },
      { unit: 'price', used: 0.23 },
    ]);
    const free = channel.settings.parse({ clientId: 'client-1' });
    expect(channel.measure(draft(), free).map(({ unit }) => unit)).toEqual(['weighted']);
  });
  it('too long are told of with what would help', () => {
    const long = draft({}, { fields: { text: LONG } });
    const used = weighted(`${LONG}\n\n${LINK}`);
    expect(channel.check(long, settings)).toMatchObject([{ level: 'error', say: { en: expect.stringContaining(`${used} of 280`) } }]);
    const [first, ...rest] = channel.suggest(long);
    expect(first).toMatchObject({ label: { vi: 'Tách thành 3 bài' }, fields: { thread: 'yes' } });
    expect(channel.check(draft({}, { fields: { text: LONG, ...first?.fields } }), settings)).toEqual([]);
    for (const { fields } of rest) expect(channel.check(draft({}, { fields }), settings)).toEqual([]);
  });
});
