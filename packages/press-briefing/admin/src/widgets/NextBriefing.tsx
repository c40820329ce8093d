import { Chip, useLive } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useBriefingWeekQuery } from '../api';
import { AttendanceBar } from '../components/attendance/Bar';
import { StateChip } from '../components/chips';
import { Countdown } from '../components/MeetingLine';
import { PageLink } from '../components/PageLink';
import { useMissing } from '../components/week/MissingBand';
import { HOME } from '../pluginId';
import { useSay } from '../say';
import { useT } from '../useT';

/** On the home page: when and where the next briefing is, who comes, and what is still missing. */
export function NextBriefing() {
  const t = useT();
  const say = useSay();
  const { data, error, isLoading, refetch } = useBriefingWeekQuery({}, { refetchOnMountOrArgChange: true });
  useLive(['briefing.'], refetch, refetch);
  const missing = useMissing(data?.current ?? null, data);
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const { current, attendance } = data;
  if (!current) return <Widget.NoData>{t('week.empty')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <PageLink to={`${HOME}/this-week`}>
        <Typography variant="delta" tag="span">
          {current.title}
        </Typography>
      </PageLink>
      <Flex gap={2} wrap="wrap">
        <StateChip state={current.state} />
        <Countdown meeting={current} />
      </Flex>
      <Typography>{[say.when(current), current.room].filter(Boolean).join(' · ')}</Typography>
      {attendance.invited > 0 && <AttendanceBar attendance={attendance} />}
      <Flex gap={2} wrap="wrap">
        {missing.map(({ tone, text }) => (
          <Chip key={text} tone={tone}>
            {text}
          </Chip>
        ))}
        {missing.length === 0 && <Chip tone="success">{t('missing.nothing')}</Chip>}
      </Flex>
    </Flex>
  );
}
