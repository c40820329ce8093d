import type { NewsroomEvent } from '../../../../contracts';
import type { Sealable, Sealed } from '../../../../domain/seal';
import type { Sql } from '../../database';

export type NewEventRow = { eventId: string; type: string; subject: string; actor: string; data: string; version: number };
export type EventTable = ReturnType<typeof createEventTable>;

type Raw = Record<string, unknown>;

const sealable = (row: Raw): Sealable => ({
  seq: Number(row.id),
  eventId: row.event_id as string,
  type: row.type as string,
  subject: row.subject as string,
  actor: row.actor as string,
  at: Number(row.at),
  data: row.data as string,
  version: Number(row.version),
});
const sealed = (row: Raw): Sealed => ({ ...sealable(row), sealSeq: Number(row.seal_seq), seal: row.seal as string });

/** A stored row as the event its subscribers get. */
export const eventOf = (row: Sealable): NewsroomEvent =>
  ({
    seq: row.seq,
    id: row.eventId,
    type: row.type,
    subject: row.subject,
    actor: JSON.parse(row.actor),
    at: new Date(row.at).toISOString(),
    data: JSON.parse(row.data),
    version: row.version,
  }) as NewsroomEvent;

/** The SQL of `newsroom_events`: rows are only ever added, and sealed once. */
export function createEventTable(sql: Sql) {
  const { dialect, now } = sql;
  const events = sql.table('newsroom_events');
  const columns = 'id, event_id, type, subject, actor, "at", data, version';
  const source = {
    sqlite: `SELECT value ->> 'eventId' AS event_id, value ->> 'type' AS type, value ->> 'subject' AS subject, value ->> 'actor' AS actor, value ->> 'data' AS data, value ->> 'version' AS version FROM json_each(?)`,
    postgres: `SELECT "eventId" AS event_id, type, subject, actor, data, version FROM json_to_recordset(?::json) AS r("eventId" text, type text, subject text, actor text, data text, version int)`,
  }[dialect];
  const seals = {
    sqlite: `UPDATE ${events} SET seal_seq = (SELECT s.value ->> 'sealSeq' FROM json_each(?1) AS s WHERE s.value ->> 'seq' = ${events}.id), seal = (SELECT s.value ->> 'seal' FROM json_each(?1) AS s WHERE s.value ->> 'seq' = ${events}.id)
      WHERE seal_seq IS NULL AND id IN (SELECT value ->> 'seq' FROM json_each(?1)) RETURNING id`,
    postgres: `UPDATE ${events} AS e SET seal_seq = s."sealSeq", seal = s.seal FROM json_to_recordset(?::json) AS s(seq bigint, "sealSeq" bigint, seal text) WHERE e.id = s.seq AND e.seal_seq IS NULL RETURNING e.id`,
  }[dialect];

  return {
    async insert(rows: NewEventRow[]): Promise<Sealable[]> {
      const back = await sql.rows<Raw>(
        `INSERT INTO ${events} (event_id, type, subject, actor, "at", data, version) SELECT event_id, type, subject, actor, ${now}, data, version FROM (${source}) AS given RETURNING ${columns}`,
        [JSON.stringify(rows)],
      );
      return back.map(sealable).sort((a, b) => a.seq - b.seq);
    },
    async byId(eventId: string): Promise<Sealable | null> {
      const [row] = await sql.rows<Raw>(`SELECT ${columns} FROM ${events} WHERE event_id = ?`, [eventId]);
      return row ? sealable(row) : null;
    },
    /** Newest first. */
    async ofSubject(subject: string, limit: number): Promise<Sealable[]> {
      return (await sql.rows<Raw>(`SELECT ${columns} FROM ${events} WHERE subject = ? ORDER BY id DESC LIMIT ?`, [subject, limit])).map(
        sealable,
      );
    },
    /** Oldest first, behind `seq`, and those of `also`. On PostgreSQL a row of lower seq may still be committed later. */
    async after(seq: number, limit: number, also: readonly number[]): Promise<Sealable[]> {
      const more = also.length ? ` OR id IN (${also.map(() => '?').join(', ')})` : '';
      return (await sql.rows<Raw>(`SELECT ${columns} FROM ${events} WHERE id > ?${more} ORDER BY id LIMIT ?`, [seq, ...also, limit])).map(
        sealable,
      );
    },
    async lastSeq(): Promise<number> {
      return Number((await sql.rows<{ last: unknown }>(`SELECT coalesce(max(id), 0) AS last FROM ${events}`))[0]?.last);
    },
    async unsealed(limit: number): Promise<Sealable[]> {
      return (await sql.rows<Raw>(`SELECT ${columns} FROM ${events} WHERE seal_seq IS NULL ORDER BY id LIMIT ?`, [limit])).map(sealable);
    },
    async seal(rows: { seq: number; sealSeq: number; seal: string }[]): Promise<void> {
      const statement = dialect === 'sqlite' ? seals.replaceAll('?1', '?') : seals;
      const list = JSON.stringify(rows);
      const done = await sql.rows(statement, dialect === 'sqlite' ? [list, list, list] : [list]);
      if (done.length !== rows.length) throw new Error('The event log changed while it was sealed.');
    },
    /** Rows of the chain behind place `place`, in its order. */
    async chain(place: number, limit: number): Promise<Sealed[]> {
      return (
        await sql.rows<Raw>(`SELECT ${columns}, seal_seq, seal FROM ${events} WHERE seal_seq > ? ORDER BY seal_seq, id LIMIT ?`, [
          place,
          limit,
        ])
      ).map(sealed);
    },
  };
}
