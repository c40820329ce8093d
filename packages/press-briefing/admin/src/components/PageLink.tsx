import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A link inside a page: the theme's colour, the size of the text around it. */
export const PageLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  text-decoration: none;
  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;
