import { Card, Chip } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Figures } from '../../../../contracts';
import { percentOf } from '../../../../domain/coverage';
import { HOME } from '../../pluginId';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { PageLink } from '../PageLink';
import { Stack } from '../Rows';
import { Sorted } from './Sorted';
import { Tiles } from './Tiles';
import { tookOf } from './took';
import { useHere } from './useHere';

/** Answers on time, attendance, conclusions done. */
export function FiguresReport({ report }: { report: Figures }) {
  return (
    <Stack>
      <Totals report={report} />
      <Units report={report} />
      <Agencies report={report} />
      <Meetings report={report} />
    </Stack>
  );
}

const sum = <T,>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((all, row) => all + of(row), 0);

/** "1,5 giờ": how long an answer took; nothing without one. */
function useTook() {
  const t = useT();
  const { formatNumber } = useIntl();
  return (minutes: number | null) => {
    if (minutes === null) return null;
    const { unit, count } = tookOf(minutes);
    return t(`took.${unit}`, { count: formatNumber(count) });
  };
}

function Totals({ report: { units, median, agencies, decisions } }: { report: Figures }) {
  const t = useT();
  const took = useTook();
  const [answered, onTime, owed] = [sum(units, (one) => one.answered), sum(units, (one) => one.onTime), sum(units, (one) => one.owed)];
  const [invited, came] = [sum(agencies, (one) => one.invited), sum(agencies, (one) => one.came)];
  const share = (count: number, of: number) => (of === 0 ? '–' : t('report.percent', { percent: percentOf(count, of) ?? 0 }));
  return (
    <Tiles
      figures={[
        {
          key: 'onTime',
          label: t('figures.on_time'),
          value: share(onTime, answered + owed),
          note: answered + owed > 0 && t('figures.of', { count: onTime, of: answered + owed }),
        },
        { key: 'median', label: t('figures.median'), value: took(median) ?? '–' },
        {
          key: 'came',
          label: t('figures.attendance'),
          value: share(came, invited),
          note: invited > 0 && t('figures.of', { count: came, of: invited }),
        },
        {
          key: 'done',
          label: t('figures.decisions'),
          value: decisions.made,
          note: (
            <>
              {decisions.made > 0 && t('figures.decisions.note', { done: decisions.done, open: decisions.open })}
              {decisions.late > 0 && <Chip tone="danger">{t('figures.decisions.late', { count: decisions.late })}</Chip>}
            </>
          ),
        },
      ]}
    />
  );
}

function Part({ title, empty, children }: { title: string; empty: string | false; children: ReactNode }) {
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

const toned = (count: number, tone: 'danger' | 'warning') => (count > 0 ? <Chip tone={tone}>{count}</Chip> : count);

function Units({ report: { units } }: { report: Figures }) {
  const t = useT();
  const took = useTook();
  return (
    <Part title={t('figures.units')} empty={units.length === 0 && t('figures.units.empty')}>
      <Sorted
        caption={t('figures.units')}
        rows={units}
        keyOf={({ id, name }) => id ?? `:${name}`}
        columns={[
          { key: 'name', label: t('figures.unit'), by: ({ name }) => name, show: ({ name }) => name || <em>{t('figures.unit.none')}</em> },
          { key: 'answered', label: t('figures.answered'), by: ({ answered }) => answered, number: true },
          { key: 'onTime', label: t('figures.on_time'), by: ({ onTime }) => onTime, number: true },
          { key: 'late', label: t('figures.late'), by: ({ late }) => late, show: ({ late }) => toned(late, 'danger'), number: true },
          { key: 'owed', label: t('figures.owed'), by: ({ owed }) => owed, show: ({ owed }) => toned(owed, 'warning'), number: true },
          { key: 'median', label: t('figures.median'), by: ({ median }) => median, show: ({ median }) => took(median), number: true },
        ]}
      />
    </Part>
  );
}

function Agencies({ report: { agencies } }: { report: Figures }) {
  const t = useT();
  return (
    <Part title={t('figures.agencies')} empty={agencies.length === 0 && t('figures.agencies.empty')}>
      <Sorted
        caption={t('figures.agencies')}
        rows={agencies}
        keyOf={({ id }) => id}
        columns={[
          { key: 'name', label: t('figures.agency'), by: ({ name }) => name },
          { key: 'invited', label: t('figures.invited'), by: ({ invited }) => invited, number: true },
          { key: 'came', label: t('figures.came'), by: ({ came }) => came, number: true },
          {
            key: 'share',
            label: t('figures.attendance'),
            by: ({ came, invited }) => percentOf(came, invited),
            show: ({ came, invited }) => (invited > 0 ? t('report.percent', { percent: percentOf(came, invited) ?? 0 }) : null),
            number: true,
          },
          { key: 'asked', label: t('figures.questions'), by: ({ asked }) => asked, number: true },
        ]}
      />
    </Part>
  );
}

function Meetings({ report: { meetings } }: { report: Figures }) {
  const t = useT();
  const say = useSay();
  const zone = useHere();
  return (
    <Part title={t('figures.meetings')} empty={meetings.length === 0 && t('figures.meetings.empty')}>
      <Sorted
        caption={t('figures.meetings')}
        rows={meetings}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'title',
            label: t('figures.meeting'),
            by: ({ title }) => title,
            show: ({ id, title }) => <PageLink to={`${HOME}/meetings/${id}`}>{title}</PageLink>,
          },
          { key: 'starts', label: t('report.at'), by: ({ starts }) => starts, show: ({ starts }) => say.shortDay(starts, zone) },
          { key: 'invited', label: t('figures.invited'), by: ({ invited }) => invited, number: true },
          { key: 'came', label: t('figures.came'), by: ({ came }) => came, number: true },
          { key: 'questions', label: t('figures.questions'), by: ({ questions }) => questions, number: true },
          { key: 'decisions', label: t('figures.decisions'), by: ({ decisions }) => decisions, number: true },
          { key: 'done', label: t('figures.done'), by: ({ done }) => done, number: true },
        ]}
      />
    </Part>
  );
}
