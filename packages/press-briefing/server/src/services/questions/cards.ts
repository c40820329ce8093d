import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { QuestionCard } from '../../../../contracts';
import { iso, questionOf } from '../present';
import { type QuestionRow, table } from '../tables';

export type Meeting = QuestionCard['meeting'];

/** The meetings these questions belong to, by id. */
export async function meetingsOf(strapi: Core.Strapi, rows: QuestionRow[]): Promise<Map<string, Meeting>> {
  const ids = [...new Set(rows.map((row) => Number(row.occurrence)))];
  if (ids.length === 0) return new Map();
  const meetings = await table(strapi, 'occurrence').findMany({
    where: { id: { $in: ids } },
    select: ['id', 'series', 'starts', 'ends', 'state'],
  });
  const seriesIds = [...new Set(meetings.map((meeting) => Number(meeting.series)))];
  const all = seriesIds.length
    ? await table(strapi, 'series').findMany({ where: { id: { $in: seriesIds } }, select: ['id', 'title', 'mode', 'timezone'] })
    : [];
  const series = new Map(all.map((row) => [String(row.id), row]));
  return new Map(
    meetings.flatMap((meeting) => {
      const of = series.get(String(meeting.series));
      if (!of) return [];
      const { title, mode, timezone } = of;
      return [[String(meeting.id), { title, starts: iso(meeting.starts), ends: iso(meeting.ends), closed: mode === 'closed', timezone }]];
    }),
  );
}

/** Questions with their meetings; those whose meeting is gone are left out. */
export async function cardsOf(strapi: Core.Strapi, rows: QuestionRow[]): Promise<QuestionCard[]> {
  const meetings = await meetingsOf(strapi, rows);
  return rows.flatMap((row) => {
    const meeting = meetings.get(String(row.occurrence));
    return meeting ? [{ ...questionOf(row), meeting }] : [];
  });
}
