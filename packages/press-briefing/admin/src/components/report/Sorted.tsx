import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  th,
  td {
    padding: 8px 12px 8px 0;
    text-align: left;
    vertical-align: middle;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  tr {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    break-inside: avoid;
  }
  tbody tr:last-child {
    border-bottom: 0;
  }
  tbody th {
    font-weight: 400;
  }
  .number {
    text-align: right;
  }
  thead button {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-size: 1.1rem;
    font-weight: 600;
    letter-spacing: 0.02em;
    color: ${({ theme }) => theme.colors.neutral600};
    cursor: pointer;
  }
  @media screen and (max-width: 700px) {
    display: block;
    thead,
    tbody {
      display: block;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
    }
    thead th {
      padding: 0;
    }
    thead button {
      min-height: 44px;
    }
    tbody tr {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
      gap: 6px 12px;
      padding: 10px 0;
    }
    tbody th {
      grid-column: 1 / -1;
      padding: 0;
      font-weight: 600;
    }
    tbody td {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      padding: 0;
    }
    .number {
      text-align: left;
    }
    tbody td::before {
      content: attr(data-label);
      font-size: 1.2rem;
      color: ${({ theme }) => theme.colors.neutral600};
    }
  }
`;

export type Column<T> = {
  key: string;
  label: string;
  /** What it is sorted by; nothing to compare stands last either way. */
  by: (row: T) => string | number | null;
  show?: (row: T) => ReactNode;
  number?: boolean;
};

/** A table that is sorted by the heading pressed: numbers most first, words from A on; pressed again, the other way round. */
export function Sorted<T>({
  caption,
  rows,
  columns,
  keyOf,
}: {
  caption: string;
  rows: readonly T[];
  columns: Column<T>[];
  keyOf: (row: T) => string;
}) {
  const { locale } = useIntl();
  const [sort, setSort] = useState<{ key: string; down: boolean } | null>(null);
  const by = columns.find(({ key }) => key === sort?.key);
  const shown = by && sort ? sorted(rows, by, sort.down, locale) : rows;
  const press = ({ key, number = false }: Column<T>) => setSort({ key, down: sort?.key === key ? !sort.down : number });
  return (
    <Table aria-label={caption}>
      <thead>
        <tr>
          {columns.map((column) => {
            const way = sort?.key === column.key ? (sort.down ? 'descending' : 'ascending') : 'none';
            return (
              <th key={column.key} scope="col" aria-sort={way} className={column.number ? 'number' : ''}>
                <button type="button" onClick={() => press(column)}>
                  {column.label}
                  <span aria-hidden>{way === 'none' ? '' : way === 'ascending' ? ' ▲' : ' ▼'}</span>
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column, at) => {
              const value = column.show ? column.show(row) : column.by(row);
              return at === 0 ? (
                <th key={column.key} scope="row">
                  {value}
                </th>
              ) : (
                <td key={column.key} data-label={column.label} className={column.number ? 'number' : ''}>
                  {value ?? '–'}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function sorted<T>(rows: readonly T[], { by }: Column<T>, down: boolean, locale: string): T[] {
  const compare = new Intl.Collator(locale, { numeric: true }).compare;
  return [...rows].sort((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return down ? -order : order;
  });
}
