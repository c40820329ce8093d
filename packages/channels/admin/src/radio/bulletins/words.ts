import { sayDuration } from '@hoitu/admin-kit';

const pad = (n: number): string => String(n).padStart(2, '0');

/** The clock to the second, as a studio has it: "17:07:35". */
export const sayClock = (at: Date): string => `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;

/** "17:07" */
export const sayMinute = (at: Date): string => sayClock(at).slice(0, 5);

/** Seconds over or under, with their sign: "+0:22", "−0:31", "0:00". */
export function saySigned(seconds: number): string {
  const whole = Math.round(seconds);
  return `${whole > 0 ? '+' : whole < 0 ? '−' : ''}${sayDuration(Math.abs(whole))}`;
}

/** What a person types for a length, in seconds: "1:30", "1'30", "90", "90s"; null where it is none. */
export function readLength(typed: string): number | null {
  const [, minutes, rest, alone] = /^\s*(?:(\d{1,3})\s*[:'’.](?:\s*)(\d{1,2})"?|(\d{1,5})\s*s?)\s*$/.exec(typed) ?? [];
  if (alone !== undefined) return Number(alone);
  if (minutes === undefined || Number(rest) > 59) return null;
  return Number(minutes) * 60 + Number(rest);
}

/** "Chủ nhật 22/11", "Sunday 22/11": the weekday in the language, the date as a newsroom writes it. */
export function sayDay(at: Date, language: string): string {
  const weekday = new Intl.DateTimeFormat(language.startsWith('vi') ? 'vi' : 'en-GB', { weekday: 'long' }).format(at);
  return `${weekday.charAt(0).toLocaleUpperCase(language)}${weekday.slice(1)} ${at.getDate()}/${at.getMonth() + 1}`;
}

/** Midnight of a day, `days` on. */
export const dayFrom = (at: Date, days = 0): Date => new Date(at.getFullYear(), at.getMonth(), at.getDate() + days);

/** The Monday of its week. */
export const mondayOf = (at: Date): Date => dayFrom(at, -((at.getDay() + 6) % 7));

/** "2026-11-22", by the clock of the person. */
export const isoDay = (at: Date): string => `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;

/** The day an address names; null where it names none. */
export function readDay(iso: string | null): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '') ?? [];
  const at = year ? new Date(Number(year), Number(month) - 1, Number(day)) : null;
  return at && isoDay(at) === iso ? at : null;
}
