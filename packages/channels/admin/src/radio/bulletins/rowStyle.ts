import { css, keyframes, styled } from 'styled-components';

const glowing = keyframes`
  from { box-shadow: inset 0 0 0 3px var(--glow); }
  to { box-shadow: inset 0 0 0 3px transparent; }
`;

/** Columns of a row, and of the heads above them: all of them, those of a narrow window, and a phone's. */
const WIDE = '36px 30px minmax(180px, 1fr) 118px minmax(110px, 160px) 58px 66px 78px 78px 112px 40px';
const MIDDLE = '36px 30px minmax(160px, 1fr) 58px 66px 78px 78px 104px 40px';

const columns = css`
  display: grid;
  grid-template-columns: ${WIDE};
  column-gap: 10px;
  align-items: center;
  padding: 0 8px 0 4px;
  @container rows (max-width: 1000px) {
    grid-template-columns: ${MIDDLE};
    & .wide {
      display: none;
    }
  }
`;

export const List = styled.div`
  container: rows / inline-size;
  & ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
`;

export const Sheet = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

export const Heads = styled.div`
  ${columns}
  min-height: 34px;
  font-size: 1.1rem;
  font-weight: 700;
  text-transform: uppercase;
  color: ${({ theme }) => theme.colors.neutral600};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  & .num {
    text-align: right;
  }
  @container rows (max-width: 680px) {
    display: none;
  }
`;

export const Line = styled.div<{
  $glows: boolean;
  $current: boolean;
  $out: boolean;
  $trouble: 'danger' | 'warning' | null;
  $lifted?: boolean;
}>`
  --glow: ${({ theme }) => theme.colors.primary500};
  ${columns}
  min-height: 44px;
  font-size: 1.4rem;
  line-height: 2rem;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme, $current }) => theme.colors[$current ? 'primary100' : 'neutral0']};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  box-shadow: ${({ theme, $current, $trouble }) =>
    $current || $trouble ? `inset 3px 0 0 ${theme.colors[`${$current ? 'primary' : ($trouble ?? 'primary')}600`]}` : 'none'};
  ${({ $lifted, theme }) =>
    $lifted && `border: 1px solid ${theme.colors.primary600}; box-shadow: 0 8px 24px rgba(33, 33, 52, 0.25); border-radius: 4px;`}
  & .num {
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  & .out {
    ${({ $out, theme }) => $out && `color: ${theme.colors.neutral600}; text-decoration: line-through;`}
  }
  & .facts {
    display: contents;
  }
  & .narrow {
    display: none;
  }
  @container rows (max-width: 1000px) {
    & .narrow {
      display: block;
    }
  }
  & .label {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    animation: ${({ $glows }) =>
      $glows
        ? css`
            ${glowing} 1.6s ease-out
          `
        : 'none'};
  }
  @container rows (max-width: 680px) {
    grid-template-columns: 44px minmax(0, 1fr) 44px;
    align-items: start;
    column-gap: 4px;
    padding: 6px 4px;
    & .number {
      display: none;
    }
    & .what {
      padding-top: 10px;
    }
    & .menu {
      grid-row: 1;
      grid-column: 3;
    }
    & .facts {
      grid-column: 2 / 4;
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: center;
      padding-bottom: 4px;
      font-size: 1.3rem;
    }
    & .facts .wide,
    & .facts .planned {
      display: none;
    }
    & .facts .label {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
      color: ${({ theme }) => theme.colors.neutral600};
      margin-right: 4px;
    }
  }
`;

/** The title, which opens the item: what has the focus of a row. */
export const Opener = styled.button`
  display: inline;
  padding: 0;
  border: 0;
  background: none;
  font: inherit;
  font-size: 1.4rem;
  line-height: 2rem;
  font-weight: 600;
  text-align: left;
  color: inherit;
  text-decoration: inherit;
  cursor: pointer;
  overflow-wrap: anywhere;
  border-radius: 2px;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  &:hover {
    text-decoration: underline;
  }
`;

export const Grip = styled.button`
  width: 36px;
  height: 44px;
  display: grid;
  place-items: center;
  padding: 0;
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: grab;
  touch-action: none;
  -webkit-touch-callout: none;
  border-radius: 4px;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  &:disabled {
    visibility: hidden;
  }
`;
