import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { QuestionMoment } from '../../../../domain/question';
import { briefing } from '../announce';
import { idOrNull } from '../present';
import { type Big, type OccurrenceRow, type QuestionRow, rowOf, type SeriesRow } from '../tables';

/** The meeting a question was put to, and when it is. */
export type Scene = { meeting: OccurrenceRow; series: SeriesRow /** Epoch ms, by the database's clock. */; now: number };

export async function sceneOf(strapi: Core.Strapi, occurrence: Big): Promise<Scene> {
  const meeting = await rowOf(strapi, 'occurrence', occurrence);
  const series = await rowOf(strapi, 'series', meeting.series);
  return { meeting, series, now: (await spine(strapi).now()).getTime() };
}

export const momentOf = ({ meeting, now }: Scene, afterMeeting: boolean | null): QuestionMoment => ({
  now,
  ends: Number(meeting.ends),
  afterMeeting: afterMeeting === true,
});

/** What a question is found by. */
export const foldedOf = (row: Pick<QuestionRow, 'text' | 'agency' | 'unit' | 'asker'>): string =>
  fold([row.text, row.agency, row.unit, row.asker].filter(Boolean).join(' '));

export const subjectOf = (question: Big): string => `question:${question}`;

/** Says what was done to a question, in the caller's transaction: ids and states, never words. */
export async function announce(
  strapi: Core.Strapi,
  { meeting, series }: Pick<Scene, 'meeting' | 'series'>,
  row: QuestionRow,
  { what, formerly }: { what: string; formerly?: Big | null },
  actor: Actor,
): Promise<void> {
  const unit = idOrNull(row.unitId);
  const before = idOrNull(formerly);
  await spine(strapi).events.append({
    type: 'briefing.question',
    subject: subjectOf(row.id),
    actor,
    data: {
      ...briefing(series, meeting),
      question: String(row.id),
      state: row.state,
      unit,
      what,
      ...(before !== null && before !== unit ? { formerly: before } : {}),
    },
  });
}
