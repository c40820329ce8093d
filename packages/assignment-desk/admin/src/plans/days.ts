import { useIntl } from 'react-intl';
import { sayDay } from '../../../domain/sheet';
import { DAY_MS } from '../../../domain/zone';

/** The browser's own day, for an empty form. */
export function today(plus = 0): string {
  const at = new Date(Date.now() + plus * DAY_MS);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** "27/11 – 12/12/2026": the year once, where it is the same. */
export function sayPeriod({ fromDay, toDay }: { fromDay: string; toDay: string }): string {
  const from = fromDay.slice(0, 4) === toDay.slice(0, 4) ? sayDay(fromDay).slice(0, 5) : sayDay(fromDay);
  return `${from} – ${sayDay(toDay)}`;
}

/** "62 %" in the language of the screen. */
export function useSayShare(): (share: number) => string {
  const { locale } = useIntl();
  // Rounded down: what is not whole is never called whole.
  return (share) => new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.floor(share * 100) / 100);
}
