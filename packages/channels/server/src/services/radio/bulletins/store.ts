import { type Actor, type NewEvent, SYSTEM } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { spineOf } from '../../../context';
import { BULLETIN_WORDS } from '../../../field-words';
import { refuse } from '../../../refusals';
import { type BulletinRecord, inTransactionAgain, table } from '../../../rows';
import { hold } from '../writing';

export const subjectOf = (id: string): string => `bulletin:${id}`;

/** Of a row that came of a template and was thrown away: it stays, so that its slot stays taken. */
export const REMOVED = 'removed';
export const THERE = { state: { $ne: REMOVED } };

/** What is told of a change: `what` was done, to which `item`, and which fields it wrote. */
export type Told = { what: string; item?: string; fields?: string[] };

/** For open pages and the history. */
export const eventOf = (
  row: Pick<BulletinRecord, 'documentId' | 'name' | 'state' | 'version'>,
  actor: Actor,
  told: Told,
): NewEvent<'bulletin.changed'> => ({
  type: 'bulletin.changed',
  subject: subjectOf(row.documentId),
  actor,
  data: { bulletin: row.documentId, name: row.name, state: row.state, version: row.version, ...told },
});

/** Nobody leaves a bulletin open for longer than that. */
const LOOK_BACK = 200;

/** What was done to it since `version`, oldest first, and by whom. */
export async function since(strapi: Core.Strapi, id: string, version: number): Promise<(Told & { who: string })[]> {
  const events = await spineOf(strapi).events.history(subjectOf(id), LOOK_BACK);
  return (
    events
      .map(({ actor, data }) => ({ ...(data as Told & { version?: number }), who: actor.name }))
      // A script's trouble is told to open pages and changes nothing in the row.
      .filter((told) => (told.version ?? 0) > version && !told.what.startsWith('script_'))
      .reverse()
  );
}

/** The 409 that says who was quicker, and what they did. */
export async function stale(strapi: Core.Strapi, row: BulletinRecord, version: number) {
  const done = await since(strapi, row.documentId, version);
  const words = [...new Set(done.map(({ what }) => what))].flatMap((what) => BULLETIN_WORDS[what as keyof typeof BULLETIN_WORDS] ?? []);
  const named = words.length ? words : [BULLETIN_WORDS.other];
  return refuse('bulletin.stale', {
    who: [...new Set(done.map(({ who }) => who))].join(', ') || (row.changedBy ?? SYSTEM.name),
    version: row.version,
    what_en: named.map(({ en }) => en).join(', '),
    what_vi: named.map(({ vi }) => vi).join(', '),
    fields: [...new Set(done.flatMap(({ fields }) => fields ?? []))],
  });
}

export function storeOf(strapi: Core.Strapi) {
  const rows = table(strapi, 'bulletin');

  async function load(id: string): Promise<BulletinRecord> {
    const row = await rows.findOne({ where: { documentId: id, ...THERE } });
    if (!row) throw refuse('bulletin.not_found', { id });
    return row;
  }

  return {
    rows,
    load,
    /** Runs `work` on the row while nobody else can change it. */
    holding: <T>(id: string, work: (row: BulletinRecord) => Promise<T>): Promise<T> =>
      inTransactionAgain(strapi, async () => {
        await hold(strapi, 'channels_bulletins', 'document_id', id);
        return work(await load(id));
      }),

    /** Writes what changed, with a new version, and tells of it; in the caller's transaction. */
    async write(row: BulletinRecord, data: Partial<BulletinRecord>, actor: Actor, told: Told): Promise<BulletinRecord> {
      const stamp = { version: row.version + 1, changedBy: actor.name, updatedAt: (await spineOf(strapi).now()).toISOString() };
      const { count } = await rows.updateMany({ where: { documentId: row.documentId, version: row.version }, data: { ...data, ...stamp } });
      if (count !== 1) throw await stale(strapi, row, row.version);
      const after = { ...row, ...data, ...stamp };
      await spineOf(strapi).events.append(eventOf(after, actor, told));
      return after;
    },
  };
}

export type Store = ReturnType<typeof storeOf>;
