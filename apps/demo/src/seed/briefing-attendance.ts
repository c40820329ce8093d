import type { Core } from '@strapi/strapi';
import type { Actor } from './actors';
import type { PressPeople } from './briefing-people';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

type Invitation = { id: string; rsvp: string; name: string; withdrawn: boolean };
type Invitations = {
  ofOccurrence(occurrence: string): Promise<Invitation[]>;
  invite(occurrence: string, named: undefined, actor: Actor): Promise<unknown>;
  walkIn(occurrence: string, delegate: string, actor: Actor): Promise<Invitation>;
  reply(id: string, input: object, actor: object): Promise<unknown>;
  checkIn(id: string, at: number, actor: Actor): Promise<unknown>;
  undoCheckIn(id: string, actor: Actor): Promise<unknown>;
};
const invitationsOf = (strapi: Core.Strapi) => strapi.plugin('press-briefing').service('invitations') as unknown as Invitations;

/** Who was at a meeting that is over: most came, some a little late; each fourth was not there. */
export async function recallAttendance(
  strapi: Core.Strapi,
  meeting: { id: string; starts: string },
  { delegates }: PressPeople,
  press: Actor,
  turn: number,
): Promise<void> {
  const service = invitationsOf(strapi);
  if ((await service.ofOccurrence(meeting.id)).length > 0) return;
  const starts = Date.parse(meeting.starts);
  for (const [at, delegate] of delegates.entries()) {
    const { id } = await service.walkIn(meeting.id, delegate, press);
    const came = (at + turn) % 4 !== 2;
    await service.reply(id, { answer: came ? 'yes' : 'no', by: 'office', at: starts - DAY_MS }, press);
    if (came) await service.checkIn(id, starts + (((at * 7 + turn) % 20) - 15) * MINUTE_MS, press);
    else await service.undoCheckIn(id, press);
  }
}

const note = 'Xin chỗ đặt máy quay ở hàng đầu.';
const answers = [
  { answer: 'yes' },
  { answer: 'yes', note },
  { answer: 'online' },
  { answer: 'yes' },
  null,
  { answer: 'yes' },
  { answer: 'no', note: 'Đang công tác ở đảo.' },
  { answer: { substitute: { name: 'Hứa Gia Linh', email: '', role: 'Phóng viên' } } },
  { answer: 'yes' },
  { answer: 'online' },
  null,
] as const;

/** Invites to the next meeting, and takes the answers of most. */
export async function inviteAll(strapi: Core.Strapi, meeting: { id: string }, press: Actor, now: Date): Promise<void> {
  const service = invitationsOf(strapi);
  await service.invite(meeting.id, undefined, press);
  for (const [at, { id, rsvp, name }] of (await service.ofOccurrence(meeting.id)).entries()) {
    const said = answers[at % answers.length];
    if (said && rsvp === 'none') await service.reply(id, { ...said, by: 'page', at: now.getTime() }, { kind: 'delegate', id: null, name });
  }
}
