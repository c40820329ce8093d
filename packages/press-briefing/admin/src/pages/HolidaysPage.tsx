import { Blank, Card, Chip, Failed, Loading, PluginPage, type Tone } from '@hoitu/admin-kit';
import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';
import { useState } from 'react';
import type { HolidayDay } from '../../../contracts';
import { useBriefingClashesQuery, useBriefingHolidaysQuery } from '../api';
import { Choice } from '../components/fields';
import { Clashes } from '../components/holidays/Clashes';
import { DayDialog } from '../components/holidays/DayDialog';
import { Row, Rows, Stack } from '../components/Rows';
import { useMay, useTabs } from '../hooks';
import { useSay } from '../say';
import { useT } from '../useT';

const TONE: Record<HolidayDay['kind'], Tone> = { public: 'danger', compensatory: 'warning', working: 'success' };
type Asked = { day: HolidayDay | null; removing: boolean } | null;

/** The table of days off, year by year, and the meetings it disagrees with. */
export function HolidaysPage() {
  const t = useT();
  const say = useSay();
  const tabs = useTabs();
  const may = useMay();
  const [asked, setAsked] = useState<Asked>(null);
  const [chosen, setChosen] = useState('');
  const { data, error, isLoading, refetch } = useBriefingHolidaysQuery(undefined, { refetchOnMountOrArgChange: true });
  const clashes = useBriefingClashesQuery(undefined, { refetchOnMountOrArgChange: true });
  const years = [...new Set((data ?? []).map(({ date }) => date.slice(0, 4)))].sort();
  const now = String(new Date().getFullYear());
  const year = chosen || (years.includes(now) ? now : (years[0] ?? now));
  const days = (data ?? []).filter(({ date }) => date.startsWith(year));
  return (
    <PluginPage
      title={t('holidays.page')}
      tabs={tabs}
      label={t('title')}
      subtitle={t('holidays.subtitle')}
      actions={
        may.manage && (
          <Button size="L" onClick={() => setAsked({ day: null, removing: false })}>
            {t('holidays.add')}
          </Button>
        )
      }
    >
      <Stack>
        {clashes.error !== undefined && <Failed error={clashes.error} retry={clashes.refetch} />}
        {clashes.data && clashes.data.length > 0 && (
          <Card title={<Chip tone="warning">{t('clash.title', { count: clashes.data.length })}</Chip>}>
            <Clashes clashes={clashes.data} may={may.manage} />
          </Card>
        )}
        {isLoading && <Loading />}
        {error !== undefined && <Failed error={error} retry={refetch} />}
        {data?.length === 0 && <Blank text={t('holidays.empty')} />}
        {years.length > 0 && (
          <Card
            title={t('holidays.of', { year })}
            aside={
              <Box style={{ width: '12rem' }}>
                <Choice
                  name="year"
                  label={t('holidays.year')}
                  value={year}
                  onChange={setChosen}
                  options={years.map((value) => ({ value, label: value }))}
                />
              </Box>
            }
          >
            <Rows>
              {days.map((day) => (
                <Row key={day.date} $columns="minmax(0, 1fr) auto" $phone="minmax(0, 1fr) auto" data-day={day.date}>
                  <Flex gap={3} wrap="wrap">
                    <Typography tag="time" dateTime={day.date} style={{ minWidth: '9rem', fontVariantNumeric: 'tabular-nums' }}>
                      {say.shortDay(`${day.date}T12:00:00Z`, 'UTC')}
                    </Typography>
                    <Typography>{day.name}</Typography>
                    <Chip tone={TONE[day.kind]}>{t(`holidayKind.${day.kind}`)}</Chip>
                  </Flex>
                  {may.manage ? (
                    <Flex gap={1}>
                      <IconButton
                        size="L"
                        variant="ghost"
                        label={t('holidays.edit_title', { name: day.name })}
                        onClick={() => setAsked({ day, removing: false })}
                      >
                        <Pencil />
                      </IconButton>
                      <IconButton
                        size="L"
                        variant="ghost"
                        label={t('holidays.remove_title', { name: day.name })}
                        onClick={() => setAsked({ day, removing: true })}
                      >
                        <Trash />
                      </IconButton>
                    </Flex>
                  ) : (
                    <span />
                  )}
                </Row>
              ))}
            </Rows>
          </Card>
        )}
      </Stack>
      {asked && <DayDialog day={asked.day} removing={asked.removing} onClose={() => setAsked(null)} />}
    </PluginPage>
  );
}
