import { styled } from 'styled-components';

/** On a phone, what stands in it is large enough for a thumb. */
export const Touch = styled.div`
  display: contents;
  @media (max-width: 640px) {
    & button,
    & a,
    & input,
    & [role='combobox'] {
      min-height: 44px;
    }
    & > a {
      display: inline-flex;
      align-items: center;
    }
  }
`;
