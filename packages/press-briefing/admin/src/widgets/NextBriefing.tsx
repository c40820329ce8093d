import { Chip, useLive, useNow } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { isOpen } from '../../../domain/question';
import { useBriefingWeekQuery } from '../api';
import { StateChip } from '../components/chips';
import { Countdown } from '../components/MeetingLine';
import { PageLink } from '../components/PageLink';
import { HOME } from '../pluginId';
import { useSay } from '../say';
import { useT } from '../useT';

/** On the home page: when and where the next briefing is, and how many answers are owed. */
export function NextBriefing() {
  const t = useT();
  const say = useSay();
  const now = useNow().getTime();
  const { data, error, isLoading, refetch } = useBriefingWeekQuery({}, { refetchOnMountOrArgChange: true });
  useLive(['briefing.'], refetch, refetch);
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const { current, questions } = data;
  if (!current) return <Widget.NoData>{t('week.empty')}</Widget.NoData>;
  const open = questions.filter((question) => isOpen(question.state));
  const late = open.filter(
    (question) => (question.state === 'submitted' || question.state === 'triaged') && question.due && Date.parse(question.due) < now,
  );
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
      <Typography>{say.when(current)}</Typography>
      {current.room && <Typography textColor="neutral600">{current.room}</Typography>}
      <Box>
        {late.length > 0 ? (
          <Chip tone="danger">{t('questions.late', { count: late.length })}</Chip>
        ) : (
          <Typography variant="pi" textColor="neutral600">
            {t('widget.questions', { count: open.length })}
          </Typography>
        )}
      </Box>
    </Flex>
  );
}
