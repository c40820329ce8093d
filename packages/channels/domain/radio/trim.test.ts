import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate, RATE } from './script';
import { sentencesOf } from './sentences';
import { trimBy, trimTo, withoutCuts } from './trim';

const read = (id: string, text: string) => ({ id, kind: 'read', text });
const WORDS = ['mưa', 'lớn', 'gây', 'ngập', 'nước', 'rút', 'Hà Nội', '12', 'đường', 'ông An', '“sạch”'];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 }).map((words) => `Hôm nay ${words.join(' ')}.`);
const text = fc.array(fc.tuple(sentence, fc.constantFrom(' ', '\n\n')), { maxLength: 14 }).map((all) => all.flat().join('').trim());
const items = fc
  .array(
    fc.oneof(
      text.map((one) => ({ kind: 'read', text: one })),
      fc.record({ kind: fc.constant('live'), seconds: fc.nat(60) }),
    ),
    { maxLength: 4 },
  )
  .map((all) => all.map((one, place) => ({ ...one, id: `i${place}` })));

describe('cutting', () => {
  const STORY = [
    read(
      'a',
      'Mưa lớn gây ngập nhiều nơi. Nước lên nhanh. Ông Lê Văn An nói: “Chưa năm nào như vậy”. Có 12 điểm ngập sâu.\n\nĐường tắc. Người dân đi bộ.',
    ),
  ];
  it('takes what carries least from the end, and leaves figures, names and quotations', () => {
    expect(trimBy(STORY, 1).cuts.map((one) => one.text)).toEqual(['Người dân đi bộ.']);
    expect(trimBy(STORY, 1.5).cuts.map((one) => one.text)).toEqual(['Đường tắc. ', 'Người dân đi bộ.']);
  });
  it('never takes the first sentence, and says where that is not enough', () => {
    const all = trimBy(STORY, 600);
    expect(all.enough).toBe(false);
    expect(withoutCuts(STORY, all.cuts)).toEqual([read('a', 'Mưa lớn gây ngập nhiều nơi.')]);
    expect(trimBy([], 5)).toEqual({ cuts: [], seconds: 0, needed: 5, enough: false });
  });
  it('leaves the paragraphs apart', () => {
    const [first] = trimBy(STORY, 600).cuts.filter((one) => one.text.startsWith('Có 12'));
    expect(withoutCuts(STORY, first ? [first] : [])[0]?.text).toContain('vậy”.\n\nĐường tắc.');
  });
  it('does not cut what reads otherwise by now', () => {
    expect(withoutCuts(STORY, [{ item: 'a', place: 1, text: 'Nước rút. ' }])).toEqual(STORY);
  });
  it('never takes more than is needed by more than one sentence, and none that could stay', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 100, max: 400 }), (all, needed, rate) => {
        const { cuts, seconds, enough } = trimBy(all, needed, { rate });
        expect(seconds).toBeCloseTo(cuts.reduce((sum, cut) => sum + cut.seconds, 0));
        if (!enough) {
          expect(seconds).toBeLessThan(needed);
          return;
        }
        const lengths = cuts.map((cut) => cut.seconds);
        expect(seconds).toBeGreaterThanOrEqual(needed - 1e-6);
        expect(seconds - needed).toBeLessThan(Math.max(...lengths));
        expect(seconds - Math.min(...lengths)).toBeLessThan(needed + 1e-6);
      }),
    );
  });
  it('leaves the rest word for word', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 120 }), (all, needed) => {
        const { cuts } = trimBy(all, needed);
        const left = withoutCuts(all, cuts);
        for (const [place, item] of all.entries()) {
          const kept =
            'text' in item ? sentencesOf(item.text).filter((_, at) => !cuts.some((cut) => cut.item === item.id && cut.place === at)) : null;
          const now = left[place];
          if (kept && now && 'text' in now) expect(now.text.replace(/\s+/g, ' ')).toBe(kept.join('').replace(/\s+/g, ' ').trim());
          else expect(now).toEqual(item);
        }
      }),
    );
  });
  it('ends at the seconds that were asked for', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 5, max: 180 }), (all, target) => {
        const script = { cue: 'Mưa lớn gây ngập.', items: all, tag: 'Hết.' };
        const trim = trimTo(script, target);
        const after = estimate({ ...script, items: withoutCuts(all, trim.cuts) }).seconds;
        if (trim.enough) expect(after).toBeLessThanOrEqual(target);
        if (trim.cuts.length > 0) expect(after).toBeLessThan(estimate(script, { rate: RATE }).seconds + 1);
      }),
    );
  });
});
