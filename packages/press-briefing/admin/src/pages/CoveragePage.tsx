import { Blank, Failed, Loading, PluginPage } from '@hoitu/admin-kit';
import { useParams } from 'react-router-dom';
import { useBriefingCoverageOfQuery, useBriefingWeekQuery } from '../api';
import { TextLink } from '../components/PageLink';
import { CoverageReport } from '../components/report/CoverageReport';
import { OnPaper } from '../components/report/OnPaper';
import { ReportActs } from '../components/report/ReportActs';
import { useHere } from '../components/report/useHere';
import { useTabs } from '../hooks';
import { HOME } from '../pluginId';
import { useSay } from '../say';
import { useT } from '../useT';

/** The coverage report of one meeting: what was published since the one before. */
export function CoveragePage() {
  const t = useT();
  const say = useSay();
  const tabs = useTabs();
  const { occurrence = '' } = useParams();
  const { data: report, error, refetch } = useBriefingCoverageOfQuery(occurrence, { refetchOnMountOrArgChange: true });
  const meeting = useBriefingWeekQuery({ occurrence }).data?.current;
  const here = useHere();
  const zone = meeting?.timezone ?? here;
  const said = report
    ? t('coverage.span', {
        from: `${say.shortDay(report.from, zone)} ${say.clock(report.from, zone)}`,
        to: `${say.shortDay(report.to, zone)} ${say.clock(report.to, zone)}`,
      })
    : '';
  return (
    <PluginPage
      title={t('figures.view.coverage')}
      subtitle={
        <>
          {meeting && (
            <>
              <TextLink to={`${HOME}/meetings/${occurrence}`}>{`${meeting.title}, ${say.shortDay(meeting.starts, zone)}`}</TextLink>
              {' · '}
            </>
          )}
          {said}
        </>
      }
      label={t('title')}
      tabs={tabs}
      actions={report && <ReportActs which="coverage" span={report} />}
    >
      {error && <Failed error={error} retry={refetch} />}
      {!report && !error && <Loading />}
      {report && (
        <>
          {report.stories + report.campaigns.length + report.lateCount + report.pulled === 0 ? (
            <Blank text={t('report.empty')} />
          ) : (
            <CoverageReport report={report} />
          )}
          <OnPaper title={t('figures.view.coverage')} subtitle={[meeting?.title, said].filter(Boolean).join(' · ')}>
            <CoverageReport report={report} />
          </OnPaper>
        </>
      )}
    </PluginPage>
  );
}
