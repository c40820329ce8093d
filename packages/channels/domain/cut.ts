import type { DerivativeSpec } from '../contracts/picture';

export type Size = { width: number; height: number };
export type Point = { x: number; y: number };

/** Which part of a picture is shown, in pixels of the upright original, and how large it comes out. */
export type Cut = Size & { left: number; top: number; out: Size };

const whole = (n: number): number => Math.max(1, Math.round(n));
const between = (n: number, low: number, high: number): number => Math.min(Math.max(n, low), high);

/**
 * The largest part of `original` that has the shape of `spec`, its middle as near to `focal` (per cent from the left and the top) as
 * the edges allow; the whole picture for `inside`. What comes out is never larger than what was cut, and keeps the shape where a
 * small original does not fill the box.
 */
export function cutOf(original: Size, spec: Pick<DerivativeSpec, 'width' | 'height' | 'fit'>, focal: Point | null): Cut {
  const { width, height } = original;
  if (spec.fit === 'inside') {
    const scale = Math.min(1, spec.width / width, spec.height / height);
    return { left: 0, top: 0, width, height, out: { width: whole(width * scale), height: whole(height * scale) } };
  }
  const shape = spec.width / spec.height;
  const size = { width: Math.min(width, whole(height * shape)), height: Math.min(height, whole(width / shape)) };
  const { x, y } = focal ?? { x: 50, y: 50 };
  const scale = Math.min(1, spec.width / size.width, spec.height / size.height);
  return {
    ...size,
    left: between(Math.round((width * x) / 100 - size.width / 2), 0, width - size.width),
    top: between(Math.round((height * y) / 100 - size.height / 2), 0, height - size.height),
    out: scale === 1 ? { width: size.width, height: size.height } : outOf(spec, size),
  };
}

/** The box itself where the cut covers it, but for a rounding of one pixel. */
const outOf = (spec: Size, size: Size): Size => ({ width: Math.min(spec.width, size.width), height: Math.min(spec.height, size.height) });

/** How much smaller than `original` a picture may be made before any of `specs` would lack pixels: 0 to 1. */
export function scaleFor(original: Size, specs: readonly Pick<DerivativeSpec, 'width' | 'height' | 'fit'>[]): number {
  const scales = specs.map((spec) => {
    const { width, height, out } = cutOf(original, spec, null);
    return Math.max(out.width / width, out.height / height);
  });
  return Math.min(1, Math.max(0, ...scales));
}

/** `cut` in pixels of the same picture made `size` large; at least as many pixels as come out, where the smaller picture has them. */
export function cutIn(size: Size, original: Size, cut: Cut): Size & { left: number; top: number } {
  const scale = size.width / original.width;
  const width = Math.min(size.width, Math.max(whole(cut.width * scale), cut.out.width));
  const height = Math.min(size.height, Math.max(whole(cut.height * scale), cut.out.height));
  return {
    width,
    height,
    left: between(Math.round(cut.left * scale), 0, size.width - width),
    top: between(Math.round(cut.top * scale), 0, size.height - height),
  };
}
