import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useNowAs } from './clock';
import { type DueWords, sayDue } from './time';

/** A deadline as people say it; the full date and zone on hover. `done` stops the alarm colours. */
export function Due({ at, done = false }: { at: string; done?: boolean }) {
  const { locale } = useIntl();
  const due = new Date(at);
  const [tone, text] = useNowAs((now) => {
    const said = sayDue(due, now, locale);
    return `${said.tone}|${said.text}`;
  }).split('|') as [DueWords['tone'], string];
  const loud = !done && tone !== 'neutral';
  return (
    <Typography
      tag="time"
      dateTime={at}
      title={fullDate(locale).format(due)}
      variant="pi"
      textColor={loud ? `${tone}700` : 'neutral600'}
      fontWeight={loud ? 'bold' : 'regular'}
      style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
    >
      {text}
    </Typography>
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** Making a format costs more than using it a hundred times. */
function fullDate(locale: string): Intl.DateTimeFormat {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' });
  formats.set(locale, format);
  return format;
}
