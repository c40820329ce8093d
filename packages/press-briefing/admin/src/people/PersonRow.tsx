import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** On a phone what is known of somebody stands below the name, over the whole width; the menu stays beside it. */
const Line = styled.li<{ $columns: string }>`
  display: grid;
  grid-template-columns: ${({ $columns }) => $columns} 44px;
  gap: 4px 16px;
  align-items: center;
  padding: 8px 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  overflow-wrap: anywhere;
  &:last-child {
    border-bottom: 0;
  }
  @media (max-width: 700px) {
    grid-template-columns: minmax(0, 1fr) 44px;
    gap: 4px 8px;
    > :nth-child(2) {
      grid-area: 2 / 1 / 3 / 3;
    }
    > :nth-child(3) {
      grid-area: 1 / 2;
      align-self: start;
    }
  }
`;

/** A line of a list of people: who, what is known of them, what can be done. */
export function PersonRow({
  id,
  columns,
  who,
  more,
  menu,
}: {
  id: string;
  columns: string;
  who: ReactNode;
  more: ReactNode;
  menu: ReactNode;
}) {
  return (
    <Line $columns={columns} data-row={id}>
      <Box>{who}</Box>
      <Box>{more}</Box>
      <Box>{menu}</Box>
    </Line>
  );
}
