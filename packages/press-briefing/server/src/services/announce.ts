import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { iso } from './present';
import type { OccurrenceRow, SeriesRow } from './tables';

/** What every briefing event says of its meeting. */
export const briefing = (series: SeriesRow, occurrence: { id: string | number; starts: string | number }) => ({
  series: String(series.id),
  occurrence: String(occurrence.id),
  title: series.title,
  startsAt: iso(occurrence.starts),
  closed: series.mode === 'closed',
});

export const subjectOf = (occurrence: string | number): string => `briefing:${occurrence}`;

/** Appends `briefing.<what>` for each meeting, in the caller's transaction. */
export async function announce(
  strapi: Core.Strapi,
  what: 'scheduled' | 'moved' | 'cancelled',
  series: SeriesRow,
  meetings: Pick<OccurrenceRow, 'id' | 'starts'>[],
  actor: Actor,
): Promise<void> {
  if (meetings.length === 0) return;
  await spine(strapi).events.append(
    ...meetings.map((meeting) => ({
      type: `briefing.${what}` as const,
      subject: subjectOf(meeting.id),
      actor,
      data: briefing(series, meeting),
    })),
  );
}

/** Appends `briefing.changed`, in the caller's transaction: open pages read the meeting again. */
export const announceChange = (
  strapi: Core.Strapi,
  series: SeriesRow,
  meeting: Pick<OccurrenceRow, 'id' | 'starts'>,
  what: string,
  actor: Actor,
): Promise<unknown> =>
  spine(strapi).events.append({
    type: 'briefing.changed',
    subject: subjectOf(meeting.id),
    actor,
    data: { ...briefing(series, meeting), what },
  });
