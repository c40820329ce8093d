import { Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
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
  const { colors } = useTheme();
  const loud = !done && tone !== 'neutral';
  // As in Chip: the palette's 700 stays below 4.5:1 on white for some tones.
  const loudly = loud ? { color: `color-mix(in srgb, ${colors[`${tone}700`]} 80%, ${colors.neutral900})` } : {};
  return (
    <Typography
      tag="time"
      dateTime={at}
      title={full}
      variant="pi"
      textColor="neutral600"
      fontWeight={loud ? 'bold' : 'regular'}
      style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', ...loudly }}
    >
      {text}
    </Typography>
  );
}
