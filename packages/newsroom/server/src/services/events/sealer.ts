import { createHash } from 'node:crypto';
import type { Spine } from '../../../../contracts';
import { compare, EMPTY, extend, follow, type Head } from '../../../../domain/seal';
import type { Sql } from '../../database';
import type { EventTable } from './table';

const BATCH = 500;
const CHAIN = 'events';
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

const why: Record<string, string> = {
  missing: 'a row that was sealed here is missing',
  changed: 'this row was changed after it was sealed',
  truncated: 'the chain ends before the place it had reached',
  'beyond the head': 'the chain is longer than what was sealed',
};

/**
 * Chains committed events one behind the other. The place in the chain is given here, under a lock, and not by the row's id:
 * on PostgreSQL a transaction with a lower id may be committed later, and its row must not need a place between two seals.
 */
export function createSealer(sql: Sql, table: EventTable) {
  const seals = sql.table('newsroom_seals');

  /** The head, locked until the transaction ends: on both databases an UPDATE holds the row (SQLite: the file). */
  async function lockHead(): Promise<Head> {
    await sql.rows(`INSERT INTO ${seals} (chain, sealed, last_seal) VALUES (?, 0, '') ON CONFLICT (chain) DO NOTHING RETURNING id`, [
      CHAIN,
    ]);
    const [row] = await sql.rows<{ sealed: unknown; last_seal: string }>(
      `UPDATE ${seals} SET chain = chain WHERE chain = ? RETURNING sealed, last_seal`,
      [CHAIN],
    );
    return row ? { sealed: Number(row.sealed), lastSeal: row.last_seal } : EMPTY;
  }

  async function readHead(): Promise<Head> {
    const [row] = await sql.rows<{ sealed: unknown; last_seal: string }>(`SELECT sealed, last_seal FROM ${seals} WHERE chain = ?`, [CHAIN]);
    return row ? { sealed: Number(row.sealed), lastSeal: row.last_seal } : EMPTY;
  }

  return {
    /** Seals what is committed and not sealed yet; returns how many rows. */
    async seal(): Promise<number> {
      let total = 0;
      // One small transaction a batch: SQLite has one connection, and the newsroom waits for it.
      for (;;) {
        if (!(await table.unsealed(1)).length) return total;
        const count = await sql.transaction(async () => {
          const before = await lockHead();
          const rows = await table.unsealed(BATCH);
          if (!rows.length) return 0;
          const { seals: made, head } = extend(before, rows, hash);
          await table.seal(made);
          await sql.rows(`UPDATE ${seals} SET sealed = ?, last_seal = ? WHERE chain = ? RETURNING id`, [head.sealed, head.lastSeal, CHAIN]);
          return rows.length;
        });
        total += count;
        if (count < BATCH) return total;
      }
    },

    async verify(): ReturnType<Spine['events']['verify']> {
      // The head first: rows sealed while the chain is read lie behind it and are left for the next time.
      const kept = await readHead();
      let reached: Head = EMPTY;
      for (;;) {
        const rows = (await table.chain(reached.sealed, BATCH)).filter(({ sealSeq }) => sealSeq <= kept.sealed);
        if (!rows.length) break;
        const { head, fault } = follow(reached, rows, hash);
        if (fault) return { ok: false, sealed: kept.sealed, firstBad: fault.firstBad, why: why[fault.why] as string };
        reached = head;
      }
      const fault = compare(reached, kept);
      return fault
        ? { ok: false, sealed: kept.sealed, firstBad: fault.firstBad, why: why[fault.why] as string }
        : { ok: true, sealed: kept.sealed };
    },
  };
}
