import { Blank, Failed, Loading, PluginPage } from '@hoitu/admin-kit';
import { Box, Button, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useBriefingCoverageQuery, useBriefingFiguresQuery } from '../api';
import { CoverageReport } from '../components/report/CoverageReport';
import { FiguresReport } from '../components/report/FiguresReport';
import { OnPaper } from '../components/report/OnPaper';
import { ReportActs } from '../components/report/ReportActs';
import { SpanPicker } from '../components/report/SpanPicker';
import { sayDays } from '../components/report/sayDays';
import type { Days } from '../components/report/spans';
import { useSpan } from '../components/report/useSpan';
import { useTabs } from '../hooks';
import { useT } from '../useT';

const VIEWS = ['coverage', 'answers'] as const;

/** What was covered, and how answers, attendance and conclusions stand, over a span. */
export function FiguresPage() {
  const t = useT();
  const { locale } = useIntl();
  const { name, days, view, choose, show } = useSpan();
  const said = sayDays(days, locale);
  return (
    <PluginPage
      title={t('figures.page')}
      subtitle={said}
      label={t('title')}
      tabs={useTabs()}
      actions={<ReportActs which={view === 'coverage' ? 'coverage' : 'figures'} span={days} />}
    >
      <Flex justifyContent="space-between" alignItems="flex-end" gap={4} wrap="wrap" paddingBottom={4}>
        <Flex gap={2} wrap="wrap" role="group" aria-label={t('figures.views')}>
          {VIEWS.map((one) => (
            <Button
              key={one}
              size="L"
              variant={one === view ? 'default' : 'tertiary'}
              aria-pressed={one === view}
              onClick={() => show(one)}
            >
              {t(`figures.view.${one}`)}
            </Button>
          ))}
        </Flex>
        <SpanPicker name={name} days={days} onChange={choose} />
      </Flex>
      {view === 'coverage' ? <Covered days={days} said={said} /> : <Answered days={days} said={said} />}
    </PluginPage>
  );
}

type Props = { days: Days; said: string };

function Covered({ days, said }: Props) {
  const t = useT();
  const { currentData: report, error, refetch } = useBriefingCoverageQuery(days, { refetchOnMountOrArgChange: true });
  if (error) return <Failed error={error} retry={refetch} />;
  if (!report) return <Loading />;
  const { stories, campaigns, lateCount, pulled, corrected } = report;
  if (stories + campaigns.length + lateCount + pulled + corrected === 0) return <Blank text={t('report.empty')} />;
  return (
    <Box>
      <CoverageReport report={report} />
      <OnPaper title={t('figures.view.coverage')} subtitle={said}>
        <CoverageReport report={report} />
      </OnPaper>
    </Box>
  );
}

function Answered({ days, said }: Props) {
  const t = useT();
  const { currentData: report, error, refetch } = useBriefingFiguresQuery(days, { refetchOnMountOrArgChange: true });
  if (error) return <Failed error={error} retry={refetch} />;
  if (!report) return <Loading />;
  if (report.units.length + report.meetings.length === 0) return <Blank text={t('figures.empty')} />;
  return (
    <Box>
      <FiguresReport report={report} />
      <OnPaper title={t('figures.view.answers')} subtitle={said}>
        <FiguresReport report={report} />
      </OnPaper>
    </Box>
  );
}
