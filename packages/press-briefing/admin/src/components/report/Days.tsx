import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useT } from '../../useT';
import { columnsOf, type Stretch } from './spans';

/** So many columns have room for their counts and days. */
const LABELLED = 10;
/** Per cent of the room, with the count above it. */
const HIGHEST = 86;

const Chart = styled.div`
  display: flex;
  align-items: flex-end;
  gap: 2px;
  height: 140px;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral300};
`;
/** One day or week: its count above where there is room, its column. */
const Slot = styled.div`
  display: flex;
  flex: 1 1 0;
  flex-direction: column;
  justify-content: flex-end;
  align-items: center;
  min-width: 0;
  height: 100%;
  font-size: 1.2rem;
  font-variant-numeric: tabular-nums;
  color: ${({ theme }) => theme.colors.neutral800};
`;
const Column = styled.div`
  flex: none;
  width: 100%;
  max-width: 72px;
  border-radius: 3px 3px 0 0;
  background: ${({ theme }) => theme.colors.primary600};
  print-color-adjust: exact;
`;
const Ends = styled.div`
  display: flex;
  justify-content: space-between;
  gap: 8px;
  padding-top: 4px;
  font-size: 1.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  &[data-each] {
    gap: 2px;
  }
  &[data-each] > span {
    flex: 1 1 0;
    min-width: 0;
    text-align: center;
  }
`;
const Behind = styled.details`
  padding-top: 8px;
  font-size: 1.3rem;
  color: ${({ theme }) => theme.colors.neutral800};
  summary {
    min-height: 28px;
    cursor: pointer;
    color: ${({ theme }) => theme.colors.primary600};
  }
  @media (max-width: 700px) {
    summary {
      min-height: 44px;
      line-height: 44px;
    }
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 2px 24px 2px 0;
    text-align: left;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  @media print {
    display: none;
  }
`;

/** Stories by day, or by week where there are too many days: a chart, its sentence, and the table behind it. */
export function Days({ days }: { days: readonly { day: string; count: number }[] }) {
  const t = useT();
  const { locale } = useIntl();
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone: 'UTC', day: 'numeric', month: 'numeric' });
  const said = (day: string) => format.format(new Date(`${day}T00:00:00Z`));
  const stretch = ({ from, to }: Stretch) => (from === to ? said(from) : `${said(from)}–${said(to)}`);
  const columns = columnsOf(days);
  const most = columns.reduce<Stretch | undefined>((top, one) => (one.count > (top?.count ?? 0) ? one : top), undefined);
  const weekly = columns.length < days.length;
  const each = columns.length <= LABELLED;
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last || !most) return null;
  const sentence = t(weekly ? 'report.days.weekly' : 'report.days.daily', { when: stretch(most), count: most.count });
  return (
    <div>
      <Chart role="img" aria-label={sentence}>
        {columns.map((one) => (
          <Slot key={one.from} title={`${stretch(one)}: ${one.count}`}>
            {each && one.count > 0 && <span>{one.count}</span>}
            <Column style={{ height: `${(HIGHEST * one.count) / most.count}%` }} />
          </Slot>
        ))}
      </Chart>
      {each ? (
        <Ends data-each aria-hidden>
          {columns.map((one) => (
            <span key={one.from}>{said(one.from)}</span>
          ))}
        </Ends>
      ) : (
        <Ends>
          <span>{said(first.from)}</span>
          <span>{sentence}</span>
          <span>{said(last.to)}</span>
        </Ends>
      )}
      <Behind>
        <summary>{t('report.as_table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t(weekly ? 'report.week' : 'report.day')}</th>
              <th scope="col">{t('report.stories')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((one) => (
              <tr key={one.from}>
                <th scope="row">{stretch(one)}</th>
                <td>{one.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Behind>
    </div>
  );
}
