import { Card } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Coverage } from '../../../../contracts';
import { percentOf } from '../../../../domain/coverage';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { Stack } from '../Rows';
import { Bars } from './Bars';
import { CorrectedChip, ShareChip } from './chips';
import { Days } from './Days';
import { Sorted } from './Sorted';
import { Tiles } from './Tiles';
import { useHere } from './useHere';

const Pair = styled.div`
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 16px;
  align-items: start;
  @media (max-width: 1000px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

/** What was published in a span: figures, bars, what was put right and what was late. */
export function CoverageReport({ report }: { report: Coverage }) {
  return (
    <Stack>
      <Totals report={report} />
      {report.stories > 0 && <ByDay report={report} />}
      <Pair>
        <Stack>
          <Campaigns report={report} />
          <Named part="sections" report={report} />
          <Named part="kinds" report={report} />
        </Stack>
        <Stack>
          <Named part="channels" report={report} />
          <Named part="agencies" report={report} />
          <Corrections report={report} />
          <Late report={report} />
        </Stack>
      </Pair>
    </Stack>
  );
}

function Totals({ report: { stories, before, corrected, pulled, lateCount } }: { report: Coverage }) {
  const t = useT();
  const change = before === 0 ? null : Math.round((100 * (stories - before)) / before);
  const signed = change === null ? '' : `${change > 0 ? '+' : change < 0 ? '−' : ''}${Math.abs(change)} %`;
  return (
    <Tiles
      figures={[
        {
          key: 'stories',
          label: t('report.stories'),
          value: stories,
          note: change === null ? t('report.before.none') : t('report.before', { change: signed, before }),
        },
        { key: 'corrected', label: t('report.corrected'), value: corrected },
        {
          key: 'pulled',
          label: t('report.pulled'),
          value: pulled,
          bad: pulled > 0,
        },
        {
          key: 'late',
          label: t('report.late'),
          value: lateCount,
          bad: lateCount > 0,
        },
      ]}
    />
  );
}

const ByDay = ({ report }: { report: Coverage }) => {
  const t = useT();
  return (
    <Card title={t('report.days')}>
      <Days days={report.days} />
    </Card>
  );
};

function Part({ title, empty, children }: { title: string; empty?: string | false; children: ReactNode }) {
  return (
    <Card title={title}>
      {empty ? (
        <Typography tag="p" textColor="neutral600">
          {empty}
        </Typography>
      ) : (
        children
      )}
    </Card>
  );
}

function Campaigns({ report: { campaigns } }: { report: Coverage }) {
  const t = useT();
  const bars = campaigns.map(({ id, name, count, aim }) => ({
    key: id,
    name,
    count,
    aim,
    note: <ShareChip count={count} aim={aim} percent={percentOf(count, aim)} />,
  }));
  return (
    <Part title={t('report.campaigns')} empty={campaigns.length === 0 && t('report.campaigns.empty')}>
      <Bars caption={t('report.campaigns')} bars={bars} counted={t('report.stories')} noted={t('report.aim')} />
    </Part>
  );
}

type Names = 'sections' | 'kinds' | 'channels' | 'agencies';

/** What is not kept (no channels plugin, no agency with destinations) is not shown as nothing. */
function Named({ part, report }: { part: Names; report: Coverage }) {
  const t = useT();
  const rows: readonly { id?: string; name: string; count: number }[] = report[part];
  if (rows.length === 0) return null;
  const bars = rows.map(({ id, name, count }) => ({ key: id ?? name, name: name || t('report.none'), count }));
  return (
    <Part title={t(`report.${part}`)}>
      <Bars caption={t(`report.${part}`)} bars={bars} counted={t('report.stories')} />
    </Part>
  );
}

function Corrections({ report: { corrections, corrected } }: { report: Coverage }) {
  const t = useT();
  const say = useSay();
  const zone = useHere();
  return (
    <Part title={t('report.corrections')} empty={corrections.length === 0 && t('report.corrections.empty')}>
      <Sorted
        caption={t('report.corrections')}
        rows={corrections.map((row, at) => ({ ...row, key: `${row.at} ${at}` }))}
        keyOf={({ key }) => key}
        columns={[
          { key: 'headline', label: t('report.story'), by: (row) => row.headline },
          {
            key: 'at',
            label: t('report.at'),
            by: (row) => row.at,
            show: (row) => `${say.shortDay(row.at, zone)} ${say.clock(row.at, zone)}`,
          },
          { key: 'done', label: t('report.channels'), by: (row) => row.done - row.of, show: (row) => <CorrectedChip {...row} /> },
        ]}
      />
      <More shown={corrections.length} all={corrected} />
    </Part>
  );
}

function Late({ report: { late, lateCount } }: { report: Coverage }) {
  const t = useT();
  const say = useSay();
  const zone = useHere();
  const when = (at: string) => `${say.shortDay(at, zone)} ${say.clock(at, zone)}`;
  return (
    <Part title={t('report.late')} empty={late.length === 0 && t('report.late.empty')}>
      <Sorted
        caption={t('report.late')}
        rows={late.map((row, at) => ({ ...row, key: `${row.at} ${at}` }))}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'slugline',
            label: t('report.work'),
            by: (row) => row.slugline,
            show: (row) => row.slugline || <em>{t('report.kept')}</em>,
          },
          { key: 'due', label: t('report.due'), by: (row) => row.due, show: (row) => row.due && when(row.due) },
        ]}
      />
      <More shown={late.length} all={lateCount} />
    </Part>
  );
}

/** The list ends before its count does. */
function More({ shown, all }: { shown: number; all: number }) {
  const t = useT();
  return all > shown ? (
    <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
      {t('report.more', { count: all - shown })}
    </Typography>
  ) : null;
}
