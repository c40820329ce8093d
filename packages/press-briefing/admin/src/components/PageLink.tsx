import { Link } from 'react-router-dom';
import { css, styled } from 'styled-components';

const look = css`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: none;
  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;

/** A link inside a page, in the theme's colour. */
export const PageLink = styled(Link)`
  ${look}
  font-size: 1.4rem;
`;

/** A link in running text: colour alone would not show it. */
export const TextLink = styled(PageLink)`
  text-decoration: underline;
`;

/** A link that leaves the admin; it stands in running text, so colour alone would not show it. */
export const OutLink = styled.a.attrs({ target: '_blank', rel: 'noreferrer noopener' })`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: underline;
`;
