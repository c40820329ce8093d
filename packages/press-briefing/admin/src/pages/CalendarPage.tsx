import { Blank, Card, Caution, Chip, Failed, Loading, PluginPage, useLive, useNow } from '@hoitu/admin-kit';
import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { HolidayDay, Occurrence } from '../../../contracts';
import { wallClock } from '../../../domain/wallclock';
import { useBriefingClashesQuery, useBriefingHolidaysQuery, useBriefingOccurrencesQuery } from '../api';
import { ModeChip, StateChip } from '../components/chips';
import { PageLink, TextLink } from '../components/PageLink';
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
  const t = useT();
  const say = useSay();
  const now = useNow().getTime();
  const off = meeting.state === 'cancelled';
  // Over by the clock, and nobody has written down that it was held.
  const unrecorded = ['scheduled', 'moved'].includes(meeting.state) && Date.parse(meeting.ends) < now;
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
        {unrecorded ? <Chip tone="warning">{t('week.not_recorded')}</Chip> : <StateChip state={meeting.state} />}
      </Flex>
    </Row>
  );
}

type Entry = { at: string; meeting: Occurrence; day?: undefined } | { at: string; meeting?: undefined; day: HolidayDay };
const noon = (date: string): string => `${date}T12:00:00Z`;

/** Meetings and days off in one row of days; a day off stands before what falls on it. */
function inOrder(meetings: readonly Occurrence[], days: readonly HolidayDay[]): Entry[] {
  const entries: Entry[] = [
    ...meetings.map((meeting) => {
      const { day, time } = wallClock(Date.parse(meeting.starts), meeting.timezone);
      return { at: `${day} ${time}`, meeting };
    }),
    ...days.map((day) => ({ at: day.date, day })),
  ];
  return entries.sort((a, b) => (a.at < b.at ? -1 : 1));
}

function DayOff({ day }: { day: HolidayDay }) {
  const t = useT();
  const say = useSay();
  return (
    <Row $columns="11rem minmax(0, 1fr) auto" data-day={day.date}>
      <Typography tag="time" dateTime={day.date} textColor="neutral600" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {say.shortDay(noon(day.date), 'UTC')}
      </Typography>
      <Typography textColor="neutral600">{day.name}</Typography>
      <Flex>
        <Chip tone={day.kind === 'working' ? 'success' : 'neutral'}>{t(`holidayKind.${day.kind}`)}</Chip>
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
  const holidays = useBriefingHolidaysQuery();
  const clashes = useBriefingClashesQuery(undefined, { refetchOnMountOrArgChange: true });
  const span = spanOf(step);
  const between = (holidays.data ?? []).filter(({ date }) => date >= span.from.slice(0, 10) && date < span.to.slice(0, 10));
  const months = new Map<string, Entry[]>();
  for (const entry of data ? inOrder(data, between) : []) {
    const month = entry.meeting ? say.month(entry.meeting.starts, entry.meeting.timezone) : say.month(noon(entry.day.date), 'UTC');
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return (
    <PluginPage title={t('tab.calendar')} tabs={tabs} label={t('title')}>
      <Stack>
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
          <LinkButton tag={Link} to={`${HOME}/holidays`} variant="tertiary" size="L">
            {t('holidays.page')}
          </LinkButton>
        </Flex>
        {isLoading && <Loading />}
        {error !== undefined && <Failed error={error} retry={refetch} />}
        {data?.length === 0 && <Blank text={t('calendar.empty')} />}
        {clashes.data && clashes.data.length > 0 && (
          <Box background="warning100" padding={3} hasRadius role="status">
            <Caution>{t('clash.title', { count: clashes.data.length })} </Caution>
            <TextLink to={`${HOME}/holidays`}>{t('clash.look')}</TextLink>
          </Box>
        )}
        {[...months].map(([month, entries]) => (
          <Card key={month} title={month}>
            <Rows>
              {entries.map((entry) =>
                entry.meeting ? (
                  <Meeting key={entry.meeting.id} meeting={entry.meeting} />
                ) : (
                  <DayOff key={entry.day.date} day={entry.day} />
                ),
              )}
            </Rows>
          </Card>
        ))}
        <Subscribe />
      </Stack>
    </PluginPage>
  );
}
