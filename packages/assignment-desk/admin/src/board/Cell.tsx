import { useDroppable } from '@dnd-kit/core';
import type { Glow } from '@hoitu/admin-kit';
import { memo } from 'react';
import { styled } from 'styled-components';
import type { Card } from '../../../contracts';
import type { Column } from '../../../domain/columns';
import { useT } from '../useT';
import { BoardCard } from './BoardCard';
import { SIZE, STEP } from './layout';

/** How a cell answers to what is held over it. */
export type Verdict = 'yes' | 'no' | 'none';

const List = styled.ul<{ $over: Verdict }>`
  position: relative;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $over }) =>
    $over === 'yes' ? theme.colors.primary100 : `color-mix(in srgb, ${theme.colors.neutral150} 55%, ${theme.colors.neutral100})`};
  outline: ${({ $over, theme }) => ($over === 'none' ? 'none' : `2px dashed ${$over === 'yes' ? theme.colors.primary600 : theme.colors.danger600}`)};
  outline-offset: -2px;
`;

const Item = styled.li`
  position: absolute;
  left: ${SIZE.pad}px;
  right: ${SIZE.pad}px;
  height: ${SIZE.card}px;
  contain: layout style;
`;

export const cellOf = (lane: string, column: Column): string => `${lane}/${column}`;

/**
 * The cards of one lane in one column. Only those in view are there, and those that must not go: the one that has the focus, the
 * one that is carried.
 */
export const Cell = memo(function Cell({
  lane,
  column,
  items,
  from,
  to,
  pins,
  over,
  height,
  glow,
  onOpen,
}: {
  lane: string;
  column: Column;
  items: readonly Card[];
  from: number;
  to: number;
  /** Ids of cards that stay although they are out of view. */
  pins: readonly string[];
  over: Verdict;
  height: number;
  glow: Glow;
  onOpen(id: string): void;
}) {
  const t = useT();
  const { setNodeRef } = useDroppable({ id: cellOf(lane, column), data: { lane, column } });
  const drawn: number[] = [];
  for (let at = from; at < Math.min(to, items.length); at++) drawn.push(at);
  for (const id of pins) {
    const at = items.findIndex((item) => item.id === id);
    if (at >= 0 && (at < from || at >= to)) drawn.push(at);
  }
  return (
    <List ref={setNodeRef} $over={over} style={{ height }} aria-label={t(`column.${column}`)} data-cell={cellOf(lane, column)}>
      {drawn.map((at) => {
        const item = items[at] as Card;
        return (
          <Item key={item.id} style={{ top: SIZE.pad + at * STEP }} aria-setsize={items.length} aria-posinset={at + 1}>
            <BoardCard item={item} glow={glow} onOpen={onOpen} />
          </Item>
        );
      })}
    </List>
  );
});
