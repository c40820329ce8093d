import { styled } from 'styled-components';

/** Lines of a dense list: a grid where there is room, one below the other on a phone. */
export const Rows = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
`;

export const Row = styled.li<{ $columns: string; $phone?: string }>`
  display: grid;
  grid-template-columns: ${({ $columns }) => $columns};
  gap: 4px 16px;
  align-items: center;
  padding: 8px 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  overflow-wrap: anywhere;
  &:last-child {
    border-bottom: 0;
  }
  @media (max-width: 700px) {
    grid-template-columns: ${({ $phone }) => $phone ?? 'minmax(0, 1fr)'};
    button {
      min-height: 44px;
    }
  }
`;

/** Two columns of cards on a desk, one on a phone. */
export const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
  gap: 16px;
  align-items: start;
  @media (max-width: 1000px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

export const Stack = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 16px;
`;
