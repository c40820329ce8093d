import { placeInMonth, repeatOf } from '../../../domain/happening/repeat';
import { WEEKDAYS, weekdayOf } from '../../../domain/happening/rule';
import { wallOf } from '../../../domain/zone';
import type { T } from '../useT';

/** A rule as people say it: "mỗi thứ Năm, 08:30 · 6 buổi". `starts` is the first meeting's, or the shown one's. */
export function sayRepeat(
  t: T,
  { rrule, starts, timezone, allDay }: { rrule: string; starts: string; timezone: string; allDay: boolean },
): string {
  const wall = wallOf(Date.parse(starts), timezone);
  const { every, days, ending } = repeatOf(rrule, wall, timezone);
  const names = days.map((day) => t(`happening.weekday.${day}`)).join(', ');
  const weekday = t(`happening.weekday.${WEEKDAYS[weekdayOf(wall)]}`);
  const date = new Date(wall);
  const said = t(`happening.say.${every}`, {
    days: names,
    weekday,
    nth: t(`happening.nth.${placeInMonth(wall)}`),
    date: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    rrule,
  });
  const clock = allDay ? '' : `, ${date.toISOString().slice(11, 16)}`;
  const end =
    ending.kind === 'count'
      ? ` · ${t('happening.say.count', { count: ending.count })}`
      : ending.kind === 'until'
        ? ` · ${t('happening.say.until', { day: ending.day.split('-').reverse().join('/') })}`
        : '';
  return `${said}${clock}${end}`;
}

/** When a meeting is, as people say it, in its own zone. */
export function sayWhen(
  locale: string,
  { starts, ends, allDay, timezone }: { starts: string; ends: string; allDay: boolean; timezone: string },
): string {
  const from = new Date(starts);
  const to = new Date(Date.parse(ends) - (allDay ? 1 : 0));
  // The day before the month, as the newsroom writes it in both languages.
  const day = new Intl.DateTimeFormat(locale.startsWith('vi') ? 'vi' : 'en-GB', {
    timeZone: timezone,
    weekday: 'long',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit' });
  const [first, last] = [day.format(from), day.format(to)];
  if (allDay) return first === last ? first : `${first} – ${last}`;
  return first === last
    ? `${first}, ${clock.format(from)}–${clock.format(to)}`
    : `${first}, ${clock.format(from)} – ${last}, ${clock.format(to)}`;
}
