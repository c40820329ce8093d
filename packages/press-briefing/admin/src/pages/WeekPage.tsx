import { Blank, Failed, Loading, PluginPage, useLive } from '@hoitu/admin-kit';
import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import type { Occurrence } from '../../../contracts';
import { isRunning } from '../../../domain/occurrence';
import { useBriefingWeekQuery, type WeekData } from '../api';
import { AgendaCard } from '../components/agenda/AgendaCard';
import { AttendanceCard } from '../components/attendance/AttendanceCard';
import { Guests } from '../components/attendance/Guests';
import { LettersTrouble } from '../components/attendance/LettersTrouble';
import type { Filter } from '../components/attendance/whom';
import { CancelledBand } from '../components/CancelledBand';
import { CoverageCard } from '../components/CoverageCard';
import { ModeChip, StateChip } from '../components/chips';
import { Decisions } from '../components/Decisions';
import { DocumentsCard } from '../components/documents/DocumentsCard';
import { MeetingActs } from '../components/MeetingActs';
import { Countdown, MeetingLine } from '../components/MeetingLine';
import { Minutes } from '../components/Minutes';
import { Previous } from '../components/Previous';
import { Questions } from '../components/Questions';
import { Columns, Stack } from '../components/Rows';
import { MissingBand } from '../components/week/MissingBand';
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

function NoMeeting({ data }: { data: WeekData }) {
  const t = useT();
  const may = useMay();
  const { cancelled, previous, previousDecisions, desks } = data;
  return (
    <PluginPage title={t('title')} tabs={useTabs()}>
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

function Week({ meeting, data }: { meeting: Occurrence; data: WeekData }) {
  const may = useMay();
  const guests = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const { attendance, agenda, documents, questions, decisions, cancelled, previous, previousDecisions, desks } = data;
  const showTrouble = () => {
    setFilter('trouble');
    guests.current?.scrollIntoView({ block: 'start' });
    guests.current?.querySelector('input')?.focus({ preventScroll: true });
  };
  return (
    <Stack>
      {may.manage && attendance.invited > 0 && <LettersTrouble meeting={meeting} onShow={showTrouble} />}
      <CancelledBand meetings={cancelled} may={may.manage} />
      <MissingBand meeting={meeting} data={data} />
      <Columns>
        <Stack>
          <AgendaCard meeting={meeting} lines={agenda} may={may.manage} />
          <Questions meeting={meeting} questions={questions} may={may.manage} />
          <DocumentsCard meeting={meeting} documents={documents} lines={agenda} may={may.manage} />
          <div ref={guests}>
            {attendance.invited > 0 && <Guests meeting={meeting} may={may.manage} filter={filter} onFilter={setFilter} />}
          </div>
        </Stack>
        <Stack>
          <AttendanceCard meeting={meeting} data={data} may={may.manage} />
          <CoverageCard occurrence={meeting.id} />
          <Decisions meeting={meeting} decisions={decisions} desks={desks} may={may.decide} />
          <Minutes meeting={meeting} may={may.manage} />
          {previous && <Previous meeting={previous} decisions={previousDecisions} desks={desks} />}
        </Stack>
      </Columns>
    </Stack>
  );
}

/** The meeting in session or next to come (or the one the address names), with all that hangs on it. */
export function WeekPage() {
  const t = useT();
  const tabs = useTabs();
  const may = useMay();
  const { occurrence } = useParams();
  // Whoever sees a session end has its conclusions and minutes to write: the next meeting is not put in its place unasked.
  const [stays, setStays] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const shown = occurrence ?? stays;
  const { data, currentData, error, isLoading, refetch } = useBriefingWeekQuery(shown ? { occurrence: shown } : {}, {
    refetchOnMountOrArgChange: true,
  });
  useLive(['briefing.', 'assignment.'], refetch, refetch);
  // Of this address, and not of the one before; a session that nobody closed keeps nobody.
  const seen = occurrence ? null : currentData?.current;
  const inSession = seen && isRunning({ state: seen.state, ends: Date.parse(seen.ends) }, Date.now()) ? seen.id : null;
  useEffect(() => {
    // Not the one that was left: what was read of it earlier may still say that it goes on.
    if (inSession && inSession !== left) setStays(inSession);
  }, [inSession, left]);
  const next = () => {
    setLeft(stays);
    setStays(null);
  };

  if (isLoading || !data) {
    return (
      <PluginPage title={t('title')} tabs={tabs}>
        {error ? <Failed error={error} retry={refetch} /> : <Loading />}
      </PluginPage>
    );
  }
  const { current } = data;
  if (!current) return <NoMeeting data={data} />;
  return (
    <PluginPage
      title={current.title}
      status={<Head meeting={current} />}
      subtitle={<MeetingLine meeting={current} changed={data.changed} />}
      actions={may.manage && <MeetingActs key={current.id} meeting={current} invited={data.attendance.invited} />}
      tabs={tabs}
      label={t('title')}
    >
      {!occurrence && stays === current.id && !inSession && (
        <Flex gap={3} wrap="wrap" justifyContent="space-between" paddingBottom={4} role="status">
          <Typography textColor="neutral700">{t('week.over')}</Typography>
          <Button size="L" variant="tertiary" onClick={next}>
            {t('week.next')}
          </Button>
        </Flex>
      )}
      <Week key={current.id} meeting={current} data={data} />
    </PluginPage>
  );
}
