import { Card, Failed } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Coverage } from '../../../contracts';
import { percentOf } from '../../../domain/coverage';
import { useBriefingCoverageOfQuery } from '../api';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { PageLink } from './PageLink';
import { CorrectedChip, ShareChip } from './report/chips';
import { weekOf } from './report/spans';

const DAY_MS = 86_400_000;
/** Campaigns that a card has room for: the busiest. */
const SHOWN = 5;

const Lines = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  th,
  td {
    padding: 9px 12px 9px 0;
    text-align: left;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  th {
    overflow-wrap: anywhere;
  }
  td {
    white-space: nowrap;
  }
`;

/** What has been covered since the meeting before: campaigns with their share, corrections with their channels. For the week's screen. */
export function CoverageCard({ occurrence }: { occurrence: string }) {
  const t = useT();
  const { data, error, refetch } = useBriefingCoverageOfQuery(occurrence, { refetchOnMountOrArgChange: true });
  if (error) return <Failed error={error} retry={refetch} />;
  if (!data) return null;
  const week = Date.parse(data.to) - Date.parse(data.from) <= 8 * DAY_MS;
  const title = week ? t('coverage.week', { week: weekOf(data.days[0]?.day ?? data.from.slice(0, 10)) }) : t('coverage.since');
  return (
    <Card title={title} aside={<PageLink to={`${HOME}/meetings/${occurrence}/coverage`}>{t('coverage.open')}</PageLink>}>
      {data.stories === 0 && data.campaigns.length === 0 ? (
        <Typography tag="p" textColor="neutral600">
          {t('coverage.empty')}
        </Typography>
      ) : (
        <Summary report={data} />
      )}
    </Card>
  );
}

function Summary({ report: { stories, campaigns, corrections, corrected } }: { report: Coverage }) {
  const t = useT();
  const reach = corrections.reduce((sum, { done, of }) => ({ done: sum.done + done, of: sum.of + of }), { done: 0, of: 0 });
  return (
    <Lines aria-label={t('report.campaigns')}>
      <tbody>
        <tr>
          <th scope="row">{t('report.stories')}</th>
          <td>{t('coverage.stories', { count: stories })}</td>
          <td />
        </tr>
        {campaigns.slice(0, SHOWN).map(({ id, name, count, aim }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{t('coverage.stories', { count })}</td>
            <td>
              <ShareChip count={count} aim={aim} percent={percentOf(count, aim)} />
            </td>
          </tr>
        ))}
        {corrected > 0 && (
          <tr>
            <th scope="row">{t('report.corrected')}</th>
            <td>{corrected}</td>
            <td>
              <CorrectedChip {...reach} />
            </td>
          </tr>
        )}
      </tbody>
    </Lines>
  );
}
