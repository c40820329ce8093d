import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Series } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { announce } from './announce';
import { seriesOf } from './present';
import { change, rowOf, table } from './tables';
import { service } from './types';

/** Above every number that a calendar was told of a meeting, or of the series (RFC 5546 2.1.4). */
async function nextSequence(strapi: Core.Strapi, series: string, own: number): Promise<number> {
  const meetings = await table(strapi, 'occurrence').findMany({ where: { series: Number(series) }, select: ['id', 'sequence'] });
  const told = meetings.length
    ? await table(strapi, 'invitation').findMany({
        where: { occurrence: { $in: meetings.map((meeting) => Number(meeting.id)) } },
        select: ['id', 'sequence'],
      })
    : [];
  return [...meetings, ...told].reduce((most, { sequence }) => Math.max(most, sequence), own) + 1;
}

/** Ends a series in one transaction: the series, its meetings to come, their events, and one letter a delegate. */
export async function endSeries(
  strapi: Core.Strapi,
  id: string,
  { version, reason }: { version: number; reason: string },
  actor: Actor,
): Promise<Series> {
  const why = reason.trim();
  if (!why) throw refuse('reason_missing');
  const now = (await spine(strapi).now()).getTime();
  return strapi.db.transaction(async () => {
    const before = await rowOf(strapi, 'series', id);
    if (before.ended) throw refuse('series_ended');
    const sequence = await nextSequence(strapi, id, before.sequence);
    const after = await change(strapi, 'series', id, version, { ended: true, sequence, changedAt: now }, actor);
    const occurrences = table(strapi, 'occurrence');
    const coming = await occurrences.findMany({
      where: { series: Number(id), starts: { $gt: now }, state: { $in: ['scheduled', 'moved'] } },
      orderBy: { starts: 'asc' },
    });
    for (const meeting of coming)
      await occurrences.updateMany({
        where: { id: Number(meeting.id) },
        data: { state: 'cancelled', note: why, sequence, changedAt: now, version: meeting.version + 1, changedBy: actor.name },
      });
    await announce(strapi, 'cancelled', after, coming, actor);
    await service(strapi, 'invitations').seriesEnded(after, coming, why);
    return seriesOf(after);
  });
}
