import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Attendance } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { isAccredited } from '../../../../domain/accreditation';
import { wallClock } from '../../../../domain/wallclock';
import { briefing, subjectOf } from '../announce';
import { type Big, type InvitationRow, type OccurrenceRow, rowOf, table } from '../tables';
import { insertInvitations } from './inviting';

const TRIES = 20;
/** Who was there is written down afterwards, whatever became of them since. */
const OVER = ['held', 'minutes_published'];

async function written(
  strapi: Core.Strapi,
  id: Big,
  actor: Actor,
  decide: (row: InvitationRow, meeting: OccurrenceRow) => number | null | 'as it is',
): Promise<InvitationRow> {
  for (let n = 0; n < TRIES; n++) {
    const row = await rowOf(strapi, 'invitation', id);
    const meeting = await rowOf(strapi, 'occurrence', row.occurrence);
    const checkedInAt = decide(row, meeting);
    if (checkedInAt === 'as it is') return row;
    const data = { checkedInAt, version: row.version + 1, changedBy: actor.name };
    const { count } = await table(strapi, 'invitation').updateMany({ where: { id: Number(row.id), version: row.version }, data });
    if (count === 0) continue;
    // Coming in, and being taken back, is news; an earlier time for who is in already is not.
    if ((row.checkedInAt === null) !== (checkedInAt === null)) {
      const about = briefing(await rowOf(strapi, 'series', meeting.series), meeting);
      await spine(strapi).events.append(
        checkedInAt === null
          ? { type: 'briefing.changed', subject: subjectOf(meeting.id), actor, data: { ...about, what: 'attendance' } }
          : { type: 'briefing.checked_in', subject: subjectOf(meeting.id), actor, data: { ...about, invitation: String(row.id) } },
      );
    }
    return { ...row, ...data };
  }
  throw refuse('stale', { who: 'Hội Tụ', version: 0, what_en: 'the check-in', what_vi: 'điểm danh', fields: [] });
}

/**
 * Somebody is in the room since `at` (epoch ms; a time to come counts as now). Twice is no error, and the earliest time stands:
 * what a tablet kept while the network was down may arrive after what came later.
 */
export async function checkIn(strapi: Core.Strapi, id: Big, at: number, actor: Actor): Promise<InvitationRow> {
  const came = Math.min(at, (await spine(strapi).now()).getTime());
  return strapi.db.transaction(async () => {
    await demandAccredited(strapi, id);
    return written(strapi, id, actor, (row, meeting) => {
      if (row.withdrawn) throw refuse('invitation_withdrawn');
      if (meeting.state === 'cancelled') throw refuse('act_not_allowed', { state: meeting.state });
      return row.checkedInAt !== null && Number(row.checkedInAt) <= came ? 'as it is' : came;
    });
  });
}

/** Refuses whose accreditation does not hold on the day of a meeting that is not over: the code of an invitation outlives it. */
async function demandAccredited(strapi: Core.Strapi, id: Big): Promise<void> {
  const row = await rowOf(strapi, 'invitation', id);
  const meeting = await rowOf(strapi, 'occurrence', row.occurrence);
  if (OVER.includes(meeting.state)) return;
  const delegate = await rowOf(strapi, 'delegate', row.delegate);
  const day = wallClock(Number(meeting.starts), spine(strapi).timezone).day;
  if (!isAccredited(delegate, day)) throw refuse('delegate_not_accredited', { name: delegate.name });
}

export async function undoCheckIn(strapi: Core.Strapi, id: Big, actor: Actor): Promise<InvitationRow> {
  return strapi.db.transaction(() => written(strapi, id, actor, (row) => (row.checkedInAt === null ? 'as it is' : null)));
}

/** Checks in an accredited delegate who came uninvited, or whose invitation was not found at the door. Twice is once. */
export async function walkIn(strapi: Core.Strapi, occurrence: string, delegateId: string, actor: Actor): Promise<InvitationRow> {
  const at = await spine(strapi).now();
  return strapi.db.transaction(async () => {
    const meeting = await rowOf(strapi, 'occurrence', occurrence);
    const delegate = await rowOf(strapi, 'delegate', delegateId);
    const day = wallClock(Number(meeting.starts), spine(strapi).timezone).day;
    if (!isAccredited(delegate, day)) throw refuse('delegate_not_accredited', { name: delegate.name });
    await insertInvitations(strapi, meeting, [delegate], actor, at);
    const row = await table(strapi, 'invitation').findOne({ where: { occurrence: Number(meeting.id), delegate: Number(delegate.id) } });
    if (!row) throw refuse('invitation_not_found');
    return checkIn(strapi, row.id, at.getTime(), actor);
  });
}

/** How many of whom among invitations that stand. */
export function attendanceOf(rows: readonly Pick<InvitationRow, 'rsvp' | 'checkedInAt'>[]): Attendance {
  const count = (rsvp: InvitationRow['rsvp']) => rows.filter((row) => row.rsvp === rsvp).length;
  return {
    invited: rows.length,
    yes: count('yes'),
    online: count('online'),
    substitute: count('substitute'),
    no: count('no'),
    none: count('none'),
    checkedIn: rows.filter((row) => row.checkedInAt !== null).length,
  };
}

/** How many of whom; who was withdrawn is not counted. */
export async function attendance(strapi: Core.Strapi, occurrence: Big): Promise<Attendance> {
  const rows: Pick<InvitationRow, 'rsvp' | 'checkedInAt'>[] = await table(strapi, 'invitation').findMany({
    where: { occurrence: Number(occurrence), withdrawn: false },
    select: ['id', 'rsvp', 'checkedInAt'],
  });
  return attendanceOf(rows);
}
