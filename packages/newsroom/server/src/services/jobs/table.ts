import type { Sql } from '../../database';

export type JobState = 'waiting' | 'leased' | 'done' | 'dead' | 'cancelled';

/** A job to write. `runAt` in ms since 1970, null for now. `key` null for a job that may exist many times. */
export type NewRow = { name: string; key: string | null; data: string; runAt: number | null; priority: number; maxAttempts: number };
export type Written = { id: number; name: string; key: string | null };
/** A row this process holds under `token`. */
export type Claimed = {
  id: number;
  name: string;
  key: string | null;
  data: string;
  attempt: number;
  maxAttempts: number;
  priority: number;
  runAt: number;
  token: string;
};
/** Up to `n` due jobs of `name`, each leased for `lease` milliseconds. */
export type Want = { name: string; n: number; lease: number };
export type Expired = { id: number; name: string; key: string | null; data: string; state: JobState };

export type JobTable = ReturnType<typeof createJobTable>;

type Raw = Record<string, unknown>;
const claimed =
  (token: string) =>
  (row: Raw): Claimed => ({
    id: Number(row.id),
    name: row.name as string,
    key: (row.key as string | null) ?? null,
    data: row.data as string,
    attempt: Number(row.attempts),
    maxAttempts: Number(row.max_attempts),
    priority: Number(row.priority),
    runAt: Number(row.run_at),
    token,
  });
// RETURNING promises no order.
const inOrder = (rows: Claimed[]): Claimed[] => rows.sort((a, b) => a.priority - b.priority || a.runAt - b.runAt || a.id - b.id);
const written = (rows: Raw[]): Written[] =>
  rows
    .map((row) => ({ id: Number(row.id), name: row.name as string, key: (row.key as string | null) ?? null }))
    .sort((a, b) => a.id - b.id);

