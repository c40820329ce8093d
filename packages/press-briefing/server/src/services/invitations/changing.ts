import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { refuse } from '../../../../contracts/refusals';
import { briefing, subjectOf } from '../announce';
import { change, type InvitationRow, type OccurrenceRow, rowOf, table } from '../tables';
import { demandOpen } from './inviting';
import { post, toBoth } from './post';

/** What was or may have been said to a delegate: their calendar may hold the meeting. */
const SAID = ['sending', 'sent', 'unknown'];

/** The letter again, by a person's will. Not while one is on its way: who presses twice means one. */
export async function resend(strapi: Core.Strapi, row: InvitationRow, actor: Actor): Promise<InvitationRow> {
  if (row.withdrawn) throw refuse('invitation_withdrawn');
  const meeting = await rowOf(strapi, 'occurrence', row.occurrence);
  const minutes = meeting.state === 'minutes_published';
  if (!minutes) demandOpen(meeting, (await spine(strapi).now()).getTime());
  const kind = minutes ? 'minutes' : 'invitation';
  const after = await change(strapi, 'invitation', row.id, row.version, {}, actor);
  const onItsWay = await table(strapi, 'letter').count({
    where: { invitation: Number(row.id), kind, state: { $in: ['waiting', 'sending'] } },
  });
  if (onItsWay > 0) throw refuse('letter_waiting');
  const delegate = await rowOf(strapi, 'delegate', row.delegate);
  await post(strapi, toBoth(after, delegate, { kind, key: `${kind}:${row.id}:v${row.version}` }));
  return after;
}

/** Takes one invitation back: its links die, its letters stay where they are, and a calendar that knows of it is told. */
export async function withdraw(strapi: Core.Strapi, row: InvitationRow, reason: string, actor: Actor): Promise<InvitationRow> {
  if (!reason.trim()) throw refuse('reason_missing');
  if (row.withdrawn) throw refuse('invitation_withdrawn');
  const after = await change(strapi, 'invitation', row.id, row.version, { withdrawn: true, linkEpoch: row.linkEpoch + 1 }, actor);
  const letters = table(strapi, 'letter');
  const of = { invitation: Number(row.id) };
  await letters.updateMany({ where: { ...of, state: 'waiting' }, data: { state: 'dropped', why: 'withdrawn' } });
  const said = await letters.count({ where: { ...of, kind: { $in: ['invitation', 'update'] }, state: { $in: SAID } } });
  const delegate = await rowOf(strapi, 'delegate', row.delegate);
  if (said > 0)
    await post(
      strapi,
      toBoth(after, delegate, {
        kind: 'cancellation',
        key: `withdrawal:${row.id}:v${row.version}`,
        params: { withdrawn: 1, reason: reason.trim() },
      }),
    );
  await told(strapi, await rowOf(strapi, 'occurrence', row.occurrence), actor);
  return after;
}

/** Ends every link that was sent, and sends a new one. */
export async function newLink(strapi: Core.Strapi, row: InvitationRow, actor: Actor): Promise<InvitationRow> {
  if (row.withdrawn) throw refuse('invitation_withdrawn');
  const after = await change(strapi, 'invitation', row.id, row.version, { linkEpoch: row.linkEpoch + 1 }, actor);
  const delegate = await rowOf(strapi, 'delegate', row.delegate);
  await post(strapi, toBoth(after, delegate, { kind: 'link', key: `link:${row.id}:${after.linkEpoch}` }));
  return after;
}

/** Open pages learn that the list has changed. */
async function told(strapi: Core.Strapi, meeting: OccurrenceRow, actor: Actor): Promise<void> {
  const about = briefing(await rowOf(strapi, 'series', meeting.series), meeting);
  await spine(strapi).events.append({
    type: 'briefing.changed',
    subject: subjectOf(meeting.id),
    actor,
    data: { ...about, what: 'invitations' },
  });
}
