import type { StoryImage } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Derivative, DerivativeSpec, Picture } from '../../../contracts';
import { cutOf } from '../../../domain/cut';
import { spineOf } from '../context';
import { maker } from '../images/maker';
import { shortMemory } from '../images/memory';
import { KINDS, keyOf, type LibraryFile, pathOf, type Recipe, recipeOf } from '../images/recipe';
import { derivativeTable } from '../images/table';
import { WEB_SPECS, type WebPicture } from '../images/web-specs';
import { refuse } from '../refusals';
import type { DerivativeRow } from '../rows';

/** The job that makes what a page has promised. */
export const PICTURES = 'channels.pictures';

const WEB_KINDS = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

type Wish = { file: LibraryFile; recipe: Recipe };

/** Pictures in the sizes channels ask for: one decode for all of a story's, kept by what they are made of. */
export function derivatives({ strapi }: { strapi: Core.Strapi }) {
  const { make, held, remove, prune, counts } = maker(strapi);
  // Whoever asks for the same at once shares the making.
  const making = shortMemory<Derivative>({ keepMs: 5_000, maxBytes: 16_777_216, bytesOf: ({ bytes }) => bytes.length });
  const rows = () => derivativeTable(strapi);

  const fileOf = (id: number): Promise<LibraryFile | null> =>
    strapi.db.query('plugin::upload.file').findOne({ where: { id } }) as Promise<LibraryFile | null>;

  const addressed = (key: string, format: DerivativeSpec['format']): string => `${spineOf(strapi).publicUrl}${pathOf(key, format)}`;

  /** File work takes its time; SQLite's one connection must be free meanwhile. */
  function outsideTransaction(): void {
    if (strapi.db.inTransaction()) throw new Error('channels: a picture was to be made inside a database transaction');
  }

  async function fromDisk({ key, path, spec, mime, width, height, bytes }: DerivativeRow): Promise<Derivative | null> {
    const found = path ? await held(path, bytes) : null;
    return found && { bytes: found, mime, width, height, url: addressed(key, (JSON.parse(spec) as Recipe).format) };
  }

  /** The file first, then the row: a row that names a path is one whose bytes were whole. */
  async function fresh(key: string, { file, recipe }: Wish): Promise<Derivative> {
    const { bytes, width, height, source, path } = await make(file, recipe);
    const { mime } = KINDS[recipe.format];
    const at = (await spineOf(strapi).now()).getTime();
    const written = { source, path, mime, width, height, bytes: bytes.length, at };
    await rows().save({ key, file: file.id, spec: JSON.stringify(recipe), ...written });
    return { bytes, mime, width, height, url: addressed(key, recipe.format) };
  }

  const get = (key: string, row: DerivativeRow | null, wish: () => Promise<Wish>): Promise<Derivative> =>
    making.get(key, async () => (row && (await fromDisk(row))) ?? (await fresh(key, await wish())));

  const ofRow = (row: DerivativeRow): Promise<Derivative> =>
    get(row.key, row, async () => {
      const file = await fileOf(row.file);
      if (!file) throw refuse('picture.not_found', { name: row.key });
      return { file, recipe: JSON.parse(row.spec) as Recipe };
    });

  async function of(picture: Picture): Promise<Derivative> {
    outsideTransaction();
    const file = await fileOf(picture.file);
    if (!file) throw refuse('picture.not_found', { name: picture.alt || picture.original });
    const recipe = recipeOf(picture);
    const key = keyOf(file, recipe);
    return get(key, await rows().byKey(key), async () => ({ file, recipe }));
  }

  return {
    /** The bytes of one picture as its spec asks. Refuses in words; never call it inside a transaction. */
    of,

    /** All pictures of a story: each original is read and decoded once. */
    ofStory: (pictures: readonly Picture[]): Promise<Derivative[]> => Promise.all(pictures.map(of)),

    /** What a public name promises; null where no row has it. */
    async byKey(key: string): Promise<Derivative | null> {
      const row = await rows().byKey(key);
      return row && ofRow(row);
    },

    /**
     * Addresses and sizes of a story picture as pages and feeds name it. Only rows are written, in the caller's transaction: the bytes
     * are made by a job after the commit, or when somebody comes for them first. Empty for what is no picture of ours.
     */
    async forWeb(image: StoryImage): Promise<WebPicture[]> {
      const file = await fileOf(image.id);
      const { width, height } = file ?? {};
      if (!file || !width || !height || !WEB_KINDS.has(file.mime)) return [];
      const wishes = WEB_SPECS.map((spec) => {
        const recipe = recipeOf({ spec, focal: image.focalPoint, credit: image.credit, alt: image.alt || image.caption });
        return { name: spec.name, key: keyOf(file, recipe), recipe, out: cutOf({ width, height }, spec, image.focalPoint).out };
      });
      const known = new Map((await rows().byKeys(wishes.map(({ key }) => key))).map((row) => [row.key, row]));
      const missing = wishes.filter(({ key }) => !known.has(key));
      if (missing.length) {
        const at = (await spineOf(strapi).now()).getTime();
        const promised = missing.map(({ key, recipe, out }) => {
          const unmade = { source: null, path: null, bytes: 0, at };
          return { key, file: file.id, spec: JSON.stringify(recipe), mime: KINDS[recipe.format].mime, ...out, ...unmade };
        });
        const keys = await rows().promise(promised);
        if (keys[0]) await spineOf(strapi).jobs.enqueue({ name: PICTURES, data: { keys }, key: keys[0] });
      }
      return wishes.map(({ name, key, recipe, out }) => {
        const { width, height } = known.get(key) ?? out;
        return { name, url: addressed(key, recipe.format), width, height };
      });
    },

    /** Makes what was promised. A picture that cannot be made is said in the log; whoever comes for it is told again. */
    async make(keys: readonly string[]): Promise<void> {
      outsideTransaction();
      const made = await Promise.allSettled((await rows().byKeys(keys)).map(ofRow));
      const failed = made.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error & { status?: number }] : []));
      for (const { message } of failed) strapi.log.warn(`channels: ${message}`);
      // The storage or the disk may be back later; a broken picture stays broken.
      const passing = failed.find(({ status }) => status === undefined || status === 503);
      if (passing) throw passing;
    },

    /** Forgets what was made of files that were deleted since. */
    async forget(): Promise<void> {
      for (const name of await rows().forget()) await remove(name);
    },

    /** Removes files of this process's disk that nobody wanted for `keepMs`; their rows stay, and bring them back. */
    prune,

    /** Originals read and decoded, and pictures encoded, by this process since it began. */
    counts,
  };
}

export type Derivatives = ReturnType<typeof derivatives>;
