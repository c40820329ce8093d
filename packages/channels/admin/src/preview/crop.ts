/** Per cent from the left and the top. */
export type Focal = { x: number; y: number };
/** Per cent of the whole picture. */
export type CropBox = { left: number; top: number; width: number; height: number };

export const CENTRE: Focal = { x: 50, y: 50 };

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The part of a picture that a frame of another shape shows: as large as it can be, its middle as near the focal point as the edges allow. */
export function cropBox(focal: Focal, natural: number, ratio: number): CropBox {
  const width = Math.min(100, (ratio / natural) * 100);
  const height = Math.min(100, (natural / ratio) * 100);
  return { left: clamp(focal.x - width / 2, 0, 100 - width), top: clamp(focal.y - height / 2, 0, 100 - height), width, height };
}

/** The same cut as CSS `object-position`: its per cents share out what is left over. */
export function objectPosition(focal: Focal, natural: number, ratio: number): string {
  const { left, top, width, height } = cropBox(focal, natural, ratio);
  const share = (at: number, size: number): number => (size >= 100 ? 50 : (at / (100 - size)) * 100);
  return `${share(left, width).toFixed(2)}% ${share(top, height).toFixed(2)}%`;
}

const STEPS: Record<string, Focal> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Where an arrow key moves the point: 2 per cent, 10 with Shift; null for any other key. */
export function stepped(focal: Focal, key: string, wide: boolean): Focal | null {
  const step = STEPS[key];
  if (!step) return null;
  const by = wide ? 10 : 2;
  return { x: clamp(focal.x + step.x * by, 0, 100), y: clamp(focal.y + step.y * by, 0, 100) };
}

/** A ratio as people write it: 16:9, 1.91:1. */
export function sayRatio(ratio: number): string {
  for (const [w, h] of [
    [16, 9],
    [4, 3],
    [3, 2],
    [1, 1],
    [4, 5],
    [9, 16],
  ] as const)
    if (Math.abs(ratio - w / h) < 0.01) return `${w}:${h}`;
  return `${ratio.toFixed(2).replace(/0$/, '')}:1`;
}
