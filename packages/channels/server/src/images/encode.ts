import type { Sharp } from 'sharp';
import { cutIn, cutOf, type Size } from '../../../domain/cut';
import { refuse } from '../refusals';
import { type Credits, exifOf, xmpOf } from './credits';
import type { Shrunk } from './decode';
import type { Recipe } from './recipe';
import { loadSharp } from './sharp';

export type Encoded = Size & { bytes: Buffer };
type Way = (picture: Sharp) => Sharp;

/** mozjpeg's own table, without its slow search over scans: a fifth more bytes for half of the work. */
const QUICK: Record<Recipe['format'], Way> = {
  jpeg: (picture) => picture.jpeg({ quality: 80, quantisationTable: 3 }),
  webp: (picture) => picture.webp({ quality: 80 }),
  png: (picture) => picture.png(),
};

/** From best to smallest, for a network that takes only so many bytes. There the slow search is worth it. */
const CAREFUL: Record<Recipe['format'], readonly Way[]> = {
  jpeg: [80, 74, 68, 62, 56, 50, 44].map((quality) => (picture) => picture.jpeg({ quality, mozjpeg: true })),
  webp: [78, 70, 62, 54, 46].map((quality) => (picture) => picture.webp({ quality, effort: 5 })),
  png: [
    (picture) => picture.png({ compressionLevel: 9, adaptiveFiltering: true }),
    ...[95, 80, 60].map(
      (quality): Way =>
        (picture) =>
          picture.png({ palette: true, quality }),
    ),
  ],
};

/** Where no quality will do, the picture is made smaller, this often. */
const SMALLER = [1, 0.75, 0.5, 0.35];

/** Cuts and sizes: around the focal point, or around what stands out where nobody chose one. */
async function frame(shrunk: Shrunk, recipe: Recipe, smaller: number): Promise<{ picture: Sharp; out: Size }> {
  const sharp = await loadSharp();
  const { pixels, width, height, channels } = shrunk;
  const cut = cutOf(shrunk.original, recipe, recipe.focal);
  const out = { width: Math.max(1, Math.round(cut.out.width * smaller)), height: Math.max(1, Math.round(cut.out.height * smaller)) };
  const picture = sharp(pixels, { raw: { width, height, channels } });
  const free = recipe.fit === 'cover' && !recipe.focal;
  return {
    out,
    picture: free
      ? picture.resize({ ...out, fit: 'cover', position: sharp.strategy.attention })
      : picture.extract(cutIn(shrunk, shrunk.original, cut)).resize({ ...out, fit: 'fill' }),
  };
}

const dressed = (picture: Sharp, recipe: Recipe, credits: Credits): Sharp => {
  const own = { ...credits, credit: recipe.credit || credits.credit, description: recipe.description || credits.description };
  const flat = recipe.format === 'jpeg' ? picture.flatten({ background: '#ffffff' }) : picture;
  return Object.values(own).some(Boolean) ? flat.withExif({ IFD0: exifOf(own) }).withXmp(xmpOf(own)) : flat;
};

/** The best of `ways` that fits `most` bytes, by halving; null where none does. */
async function best(ways: readonly Way[], most: number, make: (way: Way) => Promise<Buffer>): Promise<Buffer | null> {
  let found: Buffer | null = null;
  for (let low = 0, high = ways.length - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    const bytes = await make(ways[middle] as Way);
    if (bytes.length <= most) {
      found = bytes;
      high = middle - 1;
    } else low = middle + 1;
  }
  return found;
}

/** Makes one derivative of a decoded picture. Refuses where it cannot be made small enough; at most thirteen tries. */
export async function encode(shrunk: Shrunk, recipe: Recipe, name: string): Promise<Encoded> {
  const { credits } = shrunk;
  const most = recipe.maxBytes ?? Number.POSITIVE_INFINITY;
  const { picture, out } = await frame(shrunk, recipe, 1);
  const bytes = await QUICK[recipe.format](dressed(picture, recipe, credits)).toBuffer();
  if (bytes.length <= most) return { bytes, ...out };

  const sharp = await loadSharp();
  for (const smaller of SMALLER) {
    const framed = await frame(shrunk, recipe, smaller);
    const { data, info } = await framed.picture.raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const make = (way: Way) => way(dressed(sharp(data, { raw: { width, height, channels } }), recipe, credits)).toBuffer();
    const fitting = await best(CAREFUL[recipe.format], most, make);
    if (fitting) return { bytes: fitting, ...framed.out };
  }
  throw refuse('picture.cannot_fit', { name, most });
}
