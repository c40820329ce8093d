import { calendarLine, calendarText, refold } from '@hoitu/strapi-plugin-newsroom/contracts';
import ICAL from 'ical.js';
import type { State } from './assignment';
import type { FeedItem } from './feed-items';

/** The half hour before the work is due. */
const SHOWN_MS = 30 * 60_000;

/** `host` names the newsroom in UIDs and must stay the same; `urlOf` is where the work opens in the admin. */
export type FeedSetting = { name: string; host: string; urlOf(id: string): string };

const STATUS = (state: State): string => (state === 'cancelled' ? 'CANCELLED' : state === 'offered' ? 'TENTATIVE' : 'CONFIRMED');

/** iCalendar knows whole seconds. */
const utc = (instant: string, plusMs = 0): ICAL.Time =>
  ICAL.Time.fromDateTimeString(`${new Date(Date.parse(instant) + plusMs).toISOString().slice(0, 19)}Z`);

function vevent(item: FeedItem, { host, urlOf }: FeedSetting): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const put = (name: string, value: string | number | ICAL.Time) => event.addPropertyWithValue(name, value);
  put('uid', calendarLine(`assignment-${item.id}@${host}`));
  put('dtstamp', utc(item.updatedAt));
  put('last-modified', utc(item.updatedAt));
  put('sequence', item.version);
  put('dtstart', utc(item.due, -SHOWN_MS));
  put('dtend', utc(item.due));
  put('summary', calendarLine(item.slugline));
  put('status', STATUS(item.state));
  // A deadline does not make its person busy.
  put('transp', 'TRANSPARENT');
  const [place, brief] = [calendarLine(item.place), calendarText(item.brief)];
  if (place) put('location', place);
  if (brief) put('description', brief);
  put('url', urlOf(item.id));
  return event;
}

/** Years a calendar can write; a slip of the pen such as the year 0 must not take the whole feed with it. */
const writable = ({ due }: FeedItem): boolean => /^[1-9]\d{3}-/.test(due);

/** An RFC 5545 calendar of somebody's deadlines, folded by octets. The same items give the same text. */
export function feedOf(items: readonly FeedItem[], setting: FeedSetting): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Hoi Tu//Assignment desk//VI');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', calendarLine(setting.name));
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT1H'));
  for (const item of items.filter(writable)) calendar.addSubcomponent(vevent(item, setting));
  return `${refold(calendar.toString())}\r\n`;
}
