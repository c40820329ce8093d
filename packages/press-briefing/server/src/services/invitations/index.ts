import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type CheckInAnswer, type Invitation, type InvitationAct, type InvitationPlan, invitationAct } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { iso } from '../present';
import { type Big, type InvitationRow, type OccurrenceRow, rowOf, type SeriesRow, stale, table } from '../tables';
import { attendance, checkIn, undoCheckIn, walkIn } from './attending';
import { newLink, resend, withdraw } from './changing';
import { invite } from './inviting';
import { type Before, type MeetingChange, meetingChanged, seriesEnded } from './meeting';
import { planFor, planned } from './planning';
import { type ReplyInput, reply } from './replying';
import { present } from './rows';
import { arm, armNew, disarm } from './timers';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const now = async (): Promise<number> => (await spine(strapi).now()).getTime();
  const one = async (row: InvitationRow, contacts: boolean): Promise<Invitation> => {
    const [shown] = await present(strapi, [row], contacts);
    if (!shown) throw refuse('invitation_not_found');
    return shown;
  };

  async function acted(row: InvitationRow, input: ReturnType<typeof invitationAct.parse>, actor: Actor): Promise<InvitationRow> {
    if (input.act === 'resend') return resend(strapi, row, actor);
    if (input.act === 'withdraw') return withdraw(strapi, row, input.reason, actor);
    if (input.act === 'new_link') return newLink(strapi, row, actor);
    if (input.act === 'check_in') return checkIn(strapi, row.id, await now(), actor);
    if (input.act === 'undo_check_in') return undoCheckIn(strapi, row.id, actor);
    const said = input.act === 'substitute' ? { answer: { substitute: input.who } } : { answer: input.answer, note: input.note };
    return reply(strapi, row.id, { ...said, by: 'office', at: await now() }, actor);
  }

  return {
    /** Who is invited to a meeting, in the order of inviting. `contacts` true shows addresses and notes: for who may manage or accredit. */
    async ofOccurrence(occurrence: Big, contacts = false): Promise<Invitation[]> {
      const rows = await table(strapi, 'invitation').findMany({ where: { occurrence: Number(occurrence) }, orderBy: { id: 'asc' } });
      return present(strapi, rows, contacts);
    },
    attendance: (occurrence: Big) => attendance(strapi, occurrence),
    present: (rows: readonly InvitationRow[], contacts = false): Promise<Invitation[]> => present(strapi, rows, contacts),

    /** What `invite` would do, without doing it. */
    async plan(occurrence: string, named?: readonly string[]): Promise<InvitationPlan> {
      const meeting = await rowOf(strapi, 'occurrence', occurrence);
      return planned(await planFor(strapi, meeting, await rowOf(strapi, 'series', meeting.series), named));
    },
    invite: (occurrence: string, named: readonly string[] | undefined, actor: Actor) => invite(strapi, occurrence, named, actor),

    /** What the press office does to one invitation; refuses where somebody was faster. */
    async act(id: string, given: InvitationAct, actor: Actor): Promise<Invitation> {
      const input = invitationAct.parse(given);
      return strapi.db.transaction(async () => {
        const row = await rowOf(strapi, 'invitation', id);
        if (row.version !== input.version) throw stale(row, {});
        return one(await acted(row, input, actor), true);
      });
    },

    /** Takes an answer, by page, e-mail or the press office. Joins the caller's transaction. */
    reply: (id: Big, input: ReplyInput, actor: Actor): Promise<InvitationRow> => reply(strapi, id, input, actor),
    checkIn: (id: Big, at: number, actor: Actor): Promise<InvitationRow> => checkIn(strapi, id, at, actor),
    undoCheckIn: (id: Big, actor: Actor): Promise<InvitationRow> => undoCheckIn(strapi, id, actor),
    walkIn: async (occurrence: string, delegate: string, actor: Actor): Promise<Invitation> =>
      one(await walkIn(strapi, occurrence, delegate, actor), true),

    /** Checks in who shows the code of a QR picture; says at which meeting, and whether they had been in before. */
    async checkInByCode(code: string, actor: Actor): Promise<CheckInAnswer> {
      const row = await table(strapi, 'invitation').findOne({ where: { code: code.trim().toUpperCase() } });
      if (!row) throw refuse('invitation_not_found');
      const after = await checkIn(strapi, row.id, await now(), actor);
      const meeting = await rowOf(strapi, 'occurrence', row.occurrence);
      const series = await rowOf(strapi, 'series', meeting.series);
      return {
        ...(await one(after, true)),
        already: row.checkedInAt !== null,
        meeting: { id: String(meeting.id), title: series.title, starts: iso(meeting.starts), timezone: series.timezone },
      };
    },

    /** Letters and timers that a change of a meeting asks for, in the transaction that changes it. `before`: time and place before a move. */
    meetingChanged: (meeting: OccurrenceRow, series: SeriesRow, what: MeetingChange, before?: Before): Promise<void> =>
      meetingChanged(strapi, meeting, series, what, before),
    seriesEnded: (series: SeriesRow, meetings: OccurrenceRow[], reason: string): Promise<void> =>
      seriesEnded(strapi, series, meetings, reason),

    /** Timers of meetings: reminders, and invitations that go out by themselves. */
    timers: {
      armNew: (meetings: readonly Pick<OccurrenceRow, 'id' | 'starts' | 'state'>[], series: SeriesRow) => armNew(strapi, meetings, series),
      arm: (meetings: readonly OccurrenceRow[], series: SeriesRow) => arm(strapi, meetings, series),
      disarm: (meetings: readonly Pick<OccurrenceRow, 'id'>[], series: SeriesRow) => disarm(strapi, meetings, series),
    },
  };
};
