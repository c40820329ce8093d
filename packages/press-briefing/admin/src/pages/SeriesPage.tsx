import { Blank, Card, Failed, Loading, PluginPage } from '@hoitu/admin-kit';
import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useBriefingSeriesQuery } from '../api';
import { ModeChip } from '../components/chips';
import { Row, Rows } from '../components/Rows';
import { useMay, useTabs } from '../hooks';
import { HOME } from '../pluginId';
import { useSay } from '../say';
import { useT } from '../useT';

/** The series there are: what repeats when, where, and in which mode. */
export function SeriesPage() {
  const t = useT();
  const say = useSay();
  const tabs = useTabs();
  const may = useMay();
  const { data, error, isLoading, refetch } = useBriefingSeriesQuery();
  const add = may.manage && (
    <LinkButton tag={Link} to={`${HOME}/series/new`} size="L">
      {t('series.new')}
    </LinkButton>
  );
  return (
    <PluginPage title={t('title')} tabs={tabs} actions={data && data.length > 0 && add}>
      {isLoading && <Loading />}
      {error !== undefined && <Failed error={error} retry={refetch} />}
      {data?.length === 0 && <Blank text={t('series.empty')} action={add} />}
      {data && data.length > 0 && (
        <Card>
          <Rows>
            {data.map((series) => (
              <Row key={series.id} $columns="minmax(0, 1fr) auto">
                <Box>
                  <Flex gap={2} wrap="wrap">
                    <Typography tag="h2" fontWeight="bold">
                      {series.title}
                    </Typography>
                    <ModeChip closed={series.mode === 'closed'} />
                  </Flex>
                  <Typography variant="pi" textColor="neutral600">
                    {[
                      say.repeat(series.rrule),
                      series.time,
                      t('minutes', { minutes: series.duration }),
                      series.room,
                      t(`policy.${series.holidayPolicy}`),
                      series.timezone,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Typography>
                </Box>
                {may.manage && (
                  <LinkButton tag={Link} to={`${HOME}/series/${series.id}`} variant="tertiary" size="L">
                    {t('series.edit')}
                  </LinkButton>
                )}
              </Row>
            ))}
          </Rows>
        </Card>
      )}
    </PluginPage>
  );
}
