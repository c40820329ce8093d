import type { Core } from '@strapi/types';
import type { Actor } from '../../../../contracts/events';
import type { StoryRef } from '../../../../contracts/story';

export const STORY = 'plugin::newsroom.story';

export type StoryRow = {
  id: number;
  storyType: string;
  storyId: string;
  storyLocale: string;
  version: number;
  state: 'draft' | 'published' | 'withdrawn';
  firstLiveAt: string | null;
  liveAt: string | null;
  liveMark: string | null;
  headline: string | null;
  section: string | null;
  correction: string | null;
  scheduledFor: string | null;
  scheduledEmbargo: string | null;
  scheduledBy: Actor | null;
  scheduleKey: string | null;
};

export type Version = {
  ref: StoryRef;
  mark: string;
  at: string;
  headline: string;
  folded: string;
  section: string | null;
  correction: string | null;
};

const whereRef = (ref: StoryRef) => ({ storyType: ref.uid, storyId: ref.documentId, storyLocale: ref.locale });
/** Indexed columns hold 255 characters. */
const cut = (text: string) => [...text].slice(0, 250).join('');

/** The table of what we know of each story: one row a (type, document, locale). Instants are ISO texts: both dialects agree on those. */
export function storyTable(strapi: Core.Strapi) {
  const query = () => strapi.db.query(STORY);
  const run = strapi.db;
  return {
    find: (ref: StoryRef): Promise<StoryRow | null> => query().findOne({ where: whereRef(ref) }),
    ofDocument: (uid: string, documentId: string): Promise<StoryRow[]> =>
      query().findMany({ where: { storyType: uid, storyId: documentId } }),
    /** ISO texts in UTC sort as the instants they say. */
    scheduled: (from: string, until: string, limit: number): Promise<StoryRow[]> =>
      query().findMany({ where: { scheduledFor: { $gte: from, $lt: until } }, orderBy: { scheduledFor: 'asc' }, limit }),
    update: (ref: StoryRef, data: Partial<StoryRow>): Promise<{ count: number }> => query().updateMany({ where: whereRef(ref), data }),
    /** Holds the schedule `key` until the transaction ends: who else would take it back or move it waits. False where it is gone. */
    async hold(ref: StoryRef, key: string): Promise<boolean> {
      const { count } = await query().updateMany({ where: { ...whereRef(ref), scheduleKey: key }, data: { scheduleKey: key } });
      return count === 1;
    },

    /**
     * Writes that a version is live and raises the story's version by one, in one statement.
     * Answers null where this very version (by its mark) is written already, whoever came first; `force` writes all the same.
     */
    async goLive(version: Version, force: boolean): Promise<{ version: number; firstLiveAt: string } | null> {
      return run.transaction(async ({ trx }) => {
        const schema = run.getSchemaName();
        const table = schema ? trx('newsroom_stories').withSchema(schema) : trx('newsroom_stories');
        const row = {
          story_type: version.ref.uid,
          story_id: version.ref.documentId,
          story_locale: version.ref.locale,
          version: 1,
          state: 'published',
          first_live_at: version.at,
          live_at: version.at,
          live_mark: version.mark,
          headline: cut(version.headline),
          folded: cut(version.folded),
          section: version.section === null ? null : cut(version.section),
          correction: version.correction,
        };
        const insert = table
          .insert(row)
          .onConflict(['story_type', 'story_id', 'story_locale'])
          .merge({
            ...row,
            version: trx.raw('newsroom_stories.version + 1'),
            first_live_at: trx.raw('coalesce(newsroom_stories.first_live_at, excluded.first_live_at)'),
            scheduled_for: null,
            scheduled_embargo: null,
            scheduled_by: null,
            schedule_key: null,
          } as never);
        if (!force)
          insert.whereRaw("(coalesce(newsroom_stories.live_mark, '') <> excluded.live_mark or newsroom_stories.state <> 'published')");
        const [written] = (await insert.returning(['version', 'first_live_at'])) as unknown as { version: number; first_live_at: string }[];
        return written ? { version: Number(written.version), firstLiveAt: written.first_live_at } : null;
      });
    },

    /** Writes that a story is no longer live. False where that was known. */
    async withdraw(ref: StoryRef): Promise<boolean> {
      const { count } = await query().updateMany({
        where: { ...whereRef(ref), state: 'published' },
        data: { state: 'withdrawn', liveMark: null },
      });
      return count === 1;
    },

    /** The row of a story that need not have been published, made where it is missing. */
    async ensure(ref: StoryRef, headline: string, folded: string): Promise<StoryRow> {
      await run.transaction(async ({ trx }) => {
        const schema = run.getSchemaName();
        const table = schema ? trx('newsroom_stories').withSchema(schema) : trx('newsroom_stories');
        await table
          .insert({
            story_type: ref.uid,
            story_id: ref.documentId,
            story_locale: ref.locale,
            version: 0,
            state: 'draft',
            headline: cut(headline),
            folded: cut(folded),
          })
          .onConflict(['story_type', 'story_id', 'story_locale'])
          .ignore();
      });
      return (await this.find(ref)) as StoryRow;
    },
  };
}
export type StoryTable = ReturnType<typeof storyTable>;