/** The SQL of `newsroom_jobs`, the one truth about jobs. Every final write needs the lease's token and the state. */
export function createJobTable(sql: Sql) {
  const { dialect, now } = sql;
  const jobs = sql.table('newsroom_jobs');
  const back = 'name, "key", data, attempts, max_attempts, priority, run_at';

  /** `id` is one of a JSON list: one parameter whatever the length, so that one prepared statement serves. */
  const among = {
    sqlite: 'id IN (SELECT value FROM json_each(?))',
    postgres: 'id IN (SELECT value::bigint FROM json_array_elements_text(?::json))',
  }[dialect];
  const named = {
    sqlite: 'name IN (SELECT value FROM json_each(?))',
    postgres: 'name IN (SELECT value FROM json_array_elements_text(?::json))',
  }[dialect];

  const source = {
    sqlite: `SELECT value ->> 'name' AS name, value ->> 'key' AS "key", value ->> 'data' AS data, value ->> 'runAt' AS run_at, value ->> 'priority' AS priority, value ->> 'maxAttempts' AS max_attempts FROM json_each(?)`,
    postgres: `SELECT name, "key", data, "runAt" AS run_at, priority, "maxAttempts" AS max_attempts FROM json_to_recordset(?::json) AS r(name text, "key" text, data text, "runAt" bigint, priority int, "maxAttempts" int)`,
  }[dialect];
  const insert = `INSERT INTO ${jobs} (name, "key", data, state, run_at, priority, attempts, max_attempts, written_at)
    SELECT name, "key", data, 'waiting', coalesce(run_at, ${now}), priority, 0, max_attempts, ${now} FROM (${source}) AS given WHERE true
    ON CONFLICT (name, "key") DO UPDATE SET data = excluded.data, state = 'waiting', run_at = excluded.run_at, priority = excluded.priority,
      attempts = 0, max_attempts = excluded.max_attempts, written_at = excluded.written_at, last_error = NULL, ended_at = NULL`;

  const claimDue = {
    sqlite: (wants: Want[]) => `UPDATE ${jobs} SET state = 'leased', token = ?, attempts = attempts + 1,
        leased_until = ${now} + (SELECT l.value ->> 'lease' FROM json_each(?) AS l WHERE l.value ->> 'name' = ${jobs}.name)
      WHERE id IN (${wants.map(() => `SELECT id FROM (SELECT id FROM ${jobs} WHERE name = ? AND state = 'waiting' AND run_at <= ${now} ORDER BY priority, run_at, id LIMIT ?)`).join(' UNION ALL ')})
      RETURNING id, ${back}`,
    postgres: () => `WITH wanted AS (SELECT ?::text AS token, * FROM json_to_recordset(?::json) AS w(name text, n int, lease bigint)),
        picked AS (SELECT due.id, wanted.token, wanted.lease FROM wanted CROSS JOIN LATERAL (
          SELECT id FROM ${jobs} WHERE name = wanted.name AND state = 'waiting' AND run_at <= ${now} ORDER BY priority, run_at, id LIMIT wanted.n FOR UPDATE SKIP LOCKED) AS due)
      UPDATE ${jobs} AS j SET state = 'leased', token = picked.token, attempts = j.attempts + 1, leased_until = ${now} + picked.lease
      FROM picked WHERE j.id = picked.id RETURNING j.id, ${back}`,
  }[dialect];
  const skipLocked = dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : '';

  const ids = (rows: Raw[]): number[] => rows.map((row) => Number(row.id));
  const one = async (statement: string, bindings: unknown[]): Promise<boolean> => (await sql.rows(statement, bindings)).length === 1;

  return {
    /** Writes what is new; an existing key is left alone, unless it was withdrawn. Returns what was written, in the order given. */
    async insert(rows: NewRow[]): Promise<Written[]> {
      return written(await sql.rows<Raw>(`${insert} WHERE ${jobs}.state = 'cancelled' RETURNING id, name, "key"`, [JSON.stringify(rows)]));
    },
    /** As insert, but a job that still waits is moved too. */
    async move(row: NewRow): Promise<Written[]> {
      return written(
        await sql.rows<Raw>(`${insert} WHERE ${jobs}.state IN ('waiting', 'cancelled') RETURNING id, name, "key"`, [JSON.stringify([row])]),
      );
    },
    async claim(wants: Want[], token: string): Promise<Claimed[]> {
      const list = JSON.stringify(wants);
      const bindings = dialect === 'sqlite' ? [token, list, ...wants.flatMap(({ name, n }) => [name, n])] : [token, list];
      return inOrder((await sql.rows<Raw>(claimDue(wants), bindings)).map(claimed(token)));
    },
    /** The first due jobs of a name, unclaimed. */
    async due(name: string, limit: number): Promise<{ id: number; name: string }[]> {
      return (
        await sql.rows<Raw>(
          `SELECT id FROM ${jobs} WHERE name = ? AND state = 'waiting' AND run_at <= ${now} ORDER BY priority, run_at, id LIMIT ?`,
          [name, limit],
        )
      ).map((row) => ({ id: Number(row.id), name }));
    },
    /** Ends jobs of one claim; returns the ids that were still this claim's. A job without a key leaves no row behind. */
    async finish(token: string, keyed: number[], keyless: number[]): Promise<number[]> {
      const done = keyed.length
        ? await sql.rows<Raw>(
            `UPDATE ${jobs} SET state = 'done', token = NULL, leased_until = NULL, last_error = NULL, ended_at = ${now} WHERE token = ? AND state = 'leased' AND ${among} RETURNING id`,
            [token, JSON.stringify(keyed)],
          )
        : [];
      const gone = keyless.length
        ? await sql.rows<Raw>(`DELETE FROM ${jobs} WHERE token = ? AND state = 'leased' AND ${among} RETURNING id`, [
            token,
            JSON.stringify(keyless),
          ])
        : [];
      return [...ids(done), ...ids(gone)];
    },
    /** Back to waiting after a failed try, `delay` ms from now. */
    retry: (id: number, token: string, delay: number, error: string) =>
      one(
        `UPDATE ${jobs} SET state = 'waiting', token = NULL, leased_until = NULL, run_at = ${now} + CAST(? AS bigint), last_error = ? WHERE id = ? AND token = ? AND state = 'leased' RETURNING id`,
        [delay, error, id, token],
      ),
    die: (id: number, token: string, error: string) =>
      one(
        `UPDATE ${jobs} SET state = 'dead', token = NULL, leased_until = NULL, last_error = ?, ended_at = ${now} WHERE id = ? AND token = ? AND state = 'leased' RETURNING id`,
        [error, id, token],
      ),
    prolong: (id: number, token: string, lease: number) =>
      one(`UPDATE ${jobs} SET leased_until = ${now} + CAST(? AS bigint) WHERE id = ? AND token = ? AND state = 'leased' RETURNING id`, [
        lease,
        id,
        token,
      ]),
    /** Gives claimed jobs back that were never begun: the try does not count. */
    async release(token: string, begunNever: number[]): Promise<void> {
      await sql.rows(
        `UPDATE ${jobs} SET state = 'waiting', token = NULL, leased_until = NULL, attempts = attempts - 1 WHERE token = ? AND state = 'leased' AND ${among} RETURNING id`,
        [token, JSON.stringify(begunNever)],
      );
    },
    cancel: (name: string, key: string) =>
      one(`UPDATE ${jobs} SET state = 'cancelled', ended_at = ${now} WHERE name = ? AND "key" = ? AND state = 'waiting' RETURNING id`, [
        name,
        key,
      ]),
    /** Takes back the leases that ran out: the job waits again, or is dead where no try is left. */
    async expire(names: string[], error: string): Promise<Expired[]> {
      const statement = `UPDATE ${jobs} SET state = CASE WHEN attempts >= max_attempts THEN 'dead' ELSE 'waiting' END, ended_at = CASE WHEN attempts >= max_attempts THEN ${now} END, token = NULL, leased_until = NULL, last_error = ?
        WHERE id IN (SELECT id FROM ${jobs} WHERE state = 'leased' AND leased_until < ${now} AND ${named}${skipLocked}) RETURNING id, name, "key", data, state`;
      return (await sql.rows<Raw>(statement, [error, JSON.stringify(names)])).map((row) => ({
        ...(row as Omit<Expired, 'id'>),
        id: Number(row.id),
      }));
    },
    /**
     * Deletes what ended more than `days` ago: dead and withdrawn jobs without a key, and done ones whose key cannot come again,
     * because an event is written once and an occurrence lies in the past. All other keys stay: they are what makes "once" true.
     */
    async sweep(days: number): Promise<void> {
      const over = `ended_at < ${now} - CAST(? AS bigint)`;
      const spent = `state = 'done' AND (name LIKE 'event:%' OR name LIKE 'schedule:%')`;
      await sql.rows(
        `DELETE FROM ${jobs} WHERE ${over} AND (("key" IS NULL AND state IN ('dead', 'cancelled')) OR (${spent})) RETURNING id`,
        [days * 86_400_000],
      );
    },
    /** Milliseconds since 1970 by the database's clock. */
    async now(): Promise<number> {
      return Number((await sql.rows<{ now: unknown }>(`SELECT ${now} AS now`))[0]?.now);
    },
  };
}
