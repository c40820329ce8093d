import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropBox, objectPosition, sayRatio, stepped } from './crop';
import { foretell } from './foretell';
import { changedIn, type Draft, rebased, settled, type Wish } from './wish';

const wish = (text?: string, at: string | null = null, image: Wish['image'] = null): Wish => ({
  fields: text === undefined ? {} : { text },
  image,
  at,
});
const draft = (base: Wish, mine: Wish): Draft => ({ version: 1, base, mine, conflicts: [] });

describe('a draft under which the row moved', () => {
  it('keeps what was typed and takes over the rest', () => {
    const next = rebased(draft(wish('cũ'), wish('của tôi')), wish('cũ', '2026-11-27T11:00:00.000Z'), 2);
    expect(next).toMatchObject({ version: 2, mine: wish('của tôi', '2026-11-27T11:00:00.000Z'), conflicts: [] });
  });
  it('asks where both changed one field, and keeps asking until a person says', () => {
    const once = rebased(draft(wish('cũ'), wish('của tôi')), wish('của chị'), 2);
    expect(once.conflicts).toEqual([{ field: 'fields.text', mine: 'của tôi', theirs: 'của chị' }]);
    expect(once.mine.fields.text).toBe('của tôi');
    const twice = rebased(once, wish('của chị', '2026-11-27T11:00:00.000Z'), 3);
    expect(twice.conflicts).toEqual(once.conflicts);
    const [conflict] = twice.conflicts;
    expect(settled(twice, conflict!, 'theirs')).toMatchObject({ mine: { fields: { text: 'của chị' } }, conflicts: [] });
    expect(settled(twice, conflict!, 'mine').mine.fields.text).toBe('của tôi');
  });
  it('knows that they took theirs away', () => {
    const next = rebased(draft(wish('cũ'), wish('của tôi')), wish(), 2);
    expect(settled(next, next.conflicts[0]!, 'theirs').mine.fields).toEqual({});
  });
  it('has nothing to ask where both wrote the same', () =>
    expect(rebased(draft(wish('cũ'), wish('mới')), wish('mới'), 2).conflicts).toEqual([]));
  it('never loses what was typed', () => {
    const texts = fc.option(fc.constantFrom('một', 'hai', 'ba'), { nil: undefined });
    fc.assert(
      fc.property(texts, texts, texts, (base, mine, theirs) => {
        const next = rebased(draft(wish(base), wish(mine)), wish(theirs), 2);
        if (base !== mine) expect(next.mine.fields.text).toBe(mine);
        else expect(next.mine.fields.text).toBe(theirs);
      }),
    );
  });
  it('takes an empty text for none, and jsonb’s order of keys for the same', () => {
    expect(changedIn(wish(), wish('  '))).toEqual([]);
    const image = { file: 1, focal: { x: 1, y: 2 } };
    expect(changedIn(wish('a', null, image), wish('a', null, { focal: { y: 2, x: 1 }, file: 1 }))).toEqual([]);
  });
});

describe('a crop', () => {
  it('is centred on the focal point as far as the edges allow', () => {
    expect(cropBox({ x: 50, y: 50 }, 2, 1)).toEqual({ left: 25, top: 0, width: 50, height: 100 });
    expect(cropBox({ x: 100, y: 0 }, 2, 1)).toEqual({ left: 50, top: 0, width: 50, height: 100 });
    expect(cropBox({ x: 0, y: 60 }, 1, 2)).toEqual({ left: 0, top: 35, width: 100, height: 50 });
    expect(objectPosition({ x: 100, y: 0 }, 2, 1)).toBe('100.00% 50.00%');
  });
  it('never leaves the picture', () => {
    const part = fc.double({ min: 0, max: 100, noNaN: true });
    const shape = fc.double({ min: 0.3, max: 3, noNaN: true });
    fc.assert(
      fc.property(part, part, shape, shape, (x, y, natural, ratio) => {
        const { left, top, width, height } = cropBox({ x, y }, natural, ratio);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(100.001);
      }),
    );
  });
  it('is moved by arrows, within the picture', () => {
    expect(stepped({ x: 50, y: 50 }, 'ArrowRight', false)).toEqual({ x: 52, y: 50 });
    expect(stepped({ x: 50, y: 3 }, 'ArrowUp', true)).toEqual({ x: 50, y: 0 });
    expect(stepped({ x: 50, y: 3 }, 'Enter', false)).toBeNull();
  });
  it('has a name', () => expect([16 / 9, 1, 1200 / 630].map(sayRatio)).toEqual(['16:9', '1:1', '1.9:1']));
});

describe('what Publish will do', () => {
  const channel = (name: string, part: object) => ({
    destination: { id: name, name, kind: 'x', label: { en: '', vi: '' } },
    next: null,
    anew: false,
    approval: false,
    problems: [],
    ...part,
  });
  it('is told in groups, what cannot leave apart', () => {
    const error = { level: 'error' as const, field: 'text', say: { en: '', vi: '' } };
    expect(
      foretell([
        channel('Web', { next: 'update' }),
        channel('X', { next: 'publish', anew: true }),
        channel('Zalo', { next: 'update', problems: [error] }),
        channel('Facebook', { next: 'publish', approval: true }),
        channel('Loa', {}),
        channel('Telegram', { next: 'retract', problems: [error] }),
      ]),
    ).toEqual({
      acts: [
        { act: 'publish', names: ['Facebook'] },
        { act: 'update', names: ['Web'] },
        { act: 'anew', names: ['X'] },
        { act: 'retract', names: ['Telegram'] },
      ],
      stuck: ['Zalo'],
      approval: ['Facebook'],
    });
  });
});
