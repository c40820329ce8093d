import { type Core, isRefusal, type NewJob, SYSTEM, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { concerns, daysBefore, reminderSpan, stillHelps } from '../../../../domain/reminder';
import { type Big, type OccurrenceRow, type SeriesRow, table } from '../tables';
import { invite } from './inviting';
import { post, toDelegate, toSubstitute } from './post';
import { delegatesOf } from './rows';

export const REMIND_JOB = 'press-briefing.remind';
export const INVITE_JOB = 'press-briefing.invite';
type Remind = { occurrence: string; hours: number };
type Invite = { occurrence: string };

const TO_COME = ['scheduled', 'moved'];
type Meeting = Pick<OccurrenceRow, 'id' | 'starts' | 'state'>;
type Timer = NewJob<Remind | Invite> & { key: string; runAt: Date };

const hoursOf = (series: SeriesRow): number[] => [...new Set((series.reminders ?? []).map(({ hours }) => hours))];

/** One job a reminder, one for invitations that go out by themselves; each keyed by its meeting, so that there is one. */
function timersOf(meeting: Meeting, series: SeriesRow): Timer[] {
  const starts = Number(meeting.starts);
  const occurrence = String(meeting.id);
  const timers: Timer[] = hoursOf(series).map((hours) => ({
    name: REMIND_JOB,
    key: `${occurrence}:${hours}`,
    runAt: new Date(starts - hours * 3_600_000),
    data: { occurrence, hours },
  }));
  if (series.inviteDays)
    timers.push({
      name: INVITE_JOB,
      key: occurrence,
      runAt: new Date(daysBefore(starts, series.inviteDays, series.timezone)),
      data: { occurrence },
    });
  return timers;
}

const coming = (meetings: readonly Meeting[]): Meeting[] => meetings.filter((meeting) => TO_COME.includes(meeting.state));

/** Sets the timers of meetings just made, in one statement. */
export async function armNew(strapi: Core.Strapi, meetings: readonly Meeting[], series: SeriesRow): Promise<void> {
  await spine(strapi).jobs.enqueue(...coming(meetings).flatMap((meeting) => timersOf(meeting, series)));
}

/** Sets the timers of meetings anew, by their time and their series as they are now. One that ran already stays done. */
export async function arm(strapi: Core.Strapi, meetings: readonly Meeting[], series: SeriesRow): Promise<void> {
  for (const meeting of coming(meetings)) for (const timer of timersOf(meeting, series)) await spine(strapi).jobs.reschedule(timer);
}

/** Takes the timers of meetings back; `arm` brings them again. */
export async function disarm(strapi: Core.Strapi, meetings: readonly Pick<OccurrenceRow, 'id'>[], series: SeriesRow): Promise<void> {
  const { jobs } = spine(strapi);
  for (const { id } of meetings) {
    for (const hours of hoursOf(series)) await jobs.cancel(REMIND_JOB, `${id}:${hours}`);
    await jobs.cancel(INVITE_JOB, String(id));
  }
}

/** The meeting a timer is about, with its series, while it is still to come. */
async function due(strapi: Core.Strapi, occurrence: Big): Promise<{ meeting: OccurrenceRow; series: SeriesRow } | null> {
  const meeting = await table(strapi, 'occurrence').findOne({ where: { id: Number(occurrence) } });
  if (!meeting || !TO_COME.includes(meeting.state)) return null;
  const series = await table(strapi, 'series').findOne({ where: { id: Number(meeting.series) } });
  return series && !series.ended ? { meeting, series } : null;
}

/**
 * Writes the reminders of a meeting to whom they concern now. Late after downtime, they are written only while they still help;
 * a meeting that was moved away in the meantime is reminded of at its own time.
 */
async function remind(strapi: Core.Strapi, { occurrence, hours }: Remind): Promise<void> {
  const found = await due(strapi, occurrence);
  if (!found) return;
  const { meeting, series } = found;
  const starts = Number(meeting.starts);
  const span = reminderSpan(starts, hours, hoursOf(series));
  const now = (await spine(strapi).now()).getTime();
  if (now < span.due) {
    const key = `${occurrence}:${hours}:${starts}`;
    await spine(strapi).jobs.enqueue<Remind>({ name: REMIND_JOB, key, runAt: new Date(span.due), data: { occurrence, hours } });
    return;
  }
  if (!stillHelps(span, now)) return;
  const invitations = await table(strapi, 'invitation').findMany({ where: { occurrence: Number(occurrence), withdrawn: false } });
  const delegates = await delegatesOf(
    strapi,
    invitations.map((row) => row.delegate),
  );
  const letters = (series.reminders ?? [])
    .filter((one) => one.hours === hours)
    .flatMap((one) =>
      invitations.flatMap((row) => {
        const delegate = delegates.get(String(row.delegate));
        const said = { rsvp: row.rsvp, told: row.sentAt === null ? null : Number(row.sentAt) };
        if (!delegate || !concerns(one, said, starts)) return [];
        const what = { kind: 'reminder' as const, key: `reminder:${row.id}:${hours}`, params: { hours, to: one.to }, notAfter: span.until };
        // Who sends somebody else is not reminded of coming; who comes is.
        return row.rsvp === 'substitute' ? toSubstitute(row, delegate, what) : [toDelegate(row, delegate, what)];
      }),
    );
  await post(strapi, letters);
}

/** Invitations that go out by themselves. Late ones go out too, while the meeting has not begun. */
async function inviteAlone(strapi: Core.Strapi, { occurrence }: Invite): Promise<void> {
  const found = await due(strapi, occurrence);
  if (!found?.series.inviteDays) return;
  const { meeting, series } = found;
  const now = (await spine(strapi).now()).getTime();
  const at = daysBefore(Number(meeting.starts), series.inviteDays ?? 0, series.timezone);
  if (now < at) {
    const key = `${occurrence}:${meeting.starts}`;
    await spine(strapi).jobs.enqueue<Invite>({ name: INVITE_JOB, key, runAt: new Date(at), data: { occurrence } });
    return;
  }
  if (now >= Number(meeting.starts)) return;
  try {
    await invite(strapi, occurrence, undefined, SYSTEM);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** Call it in `register()`. */
export function defineTimers(strapi: Core.Strapi): void {
  const { jobs } = spine(strapi);
  // They write rows and nothing else: with the job's end in one transaction, each is done once.
  jobs.define<Remind>({ name: REMIND_JOB, transactional: true, run: (data) => remind(strapi, data) });
  jobs.define<Invite>({ name: INVITE_JOB, transactional: true, run: (data) => inviteAlone(strapi, data) });
}
