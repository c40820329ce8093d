import type { Sql } from '../../database';
import type { NoticeRow, NoticeTable } from './table';

/** `early`: the interval since the last letter has not passed. `busy`: another digest is writing to this person. */
export type Claim = { rows: NoticeRow[] } | { not: 'nothing' | 'early' | 'busy' };

/** A digest owns what it is writing, so that two of one person that come due together are one letter. */
export function createClaims(sql: Sql, table: NoticeTable, now: () => Promise<Date>) {
  const notices = sql.table('newsroom_notices');
  /** One claim of a person at a time. SQLite: an UPDATE holds the file from its start on, also where it finds no row. */
  const lock = async (person: string): Promise<unknown> =>
    sql.dialect === 'postgres' ? sql.rows('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`newsroom.digest ${person}`]) : null;

  return {
    /**
     * What `digest` (a job id) is to write to a person, for `leaseMs` by the database's clock. One short transaction: none is open while
     * the mail server is spoken to. What this job claimed in a try that crashed is its own; a foreign claim ends with its lease.
     */
    claim(person: string, digest: number, { most, everyMs, leaseMs }: { most: number; everyMs: number; leaseMs: number }): Promise<Claim> {
      return sql.transaction(async () => {
        await lock(person);
        await sql.rows(
          `UPDATE ${notices} SET digest = NULL, digest_until = NULL
            WHERE person = ? AND mailed_at IS NULL AND digest IS NOT NULL AND (digest = ? OR digest_until <= ${sql.now}) RETURNING id`,
          [person, digest],
        );
        const foreign = await sql.rows(`SELECT id FROM ${notices} WHERE person = ? AND mailed_at IS NULL AND digest IS NOT NULL LIMIT 1`, [
          person,
        ]);
        if (foreign.length) return { not: 'busy' };
        const rows = await table.toMail(person, most);
        if (!rows.length) return { not: 'nothing' };
        const last = await table.lastMailed(person);
        const at = (await now()).getTime();
        if (last && at - last.getTime() < everyMs) return { not: 'early' };
        await table.claimed(
          rows.map((row) => row.id),
          digest,
          at + leaseMs,
        );
        return { rows };
      });
    },
    /** Believes in a claim for longer: its mail server is slow, and its job alive. */
    async prolong(person: string, digest: number, leaseMs: number): Promise<void> {
      await sql.rows(
        `UPDATE ${notices} SET digest_until = ${sql.now} + CAST(? AS bigint) WHERE person = ? AND mailed_at IS NULL AND digest = ? RETURNING id`,
        [leaseMs, person, digest],
      );
    },
  };
}
export type Claims = ReturnType<typeof createClaims>;
