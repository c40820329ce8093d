import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A sheet of rows, one under the other, as the other lists of this plugin are. */
export const Rows = styled.ul`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

export const Row = styled.li<{ $glows?: boolean }>`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme, $glows }) => ($glows ? theme.colors.primary100 : 'transparent')};
  transition: background 0.8s;
  &:first-child {
    border-top: 0;
  }
`;

export const RowLink = styled(Link)`
  display: block;
  padding: 10px 16px;
  color: inherit;
  text-decoration: none;
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
