import { styled } from 'styled-components';
import type { ScriptItem } from '../../../../contracts';
import { sentencesOf } from '../../../../domain/radio/sentences';
import { useT } from '../../useT';
import type { CuttingState } from './useCutting';

const Text = styled.div`
  font-size: 1.6rem;
  line-height: 1.8;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;
/** A sentence is a switch: struck through it goes, with a sign that says so without the colour. */
const Sentence = styled.button`
  display: inline;
  padding: 3px 2px;
  margin: 0;
  border: 0;
  border-radius: 2px;
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  line-height: inherit;
  text-align: left;
  white-space: pre-wrap;
  cursor: pointer;
  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => `color-mix(in srgb, ${theme.colors.danger700} 60%, ${theme.colors.neutral900})`};
    text-decoration: line-through 2px;
  }
`;

/** The sentences of one reading while it is cut: a press drops one or keeps it. */
export function CutText({ item, cutting }: { item: Extract<ScriptItem, { kind: 'read' }>; cutting: CuttingState }) {
  const t = useT();
  return (
    <Text data-cut={item.id}>
      {sentencesOf(item.text).map((text, place) => {
        const gone = cutting.isDropped(item.id, place);
        const bare = text.trimEnd();
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is known by its place
          <span key={place}>
            <Sentence
              type="button"
              aria-pressed={gone}
              title={t(gone ? 'script.keepSentence' : 'script.dropSentence')}
              onClick={() => cutting.flip(item.id, place)}
            >
              {gone ? <del>{bare}</del> : bare}
            </Sentence>
            {text.slice(bare.length)}
          </span>
        );
      })}
    </Text>
  );
}
