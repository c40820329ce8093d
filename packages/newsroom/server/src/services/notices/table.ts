import type { Core } from '@strapi/types';
import type { Notice } from '../../../../contracts/spine';

export const NOTICE = 'plugin::newsroom.notice';

export type NoticeRow = {
  id: number;
  person: string;
  kind: string;
  params: Record<string, string | number | null> | null;
  subject: string;
  link: string;
  dedupeKey: string | null;
  at: string;
  readAt: string | null;
  mailedAt: string | null;
  /** The job that is writing a letter with this in it, and until when (epoch ms, database clock) that is to be believed. */
  digest: number | string | null;
  digestUntil: number | string | null;
};

/** The inbox table. Instants are ISO texts, the same on both databases. */
export function noticeTable(strapi: Core.Strapi) {
  const query = () => strapi.db.query(NOTICE);
  return {
    /** Writes in the caller's transaction; answers the persons for whom a row is new. */
    async insert(notice: Notice, at: string): Promise<string[]> {
      const people = [...new Set(notice.to)];
      if (people.length === 0) return [];
      return strapi.db.transaction(async ({ trx }) => {
        const schema = strapi.db.getSchemaName();
        const table = schema ? trx('newsroom_notices').withSchema(schema) : trx('newsroom_notices');
        const rows = people.map((person) => ({
          person,
          kind: notice.kind,
          params: JSON.stringify(notice.params),
          subject: notice.subject,
          link: notice.link,
          dedupe_key: notice.key ?? null,
          at,
        }));
        const written = (await table.insert(rows).onConflict(['person', 'dedupe_key']).ignore().returning(['person'])) as unknown as {
          person: string;
        }[];
        return written.map((row) => row.person);
      });
    },
    list: (person: string, { unread, limit, before }: { unread: boolean; limit: number; before?: number }): Promise<NoticeRow[]> =>
      query().findMany({
        where: { person, ...(unread ? { readAt: { $null: true } } : {}), ...(before ? { id: { $lt: before } } : {}) },
        orderBy: { id: 'desc' },
        limit,
      }),
    unread: (person: string): Promise<number> => query().count({ where: { person, readAt: { $null: true } } }),
    read: (person: string, ids: number[] | 'all', at: string): Promise<{ count: number }> =>
      query().updateMany({
        where: { person, readAt: { $null: true }, ...(ids === 'all' ? {} : { id: { $in: ids } }) },
        data: { readAt: at },
      }),
    /** Neither read nor mailed: what a digest has to carry, oldest first. */
    toMail: (person: string, limit: number): Promise<NoticeRow[]> =>
      query().findMany({ where: { person, readAt: { $null: true }, mailedAt: { $null: true } }, orderBy: { id: 'asc' }, limit }),
    claimed: (ids: number[], digest: number, digestUntil: number): Promise<{ count: number }> =>
      query().updateMany({ where: { id: { $in: ids } }, data: { digest, digestUntil } }),
    mailed: (ids: number[], at: string): Promise<{ count: number }> =>
      query().updateMany({ where: { id: { $in: ids } }, data: { mailedAt: at } }),
    async lastMailed(person: string): Promise<Date | null> {
      const [row] = (await query().findMany({
        where: { person, mailedAt: { $notNull: true } },
        orderBy: { mailedAt: 'desc' },
        limit: 1,
      })) as NoticeRow[];
      return row?.mailedAt ? new Date(row.mailedAt) : null;
    },
  };
}
export type NoticeTable = ReturnType<typeof noticeTable>;
