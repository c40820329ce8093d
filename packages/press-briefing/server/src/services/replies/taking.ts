import { type Actor, type Core, isRefusal, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { judge, originalsOf, type Reply, type Said, saidBy, type Verdict } from '../../../../domain/reply';
import { readReplies } from '../../../../domain/reply-reading';
import { type DelegateRow, type InvitationRow, type OccurrenceRow, table } from '../tables';
import { service } from '../types';
import { bounced } from './bounce';
import type { Message } from './message';

/** What became of a letter. `unclear`: it cannot be read, is no reply, or the meeting takes no more. */
export type Outcome = Verdict | 'bounced' | 'other';
export type Taken = { outcome: Outcome; invitation?: number; letter?: number };

const TENTATIVE = { vi: 'Có thể dự, chưa chắc chắn.', en: 'May come, not certain yet.' } as const;

type Invited = { invitation: InvitationRow; occurrence: OccurrenceRow; delegate: DelegateRow };

/** Meetings a reply may be about: by RECURRENCE-ID, or by the start where a program has left that out. */
async function meetingsOf(strapi: Core.Strapi, { uid, original, starts }: Reply): Promise<OccurrenceRow[]> {
  const series = await table(strapi, 'series').findOne({ where: { uid } });
  const when = original ?? starts;
  if (!series || !when) return [];
  const wanted = originalsOf(when, series.timezone);
  const fits = 'among' in wanted ? { $in: wanted.among } : { $gte: wanted.from, $lt: wanted.to };
  const where = original ? { originalStart: fits } : { $or: [{ originalStart: fits }, { starts: fits }] };
  return table(strapi, 'occurrence').findMany({ where: { series: Number(series.id), ...where }, limit: 10 });
}

const namedInstead = ({ rsvp, substitute }: InvitationRow, email: string): boolean =>
  rsvp === 'substitute' && substitute?.email.trim().toLowerCase() === email;

/** Whose invitations it may be about: the delegate's own; or, said by who comes in somebody's place, the one that names them. */
async function invitedAs(strapi: Core.Strapi, meetings: OccurrenceRow[], { attendee, by }: Said): Promise<Invited[]> {
  if (!meetings.length) return [];
  const [invitations, delegates] = [table(strapi, 'invitation'), table(strapi, 'delegate')];
  const of = { occurrence: { $in: meetings.map(({ id }) => Number(id)) } };
  const own = await delegates.findMany({ where: { email: { $eqi: attendee } }, limit: 20 });
  const theirs = own.length
    ? await invitations.findMany({ where: { ...of, delegate: { $in: own.map(({ id }) => Number(id)) } }, orderBy: { id: 'asc' } })
    : [];
  // A colleague who comes instead may be a delegate, too, whom nobody invited to this meeting.
  const rows = theirs.length
    ? theirs
    : (await invitations.findMany({ where: { ...of, rsvp: 'substitute' } })).filter((row) => namedInstead(row, by));
  const asked = theirs.length ? own : await delegates.findMany({ where: { id: { $in: rows.map((row) => Number(row.delegate)) } } });
  return rows.flatMap((invitation) => {
    const occurrence = meetings.find(({ id }) => Number(id) === Number(invitation.occurrence));
    const delegate = asked.find(({ id }) => Number(id) === Number(invitation.delegate));
    return occurrence && delegate ? [{ invitation, occurrence, delegate }] : [];
  });
}

const verdictOf = (said: Said, found: Invited): Verdict =>
  judge(said, {
    email: found.delegate.email,
    substitute: found.invitation.substitute?.email ?? '',
    withdrawn: found.invitation.withdrawn,
    // What this delegate alone was told may lie above the meeting's own: an invitation that was withdrawn and given again.
    sequence: Math.max(found.occurrence.sequence, found.invitation.sequence),
    rsvp: found.invitation.rsvp,
    answered:
      found.invitation.rsvpAt === null ? null : { at: Number(found.invitation.rsvpAt), sequence: found.invitation.rsvpSequence ?? null },
  });

/** Writes what was said. A clock that runs ahead gains nothing: an answer is never younger than its letter. */
async function write(strapi: Core.Strapi, said: Said, { invitation, delegate }: Invited): Promise<void> {
  const now = (await spine(strapi).now()).getTime();
  const actor: Actor = { kind: 'delegate', id: String(delegate.id), name: delegate.name };
  const note = [said.tentative ? TENTATIVE[delegate.language] : '', said.note].filter(Boolean).join(' ');
  // Who comes in somebody's place and says so changes nothing but the day it was said.
  const answer =
    said.by !== said.attendee && said.answer === 'yes' && invitation.substitute ? { substitute: invitation.substitute } : said.answer;
  await service(strapi, 'invitations').reply(
    invitation.id,
    {
      answer,
      by: 'mail',
      at: Math.min(said.stamp, now),
      sequence: said.sequence,
      ...(note ? { note } : {}),
    },
    actor,
  );
}

/** One event of one letter, in the caller's transaction. */
async function takeReply(strapi: Core.Strapi, reply: Reply, sender: string): Promise<Taken> {
  const heard = saidBy(reply, sender);
  if (typeof heard === 'string') return { outcome: heard };
  const found = await invitedAs(strapi, await meetingsOf(strapi, reply), heard);
  const verdicts = found.map((one) => {
    // Programs of who was named leave out in whose place they come.
    const said = namedInstead(one.invitation, heard.by) ? { ...heard, attendee: one.delegate.email.trim().toLowerCase() } : heard;
    return { one, said, verdict: verdictOf(said, one) };
  });
  const taken = verdicts.filter(({ verdict }) => verdict === 'take');
  for (const { one, said } of taken) {
    try {
      await write(strapi, said, one);
    } catch (error) {
      // Somebody was faster: the letter is read again. What the meeting does not take any more is for a person to see.
      if (!isRefusal(error) || error.code === 'stale') throw error;
      return { outcome: 'unclear', invitation: Number(one.invitation.id) };
    }
  }
  const [first] = taken.length ? taken : verdicts;
  return first ? { outcome: first.verdict, invitation: Number(first.one.invitation.id) } : { outcome: 'unknown' };
}

/** What a letter does, in the caller's transaction: a reply answers, a bounce marks its letter, all else is left to people. */
export async function takeMessage(strapi: Core.Strapi, message: Message): Promise<Taken> {
  if (message.is === 'other') return { outcome: 'other' };
  if (message.is === 'bounce') {
    const letter = await bounced(strapi, message);
    return letter === null ? { outcome: 'other' } : { outcome: 'bounced', letter };
  }
  const replies = message.texts.flatMap((text) => {
    const read = readReplies(text);
    return 'replies' in read ? read.replies : [];
  });
  // The same event, as an alternative and as a file of a letter.
  const distinct = [...new Map(replies.map((reply) => [JSON.stringify(reply), reply])).values()];
  const outcomes: Taken[] = [];
  for (const reply of distinct) outcomes.push(await takeReply(strapi, reply, message.sender));
  return outcomes.find(({ outcome }) => outcome === 'take') ?? outcomes[0] ?? { outcome: 'unclear' };
}
