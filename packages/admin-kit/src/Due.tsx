import { Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { sayDue } from './time';

/** The present, renewed every `stepMs` so that countdowns tick. */
export function useNow(stepMs = 15_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), stepMs);
    return () => window.clearInterval(timer);
  }, [stepMs]);
  return now;
}

/** A deadline as people say it; the full date and zone on hover. `done` stops the alarm colours. */
export function Due({ at, done = false }: { at: string; done?: boolean }) {
  const { locale } = useIntl();
  const now = useNow();
  const due = new Date(at);
  const { text, tone } = sayDue(due, now, locale);
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(due);
  const loud = !done && tone !== 'neutral';
  return (
    <Typography
      tag="time"
      dateTime={at}
      title={full}
      variant="pi"
      textColor={loud ? `${tone}700` : 'neutral600'}
      fontWeight={loud ? 'bold' : 'regular'}
      style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
    >
      {text}
    </Typography>
  );
}
