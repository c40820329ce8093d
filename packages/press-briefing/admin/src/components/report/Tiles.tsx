import type { ReactNode } from 'react';
import { css, styled } from 'styled-components';

const List = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  gap: 12px;
  margin: 0;
`;
const Tile = styled.div<{ $bad: boolean }>`
  padding: 10px 16px;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  break-inside: avoid;
  dt {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
    margin: 0;
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  strong {
    font-size: 2.2rem;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    color: ${({ theme }) => theme.colors.neutral800};
    ${({ $bad }) =>
      $bad &&
      css`
        color: ${({ theme }) => theme.colors.danger600};
      `}
  }
`;

export type Figure = {
  key: string;
  label: string;
  value: ReactNode;
  note?: ReactNode /** It tells of trouble, as its label says. */;
  bad?: boolean;
};

/** The few figures that come first. */
export function Tiles({ figures }: { figures: readonly Figure[] }) {
  return (
    <List>
      {figures.map(({ key, label, value, note, bad = false }) => (
        <Tile key={key} $bad={bad}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong>
            {note}
          </dd>
        </Tile>
      ))}
    </List>
  );
}
