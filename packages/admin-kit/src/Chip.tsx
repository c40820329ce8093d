import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { inkOf } from './ink';

/** One colour, one meaning: danger = late, failed, pulled; warning = due soon, needs a person, embargo; success = sent, done; secondary = waiting for an answer; alternative = radio; primary = text. */
export type Tone = 'danger' | 'warning' | 'success' | 'secondary' | 'alternative' | 'primary' | 'neutral';

const Word = styled.span<{ $tone: Tone }>`
  display: inline-block;
  max-width: 100%;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  padding: 1px 8px;
  border-radius: 10px;
  font-size: 1.1rem;
  line-height: 16px;
  font-weight: 600;
  background: ${({ $tone, theme }) => ($tone === 'neutral' ? theme.colors.neutral150 : theme.colors[`${$tone}100`])};
  color: ${({ $tone, theme }) => ($tone === 'neutral' ? theme.colors.neutral800 : inkOf($tone, theme))};
`;

/** A small word in its colour. The word carries the meaning; the colour only helps. */
export function Chip({ tone = 'neutral', title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <Word $tone={tone} title={title}>
      {children}
    </Word>
  );
}
