import { Blank, Failed, Guard, Loading, PluginPage } from '@hoitu/admin-kit';
import { LinkButton } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { PERMISSIONS } from '../../../domain/permissions';
import { useBriefingSeriesQuery } from '../api';
import { SeriesForm } from '../components/series/SeriesForm';
import { useTabs } from '../hooks';
import { HOME } from '../pluginId';
import { useT } from '../useT';

/** A new series, or one to change. */
export function SeriesFormPage() {
  const t = useT();
  const tabs = useTabs();
  const { id } = useParams();
  const { data, error, isLoading, refetch } = useBriefingSeriesQuery();
  const series = data?.find((item) => item.id === id);
  const back = (
    <LinkButton tag={Link} to={`${HOME}/series`}>
      {t('tab.series')}
    </LinkButton>
  );
  return (
    <Guard rights={[{ action: PERMISSIONS.manage }]}>
      <PluginPage title={series?.title ?? t(id ? 'series.edit' : 'series.new')} tabs={tabs} label={t('title')}>
        {error !== undefined && <Failed error={error} retry={refetch} />}
        {isLoading && <Loading />}
        {data && id && !series && <Blank text={t('series.gone')} action={back} />}
        {data && series?.ended && <Blank text={t('series.is_ended')} action={back} />}
        {data && (!id || (series && !series.ended)) && <SeriesForm key={id ?? 'new'} series={series} />}
      </PluginPage>
    </Guard>
  );
}
