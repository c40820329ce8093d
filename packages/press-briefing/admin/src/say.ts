import { useIntl } from 'react-intl';
import type { Occurrence } from '../../contracts';
import { type Repeat, repeatOf, type Weekday } from '../../domain/repeat';
import { useT } from './useT';

/** English here puts the day first, as every short date of the house does. */
const format = (iso: string, locale: string, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone, ...options }).format(new Date(iso));

/** Days and times as this screen says them, always in the meeting's own zone. */
export function useSay() {
  const { locale } = useIntl();
  const t = useT();
  const clock = (iso: string, zone: string) => format(iso, locale, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = (iso: string, zone: string) => format(iso, locale, zone, { weekday: 'long', day: 'numeric', month: 'numeric' });
  const fullDay = (iso: string, zone: string) =>
    format(iso, locale, zone, { weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric' });
  const weekday = (name: Weekday) => t(`weekday.${name}`);
  const repeat = (rule: Repeat): string => {
    if (rule.every === 'other') return rule.rrule;
    if (rule.every === 'month') return t('repeats.month', { nth: t(`nth.${rule.nth}`), day: weekday(rule.day) });
    return t(`repeats.${rule.every}`, { days: rule.days.map(weekday).join(', ') });
  };
  return {
    clock,
    day,
    /** "T5, 3/12": the narrow name is the one Vietnamese newsrooms write; in English it would be a letter that stands for two days. */
    shortDay: (iso: string, zone: string) =>
      format(iso, locale, zone, { weekday: locale.startsWith('vi') ? 'narrow' : 'short', day: 'numeric', month: 'numeric' }),
    /** "Tháng 12 năm 2026": it stands as a title. */
    month: (iso: string, zone: string) => {
      const said = format(iso, locale, zone, { month: 'long', year: 'numeric' });
      return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1);
    },
    /** "Thứ Năm, 26/11, 08:30–09:30" */
    when: ({ starts, ends, timezone }: Pick<Occurrence, 'starts' | 'ends' | 'timezone'>) =>
      `${day(starts, timezone)}, ${clock(starts, timezone)}–${clock(ends, timezone)}`,
    /** The same with the year, for what is kept: minutes, lists on paper. */
    whenFull: ({ starts, ends, timezone }: Pick<Occurrence, 'starts' | 'ends' | 'timezone'>) =>
      `${fullDay(starts, timezone)}, ${clock(starts, timezone)}–${clock(ends, timezone)}`,
    fullDay,
    full: (iso: string, zone: string) => format(iso, locale, zone, { dateStyle: 'full', timeStyle: 'long' }),
    repeat: (rrule: string) => repeat(repeatOf(rrule)),
  };
}
