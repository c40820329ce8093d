import { randomBytes } from 'node:crypto';
import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { refuse } from '../../../../contracts/refusals';
import { checkInCode } from '../../../../domain/check-in-code';
import { briefing, subjectOf } from '../announce';
import { hold } from '../holding';
import { type DelegateRow, type InvitationRow, type OccurrenceRow, rowOf, table, uidOf } from '../tables';
import { planFor } from './planning';
import { post, toDelegate } from './post';

const CHUNK = 100;
const OPEN = ['scheduled', 'moved', 'in_session'];

export const newCode = (): string => checkInCode(randomBytes(10));

/** Writes invitations; a delegate who has one of this meeting already is left alone. Answers the new ones. */
export async function insertInvitations(
  strapi: Core.Strapi,
  occurrence: OccurrenceRow,
  delegates: readonly DelegateRow[],
  actor: Actor,
  at: Date,
): Promise<Pick<InvitationRow, 'id' | 'delegate'>[]> {
  const { tableName } = strapi.db.metadata.get(uidOf('invitation'));
  return strapi.db.transaction(async ({ trx }) => {
    const written: Pick<InvitationRow, 'id' | 'delegate'>[] = [];
    for (let i = 0; i < delegates.length; i += CHUNK)
      written.push(
        ...((await strapi.db
          .connection(tableName)
          .transacting(trx)
          .insert(
            delegates.slice(i, i + CHUNK).map((delegate) => ({
              occurrence: Number(occurrence.id),
              delegate: Number(delegate.id),
              rsvp: 'none',
              note: '',
              sequence: 0,
              withdrawn: false,
              code: newCode(),
              link_epoch: 0,
              version: 1,
              changed_by: actor.name,
              created_at: at,
              updated_at: at,
            })),
          )
          .onConflict(['occurrence', 'delegate'])
          .ignore()
          .returning(['id', 'delegate'])) as typeof written),
      );
    return written;
  });
}

/** Refuses a meeting to which nobody is invited any more. */
export function demandOpen(meeting: OccurrenceRow, now: number): void {
  if (!OPEN.includes(meeting.state) || Number(meeting.ends) <= now) throw refuse('inviting_too_late', { state: meeting.state });
}

/**
 * Invites who is not invited yet: one row and one letter each, in few statements, and no word with the mail server.
 * Pressed twice, by two people, in two processes: UNIQUE(occurrence, delegate) lets each delegate in once.
 */
export async function invite(
  strapi: Core.Strapi,
  id: string,
  named: readonly string[] | undefined,
  actor: Actor,
): Promise<{ queued: number; already: number }> {
  const at = await spine(strapi).now();
  return strapi.db.transaction(async () => {
    // A change of the series, which makes untouched meetings anew, either comes before and this finds nothing, or after and leaves it alone.
    await hold(strapi, 'occurrence', { id: Number(id) });
    const meeting = await rowOf(strapi, 'occurrence', id);
    demandOpen(meeting, at.getTime());
    const series = await rowOf(strapi, 'series', meeting.series);
    const plan = await planFor(strapi, meeting, series, named);
    const written = await insertInvitations(strapi, meeting, plan.fresh, actor, at);
    const byId = new Map(plan.fresh.map((delegate) => [String(delegate.id), delegate]));
    const letters = written.map(({ id: row, delegate }) =>
      toDelegate({ id: row, occurrence: meeting.id, substitute: null, rsvp: 'none' }, byId.get(String(delegate)) as DelegateRow, {
        kind: 'invitation',
        key: `invitation:${row}`,
      }),
    );
    for (const { invitation, delegate } of plan.again) letters.push(await again(strapi, invitation, delegate, actor));
    const queued = await post(strapi, letters);
    if (queued && meeting.invitedAt === null)
      await table(strapi, 'occurrence').updateMany({ where: { id: Number(meeting.id) }, data: { invitedAt: at.getTime() } });
    if (queued)
      await spine(strapi).events.append({
        type: 'briefing.invited',
        subject: subjectOf(meeting.id),
        actor,
        data: { ...briefing(series, meeting), count: queued },
      });
    return { queued, already: plan.already + plan.fresh.length - written.length };
  });
}

/** Invites anew who was withdrawn. Their calendar was told to drop the meeting, so what comes now bears a higher number. */
async function again(strapi: Core.Strapi, row: InvitationRow, delegate: DelegateRow, actor: Actor) {
  await table(strapi, 'letter').updateMany({
    where: { invitation: Number(row.id), kind: 'cancellation', state: 'waiting' },
    data: { state: 'dropped', why: 'not_cancelled' },
  });
  await table(strapi, 'invitation').updateMany({
    where: { id: Number(row.id), version: row.version },
    data: {
      withdrawn: false,
      rsvp: 'none',
      rsvpAt: null,
      rsvpBy: null,
      rsvpSequence: null,
      substitute: null,
      sequence: row.sequence + 1,
      version: row.version + 1,
      changedBy: actor.name,
    },
  });
  return toDelegate({ ...row, rsvp: 'none' }, delegate, { kind: 'invitation', key: `invitation:${row.id}:v${row.version}` });
}
