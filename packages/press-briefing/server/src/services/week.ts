import { type Core, type ResponseOf, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Attendance, admin, BriefingDocument, Occurrence } from '../../../contracts';
import { nextAhead } from '../../../domain/ahead';
import { FORGOTTEN_MS } from '../../../domain/occurrence';
import { attendanceOf } from './invitations/attending';
import { iso } from './present';
import { type InvitationRow, type OccurrenceRow, rowOf, type SeriesRow, table } from './tables';
import { service } from './types';

type Week = ResponseOf<typeof admin.thisWeek>;
/** What hangs on the meeting that is shown; empty where there is none. */
type Shown = Pick<Week, 'agenda' | 'attendance' | 'ahead' | 'changed' | 'agencies' | 'documents' | 'questions' | 'decisions'>;

const NOBODY: Attendance = { invited: 0, yes: 0, online: 0, substitute: 0, no: 0, none: 0, checkedIn: 0 };
const NOTHING: Shown = {
  agenda: [],
  attendance: NOBODY,
  ahead: null,
  changed: [],
  agencies: 0,
  documents: [],
  questions: [],
  decisions: [],
};

const papersOf = ({ id, item, embargo }: BriefingDocument) => ({ id, item, embargo: embargo === null ? null : Date.parse(embargo) });

/** What a meeting has otherwise than its series: words for "invitation #2 (room changed)". */
function changedOf(row: OccurrenceRow, series: SeriesRow): Week['changed'] {
  const found: Week['changed'] = [];
  if (Number(row.starts) !== Number(row.originalStart) || Number(row.ends) - Number(row.starts) !== series.duration * 60_000)
    found.push('time');
  if ((row.room ?? '') !== (series.room ?? '')) found.push('room');
  return found;
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** The meeting in session, the last that was begun; else the next that has not ended. */
  async function current(now: number): Promise<OccurrenceRow | null> {
    const occurrences = table(strapi, 'occurrence');
    return (
      (await occurrences.findOne({ where: { state: 'in_session', ends: { $gt: now - FORGOTTEN_MS } }, orderBy: { startedAt: 'desc' } })) ??
      (await occurrences.findOne({ where: { state: { $in: ['scheduled', 'moved'] }, ends: { $gt: now } }, orderBy: { starts: 'asc' } }))
    );
  }

  /**
   * The last meeting before `row` that is over, of its own series: another one's conclusions are not what this one takes up. Where
   * there is no `row`, the last of all. And those cancelled on the way to it.
   */
  async function around(row: OccurrenceRow | null, now: number): Promise<{ before: OccurrenceRow | null; cancelled: OccurrenceRow[] }> {
    const until = row ? Number(row.starts) : now;
    const occurrences = table(strapi, 'occurrence');
    const [before, cancelled] = await Promise.all([
      occurrences.findOne({
        where: {
          starts: { $lt: until },
          ends: { $lt: now },
          state: { $ne: 'cancelled' },
          ...(row ? { id: { $ne: Number(row.id) }, series: Number(row.series) } : {}),
        },
        orderBy: { starts: 'desc' },
      }),
      occurrences.findMany({
        where: { state: 'cancelled', ends: { $gt: now }, starts: { $lt: until } },
        orderBy: { starts: 'asc' },
      }),
    ]);
    return { before, cancelled };
  }

  const invitedTo = (row: OccurrenceRow): Promise<InvitationRow[]> =>
    table(strapi, 'invitation').findMany({
      where: { occurrence: Number(row.id), withdrawn: false },
      select: ['id', 'rsvp', 'checkedInAt', 'sentAt'],
    });

  function aheadOf(row: OccurrenceRow, series: SeriesRow, invited: InvitationRow[], now: number): Week['ahead'] {
    const next = nextAhead(
      {
        starts: Number(row.starts),
        timezone: series.timezone,
        invited: row.invitedAt !== null,
        inviteDays: series.inviteDays,
        reminders: series.reminders ?? [],
      },
      invited.map(({ rsvp, sentAt }) => ({ rsvp, told: sentAt === null ? null : Number(sentAt) })),
      now,
    );
    return next && { ...next, at: iso(next.at) };
  }

  async function shownOf(row: OccurrenceRow, now: number): Promise<Shown> {
    const [series, invited, documents, questions, decisions] = await Promise.all([
      rowOf(strapi, 'series', row.series),
      invitedTo(row),
      service(strapi, 'documents').ofOccurrence(row.id),
      service(strapi, 'questions').ofOccurrence(String(row.id)),
      service(strapi, 'decisions').ofOccurrence(String(row.id)),
    ]);
    const agenda = await service(strapi, 'agenda').of(row, { documents: documents.map(papersOf), questions, now });
    const ahead = ['scheduled', 'moved'].includes(row.state) ? aheadOf(row, series, invited, now) : null;
    const agencies = (series.agencies ?? []).length;
    return { agenda, attendance: attendanceOf(invited), ahead, changed: changedOf(row, series), agencies, documents, questions, decisions };
  }

  return {
    /** What the press office looks at: `chosen`, or the current meeting; what was cancelled before it; the one before. */
    async read(chosen?: string): Promise<Week> {
      const now = (await spine(strapi).now()).getTime();
      const row = chosen ? await rowOf(strapi, 'occurrence', chosen) : await current(now);
      const { before, cancelled } = await around(row, now);
      // All of them at once: their series are read in one statement.
      const presented = await service(strapi, 'occurrences').present([row, before, ...cancelled].filter((item) => item !== null));
      const byId = new Map(presented.map((meeting) => [meeting.id, meeting]));
      const shownAs = (item: OccurrenceRow | null): Occurrence | null => (item && byId.get(String(item.id))) ?? null;
      const [shown, previousDecisions, desks] = await Promise.all([
        row ? shownOf(row, now) : NOTHING,
        before ? service(strapi, 'decisions').ofOccurrence(String(before.id)) : [],
        spine(strapi).ask('desks.list')?.(),
      ]);
      return {
        current: shownAs(row),
        ...shown,
        cancelled: cancelled.flatMap((item) => shownAs(item) ?? []),
        previous: shownAs(before),
        previousDecisions,
        desks: desks ?? null,
      };
    },
  };
};
