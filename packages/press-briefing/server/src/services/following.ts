import type { Actor, Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { announce, announceChange } from './announce';
import { hold } from './holding';
import { makeOccurrences } from './making';
import { type OccurrenceRow, type SeriesRow, table } from './tables';
import { service } from './types';

/** Meetings to come that no person has changed, with nobody invited, nothing asked and no document laid down. */
export async function untouched(strapi: Core.Strapi, series: SeriesRow, now: number): Promise<OccurrenceRow[]> {
  const coming = await table(strapi, 'occurrence').findMany({
    where: { series: Number(series.id), starts: { $gt: now }, changedBy: '', invitedAt: { $null: true } },
  });
  if (coming.length === 0) return [];
  const where = { occurrence: { $in: coming.map((row) => Number(row.id)) } };
  const [asked, papers, came] = await Promise.all([
    table(strapi, 'question').findMany({ where, select: ['id', 'occurrence'] }),
    table(strapi, 'document').findMany({ where, select: ['id', 'occurrence'] }),
    table(strapi, 'invitation').findMany({ where, select: ['id', 'occurrence'] }),
  ]);
  const busy = new Set([...asked, ...papers, ...came].map(({ occurrence }) => String(occurrence)));
  return coming.filter((row) => !busy.has(String(row.id)));
}

/**
 * Tells those invited to a meeting that is to come, or goes on, that the way in online is another, inside the caller's transaction:
 * who knocks at the former door hears nothing of the meeting.
 */
export async function tellNewLink(strapi: Core.Strapi, before: SeriesRow, after: SeriesRow, now: number, actor: Actor): Promise<void> {
  const online = before.onlineLink ?? '';
  if (online === (after.onlineLink ?? '')) return;
  const occurrences = table(strapi, 'occurrence');
  const invited = await occurrences.findMany({
    where: {
      series: Number(after.id),
      ends: { $gt: now },
      state: { $in: ['scheduled', 'moved', 'in_session'] },
      invitedAt: { $notNull: true },
    },
  });
  for (const row of invited) {
    const told = { sequence: row.sequence + 1, changedAt: now, version: row.version + 1 };
    await occurrences.updateMany({ where: { id: Number(row.id) }, data: told });
    await announceChange(strapi, after, row, 'online_link', actor);
    await service(strapi, 'invitations').meetingChanged({ ...row, ...told }, after, 'moved', { online });
  }
}

/** Lets the untouched meetings to come follow their series, inside the caller's transaction. */
export async function follow(
  strapi: Core.Strapi,
  before: SeriesRow,
  after: SeriesRow,
  retimed: boolean,
  now: number,
  actor: Actor,
): Promise<void> {
  // Who moves, invites, asks or uploads meanwhile is waited for, or waits: what a person touched is never taken for untouched.
  await hold(strapi, 'occurrence', { series: Number(after.id) });
  const free = await untouched(strapi, after, now);
  const occurrences = table(strapi, 'occurrence');
  if (retimed) {
    // Made anew rather than edited: the original start is a meeting's identity in every calendar.
    const ids = free.map((row) => Number(row.id));
    if (ids.length) await occurrences.deleteMany({ where: { id: { $in: ids } } });
    await announce(
      strapi,
      'cancelled',
      after,
      free.filter((row) => row.state !== 'cancelled'),
      actor,
    );
    await service(strapi, 'invitations').timers.disarm(free, before);
    await makeOccurrences(strapi, after, actor);
    return;
  }
  const roomChanged = (before.room ?? '') !== (after.room ?? '');
  for (const row of free) {
    await occurrences.updateMany({
      where: { id: Number(row.id) },
      data: {
        room: after.room,
        agenda: after.agenda,
        ...(roomChanged ? { sequence: after.sequence, changedAt: now } : {}),
        version: row.version + 1,
      },
    });
  }
  if (roomChanged)
    await announce(
      strapi,
      'moved',
      after,
      free.filter((row) => row.state !== 'cancelled'),
      actor,
    );
}
