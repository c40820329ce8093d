import { styled } from 'styled-components';

/** Two columns of sheets on a desk; on a phone one, with how it goes above the long list of work. */
export const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  gap: 16px;
  align-items: start;
  @media (max-width: 1000px) {
    grid-template-columns: minmax(0, 1fr);
    & > :last-child {
      order: -1;
    }
  }
`;
export const Stack = styled.div`
  display: grid;
  gap: 16px;
`;
