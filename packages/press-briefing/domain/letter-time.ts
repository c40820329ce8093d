import { wallClock } from './wallclock';

type Language = 'vi' | 'en';

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

function dayIn(day: string, language: Language): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  const noon = new Date(`${day}T12:00:00Z`);
  const weekday = WEEKDAYS[language][noon.getUTCDay()];
  if (language === 'vi') return `${weekday}, ${date}/${month}/${year}`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(noon);
  return `${weekday} ${Number(date)} ${name} ${year}`;
}

function zoneIn(ms: number, zone: string, language: Language): string {
  if (zone === 'Asia/Ho_Chi_Minh' || zone === 'Asia/Saigon') return language === 'vi' ? 'giờ Việt Nam' : 'Vietnam time';
  if (zone === 'UTC' || zone === 'Etc/UTC') return 'UTC';
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(ms);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return [zone.replaceAll('_', ' '), offset].filter((part, n, all) => part && all.indexOf(part) === n).join(', ');
}

/** `08:30–09:30, thứ Năm, 03/12/2026 (giờ Việt Nam)`: a span of a zone as a letter says it, whatever the zone of the process. */
export function spanIn(starts: number, ends: number, zone: string, language: Language): string {
  const [from, to] = [wallClock(starts, zone), wallClock(ends, zone)];
  const over = from.day === to.day ? '' : `, ${dayIn(to.day, language)}`;
  const first =
    from.day === to.day
      ? `${from.time}–${to.time}, ${dayIn(from.day, language)}`
      : `${from.time}, ${dayIn(from.day, language)} – ${to.time}`;
  return `${first}${over} (${zoneIn(starts, zone, language)})`;
}

/** `08:30 thứ Năm, 03/12/2026`: a start, for a subject. */
export function startIn(ms: number, zone: string, language: Language): string {
  const { day, time } = wallClock(ms, zone);
  return `${time} ${dayIn(day, language)}`;
}
