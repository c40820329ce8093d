import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIn, cutOf, scaleFor } from './cut';

const box = (width: number, height: number, fit?: 'cover' | 'inside') => ({ width, height, ...(fit ? { fit } : {}) });
const photo = { width: 4000, height: 3000 };

describe('the part of a picture that is shown', () => {
  it('is as large as the shape allows, around the focal point, and stops at the edges', () => {
    expect(cutOf(photo, box(1200, 630), { x: 50, y: 50 })).toEqual({
      width: 4000,
      height: 2100,
      left: 0,
      top: 450,
      out: { width: 1200, height: 630 },
    });
    expect(cutOf(photo, box(1200, 1200), { x: 80, y: 10 })).toMatchObject({ width: 3000, height: 3000, left: 1000, top: 0 });
    expect(cutOf(photo, box(1200, 630), { x: 0, y: 30 })).toMatchObject({ left: 0, top: 0 });
    expect(cutOf(photo, box(1200, 630), { x: 0, y: 40 })).toMatchObject({ top: 150 });
  });

  it('is the whole picture inside a box', () => {
    expect(cutOf({ width: 3000, height: 4000 }, box(2000, 2000, 'inside'), { x: 0, y: 0 })).toEqual({
      left: 0,
      top: 0,
      width: 3000,
      height: 4000,
      out: { width: 1500, height: 2000 },
    });
  });

  it('keeps the shape of a box that a small picture does not fill', () => {
    expect(cutOf({ width: 600, height: 600 }, box(1200, 630), null).out).toEqual({ width: 600, height: 315 });
    expect(cutOf({ width: 1, height: 1 }, box(1200, 630), null).out).toEqual({ width: 1, height: 1 });
  });

  const side = fc.integer({ min: 1, max: 20_000 });
  const percent = fc.double({ min: 0, max: 100, noNaN: true });
  const sizes = fc.record({ width: side, height: side });
  const specs = fc.record({ width: side, height: side, fit: fc.constantFrom('cover' as const, 'inside' as const) });

  it('lies within the picture and is never blown up, whatever is asked', () => {
    fc.assert(
      fc.property(sizes, specs, fc.option(fc.record({ x: percent, y: percent })), (original, spec, focal) => {
        const cut = cutOf(original, spec, focal);
        expect(cut.left).toBeGreaterThanOrEqual(0);
        expect(cut.top).toBeGreaterThanOrEqual(0);
        expect(cut.left + cut.width).toBeLessThanOrEqual(original.width);
        expect(cut.top + cut.height).toBeLessThanOrEqual(original.height);
        expect(cut.out.width).toBeLessThanOrEqual(Math.min(cut.width, spec.width));
        expect(cut.out.height).toBeLessThanOrEqual(Math.min(cut.height, spec.height));
        expect(Math.min(cut.out.width, cut.out.height)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('lies within the picture made smaller for several boxes at once, with pixels enough for each', () => {
    fc.assert(
      fc.property(sizes, fc.array(specs, { minLength: 1, maxLength: 5 }), (original, asked) => {
        const scale = scaleFor(original, asked);
        const size = { width: Math.max(1, Math.ceil(original.width * scale)), height: Math.max(1, Math.ceil(original.height * scale)) };
        for (const spec of asked) {
          const cut = cutOf(original, spec, null);
          const part = cutIn(size, original, cut);
          expect(part.left + part.width).toBeLessThanOrEqual(size.width);
          expect(part.top + part.height).toBeLessThanOrEqual(size.height);
          expect(part.width).toBeGreaterThanOrEqual(cut.out.width);
          expect(part.height).toBeGreaterThanOrEqual(cut.out.height);
        }
      }),
    );
  });
});
