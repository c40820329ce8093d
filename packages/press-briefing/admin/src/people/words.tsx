import { Chip, type Tone } from '@hoitu/admin-kit';
import { useIntl } from 'react-intl';
import type { Accreditation } from '../../../domain/accreditation';
import { useT } from '../useT';

const TONE: Record<Accreditation, Tone> = {
  requested: 'warning',
  granted: 'success',
  refused: 'neutral',
  expired: 'warning',
  withdrawn: 'danger',
};

export function AccreditationChip({ state }: { state: Accreditation }) {
  const t = useT();
  return <Chip tone={TONE[state]}>{t(`accreditation.${state}`)}</Chip>;
}

/** A calendar day as people write it: no zone moves it. */
export function useSayDay(): (day: string) => string {
  const { locale } = useIntl();
  // "31 thg 12, 2026" is what the browser makes of a Vietnamese medium date, and what nobody writes.
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: '2-digit',
    month: locale === 'en' ? 'short' : '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}

/** A number as the phone dials it. */
export const telOf = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;
