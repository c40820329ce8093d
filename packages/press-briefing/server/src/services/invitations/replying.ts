import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { refuse } from '../../../../contracts/refusals';
import { type Answer, type Standing, standingAfter } from '../../../../domain/invitation';
import { isAddress } from '../../../../domain/letter';
import { briefing, subjectOf } from '../announce';
import { type Big, type DelegateRow, type InvitationRow, type OccurrenceRow, rowOf, table } from '../tables';
import { post, toDelegate, toSubstitute } from './post';

export type ReplyInput = {
  answer: Answer;
  by: 'page' | 'mail' | 'office';
  /** Absent keeps the note that stands. */
  note?: string | undefined;
  /** When it was said, epoch ms. A time to come counts as now. */
  at: number;
  /** SEQUENCE that was answered; a higher one than was ever told counts as that. @default what the delegate was last told */
  sequence?: number | undefined;
};

const TRIES = 20;
const standingOf = (row: InvitationRow): Standing => ({
  rsvp: row.rsvp,
  at: row.rsvpAt === null ? null : Number(row.rsvpAt),
  sequence: row.rsvpSequence,
  substitute: row.substitute,
  note: row.note ?? '',
});

function demandAnswerable(row: InvitationRow, meeting: OccurrenceRow, by: ReplyInput['by'], now: number): void {
  if (row.withdrawn) throw refuse('invitation_withdrawn');
  const running = ['scheduled', 'moved', 'in_session'].includes(meeting.state) && Number(meeting.ends) > now;
  // The press office may write down afterwards who had said what.
  const written = by === 'office' && meeting.state !== 'cancelled';
  if (!running && !written) throw refuse('reply_too_late', { state: meeting.state });
}

/** The letters a change of substitute asks for: to the new one an invitation, to the former that nobody expects them any more. */
async function tellSubstitutes(strapi: Core.Strapi, before: InvitationRow, after: InvitationRow, delegate: DelegateRow): Promise<void> {
  const [was, is] = [before, after].map((row) => (row.rsvp === 'substitute' ? (row.substitute?.email ?? '') : ''));
  if (was === is) return;
  const letters = toSubstitute(after, delegate, { kind: 'invitation', key: `substitute:${after.id}:${after.version}` });
  if (was && isAddress(was)) {
    const unsent = await table(strapi, 'letter').updateMany({
      where: { invitation: Number(after.id), to: was, state: 'waiting' },
      data: { state: 'dropped', why: 'replaced' },
    });
    const told = await table(strapi, 'letter').count({
      where: { invitation: Number(after.id), to: was, kind: 'invitation', state: { $in: ['sending', 'sent', 'unknown'] } },
    });
    if (told > 0 || unsent.count === 0)
      letters.push({
        ...toDelegate(after, delegate, {
          kind: 'cancellation',
          key: `released:${after.id}:${after.version}`,
          params: { substitute: 1, released: 1, reason: '' },
        }),
        to: was,
        name: before.substitute?.name ?? '',
      });
  }
  await post(strapi, letters);
}

/**
 * Takes an answer. One that is older than what stands changes nothing and is no error: mail arrives in any order. Whoever is faster
 * is not overwritten unseen, however many answer at once; an answer never invites anybody else.
 */
export async function reply(strapi: Core.Strapi, id: Big, input: ReplyInput, actor: Actor): Promise<InvitationRow> {
  const now = (await spine(strapi).now()).getTime();
  for (let n = 0; n < TRIES; n++) {
    const answered = await strapi.db.transaction(() => once(strapi, id, input, actor, now));
    if (answered) return answered;
  }
  throw refuse('stale', { who: 'Hội Tụ', version: 0, what_en: 'the answer', what_vi: 'câu trả lời', fields: [] });
}

/** One try; null where somebody was faster. */
async function once(strapi: Core.Strapi, id: Big, input: ReplyInput, actor: Actor, now: number): Promise<InvitationRow | null> {
  const before = await rowOf(strapi, 'invitation', id);
  const meeting = await rowOf(strapi, 'occurrence', before.occurrence);
  demandAnswerable(before, meeting, input.by, now);
  const told = Math.max(meeting.sequence, before.sequence);
  // One that nobody was told of would shut out, unseen, every answer that is given later.
  const sequence = Math.min(input.sequence ?? told, told);
  const answered = standingAfter(standingOf(before), { answer: input.answer, note: input.note, at: Math.min(input.at, now), sequence });
  if (!answered) return before;
  const { standing: next, news } = answered;
  const delegate = await rowOf(strapi, 'delegate', before.delegate);
  if (next.substitute && next.substitute.email.toLowerCase() === delegate.email.toLowerCase()) throw refuse('substitute_is_delegate');
  const data = {
    rsvp: next.rsvp,
    rsvpAt: next.at,
    rsvpBy: input.by,
    rsvpSequence: next.sequence,
    substitute: next.substitute,
    note: next.note,
    version: before.version + 1,
    changedBy: actor.name,
  };
  const { count } = await table(strapi, 'invitation').updateMany({ where: { id: Number(before.id), version: before.version }, data });
  if (count === 0) return null;
  const after: InvitationRow = { ...before, ...data };
  if (!news) return after;
  await tellSubstitutes(strapi, before, after, delegate);
  const series = await rowOf(strapi, 'series', meeting.series);
  await spine(strapi).events.append({
    type: 'briefing.replied',
    subject: subjectOf(meeting.id),
    actor,
    data: { ...briefing(series, meeting), invitation: String(before.id), rsvp: next.rsvp },
  });
  return after;
}
