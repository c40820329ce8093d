import { styled } from 'styled-components';
import type { BroadcastClass } from '../../../../domain/radio/broadcast';
import { useT } from '../../useT';

const SIGNS: Record<BroadcastClass, string> = { normal: '●', priority: '▲', emergency: '‼' };

/** The class as a word with a sign; an emergency is turned inside out, so that it is seen in any list and on any printer. */
const Word = styled.span<{ $class: BroadcastClass }>`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  padding: 1px 8px;
  border-radius: 10px;
  font-size: 1.1rem;
  line-height: 16px;
  font-weight: 700;
  white-space: nowrap;
  ${({ theme, $class }) =>
    $class === 'emergency'
      ? `background: ${theme.colors.neutral900}; color: ${theme.colors.neutral0};`
      : $class === 'priority'
        ? `background: ${theme.colors.alternative100}; color: color-mix(in srgb, ${theme.colors.alternative700} 70%, ${theme.colors.neutral900});`
        : `background: ${theme.colors.neutral150}; color: ${theme.colors.neutral800};`}
`;

export function ClassSign({ is }: { is: BroadcastClass }) {
  const t = useT();
  return (
    <Word $class={is}>
      <span aria-hidden>{SIGNS[is]}</span>
      {t(`broadcast.class.${is}`)}
    </Word>
  );
}
