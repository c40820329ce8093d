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

async function invitedAs(strapi: Core.Strapi, meetings: OccurrenceRow[], email: string): Promise<Invited[]> {
  const delegates = await table(strapi, 'delegate').findMany({ where: { email: { $eqi: email } }, limit: 20 });
  if (!meetings.length || !delegates.length) return [];
  const rows = await table(strapi, 'invitation').findMany({
    where: { occurrence: { $in: meetings.map(({ id }) => Number(id)) }, delegate: { $in: delegates.map(({ id }) => Number(id)) } },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap((invitation) => {
    const occurrence = meetings.find(({ id }) => Number(id) === Number(invitation.occurrence));
    const delegate = delegates.find(({ id }) => Number(id) === Number(invitation.delegate));
    return occurrence && delegate ? [{ invitation, occurrence, delegate }] : [];
  });
}

const verdictOf = (said: Said, found: Invited): Verdict =>
  judge(said, {
    email: found.delegate.email,
    substitute: found.invitation.substitute?.email ?? '',
    withdrawn: found.invitation.withdrawn,
    sequence: found.occurrence.sequence,
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
      ...(typeof answer === 'string' ? { answer } : answer),
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
  const said = saidBy(reply, sender);
  if (typeof said === 'string') return { outcome: said };
  const found = await invitedAs(strapi, await meetingsOf(strapi, reply), said.attendee);
  const verdicts = found.map((one) => ({ one, verdict: verdictOf(said, one) }));
  const taken = verdicts.filter(({ verdict }) => verdict === 'take');
  for (const { one } of taken) {
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
