import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useNowAs } from './clock';
import { inkOf } from './ink';
import { type DueWords, sayDue, sayMoment } from './time';

// A plain element: a board shows hundreds of deadlines.
const Time = styled.time<{ $tone: DueWords['tone'] }>`
  font-size: 1.2rem;
  line-height: 1.43;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
  font-weight: ${({ $tone }) => ($tone === 'neutral' ? 400 : 700)};
  color: ${({ $tone, theme }) => ($tone === 'neutral' ? theme.colors.neutral600 : inkOf($tone, theme))};
`;

/**
 * A deadline as people say it; the full date and zone on hover. Of what is `done` nothing is late: the moment stands.
 * @param zone whose clock is meant; that of the reader's machine where none is named
 */
export function Due({ at, done = false, zone }: { at: string; done?: boolean; zone?: string }) {
  const { locale } = useIntl();
  const due = new Date(at);
  const [tone, text] = useNowAs((now) => {
    const said: DueWords = done ? { tone: 'neutral', text: sayMoment(due, now, locale, zone) } : sayDue(due, now, locale, zone);
    return `${said.tone}|${said.text}`;
  }).split('|') as [DueWords['tone'], string];
  return (
    <Time dateTime={at} title={fullDate(locale, zone).format(due)} $tone={tone}>
      {text}
    </Time>
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** Making a format costs more than using it a hundred times. */
function fullDate(locale: string, timeZone?: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone ?? ''}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone });
  formats.set(key, format);
  return format;
}
