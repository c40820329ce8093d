import { Blank, Card, Failed, Loading, PluginPage, useLive } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Occurrence } from '../../../contracts';
import { useBriefingOccurrencesQuery } from '../api';
import { ModeChip, StateChip } from '../components/chips';
import { PageLink } from '../components/PageLink';
import { Row, Rows, Stack } from '../components/Rows';
import { Subscribe } from '../components/Subscribe';
import { useTabs } from '../hooks';
import { HOME } from '../pluginId';
import { useSay } from '../say';
import { useT } from '../useT';

const DAY_MS = 86_400_000;
const STEP = 84;

/** Twelve weeks from `step` steps away from today, whole days so that the query stays the same all day. */
function spanOf(step: number): { from: string; to: string } {
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  const from = today + (step * STEP - (step === 0 ? 1 : 0)) * DAY_MS;
  return { from: new Date(from).toISOString(), to: new Date(today + (step + 1) * STEP * DAY_MS).toISOString() };
}

function Meeting({ meeting }: { meeting: Occurrence }) {
  const say = useSay();
  const off = meeting.state === 'cancelled';
  return (
    <Row $columns="11rem minmax(0, 1fr) auto">
      <Typography
        tag="time"
        dateTime={meeting.starts}
        title={say.full(meeting.starts, meeting.timezone)}
        style={{ fontVariantNumeric: 'tabular-nums', textDecoration: off ? 'line-through' : 'none' }}
      >
        {say.shortDay(meeting.starts, meeting.timezone)}{' '}
        <span style={{ whiteSpace: 'nowrap' }}>
          {say.clock(meeting.starts, meeting.timezone)}–{say.clock(meeting.ends, meeting.timezone)}
        </span>
      </Typography>
      <Box>
        <PageLink to={`${HOME}/meetings/${meeting.id}`} style={{ display: 'inline-block', paddingTop: 6, paddingBottom: 6 }}>
          {meeting.title}
        </PageLink>{' '}
        <Typography variant="pi" textColor="neutral600">
          {[meeting.room, meeting.note].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Flex gap={2}>
        <ModeChip closed={meeting.closed} />
        <StateChip state={meeting.state} />
      </Flex>
    </Row>
  );
}

/** The meetings to come, month by month, and the links to subscribe to. */
export function CalendarPage() {
  const t = useT();
  const say = useSay();
  const tabs = useTabs();
  const [step, setStep] = useState(0);
  const { data, error, isLoading, refetch } = useBriefingOccurrencesQuery(spanOf(step), { refetchOnMountOrArgChange: true });
  useLive(['briefing.'], refetch, refetch);
  const months = new Map<string, Occurrence[]>();
  for (const meeting of data ?? []) {
    const month = say.month(meeting.starts, meeting.timezone);
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  return (
    <PluginPage title={t('title')} tabs={tabs}>
      <Stack>
        <Subscribe />
        <Flex gap={2} wrap="wrap">
          <Button variant="tertiary" size="L" onClick={() => setStep(step - 1)}>
            {t('calendar.earlier')}
          </Button>
          <Button variant="tertiary" size="L" disabled={step === 0} onClick={() => setStep(0)}>
            {t('calendar.today')}
          </Button>
          <Button variant="tertiary" size="L" disabled={step > 0} onClick={() => setStep(step + 1)}>
            {t('calendar.later')}
          </Button>
        </Flex>
        {isLoading && <Loading />}
        {error !== undefined && <Failed error={error} retry={refetch} />}
        {data?.length === 0 && <Blank text={t('calendar.empty')} />}
        {[...months].map(([month, meetings]) => (
          <Card key={month} title={month}>
            <Rows>
              {meetings.map((meeting) => (
                <Meeting key={meeting.id} meeting={meeting} />
              ))}
            </Rows>
          </Card>
        ))}
      </Stack>
    </PluginPage>
  );
}
