import { type Actor, isUniqueViolation } from '@hoitu/strapi-plugin-newsroom/contracts';
import { slug } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { BulletinAct, BulletinLine, BulletinView, EXPORTS } from '../../../../contracts';
import { bulletinFile } from '../../../../domain/radio/files';
import { wallOf } from '../../../../domain/wall';
import { service, spineOf } from '../../context';
import { refuse } from '../../refusals';
import { type BulletinRecord, inTransactionAgain } from '../../rows';
import { actOn } from './bulletins/acting';
import { aroundOf, lineOf, rundownOf, viewOf } from './bulletins/joined';
import { insert, itemsOf, makeBulletins, slotOf } from './bulletins/making';
import { filedPages, type Reading, readingOf } from './bulletins/reading';
import { demandPresenter } from './bulletins/references';
import { REMOVED, stale, storeOf, THERE } from './bulletins/store';
import { openWith } from './bulletins/telling';
import { lexiconOf } from './lexicon';

const MOST = 200;

type New = { name: string; startsAt: string; seconds: number; template?: string | null | undefined; presenter?: string | null | undefined };
type Change = {
  version: number;
  name?: string | undefined;
  startsAt?: string | undefined;
  seconds?: number | undefined;
  presenter?: string | null | undefined;
};

const FIXED = ['on_air', 'done'] as const;

/** What is read on air: built, read and timed. */
export function bulletins({ strapi }: { strapi: Core.Strapi }) {
  const store = storeOf(strapi);
  const now = async (): Promise<number> => (await spineOf(strapi).now()).getTime();

  const shown = async (row: BulletinRecord): Promise<BulletinView> => viewOf(row, await aroundOf(strapi, [row]));
  const get = async (id: string): Promise<BulletinView> => shown(await store.load(id));

  /** One thrown away gives its slot free to who makes it anew by hand; one that is there is said to be. */
  async function freeSlot(slot: string): Promise<void> {
    const there = await store.rows.findOne({ where: { slot } });
    if (there && there.state !== REMOVED) throw refuse('bulletin.there', { name: there.name });
    if (there) await store.rows.deleteMany({ where: { id: there.id } });
  }

  return {
    get,

    /** Those that begin in a span, soonest first, at most 200. */
    async list({ from, until }: { from: string; until: string }): Promise<BulletinLine[]> {
      const rows = await store.rows.findMany({
        where: { ...THERE, startsMs: { $gte: Date.parse(from), $lt: Date.parse(until) } },
        orderBy: [{ startsMs: 'asc' }, { id: 'asc' }],
        limit: MOST,
      });
      const around = await aroundOf(strapi, rows);
      const at = await now();
      return rows.map((row) => lineOf(row, around, at));
    },

    async create({ name, startsAt, seconds, template, presenter }: New, actor: Actor): Promise<BulletinView> {
      await demandPresenter(strapi, presenter);
      const form = template ? await service(strapi, 'templates').load(template) : null;
      const startsMs = Date.parse(startsAt);
      const slot = form ? slotOf(form.documentId, startsMs) : null;
      const row = await inTransactionAgain(strapi, async () => {
        if (slot) await freeSlot(slot);
        return insert(
          strapi,
          {
            name,
            template: form?.documentId ?? null,
            slot,
            startsMs,
            endMs: startsMs + seconds * 1000,
            presenter: presenter === undefined ? (form?.presenter ?? null) : presenter,
            items: form ? itemsOf(form) : [],
          },
          actor,
        );
      }).catch((error: unknown) => {
        // Two began at the same moment.
        throw isUniqueViolation(error) ? refuse('bulletin.there', { name }) : error;
      });
      return shown(row);
    },

    async save(id: string, { version, name, startsAt, seconds, presenter }: Change, actor: Actor): Promise<BulletinView> {
      const saved = await store.holding(id, async (row) => {
        if (row.version !== version) throw await stale(strapi, row, version);
        const fixed = FIXED.find((state) => state === row.state);
        if (fixed) throw refuse(`bulletin.${fixed}`);
        if (presenter !== row.presenter) await demandPresenter(strapi, presenter);
        const startsMs = startsAt === undefined ? row.startsMs : Date.parse(startsAt);
        const endMs = startsMs + (seconds === undefined ? row.endMs - row.startsMs : seconds * 1000);
        const data = { startsMs, endMs, ...(name === undefined ? {} : { name }), ...(presenter === undefined ? {} : { presenter }) };
        const fields = (Object.keys(data) as (keyof typeof data)[]).filter((key) => data[key] !== row[key]);
        return fields.length ? store.write(row, data, actor, { what: 'saved', fields }) : row;
      });
      return shown(saved);
    },

    /** Throws away what never was on air. Of one that came of a template an empty row stays: it is not made again. */
    remove: (id: string, version: number, actor: Actor): Promise<void> =>
      store.holding(id, async (row) => {
        if (row.version !== version) throw await stale(strapi, row, version);
        const fixed = FIXED.find((state) => state === row.state);
        if (fixed) throw refuse(`bulletin.${fixed}`);
        if (row.items?.some(({ began }) => began)) throw refuse('bulletin.aired');
        await store.write(row, { state: REMOVED, items: [] }, actor, { what: 'removed' });
        if (!row.slot) await store.rows.deleteMany({ where: { id: row.id } });
      }),

    async act(id: string, asked: { version: number; act: BulletinAct }, actor: Actor): Promise<BulletinView> {
      await actOn(strapi, store, id, asked, actor);
      return get(id);
    },

    /** The words in the order of the air, as written and as said. */
    async reading(id: string): Promise<Reading> {
      const row = await store.load(id);
      return readingOf(row, await aroundOf(strapi, [row]));
    },

    /** One file of it, with a name that every system takes. */
    async file(id: string, as: (typeof EXPORTS)[number], language: 'vi' | 'en'): Promise<{ text: string; type: string; name: string }> {
      const row = await store.load(id);
      const around = await aroundOf(strapi, [row]);
      const zone = spineOf(strapi).timezone;
      const { text, type, extension } = bulletinFile(
        as,
        { bulletin: viewOf(row, around), pages: filedPages(row, around), rundown: rundownOf(row, around, await now()) },
        { zone, language, lexicon: await lexiconOf(strapi) },
      );
      const stamp = new Date(wallOf(row.startsMs, zone)).toISOString().slice(0, 16).replace('T', '-').replace(':', 'h');
      return { text, type, name: `${slug(row.name).slice(0, 60).replace(/-+$/, '') || 'bulletin'}-${stamp}.${extension}` };
    },

    /** Open ones, soonest first, an item of which reads this script. */
    bulletinsOf: async (script: string): Promise<{ id: string; name: string; startsAt: string; state: string }[]> =>
      (await openWith(strapi, script)).map(({ documentId, name, startsMs, state }) => ({
        id: documentId,
        name,
        startsAt: new Date(startsMs).toISOString(),
        state,
      })),

    /** The bulletins of the next days that are not there yet. */
    make: (): Promise<number> => makeBulletins(strapi),
  };
}

export type Bulletins = ReturnType<typeof bulletins>;
