import { Chip, saySpan, useNow } from '@hoitu/admin-kit';
import { useIntl } from 'react-intl';
import type { Occurrence } from '../../../contracts';
import { useSay } from '../say';
import { useT } from '../useT';
import { OutLink } from './PageLink';

/** "còn 3 ngày": how far away the meeting is. Says nothing of meetings that are over or off. */
export function Countdown({ meeting }: { meeting: Occurrence }) {
  const t = useT();
  const { locale } = useIntl();
  const now = useNow().getTime();
  const starts = Date.parse(meeting.starts);
  if (!['scheduled', 'moved'].includes(meeting.state)) return null;
  if (starts > now)
    return <Chip tone={starts - now < 3_600_000 ? 'warning' : 'neutral'}>{t('in', { span: saySpan(starts - now, locale) })}</Chip>;
  return <Chip tone="warning">{t(Date.parse(meeting.ends) > now ? 'week.time_has_come' : 'week.not_recorded')}</Chip>;
}

/** When, where and how often it was announced anew. */
export function MeetingLine({ meeting, changed = [] }: { meeting: Occurrence; changed?: readonly ('time' | 'room')[] }) {
  const t = useT();
  const say = useSay();
  const moved = meeting.state === 'moved' ? t('week.moved_from', { when: say.day(meeting.original, meeting.timezone) }) : '';
  const parts = [
    say.when(meeting),
    meeting.room,
    meeting.chair && t('week.chair', { chair: meeting.chair }),
    moved,
    meeting.note,
    meeting.sequence > 0 &&
      [
        t('week.sequence', { sequence: meeting.sequence }),
        changed.length > 0 && `(${changed.map((what) => t(`week.changed.${what}`)).join(', ')})`,
      ]
        .filter(Boolean)
        .join(' '),
  ];
  return (
    <>
      <time dateTime={meeting.starts} title={say.full(meeting.starts, meeting.timezone)}>
        {parts[0]}
      </time>
      {parts
        .slice(1)
        .filter(Boolean)
        .map((part) => ` · ${part}`)}
      {meeting.onlineLink && (
        <>
          {' · '}
          <OutLink href={meeting.onlineLink}>{t('week.online')}</OutLink>
        </>
      )}
    </>
  );
}
