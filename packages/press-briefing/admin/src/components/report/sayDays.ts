import type { Days } from './spans';

/** "31/10/2026 – 27/11/2026", as the language writes days. */
export function sayDays({ from, to }: Days, locale: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  });
  const said = (day: string) => (Number.isNaN(Date.parse(day)) ? '…' : format.format(new Date(`${day}T00:00:00Z`)));
  return `${said(from)} – ${said(to)}`;
}
