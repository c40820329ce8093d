import { Blank, Card, Caution, Chip, Failed, Loading, PluginPage } from '@hoitu/admin-kit';
import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { Occurrence, Series } from '../../../contracts';
import { useBriefingSeriesQuery } from '../api';
import { ModeChip } from '../components/chips';
import { PageLink } from '../components/PageLink';
import { Row, Rows, Stack } from '../components/Rows';
import { useComing } from '../components/series/useComing';
import { useMay, useTabs } from '../hooks';
import { HOME } from '../pluginId';
import { useSay } from '../say';
import { useT } from '../useT';

function Line({ series, next }: { series: Series; next: Occurrence | undefined }) {
  const t = useT();
  const say = useSay();
  const may = useMay();
  const Count = series.agencies.length === 0 ? Caution : Typography;
  const facts = [
    say.repeat(series.rrule),
    series.time,
    t('minutes', { minutes: series.duration }),
    series.room,
    t(`policy.${series.holidayPolicy}`),
    series.timezone,
  ];
  return (
    <Row $columns="minmax(0, 1fr) auto" data-row={series.id}>
      <Box>
        <Flex gap={2} wrap="wrap">
          <Typography tag="h2" fontWeight="bold">
            {series.title}
          </Typography>
          <ModeChip closed={series.mode === 'closed'} />
          {series.ended && <Chip>{t('series.is_over')}</Chip>}
        </Flex>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {facts.filter(Boolean).join(' · ')}
        </Typography>
        {!series.ended && (
          <Flex gap={2} wrap="wrap">
            {next ? (
              <PageLink to={`${HOME}/meetings/${next.id}`} style={{ paddingTop: 6, paddingBottom: 6 }}>
                {t('series.next', { when: say.when(next) })}
              </PageLink>
            ) : (
              <Caution variant="pi">{t('series.no_next')}</Caution>
            )}
            <Count variant="pi" textColor="neutral600">
              {t('series.agency_count', { count: series.agencies.length })}
            </Count>
          </Flex>
        )}
      </Box>
      {may.manage && !series.ended && (
        <LinkButton tag={Link} to={`${HOME}/series/${series.id}`} variant="tertiary" size="L">
          {t('series.edit')}
        </LinkButton>
      )}
    </Row>
  );
}

/** The series there are: what repeats when, where, for whom; those that ended folded away. */
export function SeriesPage() {
  const t = useT();
  const tabs = useTabs();
  const may = useMay();
  const { meetings: coming } = useComing();
  const { data, error, isLoading, refetch } = useBriefingSeriesQuery(undefined, { refetchOnMountOrArgChange: true });
  const running = data?.filter(({ ended }) => !ended) ?? [];
  const over = data?.filter(({ ended }) => ended) ?? [];
  const acts = (
    <>
      <LinkButton tag={Link} to={`${HOME}/holidays`} variant="tertiary" size="L">
        {t('holidays.page')}
      </LinkButton>
      {may.manage && (
        <LinkButton tag={Link} to={`${HOME}/series/new`} size="L">
          {t('series.new')}
        </LinkButton>
      )}
    </>
  );
  return (
    <PluginPage title={t('tab.series')} tabs={tabs} label={t('title')} actions={acts}>
      <Stack>
        {isLoading && <Loading />}
        {error !== undefined && <Failed error={error} retry={refetch} />}
        {data && running.length === 0 && <Blank text={t('series.empty')} />}
        {running.length > 0 && (
          <Card>
            <Rows>
              {running.map((series) => (
                <Line key={series.id} series={series} next={coming.get(series.id)?.[0]} />
              ))}
            </Rows>
          </Card>
        )}
        {over.length > 0 && (
          <details>
            <summary style={{ cursor: 'pointer', minHeight: 44, alignContent: 'center' }}>
              <Typography fontWeight="bold">{t('series.over', { count: over.length })}</Typography>
            </summary>
            <Card>
              <Rows>
                {over.map((series) => (
                  <Line key={series.id} series={series} next={undefined} />
                ))}
              </Rows>
            </Card>
          </details>
        )}
      </Stack>
    </PluginPage>
  );
}
