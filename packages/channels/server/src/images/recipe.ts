import { createHash } from 'node:crypto';
import type { DerivativeSpec, Picture } from '../../../contracts';

/** What the media library says of a file. */
export type LibraryFile = {
  id: number;
  name: string;
  hash: string;
  ext: string | null;
  mime: string;
  size: number;
  url: string;
  provider: string;
  width: number | null;
  height: number | null;
  updatedAt: string | Date;
};

/** All that decides how a picture comes out, but for the original's bytes. */
export type Recipe = Omit<DerivativeSpec, 'name' | 'fit'> & {
  fit: 'cover' | 'inside';
  focal: Picture['focal'];
  credit: string;
  description: string;
};

/** Raised where the same recipe would come out otherwise, so that nothing old is taken for new. */
const MAKING = 1;

export const KINDS = {
  jpeg: { ext: 'jpg', mime: 'image/jpeg' },
  png: { ext: 'png', mime: 'image/png' },
  webp: { ext: 'webp', mime: 'image/webp' },
} as const satisfies Record<DerivativeSpec['format'], { ext: string; mime: string }>;

const tenth = (n: number): number => Math.round(n * 10) / 10;
const digest = (...parts: unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function recipeOf({ spec, focal, credit, alt }: Pick<Picture, 'spec' | 'focal' | 'credit' | 'alt'>): Recipe {
  const { width, height, format, fit = 'cover', maxBytes } = spec;
  return {
    width,
    height,
    fit,
    format,
    ...(maxBytes ? { maxBytes } : {}),
    // `inside` cuts nothing off, so the point changes nothing.
    focal: focal && fit === 'cover' ? { x: tenth(focal.x), y: tenth(focal.y) } : null,
    credit: credit.normalize('NFC').slice(0, 500),
    description: alt.normalize('NFC').slice(0, 2000),
  };
}

/** A file as it stands in the library now: other bytes come with another hash or another time of change. */
export const identityOf = ({ id, hash, ext, size, updatedAt }: LibraryFile): string =>
  [id, hash, ext ?? '', size, new Date(updatedAt).getTime()].join('|');

/**
 * The public name of a derivative. It is known before a byte is read, so that a page can name its pictures inside a transaction. The
 * library's own hash of a file ends in random letters: a name cannot be guessed from a number.
 */
export const keyOf = (file: LibraryFile, recipe: Recipe): string => digest(MAKING, identityOf(file), recipe);

/** Where the bytes are kept: by what they are made of, whatever file they came from. */
export function storedAs(source: string, recipe: Recipe): string {
  const hash = digest(MAKING, source, recipe);
  return `${hash.slice(0, 2)}/${hash}.${KINDS[recipe.format].ext}`;
}

/** Path below the public address. ASCII: some networks refuse any other. */
export const pathOf = (key: string, format: DerivativeSpec['format']): string => `/api/channels/images/${key}.${KINDS[format].ext}`;

const NAME = /^([0-9a-f]{40})\.(jpg|png|webp)$/;

/** The key of a public name; null for anything else, a path that climbs included. */
export function parseName(name: string): { key: string; ext: string } | null {
  const match = NAME.exec(name);
  return match ? { key: match[1] as string, ext: match[2] as string } : null;
}
