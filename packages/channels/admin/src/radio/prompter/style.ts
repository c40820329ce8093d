import { createGlobalStyle, styled } from 'styled-components';

/** Nothing of the admin's shell stands beside the words. */
export const Alone = createGlobalStyle`
  body > *:not([data-prompter]):not([id^='radix']):not([data-radix-portal]) { visibility: hidden !important; }
  body { overflow: hidden !important; }
`;

export const Stage = styled.div<{ $dark: boolean }>`
  position: fixed;
  inset: 0;
  z-index: 500;
  display: flex;
  flex-direction: column;
  background: ${({ $dark }) => ($dark ? '#000' : '#fff')};
  color: ${({ $dark }) => ($dark ? '#fff' : '#000')};
  font-family: 'Noto Sans', Arial, Helvetica, sans-serif;
`;

/** The glass that turns the words over. */
export const Mirror = styled.div<{ $across: boolean; $upsideDown: boolean }>`
  position: relative;
  flex: 1 1 auto;
  overflow: hidden;
  touch-action: none;
  cursor: grab;
  transform: scale(${({ $across }) => ($across ? -1 : 1)}, ${({ $upsideDown }) => ($upsideDown ? -1 : 1)});
`;

export const Eyes = styled.div`
  position: absolute;
  left: 0;
  right: 0;
  z-index: 1;
  height: 0;
  border-top: 2px solid #e5484d;
  opacity: 0.7;
  pointer-events: none;
  &::before {
    content: '';
    position: absolute;
    left: 0;
    top: -15px;
    border: 14px solid transparent;
    border-left-color: #e5484d;
  }
`;

export const Words = styled.div<{ $size: number }>`
  position: absolute;
  left: 0;
  right: 0;
  padding: 0 max(32px, 6vw);
  font-size: ${({ $size }) => $size}px;
  line-height: 1.45;
  font-weight: 600;
  overflow-wrap: anywhere;
  will-change: transform;
  & .title {
    margin: 0.9em 0 0.4em;
    padding-top: 0.4em;
    border-top: 4px solid currentColor;
    font-size: 0.5em;
    line-height: 1.35;
    font-weight: 700;
    opacity: 0.85;
  }
  & .read {
    margin: 0 0 0.6em;
    white-space: pre-line;
  }
  & .cue {
    font-style: italic;
  }
  & .insert {
    margin: 0.4em 0;
    padding: 0.3em 0.5em;
    border: 4px solid currentColor;
    font-size: 0.7em;
  }
  & .fresh {
    display: inline-block;
    margin-left: 0.6em;
    padding: 0 0.5em;
    background: #ffd60a;
    color: #000;
  }
  & .note {
    font-size: 0.55em;
    font-weight: 400;
    opacity: 0.85;
  }
`;

export const Bar = styled.div`
  flex: 0 0 auto;
  display: flex;
  gap: 6px;
  align-items: center;
  overflow-x: auto;
  padding: 6px 8px;
  background: #181826;
  color: #fff;
  font-size: 1.3rem;
  & button,
  & select,
  & a {
    min-width: 44px;
    min-height: 44px;
    padding: 0 10px;
    border: 1px solid #6b6b8a;
    border-radius: 4px;
    background: #25253a;
    color: #fff;
    font: inherit;
    font-weight: 600;
    text-decoration: none;
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    white-space: nowrap;
    cursor: pointer;
  }
  & select {
    max-width: min(260px, 60vw);
    text-overflow: ellipsis;
  }
  & button[aria-pressed='true'] {
    background: #fff;
    color: #181826;
  }
  & button.main {
    min-width: 96px;
    background: #4945ff;
    border-color: #4945ff;
  }
  & :focus-visible {
    outline: 3px solid #ffd60a;
    outline-offset: 1px;
  }
  & .figure {
    flex: none;
    min-width: 3.4em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  & progress {
    flex: 1 1 80px;
    min-width: 60px;
    height: 8px;
    accent-color: #4945ff;
  }
`;

export const Notice = styled.div`
  flex: 0 0 auto;
  display: flex;
  flex-wrap: wrap;
  gap: 8px 16px;
  align-items: center;
  padding: 6px 12px;
  background: #ffd60a;
  color: #000;
  font-size: 1.5rem;
  font-weight: 700;
  & button {
    min-height: 44px;
    padding: 0 12px;
    border: 2px solid #000;
    border-radius: 4px;
    background: #fff;
    color: #000;
    font: inherit;
    cursor: pointer;
  }
`;
