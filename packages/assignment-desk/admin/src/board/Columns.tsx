import { styled } from 'styled-components';

/** How high the row of column heads is, below which lane heads stick. */
export const HEADS = 36;

/** The grid that heads and lanes share, so that columns line up. */
export const Columns = styled.div<{ $count: number }>`
  display: grid;
  grid-template-columns: repeat(${({ $count }) => $count}, minmax(${({ $count }) => ($count > 1 ? '150px' : '0')}, 1fr));
  gap: 8px;
`;
