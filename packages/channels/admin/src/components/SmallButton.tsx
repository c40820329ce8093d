import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Beside a row: small where there is a mouse, as tall as a thumb on a phone. */
export const SmallButton = styled(Button).attrs({ size: 'S' })`
  flex: none;
  @media (max-width: 640px) {
    min-height: 44px;
  }
`;
