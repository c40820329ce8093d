import type { ReactNode } from 'react';
import { styled } from 'styled-components';

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
  /* The palette's 700 on its 100 stays below 4.5:1 for some tones; a little of the text colour lifts it in both themes. */
  color: ${({ $tone, theme }) =>
    $tone === 'neutral' ? theme.colors.neutral800 : `color-mix(in srgb, ${theme.colors[`${$tone}700`]} 70%, ${theme.colors.neutral900})`};
`;

/** A small word in its colour. The word carries the meaning; the colour only helps. */
export function Chip({ tone = 'neutral', title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <Word $tone={tone} title={title}>
      {children}
    </Word>
  );
}
