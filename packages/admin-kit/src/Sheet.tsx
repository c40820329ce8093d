import { Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A sheet at the right edge; on a phone, the whole screen. */
export const Sheet = styled(Modal.Content)`
  && {
    left: auto;
    right: 0;
    top: 0;
    transform: none;
    animation: none;
    width: min(560px, 100vw);
    max-width: 100vw;
    height: 100dvh;
    max-height: 100dvh;
    border-radius: 0;
  }
`;
