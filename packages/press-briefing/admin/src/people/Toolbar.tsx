import { styled } from 'styled-components';

/** Search and acts above a list; on a phone they share the lines there are. */
export const Toolbar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  > :first-child {
    flex: 1 1 240px;
    max-width: 420px;
  }
  @media (max-width: 700px) {
    > :first-child {
      flex-basis: 100%;
      max-width: none;
    }
    > * {
      flex: 1 1 auto;
    }
    > button {
      min-height: 44px;
      padding-left: 8px;
      padding-right: 8px;
    }
    /* With what holds the icon: its gap would push the words aside. */
    > button > :has(> svg) {
      display: none;
    }
  }
`;
