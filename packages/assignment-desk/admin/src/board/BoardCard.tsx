import { useDraggable } from '@dnd-kit/core';
import { type Glow, Initials, useGlows } from '@hoitu/admin-kit';
import { type CSSProperties, type KeyboardEvent, memo } from 'react';
import { keyframes, styled } from 'styled-components';
import type { Card } from '../../../contracts';
import { FactLine, useBar, useSayMoment } from '../components/facts';
import { useT } from '../useT';
import { SIZE } from './layout';

const glowing = keyframes`
  from { box-shadow: 0 0 0 3px var(--glow); }
  to { box-shadow: 0 0 0 3px transparent; }
`;

const Grip = styled.div`
  height: 100%;
  cursor: grab;
  touch-action: manipulation;
  -webkit-touch-callout: none;
  user-select: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

// Plain elements: a board draws hundreds of these in one frame, and every layer of a design system counts there.
const Sheet = styled.div<{ $glows: boolean; $bar: 'danger600' | 'warning600' | 'neutral200' }>`
  --glow: ${({ theme }) => theme.colors.primary500};
  box-sizing: border-box;
  height: ${SIZE.card}px;
  overflow: hidden;
  padding: 7px 8px 7px 12px;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-left: 3px solid ${({ theme, $bar }) => theme.colors[$bar]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  @media (prefers-reduced-motion: no-preference) {
    animation: ${({ $glows }) => ($glows ? glowing : 'none')} 1.6s ease-out;
  }
`;

const Headline = styled.div`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
  overflow-wrap: anywhere;
  height: 36px;
  font-size: 1.3rem;
  line-height: 18px;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral800};
`;

/** One line of whole words: what does not fit wraps out of sight instead of being cut through. */
const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 4px;
  height: 20px;
  margin-top: 2px;
  overflow: hidden;
  & > * {
    line-height: 18px;
    margin-bottom: 2px;
  }
`;

const Person = styled.div`
  display: flex;
  align-items: center;
  gap: 6px;
  height: 22px;
  margin-top: 3px;
  font-size: 1.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  & > span:last-child {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
`;

/** One card: headline first, then what decides. Enter opens it, Space picks it up. */
export const BoardCard = memo(function BoardCard({ item, glow, onOpen }: { item: Card; glow: Glow; onOpen(id: string): void }) {
  const t = useT();
  const glows = useGlows(glow, item.id);
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: item.id,
    data: { item },
    attributes: { roleDescription: t('card.role') },
  });
  const { onKeyDown, ...rest } = (listeners ?? {}) as Record<string, ((event: never) => void) | undefined>;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isDragging) {
      event.preventDefault();
      onOpen(item.id);
    } else onKeyDown?.(event as never);
  };
  return (
    <Grip
      ref={setNodeRef}
      {...rest}
      {...attributes}
      data-card={item.id}
      onClick={() => onOpen(item.id)}
      onKeyDown={press}
      style={isDragging ? { opacity: 0.35 } : undefined}
    >
      <CardFace item={item} glows={glows} />
    </Grip>
  );
});

/** How a card looks, also under the pointer while it is dragged. */
export const CardFace = memo(function CardFace({ item, glows = false, style }: { item: Card; glows?: boolean; style?: CSSProperties }) {
  const bar = useBar(item);
  return (
    <Sheet $glows={glows} $bar={bar} style={style}>
      <Headline title={item.slugline}>{item.slugline}</Headline>
      <Line>
        <FactLine item={item} />
      </Line>
      <PersonLine item={item} />
    </Sheet>
  );
});

/** Who has it, and what there is to know beside: until when an answer is awaited, why it came back, how long it is to be. */
function PersonLine({ item }: { item: Card }) {
  const t = useT();
  const say = useSayMoment();
  const told = item.note
    ? t('noted', { note: item.note })
    : item.state === 'offered' && item.offerUntil
      ? t('board.answerBy', { at: say(item.offerUntil) })
      : item.length
        ? t(`length.${item.length.unit}`, { amount: item.length.amount })
        : '';
  const words = [item.state === 'offered' && told ? null : (item.assigneeName ?? t('nobody')), told].filter(Boolean).join(' · ');
  return (
    <Person>
      {item.assigneeName && <Initials name={item.assigneeName} />}
      <span title={words}>{words}</span>
    </Person>
  );
}
