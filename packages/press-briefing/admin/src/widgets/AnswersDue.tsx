import { Chip, Due, useLive } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useBriefingOwedQuery, useBriefingQuestionsQuery } from '../api';
import { PageLink } from '../components/PageLink';
import { useMay } from '../hooks';
import { HOME } from '../pluginId';
import { useT } from '../useT';

const MOST = 6;
type Line = { id: string; text: string; due: string | null; who: string; zone: string };

function Lines({ lines, page }: { lines: Line[]; page: string }) {
  return (
    <Box tag="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {lines.slice(0, MOST).map((line) => (
        <Flex tag="li" key={line.id} justifyContent="space-between" gap={2} style={{ minHeight: 44 }}>
          <Box style={{ minWidth: 0 }}>
            <PageLink
              to={`${HOME}/${page}?open=${line.id}`}
              style={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
            >
              {line.text}
            </PageLink>
            <Typography variant="pi" textColor="neutral600" ellipsis>
              {line.who}
            </Typography>
          </Box>
          {line.due && <Due at={line.due} zone={line.zone} />}
        </Flex>
      ))}
    </Box>
  );
}

/** What my own unit owes. */
function Own() {
  const t = useT();
  const { data, error, isLoading, refetch } = useBriefingOwedQuery(undefined, { refetchOnMountOrArgChange: true });
  useLive(['briefing.question', 'briefing.answer_late'], refetch, refetch);
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const owed = data.filter(({ state }) => state === 'triaged');
  if (owed.length === 0) return <Widget.NoData>{t('answers.empty')}</Widget.NoData>;
  return (
    <Lines
      page="answers"
      lines={owed.map(({ id, text, due, agency, meeting }) => ({ id, text, due, who: agency, zone: meeting.timezone }))}
    />
  );
}

/** What all units owe, as the press office sees it. */
function All() {
  const t = useT();
  const { data, error, isLoading, refetch } = useBriefingQuestionsQuery(
    { state: 'triaged', limit: MOST },
    { refetchOnMountOrArgChange: true },
  );
  useLive(['briefing.question', 'briefing.answer_late'], refetch, refetch);
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const waiting = (data.counts.submitted ?? 0) + (data.counts.answered ?? 0);
  if (data.items.length === 0 && waiting === 0) return <Widget.NoData>{t('widget.answers.none')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} wrap="wrap">
        {data.late > 0 && <Chip tone="danger">{t('questions.late', { count: data.late })}</Chip>}
        {(data.counts.submitted ?? 0) > 0 && <Chip tone="warning">{t('widget.answers.new', { count: data.counts.submitted ?? 0 })}</Chip>}
        {(data.counts.answered ?? 0) > 0 && <Chip tone="warning">{t('widget.answers.approve', { count: data.counts.answered ?? 0 })}</Chip>}
      </Flex>
      <Lines
        page="questions"
        lines={data.items.map(({ id, text, due, unit, meeting }) => ({ id, text, due, who: unit, zone: meeting.timezone }))}
      />
    </Flex>
  );
}

/** On the home page: answers by their time, the late ones first. */
export function AnswersDue() {
  const may = useMay();
  return may.see ? <All /> : <Own />;
}
