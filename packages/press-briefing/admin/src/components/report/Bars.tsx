import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useT } from '../../useT';

/** A table that is looked at as a chart: each line has its bar. */
const Grid = styled.table<{ $notes: boolean }>`
  display: grid;
  width: 100%;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  thead,
  caption {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  tbody {
    display: grid;
  }
  tbody tr {
    display: grid;
    grid-template-columns: minmax(9rem, 2fr) minmax(8rem, 3fr) ${({ $notes }) => ($notes ? '13rem' : '')};
    gap: 2px 12px;
    align-items: center;
    padding: 7px 0;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    break-inside: avoid;
  }
  tbody tr:last-child {
    border-bottom: 0;
  }
  th {
    text-align: left;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  td.bar {
    display: flex;
    align-items: center;
    gap: 10px;
    font-variant-numeric: tabular-nums;
  }
  td.bar span {
    min-width: 3.2rem;
    text-align: right;
  }
  @media screen and (max-width: 700px) {
    tbody tr {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    td.bar {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
`;

const Track = styled.div`
  position: relative;
  flex: 1;
  height: 10px;
  border-radius: 5px;
  background: ${({ theme }) => theme.colors.neutral150};
`;
const Fill = styled.div`
  height: 100%;
  min-width: 2px;
  border-radius: 5px;
  background: ${({ theme }) => theme.colors.primary600};
  print-color-adjust: exact;
`;
/** Where the aim lies. */
const Mark = styled.div`
  position: absolute;
  top: -4px;
  bottom: -4px;
  width: 2px;
  background: ${({ theme }) => theme.colors.neutral800};
`;

export type Bar = { key: string; name: string; count: number; aim?: number | null; note?: ReactNode };

/** Counts as bars, with words for who does not see them. The longest is as long as the room; `aim` is a mark in it. */
export function Bars({ caption, bars, counted, noted }: { caption: string; bars: readonly Bar[]; counted: string; noted?: string }) {
  const t = useT();
  const most = Math.max(1, ...bars.map(({ count, aim }) => Math.max(count, aim ?? 0)));
  const share = (n: number) => `${(100 * n) / most}%`;
  return (
    <Grid $notes={noted !== undefined}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report.name')}</th>
          <th scope="col">{counted}</th>
          {noted !== undefined && <th scope="col">{noted}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, name, count, aim, note }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="bar">
              <Track aria-hidden>
                {count > 0 && <Fill style={{ width: share(count) }} />}
                {aim ? <Mark style={{ insetInlineStart: `calc(${share(aim)} - 2px)` }} /> : null}
              </Track>
              <span>{count}</span>
            </td>
            {noted !== undefined && <td>{note}</td>}
          </tr>
        ))}
      </tbody>
    </Grid>
  );
}
