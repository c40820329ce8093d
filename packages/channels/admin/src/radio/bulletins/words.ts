const pad = (n: number): string => String(n).padStart(2, '0');

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
