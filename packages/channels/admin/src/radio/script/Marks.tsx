import { styled } from 'styled-components';
import type { Change } from '../../../../domain/radio/differences';

/** New words are underlined, gone ones struck through: the colour only helps. */
export const Added = styled.ins`
  text-decoration: underline 2px;
  text-underline-offset: 3px;
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => `color-mix(in srgb, ${theme.colors.success700} 60%, ${theme.colors.neutral900})`};
`;
export const Gone = styled.del`
  text-decoration: line-through 2px;
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => `color-mix(in srgb, ${theme.colors.danger700} 60%, ${theme.colors.neutral900})`};
  /* “42” gone and “38” new are two words. */
  & + ins {
    margin-inline-start: 3px;
  }
`;

const MARKS = { kept: 'span', added: Added, removed: Gone } as const;

/** One paragraph with what was put in and what was taken out. A pause stands between the two for who hears it. */
export function Marked({ change }: { change: Change }) {
  const words = change.is === 'changed' ? change.words : [change];
  return (
    <>
      {words.map(({ is, text }, index) => {
        const Mark = MARKS[is];
        // biome-ignore lint/suspicious/noArrayIndexKey: a run of words has no other name and never moves
        return <Mark key={index}>{text}</Mark>;
      })}
    </>
  );
}
