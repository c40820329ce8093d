import type { DerivativeSpec } from '../../../contracts';
import { type Size, scaleFor } from '../../../domain/cut';
import { refuse } from '../refusals';
import { type Credits, creditsOf } from './credits';
import { loadSharp } from './sharp';
import { kindOf, nameOf } from './sniff';

export type Limits = { maxPixels: number; timeoutMs: number };

/** A picture decoded once: upright, sRGB, as small as everything asked of it allows. */
export type Shrunk = Size & { pixels: Buffer; channels: 1 | 2 | 3 | 4; original: Size; scale: number; credits: Credits };

const saying = (name: string) => (error: Error) => {
  if (/timeout/i.test(error.message)) throw refuse('picture.too_slow', { name });
  throw refuse('picture.broken', { name, why: (error.message.split('\n')[0] ?? '').slice(0, 200) });
};

/** The size of a file's (first) picture as it is shown, without decoding it. Refuses what is no picture of ours, and bombs. */
export async function look(bytes: Buffer, name: string, limits: Limits) {
  const kind = kindOf(bytes);
  if (!kind) {
    const what = nameOf(bytes);
    throw what ? refuse('picture.kind', { name, what }) : refuse('picture.none', { name });
  }
  const sharp = await loadSharp();
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata().catch(saying(name));
  // Two readers may see two things in one file; then nobody knows what goes out.
  if (metadata.format !== kind) throw refuse('picture.broken', { name, why: `${kind} / ${metadata.format}` });
  const { width, height } = metadata.autoOrient;
  const pixels = width * height;
  if (!(pixels > 0)) throw refuse('picture.broken', { name, why: 'no size' });
  if (pixels > limits.maxPixels)
    throw refuse('picture.too_many_pixels', { name, has: Math.ceil(pixels / 1e6), most: Math.floor(limits.maxPixels / 1e6) });
  return { original: { width, height }, credits: creditsOf(metadata) };
}

/** Decodes a picture once for all of `specs`. Only pixels pass: nothing else the file carried goes any further. */
export async function shrink(bytes: Buffer, name: string, specs: readonly Omit<DerivativeSpec, 'name'>[], limits: Limits): Promise<Shrunk> {
  const { original, credits } = await look(bytes, name, limits);
  const scale = scaleFor(original, specs);
  const size = { width: Math.max(1, Math.ceil(original.width * scale)), height: Math.max(1, Math.ceil(original.height * scale)) };
  const sharp = await loadSharp();
  const { data, info } = await sharp(bytes, { limitInputPixels: limits.maxPixels, failOn: 'error' })
    .autoOrient()
    .resize({ ...size, fit: 'fill' })
    .toColourspace('srgb')
    .timeout({ seconds: Math.ceil(limits.timeoutMs / 1000) })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch(saying(name));
  return { pixels: data, width: info.width, height: info.height, channels: info.channels as Shrunk['channels'], original, scale, credits };
}

/** The size of a picture of our own making. */
export async function sizeOf(bytes: Buffer): Promise<Size> {
  const { width, height } = await (await loadSharp())(bytes).metadata();
  return { width, height };
}
