import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ProgressShape } from '../../../contracts';
import { useT } from '../useT';
import { useSayTarget } from './Bars';
import { useSayShare } from './days';

const Summary = styled.summary`
  display: list-item;
  padding: 10px 0;
  min-height: 44px;
  font-size: 1.4rem;
  font-weight: 600;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.primary600};
`;
const Scroll = styled.div`
  overflow-x: auto;
`;
const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.3rem;
  font-variant-numeric: tabular-nums;
  color: ${({ theme }) => theme.colors.neutral800};
  th,
  td {
    padding: 8px 12px 8px 0;
    text-align: right;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  th {
    font-weight: 600;
  }
  th:first-child {
    text-align: left;
  }
`;

const PARTS = ['planned', 'underWay', 'done'] as const;

/** The figures behind the bars. */
export function ProgressTable({ progress }: { progress: ProgressShape }) {
  const t = useT();
  const sayTarget = useSayTarget();
  const sayShare = useSayShare();
  const head = ['campaigns.target', 'campaigns.part.wanted', ...PARTS.map((part) => `campaigns.part.${part}`), 'campaigns.share'];
  return (
    <details>
      <Summary>{t('campaigns.table')}</Summary>
      {/* What scrolls sideways on a phone must be reached by the keyboard. */}
      <Scroll tabIndex={0} role="region" aria-label={t('campaigns.table')}>
        <Table>
          <thead>
            <tr>
              {head.map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {progress.lines.map((line) => (
              <tr key={`${line.kind} ${line.channel}`}>
                <th scope="row">{sayTarget(line)}</th>
                <td>{line.count}</td>
                {PARTS.map((part) => (
                  <td key={part}>{line[part]}</td>
                ))}
                <td>{sayShare(line.share)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('campaigns.everything')}</th>
              <td>{'–'}</td>
              {PARTS.map((part) => (
                <td key={part}>{progress.all[part]}</td>
              ))}
              <td>{progress.share === null ? '–' : sayShare(progress.share)}</td>
            </tr>
          </tfoot>
        </Table>
      </Scroll>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
        {t('campaigns.table.note')}
      </Typography>
    </details>
  );
}
