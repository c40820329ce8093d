import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { ARRIVED, type Sending, type TallyWhat, WENT_LIVE } from '../../../../domain/tally';
import type { TallyRow } from '../tables';
import { sqlOf } from './sql';

/** [from, to), epoch ms. */
type Span = { from: number; to: number };
type Counted = { id: string; name: string; count: number };
type Numeric = string | number;

const NAME = 'briefing_tallies';
const words = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(', ');
/** PostgreSQL hands counts back as text. */
const counted = (rows: readonly { id: string; name: string | null; count: Numeric }[]): Counted[] =>
  rows.map(({ id, name, count }) => ({ id, name: name ?? id, count: Number(count) }));

export type NewTally = Omit<TallyRow, 'id' | 'version' | 'changedBy'>;

/** Every statement over the tallies: each reads one span by the index on `at`, or the stories it names. */
export function tallies(strapi: Core.Strapi) {
  const sql = sqlOf(strapi);
  const table = sql.table(NAME);
  const live = `what IN (${words(WENT_LIVE)})`;
  const within = 'at >= ? AND at < ?';

  return {
    /** Writes it where no tally of this key stands. A refused duplicate would end PostgreSQL's transaction. */
    async write(tally: NewTally): Promise<void> {
      const { key, at, what, story, storyVersion, title, kind, section, destination, campaigns, due } = tally;
      await sql.rows(
        `INSERT INTO ${table} (document_id, "key", at, what, story, story_version, title, kind, section, destination, campaigns, due, version)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT ("key") DO NOTHING`,
        [key, key, at, what, story, storyVersion, title, kind, section, destination, JSON.stringify(campaigns ?? []), due],
      );
    },

    /** Takes the words off what is told of an assignment that is kept in the house by now. */
    async hush(story: string): Promise<void> {
      await sql.rows(`UPDATE ${table} SET title = NULL WHERE story = ? AND title IS NOT NULL`, [story]);
    },

    /** Stories that went live in the span and in the one of the same length before; stories that were pulled; corrections, late work. */
    async totals({ from, to }: Span) {
      const [row] = await sql.rows<Record<'stories' | 'before' | 'pulled' | 'corrected' | 'late', Numeric>>(
        `SELECT count(DISTINCT CASE WHEN at >= ? AND ${live} THEN story END) AS stories,
                count(DISTINCT CASE WHEN at < ? AND ${live} THEN story END) AS "before",
                count(DISTINCT CASE WHEN at >= ? AND what = 'pulled' THEN story END) AS pulled,
                sum(CASE WHEN at >= ? AND what = 'corrected' THEN 1 ELSE 0 END) AS corrected,
                sum(CASE WHEN at >= ? AND what = 'late' THEN 1 ELSE 0 END) AS late
         FROM ${table} WHERE ${within}`,
        [from, from, from, from, from, from - (to - from), to],
      );
      const of = (name: 'stories' | 'before' | 'pulled' | 'corrected' | 'late'): number => Number(row?.[name] ?? 0);
      return { stories: of('stories'), before: of('before'), pulled: of('pulled'), corrected: of('corrected'), late: of('late') };
    },

    /** Stories by what their latest version in the span says of section and kind, and by the quarter of an hour of their first there. */
    async stories({ from, to }: Span) {
      const rows = await sql.rows<{ section: string | null; kind: string | null; quarter: Numeric; count: Numeric }>(
        `SELECT section, kind, quarter, count(*) AS count FROM (
           SELECT section, kind, min(at) OVER (PARTITION BY story) / 900000 AS quarter,
                  row_number() OVER (PARTITION BY story ORDER BY at DESC, id DESC) AS place
           FROM ${table} WHERE ${within} AND ${live}
         ) AS versions WHERE place = 1 GROUP BY section, kind, quarter ORDER BY quarter`,
        [from, to],
      );
      return rows.map(({ section, kind, quarter, count }) => ({ section, kind, quarter: Number(quarter), count: Number(count) }));
    },

    /** Stories by the campaigns whose work they were, under what these were called last. */
    async campaigns({ from, to }: Span): Promise<Counted[]> {
      return counted(
        await sql.rows(
          `SELECT ${sql.field('id')} AS id, max(${sql.field('title')}) AS name, count(DISTINCT story) AS count
           FROM ${table} AS tally ${sql.entries('tally.campaigns')} WHERE ${within} AND ${live} GROUP BY 1`,
          [from, to],
        ),
      );
    },

    /** Stories by the destinations where they arrived. */
    async destinations({ from, to }: Span): Promise<Counted[]> {
      return counted(
        await sql.rows(
          `SELECT destination AS id, max(title) AS name, count(DISTINCT story) AS count
           FROM ${table} WHERE ${within} AND what IN (${words(ARRIVED)}) GROUP BY destination`,
          [from, to],
        ),
      );
    },

    /** Stories by agency: one that arrived at two destinations of an agency is one. `owners`: agency and destination, at least one pair. */
    async agencies({ from, to }: Span, owners: readonly (readonly [string, string])[]): Promise<Map<string, number>> {
      const rows = await sql.rows<{ agency: string; count: Numeric }>(
        `WITH owner (agency, destination) AS (VALUES ${owners.map(() => '(CAST(? AS text), CAST(? AS text))').join(', ')})
         SELECT owner.agency AS agency, count(DISTINCT tally.story) AS count
         FROM ${table} AS tally JOIN owner ON owner.destination = tally.destination
         WHERE ${within} AND what IN (${words(ARRIVED)}) GROUP BY owner.agency`,
        [...owners.flat(), from, to],
      );
      return new Map(rows.map(({ agency, count }) => [agency, Number(count)]));
    },

    /** The latest of one sort in the span. */
    async latest(what: TallyWhat, { from, to }: Span, limit: number) {
      const rows = await sql.rows<{ story: string; story_version: number | null; title: string | null; at: Numeric; due: Numeric | null }>(
        `SELECT story, story_version, title, at, due FROM ${table} WHERE ${within} AND what = ? ORDER BY at DESC, id DESC LIMIT ?`,
        [from, to, what, limit],
      );
      return rows.map(({ story, story_version, title, at, due }) => ({
        story,
        version: story_version ?? 0,
        title: title ?? '',
        at: Number(at),
        due: due === null ? null : Number(due),
      }));
    },

    /** What arrived where of these stories, whenever it was, oldest first. */
    async sendings(stories: readonly string[]): Promise<Map<string, Sending[]>> {
      const all = new Map<string, Sending[]>(stories.map((story) => [story, []]));
      if (stories.length === 0) return all;
      const rows = await sql.rows<{ story: string; what: TallyWhat; story_version: number | null; destination: string }>(
        `SELECT story, what, story_version, destination FROM ${table}
         WHERE ${sql.among('story')} AND what IN (${words([...ARRIVED, 'sent_retract'])}) ORDER BY at, id`,
        [JSON.stringify(stories)],
      );
      for (const { story, what, story_version, destination } of rows)
        all.get(story)?.push({ what, version: story_version ?? 0, destination });
      return all;
    },
  };
}
