import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { calendarSeries } from './feeds';
import { senderOf } from './letters/mail';
import type { FeedRead, InvitationRead } from './links';
import { table } from './tables';
import { service } from './types';

const DAY_MS = 24 * 3_600_000;
/** A subscriber keeps a month of what has been. */
const PAST_DAYS = 31;
const NAME = { vi: 'Phiên họp báo chí của tôi', en: 'My press briefings' } as const;

/** What a delegate's own calendar holds. What writes calendars is large and read with the first one. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * One meeting as a file. It has the identity that the letters give it (UID of the series, RECURRENCE-ID of its original start, the
   * SEQUENCE this delegate was told), so that a calendar that knows it from a letter does not show it twice.
   */
  async meeting({ invitation, occurrence, series, now, guest }: InvitationRead): Promise<string> {
    const { itipPublish } = await import('../../../domain/itip');
    const url = service(strapi, 'links').invitation(invitation, occurrence, guest ? invitation.substitute?.email : undefined);
    return itipPublish({
      uid: series.uid,
      original: Number(occurrence.originalStart),
      starts: Number(occurrence.starts),
      ends: Number(occurrence.ends),
      timezone: series.timezone,
      title: series.title,
      room: occurrence.room ?? '',
      description: [series.onlineLink ?? '', ...(occurrence.agenda ?? []).map((item, n) => `${n + 1}. ${item.title}`)]
        .filter(Boolean)
        .join('\n'),
      url,
      sequence: Math.max(occurrence.sequence, invitation.sequence),
      stamp: now,
      organizer: senderOf(strapi),
    });
  },

  /** The delegate's meetings, closed ones too, by their invitations: not those that were withdrawn or that they do not come to. */
  async feed({ delegate, now }: FeedRead): Promise<string> {
    const invitations = await table(strapi, 'invitation').findMany({
      where: { delegate: Number(delegate.id), withdrawn: false, rsvp: { $notIn: ['no', 'substitute'] } },
      select: ['id', 'occurrence', 'sequence'],
    });
    const told = new Map(invitations.map((row) => [String(row.occurrence), row.sequence]));
    const meetings = told.size
      ? await table(strapi, 'occurrence').findMany({
          where: { id: { $in: [...told.keys()].map(Number) }, starts: { $gt: now - PAST_DAYS * DAY_MS } },
          orderBy: { originalStart: 'asc' },
        })
      : [];
    const ids = [...new Set(meetings.map((row) => Number(row.series)))];
    const all = ids.length ? await table(strapi, 'series').findMany({ where: { id: { $in: ids } }, orderBy: { id: 'asc' } }) : [];
    const { icalendar } = await import('../../../domain/calendar');
    return icalendar(
      NAME[delegate.language === 'en' ? 'en' : 'vi'],
      all.map((row) =>
        calendarSeries(
          row,
          meetings
            .filter((item) => String(item.series) === String(row.id))
            .map((item) => ({ ...item, sequence: Math.max(item.sequence, told.get(String(item.id)) ?? 0) })),
        ),
      ),
    );
  },
});
