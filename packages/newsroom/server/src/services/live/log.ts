import type { EventType, NewsroomEvent } from '../../../../contracts/events';
import type { Sql } from '../../database';

type Row = {
  id: number | string;
  event_id: string;
  type: string;
  subject: string;
  actor: string;
  at: number | string;
  data: string;
  version: number;
};

const toEvent = (row: Row): NewsroomEvent =>
  ({
    seq: Number(row.id),
    id: row.event_id,
    type: row.type as EventType,
    subject: row.subject,
    actor: JSON.parse(row.actor),
    at: new Date(Number(row.at)).toISOString(),
    data: JSON.parse(row.data),
    version: row.version,
  }) as NewsroomEvent;

/** Reads the event log by number. */
export function createLog(sql: () => Sql) {
  const columns = 'id, event_id, type, subject, actor, at, data, version';
  return {
    async top(): Promise<number> {
      const [row] = await sql().rows<{ top: number | string | null }>(`SELECT max(id) AS top FROM ${sql().table('newsroom_events')}`);
      return Number(row?.top ?? 0);
    },
    /** Rows after `seq`, and those of `also`, oldest first. */
    async after(seq: number, also: readonly number[], limit: number): Promise<NewsroomEvent[]> {
      const more = also.length > 0 ? ` OR id IN (${also.map(() => '?').join(', ')})` : '';
      const rows = await sql().rows<Row>(
        `SELECT ${columns} FROM ${sql().table('newsroom_events')} WHERE id > ?${more} ORDER BY id LIMIT ${limit}`,
        [seq, ...also],
      );
      return rows.map(toEvent);
    },
  };
}
export type EventLog = ReturnType<typeof createLog>;
