import { Blank, Failed, Loading, PluginPage, useLive } from '@hoitu/admin-kit';
import { Flex, LinkButton } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import type { Occurrence } from '../../../contracts';
import { useBriefingWeekQuery } from '../api';
import { Agenda } from '../components/Agenda';
import { CancelledBand } from '../components/CancelledBand';
import { ModeChip, StateChip } from '../components/chips';
import { Decisions } from '../components/Decisions';
import { MeetingActs } from '../components/MeetingActs';
import { Countdown, MeetingLine } from '../components/MeetingLine';
import { Minutes } from '../components/Minutes';
import { Previous } from '../components/Previous';
import { Questions } from '../components/Questions';
import { Columns, Stack } from '../components/Rows';
import { useMay, useTabs } from '../hooks';
import { HOME } from '../pluginId';
import { useT } from '../useT';

function Head({ meeting }: { meeting: Occurrence }) {
  return (
    <Flex gap={2} wrap="wrap">
      <ModeChip closed={meeting.closed} />
      <StateChip state={meeting.state} />
      <Countdown meeting={meeting} />
    </Flex>
  );
}

/** The meeting in session or next to come (or the one the address names), with all that hangs on it. */
export function WeekPage() {
  const t = useT();
  const tabs = useTabs();
  const may = useMay();
  const { occurrence } = useParams();
  const { data, error, isLoading, refetch } = useBriefingWeekQuery(occurrence ? { occurrence } : {}, { refetchOnMountOrArgChange: true });
  useLive(['briefing.', 'assignment.'], refetch, refetch);

  if (isLoading || !data) {
    return (
      <PluginPage title={t('title')} tabs={tabs}>
        {error ? <Failed error={error} retry={refetch} /> : <Loading />}
      </PluginPage>
    );
  }
  const { current, questions, decisions, cancelled, previous, previousDecisions, desks } = data;
  if (!current) {
    return (
      <PluginPage title={t('title')} tabs={tabs}>
        <Stack>
          <CancelledBand meetings={cancelled} may={may.manage} />
          <Blank
            text={t(may.manage ? 'week.empty.manage' : 'week.empty')}
            action={
              may.manage && (
                <LinkButton tag={Link} to={`${HOME}/series/new`}>
                  {t('series.new')}
                </LinkButton>
              )
            }
          />
          {previous && <Previous meeting={previous} decisions={previousDecisions} desks={desks} />}
        </Stack>
      </PluginPage>
    );
  }
  return (
    <PluginPage
      title={current.title}
      status={<Head meeting={current} />}
      subtitle={<MeetingLine meeting={current} />}
      actions={may.manage && <MeetingActs meeting={current} />}
      tabs={tabs}
      label={t('title')}
    >
      <Stack>
        <CancelledBand meetings={cancelled} may={may.manage} />
        <Columns>
          <Stack>
            <Agenda meeting={current} />
            <Questions meeting={current} questions={questions} may={may.manage} />
          </Stack>
          <Stack>
            <Decisions meeting={current} decisions={decisions} desks={desks} may={may.decide} />
            <Minutes meeting={current} may={may.manage} />
            {previous && <Previous meeting={previous} decisions={previousDecisions} desks={desks} />}
          </Stack>
        </Columns>
      </Stack>
    </PluginPage>
  );
}
