import { useIntl } from 'react-intl';
import { useT } from '../useT';
import type { Foretold } from './foretell';

const SHOWN = 3;

/** "Đăng lên 4 kênh; cập nhật Web, Zalo; đăng lại trên X." */
export function useSayForetold(): (foretold: Foretold) => string {
  const t = useT();
  return ({ acts }) => {
    if (acts.length === 0) return t('foretell.nothing');
    const text = acts
      .map(({ act, names }) =>
        names.length > SHOWN ? t(`foretell.${act}.many`, { count: names.length }) : t(`foretell.${act}`, { names: names.join(', ') }),
      )
      .join('; ');
    return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;
  };
}

/** A moment in the newsroom's zone, said in full. */
export function useSayInFull(zone: string): (iso: string) => string {
  const { locale } = useIntl();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone, hourCycle: 'h23' });
  const named = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'long' });
  // By the day itself: zones have moved, and Saigon was at +8 in 1970.
  const nameAt = (at: Date) => named.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  return (iso) => {
    const at = new Date(iso);
    return `${format.format(at)} (${nameAt(at) ?? zone})`;
  };
}

const NUMBERS = new Map<string, Intl.NumberFormat>();
export function useSayNumber(): (value: number) => string {
  const { locale } = useIntl();
  return (value) => {
    const format = NUMBERS.get(locale) ?? new Intl.NumberFormat(locale);
    NUMBERS.set(locale, format);
    return format.format(value);
  };
}
