import { styled } from 'styled-components';

/** Two columns of sheets on a desk, one on a phone. */
export const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  gap: 16px;
  align-items: start;
  @media (max-width: 1000px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
export const Stack = styled.div`
  display: grid;
  gap: 16px;
`;
