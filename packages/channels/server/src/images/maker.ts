import path from 'node:path';
import type { Core } from '@strapi/types';
import type { DerivativeSpec } from '../../../contracts';
import { type Size, scaleFor } from '../../../domain/cut';
import { channelsOf, configOf } from '../context';
import { refuse } from '../refusals';
import { type Shrunk, shrink, sizeOf } from './decode';
import { encode } from './encode';
import { shortMemory } from './memory';
import { readOriginal } from './original';
import { queue } from './queue';
import { hashOf, identityOf, type LibraryFile, type Recipe, storedAs } from './recipe';
import { isFull, store } from './store';
import { WEB_SPECS } from './web-specs';

const MEGABYTE = 1_048_576;
const DAY_MS = 86_400_000;
/** Channels of one story follow each other within seconds. */
const BATCH_MS = 30_000;

/** As large as networks show a whole picture: with it, a channel that asks for more than it said does not cost another decode. */
const LARGEST: DerivativeSpec = { name: 'largest', width: 2000, height: 2000, fit: 'inside', format: 'jpeg' };

type Original = { source: string; bytes: Buffer };
export type Made = Size & { bytes: Buffer; source: string; path: string };

/** Reads, decodes, encodes and keeps pictures: one decode at a time, and one for all that is asked of an original within half a minute. */
export function maker(strapi: Core.Strapi) {
  const config = () => configOf(strapi).images;
  const counted = { reads: 0, decodes: 0, encodes: 0 };
  const originals = shortMemory<Original>({ keepMs: BATCH_MS, maxBytes: 48 * MEGABYTE, bytesOf: ({ bytes }) => bytes.length });
  const shrunken = shortMemory<Shrunk>({ keepMs: BATCH_MS, maxBytes: 64 * MEGABYTE, bytesOf: ({ pixels }) => pixels.length });
  const busy = () => refuse('picture.busy');
  const decoding = queue(1, 50, busy);
  const encoding = queue(2, 500, busy);

  let kept: ReturnType<typeof store> | undefined;
  const disk = () => {
    kept ??= store(config().dir || path.join(strapi.dirs.app.root, '.cache/channels-images'));
    return kept;
  };

  /** Everything a channel may want of a picture: a decode is made large enough for all of it. */
  const everything = (): DerivativeSpec[] => [...[...channelsOf(strapi).values()].flatMap(({ images }) => images), ...WEB_SPECS, LARGEST];

  const read = (file: LibraryFile): Promise<Original> =>
    originals.get(identityOf(file), async () => {
      counted.reads++;
      const bytes = await readOriginal(strapi, file, configOf(strapi).outbound, config().maxBytes);
      return { source: hashOf(bytes), bytes };
    });

  function decode({ source, bytes }: Original, name: string, recipe: Recipe): Promise<Shrunk> {
    const enough = ({ original, scale }: Shrunk): boolean => scale >= scaleFor(original, [recipe]);
    const again = () => {
      counted.decodes++;
      return shrink(bytes, name, [recipe, ...everything()], config());
    };
    return shrunken.get(source, () => decoding(again), enough);
  }

  async function keep(name: string, bytes: Buffer): Promise<void> {
    try {
      await disk().write(name, bytes);
    } catch (error) {
      throw isFull(error) ? refuse('picture.no_room') : error;
    }
    void disk()
      .pruneDaily(config().keepDays * DAY_MS)
      .catch((error: Error) => strapi.log.warn(`channels: pictures on disk: ${error.message}`));
  }

  return {
    /** Makes one picture, or finds that the same was made of the same bytes before. */
    async make(file: LibraryFile, recipe: Recipe): Promise<Made> {
      const original = await read(file);
      const { source } = original;
      const name = storedAs(source, recipe);
      const stored = await disk().read(name);
      if (stored) return { bytes: stored, source, path: name, ...(await sizeOf(stored)) };
      const shrunk = await decode(original, file.name, recipe);
      const made = await encoding(() => {
        counted.encodes++;
        return encode(shrunk, recipe, file.name);
      });
      await keep(name, made.bytes);
      return { ...made, source, path: name };
    },

    /** What this process's disk holds under a name; null where it lost it, or holds anything but `length` bytes. */
    async held(name: string, length: number): Promise<Buffer | null> {
      const bytes = await disk().read(name);
      if (bytes?.length === length) return bytes;
      if (bytes) await disk().remove(name);
      return null;
    },

    remove: (name: string): Promise<void> => disk().remove(name),
    prune: (keepMs: number): Promise<number> => disk().prune(keepMs),
    counts: () => ({ ...counted }),
  };
}
